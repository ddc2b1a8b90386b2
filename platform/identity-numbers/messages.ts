import type { IdentityNumberReason, IdentityNumberWarning } from './identity-number.ts';

/** One sentence per reason and warning: what is wrong with the number and what to do. None repeats the number. */
export const messages = {
  sv: {
    empty: 'Skriv ett personnummer eller samordningsnummer.',
    unreadable: 'Skriv numret med tio eller tolv siffror, på formen ÅÅÅÅMMDD-NNNN.',
    century: 'Födelseåret måste börja med 18, 19 eller 20: kontrollera de fyra första siffrorna.',
    'organisation-number':
      'Det här är ett organisationsnummer: skriv personens eget personnummer eller samordningsnummer.',
    date: 'Datumet i numret finns inte: kontrollera år, månad och dag.',
    'birth-number': 'De tre siffrorna efter datumet kan inte vara 000: kontrollera de fyra sista siffrorna.',
    checksum: 'Kontrollsiffran stämmer inte, så minst en siffra är fel: jämför numret med en id-handling.',
    future: 'Datumet i numret ligger i framtiden: kontrollera födelseåret.',
    interim:
      'Det här är ett tillfälligt nummer från skola eller vård (T-nummer) som inte finns i folkbokföringen: skriv personens personnummer eller samordningsnummer.',
    'separator-contradicts-age':
      'Tecknet före de fyra sista siffrorna stämmer inte med födelseåret: kontrollera året, plus används från det år personen fyller 100.',
    'unusual-age': 'Personen är under 15 eller över 110 år enligt numret: kontrollera födelseåret innan du går vidare.',
  },
  en: {
    empty: 'Enter a personal identity number or a coordination number.',
    unreadable: 'Write the number with ten or twelve digits, in the form YYYYMMDD-NNNN.',
    century: 'The year of birth must begin with 18, 19 or 20: check the first four digits.',
    'organisation-number':
      'This is an organisation number: enter the person’s own personal identity number or coordination number.',
    date: 'The date in the number does not exist: check the year, the month and the day.',
    'birth-number': 'The three digits after the date cannot be 000: check the last four digits.',
    checksum:
      'The check digit does not match, so at least one digit is wrong: compare the number with an identity document.',
    future: 'The date in the number is in the future: check the year of birth.',
    interim:
      'This is a temporary number from a school or a care provider (T-number) that is not in the population register: enter the person’s personal identity number or coordination number.',
    'separator-contradicts-age':
      'The sign before the last four digits does not match the year of birth: check the year, plus is used from the year in which the person turns 100.',
    'unusual-age':
      'According to the number the person is under 15 or over 110 years old: check the year of birth before you go on.',
  },
} satisfies Record<'sv' | 'en', Record<IdentityNumberReason | IdentityNumberWarning, string>>;
