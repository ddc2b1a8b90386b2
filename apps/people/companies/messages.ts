import { catalogue } from '@farstu/platform/i18n';

export const messages = catalogue({
  sv: {
    problems: {
      installation_exists: {
        title: 'Kunden finns redan',
        detail: 'Kundnummer {{customerNumber}} används redan. Välj ett annat.',
      },
      company_number_taken: {
        title: 'Företagsnumret finns redan',
        detail: 'Företag {{company}} finns redan. Välj ett annat nummer.',
      },
    },
    fieldProblems: {
      organisation_number_invalid: 'Är inte ett organisationsnummer. Skriv det som 556016-0680; kontrollera siffrorna.',
      time_zone_unknown: 'Är ingen tidszon. Skriv den som Europe/Stockholm.',
    },
  },
  en: {
    problems: {
      installation_exists: {
        title: 'The customer already exists',
        detail: 'Customer number {{customerNumber}} is in use. Choose another.',
      },
      company_number_taken: {
        title: 'The company number is taken',
        detail: 'Company {{company}} already exists. Choose another number.',
      },
    },
    fieldProblems: {
      organisation_number_invalid: 'Is not an organisation number. Write it like 556016-0680, and check the digits.',
      time_zone_unknown: 'Is not a time zone. Write it like Europe/Stockholm.',
    },
  },
});
