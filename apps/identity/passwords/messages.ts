import { catalogue } from '@farstu/platform/i18n';

export const messages = catalogue({
  sv: {
    mail: {
      sender: 'Farstu',
      resetPassword: {
        subject: 'Välj ett nytt lösenord',
        heading: 'Hej {{firstName}},',
        why: 'Någon, troligen du, har bett om ett nytt lösenord till ditt konto. Klicka på knappen och välj ett.',
        valid: 'Länken gäller i en timme och kan användas en gång.',
        button: 'Välj lösenord',
        footer: 'Har du inte bett om det här kan du bortse från mejlet. Ditt lösenord är oförändrat.',
      },
    },
  },
  en: {
    mail: {
      sender: 'Farstu',
      resetPassword: {
        subject: 'Choose a new password',
        heading: 'Hello {{firstName}},',
        why: 'Somebody, probably you, has asked for a new password for your account. Press the button and choose one.',
        valid: 'The link works for one hour and can be used once.',
        button: 'Choose password',
        footer: 'If you did not ask for this you can ignore the mail. Your password has not changed.',
      },
    },
  },
});
