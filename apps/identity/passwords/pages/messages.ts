import { catalogue } from '@farstu/ui';

export const messages = catalogue({
  sv: {
    newPassword: 'Nytt lösenord',
    choosePassword: 'Välj ett lösenord',
    hint: 'Några ord efter varandra är lätta att minnas och svåra att gissa.',
    rules: {
      label: 'Krav på lösenordet',
      length: 'Minst {{count}} tecken',
      tooLong: 'Högst {{count}} tecken',
      person: 'Inte ditt namn eller din e-postadress',
      met: 'uppfyllt',
      notYet: 'inte uppfyllt ännu',
      all: 'Lösenordet uppfyller kraven',
    },
    invalid: {
      tooShort: 'Lösenordet måste ha minst {{count}} tecken',
      tooLong: 'Lösenordet får ha högst {{count}} tecken',
      person: 'Lösenordet får inte innehålla ditt namn eller din e-postadress',
    },
    forgot: {
      title: 'Glömt lösenord?',
      text: 'Skriv din e-postadress, så skickar vi en länk där du väljer ett nytt.',
      submit: 'Skicka länk',
      back: 'Tillbaka till inloggningen',
    },
    sent: {
      title: 'Titta i inkorgen',
      text: 'Finns det ett konto med adressen kommer ett mejl inom några minuter. Länken i det gäller i en timme.',
      textTo:
        'Finns det ett konto med adressen {{email}} kommer ett mejl inom några minuter. Länken i det gäller i en timme.',
      again: 'Har du bett om en länk nyss kommer ingen ny. Då gäller den du redan har fått.',
      invited: 'Har du fått en inbjudan och inte valt lösenord än? Använd länken i den.',
      other: 'Skriv en annan adress',
    },
    reset: {
      loading: 'Nytt lösenord',
      title: 'Välj ett nytt lösenord',
      text: 'Hej {{firstName}}. När du har sparat är du inloggad.',
      submit: 'Spara och logga in',
    },
    gone: {
      title: 'Länken gäller inte längre',
      text: 'Den har redan använts, eller är äldre än en timme.',
      button: 'Få en ny länk',
    },
  },
  en: {
    newPassword: 'New password',
    choosePassword: 'Choose a password',
    hint: 'A few words in a row are easy to remember and hard to guess.',
    rules: {
      label: 'What the password needs',
      length: 'At least {{count}} characters',
      tooLong: 'At most {{count}} characters',
      person: 'Not your name or your e-mail address',
      met: 'met',
      notYet: 'not met yet',
      all: 'The password is good enough',
    },
    invalid: {
      tooShort: 'The password must have at least {{count}} characters',
      tooLong: 'The password may have at most {{count}} characters',
      person: 'The password may not contain your name or your e-mail address',
    },
    forgot: {
      title: 'Forgotten your password?',
      text: 'Write your e-mail address and we will send a link where you choose a new one.',
      submit: 'Send link',
      back: 'Back to sign-in',
    },
    sent: {
      title: 'Look in your inbox',
      text: 'If there is an account with that address, an e-mail arrives within a few minutes. The link in it works for one hour.',
      textTo:
        'If there is an account with the address {{email}}, an e-mail arrives within a few minutes. The link in it works for one hour.',
      again: 'If you asked for a link a moment ago, no new one is sent. The one you already have works.',
      invited: 'Have you been invited and not chosen a password yet? Use the link in the invitation.',
      other: 'Write another address',
    },
    reset: {
      loading: 'New password',
      title: 'Choose a new password',
      text: 'Hello {{firstName}}. Once you have saved, you are signed in.',
      submit: 'Save and sign in',
    },
    gone: {
      title: 'The link no longer works',
      text: 'It has already been used, or is more than an hour old.',
      button: 'Get a new link',
    },
  },
});
