import { catalogue } from '@farstu/platform/i18n';

export const messages = catalogue({
  sv: {
    dimensions: { 'cost-centre': 'Kostnadsställe' },
    problems: {
      account_taken: { title: 'Koden finns redan', detail: 'Koden {{code}} finns redan. Välj en annan.' },
    },
    fieldProblems: { dimension_unknown: 'Konteringsdimensionen finns inte.' },
  },
  en: {
    dimensions: { 'cost-centre': 'Cost centre' },
    problems: {
      account_taken: { title: 'The code is taken', detail: 'The code {{code}} already exists. Choose another.' },
    },
    fieldProblems: { dimension_unknown: 'The account dimension does not exist.' },
  },
});
