import { catalogue } from '../i18n/index.ts';

export const messages = catalogue({
  sv: {
    problems: {
      unreadable_body: {
        title: 'Det går inte att läsa',
        detail: 'Innehållet är inte giltig JSON i UTF-8. Rätta det och skicka igen.',
      },
      not_signed_in: { title: 'Du är inte inloggad', detail: 'Logga in, eller skicka med en giltig åtkomstnyckel.' },
      session_ended: { title: 'Inloggningen har gått ut', detail: 'Logga in igen för att fortsätta.' },
      forged_request: { title: 'Begäran kom från en annan webbplats', detail: 'Öppna Farstu direkt och försök igen.' },
      permission_missing: {
        title: 'Du saknar behörighet',
        detail: 'Det här kräver rättigheten {{permission}}. Be en administratör att lägga till den i din roll.',
      },
      not_found: { title: 'Finns inte', detail: 'Det du söker finns inte, eller ligger utanför din behörighet.' },
      method_not_allowed: { title: 'Fel metod', detail: 'Adressen finns men kan inte användas på det sättet.' },
      request_in_flight: {
        title: 'Samma begäran pågår redan',
        detail: 'En begäran med samma Idempotency-Key behandlas just nu. Vänta och försök igen.',
      },
      payload_too_large: { title: 'För stort innehåll', detail: 'Innehållet är större än 1 MB. Dela upp det.' },
      unsupported_media_type: {
        title: 'Fel innehållstyp',
        detail: 'Skicka innehållet som application/json, okomprimerat.',
      },
      invalid_input: { title: 'Något behöver rättas', detail: 'Se vad som är fel i varje fält och försök igen.' },
      idempotency_key_reused: {
        title: 'Nyckeln är redan använd',
        detail: 'Samma Idempotency-Key har använts med ett annat innehåll. Använd en ny nyckel.',
      },
      too_many_requests: { title: 'För många försök', detail: 'Vänta {{seconds}} sekunder och försök igen.' },
      internal: {
        title: 'Något gick fel hos oss',
        detail: 'Felet är loggat. Försök igen om en stund.',
      },
      clock_runs_forward: {
        title: 'Klockan går bara framåt',
        detail: 'Välj en tid som ligger efter demons nuvarande tid.',
      },
      not_ready: { title: 'Inte redo än', detail: 'Systemet startar. Försök igen om några sekunder.' },
    },
    fieldProblems: {
      required: 'Måste anges.',
      invalid: 'Har inte rätt form.',
      too_small: 'Måste vara minst {{minimum}}.',
      too_big: 'Får vara högst {{maximum}}.',
      not_an_email: 'Är inte en e-postadress.',
      not_a_date: 'Är inte ett datum. Skriv som 2026-12-01.',
      not_an_instant: 'Är inte en tidpunkt. Skriv som 2026-12-01T09:00:00+01:00.',
      field_unknown: 'Finns inte bland fälten.',
    },
  },
  en: {
    problems: {
      unreadable_body: {
        title: 'It cannot be read',
        detail: 'The content is not valid JSON in UTF-8. Correct it and send it again.',
      },
      not_signed_in: { title: 'You are not signed in', detail: 'Sign in, or send a valid access token.' },
      session_ended: { title: 'Your session has ended', detail: 'Sign in again to go on.' },
      forged_request: { title: 'The request came from another site', detail: 'Open Farstu directly and try again.' },
      permission_missing: {
        title: 'You lack permission',
        detail: 'This needs the right {{permission}}. Ask an administrator to add it to your role.',
      },
      not_found: { title: 'Not found', detail: 'What you look for does not exist, or is outside what you may see.' },
      method_not_allowed: { title: 'Wrong method', detail: 'The address exists but cannot be used that way.' },
      request_in_flight: {
        title: 'The same request is under way',
        detail: 'A request with the same Idempotency-Key is being handled. Wait and try again.',
      },
      payload_too_large: { title: 'Too much content', detail: 'The content is larger than 1 MB. Divide it.' },
      unsupported_media_type: {
        title: 'Wrong media type',
        detail: 'Send the content as application/json, not compressed.',
      },
      invalid_input: { title: 'Something needs correcting', detail: 'See what is wrong in each field and try again.' },
      idempotency_key_reused: {
        title: 'The key has been used',
        detail: 'The same Idempotency-Key was used with other content. Use a new key.',
      },
      too_many_requests: { title: 'Too many tries', detail: 'Wait {{seconds}} seconds and try again.' },
      internal: { title: 'Something went wrong on our side', detail: 'The fault is logged. Try again in a while.' },
      clock_runs_forward: {
        title: 'The clock only runs forward',
        detail: "Choose a time after the demo's present time.",
      },
      not_ready: { title: 'Not ready yet', detail: 'The system is starting. Try again in a few seconds.' },
    },
    fieldProblems: {
      required: 'Must be given.',
      invalid: 'Does not have the right form.',
      too_small: 'Must be at least {{minimum}}.',
      too_big: 'May be at most {{maximum}}.',
      not_an_email: 'Is not an e-mail address.',
      not_a_date: 'Is not a date. Write it like 2026-12-01.',
      not_an_instant: 'Is not a point in time. Write it like 2026-12-01T09:00:00+01:00.',
      field_unknown: 'Is not one of the fields.',
    },
  },
});
