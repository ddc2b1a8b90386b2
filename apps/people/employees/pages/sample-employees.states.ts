import type { EmployeePage, EmployeeRow } from './api.ts';

/** Invented employees, as the server tells of them on Friday 20 November 2026. */
export function sampleEmployees(language: 'sv' | 'en'): EmployeeRow[] {
  const say = (sv: string, en: string) => (language === 'sv' ? sv : en);
  const base = {
    company: 1010,
    status: 'current',
    reviewed: true,
    kind: 'employee',
    emailWork: null,
    endDate: null,
    costCentre: { code: '200', name: 'Hemtjänst Norr' },
    manager: { employeeId: 'e200', name: 'Karin Öhman' },
  } as const;
  return [
    {
      ...base,
      id: 'e871',
      employmentNumber: '0871',
      firstName: 'Sara',
      lastName: 'Blom',
      startDate: '2019-05-02',
      position: say('Undersköterska', 'Assistant nurse'),
    },
    {
      ...base,
      id: 'e1',
      employmentNumber: '1042',
      firstName: 'Åsa',
      lastName: 'Lindqvist',
      reviewed: false,
      startDate: '2026-11-30',
      position: null,
    },
    {
      ...base,
      id: 'e200',
      employmentNumber: '0204',
      firstName: 'Karin',
      lastName: 'Öhman',
      startDate: '2014-08-18',
      position: say('Enhetschef', 'Unit manager'),
      manager: null,
    },
  ];
}

export function sampleEmployee(language: 'sv' | 'en'): EmployeePage {
  const say = (sv: string, en: string) => (language === 'sv' ? sv : en);
  const [row] = sampleEmployees(language);
  if (!row) throw new Error('sampleEmployees: expected at least one');
  return {
    ...row,
    companyName: 'Lindgården Omsorg AB',
    version: 3,
    externalReference: null,
    gender: 'female',
    birthPlace: null,
    birthCountry: null,
    phoneWork: '070-174 06 13',
    careOf: null,
    street: 'Björkvägen 4',
    postalCode: '123 45',
    city: 'Norrsund',
    country: 'SE',
    nextOfKinName: 'Johan Blom',
    nextOfKinPhone: '070-174 06 14',
    personnelCategory: say('Kollektivanställda', 'Blue-collar'),
    identityNumberMasked: '19900404-****',
    birthDate: '1990-04-04',
    nationality: 'SE',
    emailWork: 'sara.blom@farstu.test',
    emailPrivate: 'sara.blom@example.test',
    phoneMobile: '070-174 06 12',
    employmentForm: say('Tillsvidareanställning', 'Permanent employment'),
    employmentRate: '75',
    periods: [
      { id: 'p2', startDate: '2019-05-02', endDate: null, employmentTemplate: 'TJM', hireId: 'h1' },
      { id: 'p1', startDate: '2017-06-01', endDate: '2018-08-31', employmentTemplate: 'KOLL', hireId: null },
    ],
    codings: [
      { dimension: 'cost-centre', code: '300', name: 'Hemtjänst Söder', from: '2019-05-02', to: '2025-08-31' },
      { dimension: 'cost-centre', code: '200', name: 'Hemtjänst Norr', from: '2025-09-01', to: '2026-12-31' },
      { dimension: 'cost-centre', code: '300', name: 'Hemtjänst Söder', from: '2027-01-01', to: null },
    ],
    costCentreFrom: '2026-11-20',
    isFull: true,
    mayChange: true,
    user: { id: 'u871', username: 'sara.blom', active: true, connect: 'verified' },
    mayReveal: true,
  };
}
