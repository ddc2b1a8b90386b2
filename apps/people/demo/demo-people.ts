/** The people of the demo; everybody is invented. */
export const costCentres = [
  { code: '100', name: 'Ledning och stab' },
  { code: '200', name: 'Hemtjänst Norr' },
  { code: '300', name: 'Hemtjänst Söder' },
  { code: '400', name: 'Särskilt boende Åsgården' },
  { code: '500', name: 'Ekonomi' },
] as const;

/** [first name, last name, cost centre, position] */
export const staff: readonly (readonly [string, string, string, string])[] = [
  ['Stina', 'Edlund', '100', 'Systemförvaltare'],
  ['Åsa', 'Lindqvist', '100', 'HR-specialist'],
  ['Maria', 'Öberg', '200', 'Enhetschef'],
  ['Elin', 'Sjö', '200', 'Undersköterska'],
  ['Johan', 'Ahlström', '300', 'Enhetschef'],
  ['Fatima', 'Haddad', '400', 'Enhetschef'],
  ['Östen', 'Nyman', '200', 'Undersköterska'],
  ['Ärla', 'Holmgren', '200', 'Undersköterska'],
  ['Ali', 'Rahimi', '200', 'Vårdbiträde'],
  ['Lena', 'Wikström', '200', 'Planerare'],
  ['Per', 'Åkerlund', '300', 'Undersköterska'],
  ['Sofia', 'Berglund', '300', 'Undersköterska'],
  ['Amina', 'Yusuf', '300', 'Vårdbiträde'],
  ['Göran', 'Dahl', '300', 'Undersköterska'],
  ['Ida', 'Forsman', '400', 'Sjuksköterska'],
  ['Mikael', 'Grönlund', '400', 'Undersköterska'],
  ['Sara', 'Hedlund', '400', 'Undersköterska'],
  ['Tomas', 'Isaksson', '400', 'Kock'],
  ['Jenny', 'Jansson', '500', 'Ekonom'],
  ['Anders', 'Kjellberg', '500', 'Löneadministratör'],
  ['Nora', 'Löfgren', '400', 'Aktivitetsledare'],
  ['Oskar', 'Malm', '300', 'Vårdbiträde'],
  ['Petra', 'Nordin', '200', 'Undersköterska'],
  ['Zahra', 'Mohammadi', '400', 'Undersköterska'],
];
