import { catalogue } from '@farstu/platform/i18n';

/** What only the HR API says. */
export const messages = catalogue({
  sv: {
    problems: {
      unknown_instance: {
        title: 'Kunden finns inte',
        detail: 'Kundnumret {{instance}} finns inte här. Det står längst ner till höger i HRM.',
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
        detail: 'Det här kräver rättigheten {{right}} ({{permission}}). Lägg till den i API-användarens roll.',
      },
    },
    fieldProblems: {
      field_unknown: 'Finns inte bland fälten.',
      dimension_not_reviewed: 'Bara kostnadsställe kan anges vid granskningen.',
      dimension_repeated: 'Dimensionen är angiven mer än en gång. Ange en kontering i varje.',
      date_too_early: 'Måste vara 1900-01-01 eller senare.',
    },
  },
  en: {
    problems: {
      unknown_instance: {
        title: 'No such customer',
        detail: 'There is no customer number {{instance}} here. It is shown at the bottom right in HRM.',
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
        detail: 'This needs the right {{right}} ({{permission}}). Add it to the API user’s role.',
      },
    },
    fieldProblems: {
      field_unknown: 'Is not one of the fields.',
      dimension_not_reviewed: 'Only the cost centre can be given at a review.',
      dimension_repeated: 'The dimension is given more than once. Give one account in each.',
      date_too_early: 'Must be 1900-01-01 or later.',
    },
  },
});
