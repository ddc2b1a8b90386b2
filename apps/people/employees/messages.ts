import { catalogue } from '@farstu/platform/i18n';

export const messages = catalogue({
  sv: {
    problems: {
      changed_meanwhile: {
        title: 'Någon annan hann före',
        detail: 'Uppgifterna ändrades medan du skrev. Avbryt, se vad som är nytt och gör din ändring igen.',
      },
    },
    fieldProblems: { before_employment: 'Välj anställningsdatumet eller en senare dag.' },
  },
  en: {
    problems: {
      changed_meanwhile: {
        title: 'Somebody else was first',
        detail: 'The details changed while you were writing. Cancel, see what is new and make your change again.',
      },
    },
    fieldProblems: { before_employment: 'Choose the employment date or a later day.' },
  },
});
