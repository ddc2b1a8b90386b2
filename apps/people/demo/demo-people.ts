/** The people of the demo; everybody is invented. */
export const costCentres = [
  { code: '100', name: 'Ledning och stab' },
  { code: '200', name: 'Hemtjänst Norr' },
  { code: '300', name: 'Hemtjänst Söder' },
  { code: '400', name: 'Särskilt boende Åsgården' },
  { code: '500', name: 'Ekonomi' },
] as const;

/** [first name, last name, gender, cost centre, position] */
export const staff: readonly (readonly [string, string, 'female' | 'male', string, string])[] = [
  ['Stina', 'Edlund', 'female', '100', 'Systemförvaltare'],
  ['Åsa', 'Lindqvist', 'female', '100', 'HR-specialist'],
  ['Maria', 'Öberg', 'female', '200', 'Enhetschef'],
  ['Elin', 'Sjö', 'female', '200', 'Undersköterska'],
  ['Johan', 'Ahlström', 'male', '300', 'Enhetschef'],
  ['Fatima', 'Haddad', 'female', '400', 'Enhetschef'],
  ['Östen', 'Nyman', 'male', '200', 'Undersköterska'],
  ['Ärla', 'Holmgren', 'female', '200', 'Undersköterska'],
  ['Ali', 'Rahimi', 'male', '200', 'Vårdbiträde'],
  ['Lena', 'Wikström', 'female', '200', 'Planerare'],
  ['Per', 'Åkerlund', 'male', '300', 'Undersköterska'],
  ['Sofia', 'Berglund', 'female', '300', 'Undersköterska'],
  ['Amina', 'Yusuf', 'female', '300', 'Vårdbiträde'],
  ['Göran', 'Dahl', 'male', '300', 'Undersköterska'],
  ['Ida', 'Forsman', 'female', '400', 'Sjuksköterska'],
  ['Mikael', 'Grönlund', 'male', '400', 'Undersköterska'],
  ['Sara', 'Hedlund', 'female', '400', 'Undersköterska'],
  ['Tomas', 'Isaksson', 'male', '400', 'Kock'],
  ['Jenny', 'Jansson', 'female', '500', 'Ekonom'],
  ['Anders', 'Kjellberg', 'male', '500', 'Löneadministratör'],
  ['Nora', 'Löfgren', 'female', '400', 'Aktivitetsledare'],
  ['Oskar', 'Malm', 'male', '300', 'Vårdbiträde'],
  ['Petra', 'Nordin', 'female', '200', 'Undersköterska'],
  ['Zahra', 'Mohammadi', 'female', '400', 'Undersköterska'],
];
