import { catalogue } from '@farstu/platform/i18n';

export const messages = catalogue({
  sv: {
    problems: {
      template_code_taken: {
        title: 'Mallkoden finns redan',
        detail: 'Mallkoden {{code}} används redan. Välj en annan.',
      },
    },
    fieldProblems: {
      user_template_unknown: 'Användarmallen finns inte.',
      flow_unknown: 'Nyanställningsflödet finns inte.',
      series_not_whole_numbers: 'Serien anges i hela tal.',
      series_from_too_low: 'Serien måste börja på 1 eller högre.',
      series_to_before_from: 'Serien måste sluta på samma nummer som den börjar på, eller ett högre.',
      series_too_long: 'Numret är för högt.',
    },
  },
  en: {
    problems: {
      template_code_taken: {
        title: 'The template code is taken',
        detail: 'The template code {{code}} is in use. Choose another.',
      },
    },
    fieldProblems: {
      user_template_unknown: 'The user template does not exist.',
      flow_unknown: 'The new-hire flow does not exist.',
      series_not_whole_numbers: 'Give the series in whole numbers.',
      series_from_too_low: 'The series must begin at 1 or higher.',
      series_to_before_from: 'The series must end at the number it begins at, or a higher one.',
      series_too_long: 'The number is too high.',
    },
  },
});
