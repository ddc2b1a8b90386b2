import { catalogue } from '@farstu/platform/i18n';

/** What only the HR API says. */
export const messages = catalogue({
  sv: {
    problems: {
      unknown_instance: {
        title: 'Kunden finns inte',
        detail:
          'Kundnumret saknas eller finns inte här. Ange det som står längst ner till höger i HRM, i fältet instance eller i rubriken Instance.',
      },
      invalid_credentials: {
        title: 'Fel användarnamn eller lösenord',
        detail: 'Ange användar-id och lösenord för en aktiv API-användare hos kunden.',
      },
      invalid_token: {
        title: 'Åtkomsttoken gäller inte',
        detail:
          'Hämta en ny med POST token och skicka den som Authorization: Bearer, eller använd Basic med rubriken Instance.',
      },
      api_permission_missing: {
        title: 'API-användaren saknar en rättighet',
        detail: 'Det här kräver rättigheten {{right}} ({{permission}}). Ge API-användaren en roll som har den.',
      },
    },
    fieldProblems: {
      dimension_not_reviewed: 'Bara kostnadsställe kan anges vid granskningen.',
      dimension_repeated: 'Dimensionen är angiven mer än en gång. Ange en kontering i varje.',
      date_too_early: 'Måste vara 1900-01-01 eller senare.',
      date_too_late: 'Måste vara 2199-12-31 eller tidigare.',
      date_in_future: 'Kan inte vara efter i dag.',
      year_out_of_range: 'Året måste vara mellan 0001 och 9998.',
      letters_unreadable: 'Innehåller tecken som inte finns i namn. Skriv namnet på en rad, och skicka det som UTF-8.',
    },
  },
  en: {
    problems: {
      unknown_instance: {
        title: 'No such customer',
        detail:
          'The customer number is missing, or there is none such here. Give the one at the bottom right in HRM, in the field instance or the header Instance.',
      },
      invalid_credentials: {
        title: 'Wrong user name or password',
        detail: 'Give the user id and password of an active API user of the customer.',
      },
      invalid_token: {
        title: 'The access token is not valid',
        detail:
          'Get a new one with POST token and send it as Authorization: Bearer, or use Basic with the header Instance.',
      },
      api_permission_missing: {
        title: 'The API user lacks a right',
        detail: 'This needs the right {{right}} ({{permission}}). Give the API user a role that has it.',
      },
    },
    fieldProblems: {
      dimension_not_reviewed: 'Only the cost centre can be given at a review.',
      dimension_repeated: 'The dimension is given more than once. Give one account in each.',
      date_too_early: 'Must be 1900-01-01 or later.',
      date_too_late: 'Must be 2199-12-31 or earlier.',
      date_in_future: 'Cannot be after today.',
      year_out_of_range: 'The year must be between 0001 and 9998.',
      letters_unreadable: 'Has characters that no name has. Write the name on one line, and send it as UTF-8.',
    },
  },
});
