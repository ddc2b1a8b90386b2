import { catalogue } from '@farstu/ui';

export const messages = catalogue({
  sv: {
    loading: 'Din inbjudan',
    welcome: 'Välkommen, {{firstName}}',
    until: 'Inbjudan gäller till och med {{day}}.',
    notYou: 'Är inbjudan inte till dig? Stäng sidan, så händer ingenting.',
    choose: {
      text: '{{employer}} har bjudit in dig. Välj ett lösenord, så är ditt konto klart.',
      password: 'Välj ett lösenord',
      submit: 'Bekräfta och logga in',
    },
    link: {
      text: '{{employer}} har bjudit in dig. Du har redan ett konto, så det räcker att logga in och koppla det.',
      consentText:
        '{{employer}} har bjudit in dig. Du är redan inloggad med {{email}}, så det räcker att koppla det kontot.',
      happens: 'Det här händer',
      linked: 'Arbetsgivaren får veta att kontot är ditt och ser ditt namn och din e-postadress.',
      kept: 'Ditt lösenord och det du använder kontot till i dag ändras inte.',
      submit: 'Logga in och koppla kontot',
      consent: 'Koppla mitt konto',
    },
    verified: {
      title: 'Ditt konto är klart',
      text: 'E-postadressen är bekräftad och kontot är kopplat till {{employer}}. Nu är det bara att logga in.',
      noWay: 'Öppna den tjänst som {{employer}} använder och logga in där.',
    },
    expired: {
      title: 'Länken har gått ut',
      text: 'Inbjudan från {{employer}} gällde i några dagar. Vi kan skicka en ny till samma e-postadress.',
      submit: 'Skicka en ny länk',
    },
    sent: {
      title: 'Titta i inkorgen',
      text: 'Är inbjudan fortfarande aktuell kommer ett nytt mejl inom några minuter, till samma e-postadress som förra gången.',
      none: 'Kommer det inget mejl? Hör av dig till {{employer}}.',
    },
    replaced: {
      title: 'Du har fått en nyare inbjudan',
      text: '{{employer}} har skickat ett nytt mejl till dig. Använd länken i det.',
    },
    closed: {
      title: 'Inbjudan gäller inte längre',
      text: 'Hör av dig till den som bjöd in dig om du tror att det är fel.',
    },
    notFound: {
      title: 'Länken stämmer inte',
      text: 'Öppna den direkt från mejlet. När en länk kopieras eller vidarebefordras kan den bli avkortad. Går det ändå inte, be den som anställde dig att skicka inbjudan igen.',
    },
  },
  en: {
    loading: 'Your invitation',
    welcome: 'Welcome, {{firstName}}',
    until: 'The invitation is valid until the end of {{day}}.',
    notYou: 'Is the invitation not for you? Close the page and nothing happens.',
    choose: {
      text: '{{employer}} has invited you. Choose a password and your account is ready.',
      password: 'Choose a password',
      submit: 'Confirm and sign in',
    },
    link: {
      text: '{{employer}} has invited you. You already have an account, so it is enough to sign in and link it.',
      consentText:
        '{{employer}} has invited you. You are already signed in as {{email}}, so it is enough to link that account.',
      happens: 'What happens',
      linked: 'Your employer learns that the account is yours and sees your name and e-mail address.',
      kept: 'Your password and what you use the account for today do not change.',
      submit: 'Sign in and link the account',
      consent: 'Link my account',
    },
    verified: {
      title: 'Your account is ready',
      text: 'The e-mail address is confirmed and the account is linked to {{employer}}. All that is left is to sign in.',
      noWay: 'Open the service that {{employer}} uses and sign in there.',
    },
    expired: {
      title: 'The link has expired',
      text: 'The invitation from {{employer}} was valid for a few days. We can send a new one to the same e-mail address.',
      submit: 'Send a new link',
    },
    sent: {
      title: 'Look in your inbox',
      text: 'If the invitation still stands, a new e-mail arrives within a few minutes, at the same e-mail address as last time.',
      none: 'No e-mail? Get in touch with {{employer}}.',
    },
    replaced: {
      title: 'You have a newer invitation',
      text: '{{employer}} has sent you a new e-mail. Use the link in that one.',
    },
    closed: {
      title: 'The invitation is no longer valid',
      text: 'Contact whoever invited you if you think that this is a mistake.',
    },
    notFound: {
      title: 'The link is not right',
      text: 'Open it straight from the e-mail. A link that is copied or forwarded can be cut short. If it still does not work, ask whoever hired you to send the invitation again.',
    },
  },
});
