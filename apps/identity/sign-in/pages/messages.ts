import { catalogue } from '@farstu/ui';

export const messages = catalogue({
  sv: {
    title: 'Logga in',
    to: 'Du loggar in till {{application}}.',
    submit: 'Logga in',
    again: {
      title: 'Bekräfta att det är du',
      text: '{{application}} vill att du skriver ditt lösenord en gång till.',
      submit: 'Fortsätt',
    },
    back: 'Tillbaka till {{application}}',
    gone: {
      title: 'Börja om inloggningen',
      text: 'Sidan har varit öppen för länge, eller så började du om i en annan flik.',
      noWay: 'Gå till den tjänst du ska använda och välj att logga in där, så kommer du hit igen.',
      button: 'Börja om',
    },
  },
  en: {
    title: 'Sign in',
    to: 'You are signing in to {{application}}.',
    submit: 'Sign in',
    again: {
      title: 'Confirm that it is you',
      text: '{{application}} wants you to write your password once more.',
      submit: 'Continue',
    },
    back: 'Back to {{application}}',
    gone: {
      title: 'Start signing in again',
      text: 'The page has been open too long, or you started again in another tab.',
      noWay: 'Go to the service you are going to use and choose to sign in there; it brings you back here.',
      button: 'Start again',
    },
  },
});
