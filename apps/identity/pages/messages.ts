import { catalogue } from '@farstu/ui';

/** Words that several of the pages share, and those of the menu under the person's name. */
export const messages = catalogue({
  sv: {
    menu: { account: 'Mitt konto', systemRegister: 'Systemregister', accountService: 'Kontotjänsten' },
    email: 'E-postadress',
    password: 'Lösenord',
    firstName: 'Förnamn',
    lastName: 'Efternamn',
    signIn: 'Logga in',
    signOut: 'Logga ut',
    forgotPassword: 'Glömt lösenord?',
    invalidEmail: 'Skriv en e-postadress, till exempel anna@foretag.example',
    waitMinutes_one: 'Vänta en minut och försök igen.',
    waitMinutes_other: 'Vänta {{count}} minuter och försök igen.',
    spam: 'Hittar du inget? Titta även i skräpposten.',
  },
  en: {
    menu: { account: 'My account', systemRegister: 'System register', accountService: 'Account service' },
    email: 'E-mail address',
    password: 'Password',
    firstName: 'First name',
    lastName: 'Last name',
    signIn: 'Sign in',
    signOut: 'Sign out',
    forgotPassword: 'Forgotten your password?',
    invalidEmail: 'Write an e-mail address, such as anna@company.example',
    waitMinutes_one: 'Wait a minute and try again.',
    waitMinutes_other: 'Wait {{count}} minutes and try again.',
    spam: 'Nothing there? Look among junk mail too.',
  },
});
