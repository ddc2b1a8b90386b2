import { catalogue } from '@farstu/platform/i18n';

export const messages = catalogue({
  sv: {
    problems: {
      standard_flow_stays: {
        title: 'Standard behövs',
        detail: 'Standard gäller när inget annat flöde gör det. Stäng av dess nivåer i stället.',
      },
      level_required_by_other: {
        title: 'En annan nivå kräver den',
        detail: 'Nivån krävs av: {{levels}}. Ändra först vad de kräver.',
      },
      required_level_not_used: {
        title: 'Krävd nivå används inte',
        detail: 'Nivån {{level}} används inte i flödet. Slå på den först, eller kräv ingen nivå.',
      },
    },
    fieldProblems: {
      required_level_missing: 'Nivån finns inte i flödet.',
      required_level_not_earlier: 'Kräv en nivå som kommer tidigare i flödet.',
      field_repeated: 'Fältet finns redan i nivån.',
      field_always_required: 'Fältet visas alltid, kan alltid redigeras och måste alltid anges.',
      hidden_field_required: 'Ett fält som måste anges behöver visas.',
      hidden_field_editable: 'Ett fält som kan redigeras behöver visas.',
    },
  },
  en: {
    problems: {
      standard_flow_stays: {
        title: 'Standard is needed',
        detail: 'Standard applies when no other flow does. Switch its levels off instead.',
      },
      level_required_by_other: {
        title: 'Another level requires it',
        detail: 'The level is required by: {{levels}}. Change what they require first.',
      },
      required_level_not_used: {
        title: 'The required level is off',
        detail: 'The level {{level}} is off in the flow. Switch it on first, or require no level.',
      },
    },
    fieldProblems: {
      required_level_missing: 'The level is not in the flow.',
      required_level_not_earlier: 'Require a level that comes earlier in the flow.',
      field_repeated: 'The field is already in the level.',
      field_always_required: 'The field is always shown, always editable and always required.',
      hidden_field_required: 'A required field must be shown.',
      hidden_field_editable: 'An editable field must be shown.',
    },
  },
});
