import { catalogue } from '@farstu/platform/i18n';

export const messages = catalogue({
  sv: {
    problems: {
      installation_not_chosen: {
        title: 'Välj kund',
        detail: 'Du finns hos flera kunder. Välj vilken du vill arbeta i.',
      },
      no_user_for_account: {
        title: 'Kontot är inte kopplat till någon användare',
        detail:
          'Du är inloggad, men kontot hör inte till någon användare här. Be HR koppla det eller skicka en ny inbjudan, och ladda sedan om sidan.',
      },
      issuer_not_set: {
        title: 'Inloggningen är inte inställd',
        detail: 'Den som sköter driften behöver ställa in den först.',
      },
      logout_token_invalid: {
        title: 'Utloggningen kunde inte bekräftas',
        detail: 'logout_token saknas, har redan använts eller är inte utfärdad till oss där inloggningen sker.',
      },
    },
  },
  en: {
    problems: {
      installation_not_chosen: {
        title: 'Choose customer',
        detail: 'You are with several customers. Choose which one to work in.',
      },
      no_user_for_account: {
        title: 'The account is not linked to any user',
        detail:
          'You are signed in, but the account belongs to no user here. Ask HR to link it or to send a new invitation, and then load the page again.',
      },
      issuer_not_set: {
        title: 'Sign-in has not been set up',
        detail: 'Whoever runs the system has to set it up first.',
      },
      logout_token_invalid: {
        title: 'The sign-out could not be confirmed',
        detail: 'logout_token is missing, has been used before, or was not issued to us where people sign in.',
      },
    },
  },
});
