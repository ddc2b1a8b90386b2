import { catalogue } from '@farstu/platform/i18n';

/** Of the small pages that the issuer itself shows. */
export const messages = catalogue({
  sv: {
    issuerPages: {
      signIn: 'Logga in',
      logout: {
        title: 'Vill du logga ut?',
        text: 'Du loggas ut från alla tjänster som du har öppnat med den här inloggningen.',
        yes: 'Logga ut',
        no: 'Stanna kvar',
      },
      loggedOut: { title: 'Du är utloggad', text: 'Du kan stänga fönstret, eller logga in igen.' },
      interrupted: {
        title: 'Inloggningen avbröts',
        text: 'Den kan ha väntat för länge, eller påbörjats i en annan flik. Börja om från tjänsten du skulle till.',
      },
      error: {
        title: 'Det gick inte att logga in',
        text: 'Tjänsten du kom från skickade något som vi inte kan ta emot. Börja om därifrån, eller visa koden nedan för den som sköter tjänsten.',
      },
    },
  },
  en: {
    issuerPages: {
      signIn: 'Sign in',
      logout: {
        title: 'Do you want to sign out?',
        text: 'You will be signed out of every application that you have opened with this sign-in.',
        yes: 'Sign out',
        no: 'Stay signed in',
      },
      loggedOut: { title: 'You are signed out', text: 'You can close the window, or sign in again.' },
      interrupted: {
        title: 'The sign-in was interrupted',
        text: 'It may have waited too long, or been begun in another tab. Start again from the application you were going to.',
      },
      error: {
        title: 'The sign-in did not work',
        text: 'The application you came from sent something that we cannot accept. Start again from there, or show the code below to whoever looks after the application.',
      },
    },
  },
});
