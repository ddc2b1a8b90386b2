import { catalogue } from '@farstu/platform/i18n';

export const messages = catalogue({
  sv: {
    problems: {
      domains_not_by_hand: {
        title: 'Domänerna hämtas från inloggningstjänsten',
        detail:
          'Verifierade domäner anges för hand bara när inloggningen sker hos någon annan. Lägg till domänen och verifiera den i stället.',
      },
    },
    fieldProblems: { domain_invalid: 'Är ingen domän. Skriv den som foretag.se.' },
  },
  en: {
    problems: {
      domains_not_by_hand: {
        title: 'The domains come from the sign-in service',
        detail:
          'Verified domains are entered by hand only when people sign in elsewhere. Add the domain and verify it instead.',
      },
    },
    fieldProblems: { domain_invalid: 'Is not a domain. Write it like company.se.' },
  },
});
