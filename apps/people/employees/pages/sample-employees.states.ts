import type { EmployeePage, EmployeeRow } from './api.ts';

/** Invented employees, as the server tells of them on Friday 20 November 2026. */
export function sampleEmployees(language: 'sv' | 'en'): EmployeeRow[] {
  const say = (sv: string, en: string) => (language === 'sv' ? sv : en);
  const base = {
    company: 1010,
    companyName: 'Lindgården Omsorg AB',
    status: 'current',
    reviewed: true,
    hireId: null,
    leaveDate: null,
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
      employmentDate: '2019-05-02',
      position: say('Undersköterska', 'Assistant nurse'),
    },
    {
      ...base,
      id: 'e1',
      employmentNumber: '1042',
      firstName: 'Åsa',
      lastName: 'Lindqvist',
      reviewed: false,
      hireId: 'h1',
      employmentDate: '2026-11-30',
      position: null,
    },
    {
      ...base,
      id: 'e200',
      employmentNumber: '0204',
      firstName: 'Karin',
      lastName: 'Öhman',
      employmentDate: '2014-08-18',
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
    identityNumberMasked: '19900404-****',
    birthDate: '1990-04-04',
    nationality: 'SE',
    emailWork: 'sara.blom@farstu.test',
    emailPrivate: 'sara.blom@example.test',
    phoneMobile: '070-174 06 12',
    employmentForm: say('Tillsvidareanställning', 'Permanent employment'),
    employmentRate: 75,
    kind: 'employee',
    periods: [
      { id: 'p2', start: '2019-05-02', end: null, template: 'TJM', templateName: say('Tjänsteman', 'Salaried') },
      {
        id: 'p1',
        start: '2017-06-01',
        end: '2018-08-31',
        template: 'KOLL',
        templateName: say('Kollektivanställd', 'Collective agreement'),
      },
    ],
    user: { id: 'u871', username: 'sara.blom', active: true, connect: 'verified', email: 'sara.blom@farstu.test' },
    may: { change: true, seeIdentityNumber: true },
  };
}
