import { catalogue } from '@farstu/platform/i18n';

/** The mail of an invitation. `lastDay` is like *torsdag 3 december*. */
export const messages = catalogue({
  sv: {
    invitationMail: {
      subject: 'Verifiera din e-postadress för {{employer}}',
      heading: 'Hej {{firstName}},',
      create:
        '{{employer}} har lagt upp dig som användare. Verifiera att adressen är din och välj ett lösenord, så kan du logga in.',
      link: '{{employer}} har lagt upp dig som användare. Du har redan ett konto med den här adressen. Verifiera att adressen är din, så kopplas kontot till {{employer}} och du loggar in som vanligt.',
      valid: 'Länken gäller till och med {{lastDay}}.',
      button: 'Verifiera e-postadress',
      footer:
        'Du får mejlet för att {{employer}} har angett din adress. Känner du inte igen avsändaren kan du bortse från det, då händer ingenting.',
    },
  },
  en: {
    invitationMail: {
      subject: 'Verify your e-mail address for {{employer}}',
      heading: 'Hello {{firstName}},',
      create:
        '{{employer}} has added you as a user. Verify that the address is yours and choose a password, and you can sign in.',
      link: '{{employer}} has added you as a user. You already have an account with this address. Verify that the address is yours, and the account is linked to {{employer}} and you sign in as usual.',
      valid: 'The link works until the end of {{lastDay}}.',
      button: 'Verify e-mail address',
      footer:
        'You get this mail because {{employer}} has given your address. If you do not recognise the sender you can ignore it, and nothing happens.',
    },
  },
});
