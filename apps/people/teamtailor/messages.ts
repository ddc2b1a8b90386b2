import { catalogue } from '@farstu/platform/i18n';

/** What Teamtailor's users read: forms, errors at saving, and the result card (at most 150 characters). */
export const messages = catalogue({
  sv: {
    apiRights: {
      api_company: 'Anropa api (företagsspecifikt)',
      api_system: 'Anropa api (systemspecifikt)',
    },
    teamtailor: {
      form: {
        guide:
          'Skapa först en API-användare i HRM med rollen Teamtailor API och sätt ett lösenord på den. Anställningsmallar och nyanställningsflöden hämtas från HRM.',
        url: { label: 'Company API url', help: 'Adressen till ert HRM-api. Avslutande snedstreck spelar ingen roll.' },
        instance: { label: 'Instance', help: 'Kundnumret, som står längst ner till höger i HRM.' },
        username: { label: 'Username', help: 'API-användarens användar-id.' },
        password: { label: 'Password', help: 'API-användarens lösenord.' },
        language: {
          label: 'Språk',
          help: 'Språket på triggern och på resultatkortet.',
          choices: { sv: 'Svenska', en: 'Engelska' },
        },
        connect_email: {
          label: 'E-post för inbjudan',
          help: 'Den adress som inbjudan till kontot skickas till.',
          choices: {
            candidate: 'Kandidatens e-postadress',
            work: 'Arbetsadressen i det mappade fältet',
            hr: 'HR anger adressen vid granskningen',
          },
        },
        report_completed: {
          label: 'Rapportera som klar',
          help: 'När resultatkortet blir klart och kandidaten kan flyttas vidare.',
          choices: { created: 'När anställningen är skapad', approved: 'När sista nivån är granskad' },
        },
        mapped: {
          'personal-number': 'Personnummer',
          'start-date': 'Anställningsdatum',
          'work-email': 'E-post arbete',
        },
      },
      trigger: {
        company: 'Företag',
        instance: 'Instance',
        template: 'Anställningsmall',
        noCompany: 'API-användarens roll gäller inte i något företag. Be en administratör i HRM placera rollen.',
        noTemplate:
          'Företag {{company}} har ingen anställningsmall att anställa med. Mallen ska vara aktiv och ha en nummerserie med lediga nummer.',
      },
      refused: {
        'key-missing': 'Anropet saknar aktiveringens nyckel. Spara aktiveringen av Flex HRM i Teamtailor igen.',
        'key-unreadable': 'Aktiveringens nyckel går inte att läsa. Spara aktiveringen av Flex HRM i Teamtailor igen.',
        'key-bare':
          'Aktiveringen gjordes utan uppgifter om HRM. Öppna Flex HRM under Marknadsplatsaktiveringar, fyll i uppgifterna och spara.',
        'instance-missing': 'Instance är tomt. Ange kundnumret som står längst ner till höger i HRM.',
        'unknown-instance':
          'Kund {{instance}} finns inte här. Ange kundnumret som står längst ner till höger i HRM som Instance.',
        'partner-key-missing':
          'Kund {{instance}} har ingen partnernyckel. Ange den i HRM under Systemregister > Integrationer > Flex HRM.',
        'key-wrong-signature':
          'Aktiveringen är signerad med en annan nyckel än den som kund {{instance}} har angett under Systemregister > Integrationer > Flex HRM.',
        'key-expired': 'Aktiveringens nyckel gäller inte längre. Spara aktiveringen av Flex HRM i Teamtailor igen.',
        'key-not-yet-valid':
          'Aktiveringens nyckel gäller inte än. Kontrollera att serverns klocka går rätt och spara aktiveringen av Flex HRM i Teamtailor igen.',
        'username-missing': 'Username är tomt. Ange API-användarens användar-id.',
        'password-missing': 'Password är tomt. Ange API-användarens lösenord.',
        'wrong-credentials':
          'Användaren {{username}} finns inte som aktiv API-användare hos kund {{instance}}, eller så är lösenordet fel.',
        'url-missing': 'Company API url är tomt. Ange {{one}} eller {{other}}.',
        'wrong-url': 'Adressen {{url}} är inte vår. Ange {{one}} eller {{other}} som Company API url.',
        'right-missing':
          'Användaren {{username}} saknar rättigheten {{right}} ({{permission}}). Ge användaren rollen Teamtailor API.',
        'rights-apart':
          'Användaren {{username}} har api.company och api.system i olika företag. Ge båda rättigheterna i samma företag.',
        'roles-right-missing':
          'Användaren {{username}} får inte tilldela alla roller i alla företag. Ge användaren rollen Teamtailor API.',
      },
      door: { invalid_input: 'Anropet från Teamtailor gick inte att förstå. Försök igen.' },
      fields: { firstName: 'Förnamn', lastName: 'Efternamn' },
      card: {
        underReview: 'Anställd med nummer {{number}}. Väntar på granskning: {{levels}}.',
        approved: 'Anställd med nummer {{number}}. Granskningen är klar.',
        hired: 'Anställd med nummer {{number}}.',
        needsDecision: 'Personen kan redan finnas i HRM. HR avgör om det är samma person.',
        withdrawn: 'Nyanställningen är tillbakadragen i HRM.',
        retry: 'Försök igen',
      },
      failed: {
        'names-missing': '{{fields}} saknas på kandidaten. Fyll i och kör triggern igen.',
        'names-wrong':
          'För långt, eller tecken som inte går att läsa: {{fields}}. Rätta på kandidaten och kör triggern igen.',
        'other-template':
          'Kandidaten är redan anställd med mallen {{template}} i företag {{company}}. Ingen ny anställning har gjorts.',
        'other-instance':
          'Triggern gäller kund {{given}}, men aktiveringen gäller kund {{instance}}. Välj om i triggern och kör den igen.',
        'template-missing': 'Ingen anställningsmall är vald i triggern. Välj en och kör den igen.',
        'template-of-other-company':
          'Anställningsmallen {{template}} hör till företag {{other}}, inte till {{company}}. Välj om i triggern och kör den igen.',
        'company-missing': 'Inget företag är valt i triggern. Välj ett och kör den igen.',
        'company-unknown': 'Företaget {{company}} finns inte. Välj om i triggern och kör den igen.',
        'not-understood': 'Händelsen går inte att läsa ({{place}}), så ingen anställning har gjorts. Kontakta HR.',
        'not-storable': 'Någon uppgift om kandidaten går inte att spara. Rätta det som är fel och kör triggern igen.',
        'start-date-impossible': 'Anställningsdatumet {{date}} kan inte stämma. Rätta det och kör triggern igen.',
        'api-user-inactive': 'Aktiveringens API-användare är avstängd eller saknar rättigheter i HRM.',
        template_not_found:
          'Anställningsmallen {{template}} finns inte längre i företag {{company}}. Välj om i triggern och kör den igen.',
        template_not_active:
          'Anställningsmallen {{template}} används inte längre. Välj en annan i triggern och kör den igen.',
        number_series_off: 'Anställningsmallen {{template}} har ingen nummerserie. Slå på den i HRM och försök igen.',
        number_series_exhausted:
          'Nummerserien i anställningsmallen {{template}} är slut. Utöka den i HRM och försök igen.',
        address_in_use: 'E-postadressen används redan av en annan användare i HRM. Kontakta HR.',
        address_not_allowed: 'E-postadressen ligger utanför de domäner som HRM tillåter för inbjudan. Kontakta HR.',
        roles_not_assignable: 'API-användaren får inte tilldela mallens roller: {{roles}}.',
        company_not_permitted: 'API-användarens roll gäller inte i företag {{company}}.',
      },
      retried: {
        'hire-queued': 'Ett nytt försök görs nu. Resultatet kommer på kortet.',
        'card-queued': 'Kandidaten är redan anställd. Kortet uppdateras.',
      },
    },
    problems: {
      teamtailor_refused: {
        title: 'Aktiveringen gäller inte',
        detail: 'Kontrollera aktiveringen av Flex HRM i Teamtailor.',
      },
      event_unreadable: { title: 'Händelsen går inte att läsa', detail: 'Händelsen är inte giltig JSON.' },
      event_not_understood: {
        title: 'Händelsen följer inte avtalet',
        detail: 'Händelsen saknar partner-event med id.',
      },
      event_without_company: {
        title: 'Händelsen saknar företag',
        detail: 'Händelsen säger inte vilket företag i Teamtailor den kommer från.',
      },
      event_signature_wrong: {
        title: 'Signaturen stämmer inte',
        detail:
          'Händelsens signatur saknas, är för gammal eller stämmer inte. Kontrollera webhookhemligheten under Systemregister > Integrationer > Flex HRM.',
      },
      event_not_taken_in: {
        title: 'Händelsen kunde inte tas emot',
        detail: 'HRM kunde inte ta emot händelsen just nu. Kör triggern igen om en stund.',
      },
    },
  },
  en: {
    apiRights: {
      api_company: 'Call the API (one company)',
      api_system: 'Call the API (whole system)',
    },
    teamtailor: {
      form: {
        guide:
          'First make an API user in HRM with the role Teamtailor API and give it a password. Employment templates and new-hire flows are fetched from HRM.',
        url: { label: 'Company API url', help: 'The address of your HRM API. A slash at the end makes no difference.' },
        instance: { label: 'Instance', help: 'The customer number, shown at the bottom right in HRM.' },
        username: { label: 'Username', help: 'The user id of the API user.' },
        password: { label: 'Password', help: 'The password of the API user.' },
        language: {
          label: 'Language',
          help: 'The language of the trigger and of the result card.',
          choices: { sv: 'Swedish', en: 'English' },
        },
        connect_email: {
          label: 'E-mail for the invitation',
          help: 'The address that the invitation to the account is sent to.',
          choices: {
            candidate: 'The candidate’s e-mail address',
            work: 'The work address in the mapped field',
            hr: 'HR enters the address at the review',
          },
        },
        report_completed: {
          label: 'Report as completed',
          help: 'When the result card is completed and the candidate can be moved on.',
          choices: {
            created: 'When the employment has been created',
            approved: 'When the last level is reviewed',
          },
        },
        mapped: {
          'personal-number': 'Personal identity number',
          'start-date': 'Employment date',
          'work-email': 'Work e-mail',
        },
      },
      trigger: {
        company: 'Company',
        instance: 'Instance',
        template: 'Employment template',
        noCompany: 'The API user’s role applies in no company. Ask an administrator in HRM to place it.',
        noTemplate:
          'Company {{company}} has no employment template to hire with. It must be active and have a number series with free numbers.',
      },
      refused: {
        'key-missing': 'The call lacks the activation’s key. Save the activation of Flex HRM in Teamtailor again.',
        'key-unreadable': 'The activation’s key cannot be read. Save the activation of Flex HRM in Teamtailor again.',
        'key-bare':
          'The activation was made without the details of HRM. Open Flex HRM among the marketplace activations, fill in the form and save.',
        'instance-missing': 'Instance is empty. Enter the customer number, shown at the bottom right in HRM.',
        'unknown-instance':
          'There is no customer {{instance}} here. Enter the customer number, shown at the bottom right in HRM, as Instance.',
        'partner-key-missing':
          'Customer {{instance}} has no partner key. Enter it in HRM under System register > Integrations > Flex HRM.',
        'key-wrong-signature':
          'The activation is signed with another key than the one that customer {{instance}} has entered under System register > Integrations > Flex HRM.',
        'key-expired': 'The activation’s key has expired. Save the activation of Flex HRM in Teamtailor again.',
        'key-not-yet-valid':
          'The activation’s key is not valid yet. See that the server’s clock is right and save the activation of Flex HRM in Teamtailor again.',
        'username-missing': 'Username is empty. Enter the user id of the API user.',
        'password-missing': 'Password is empty. Enter the password of the API user.',
        'wrong-credentials':
          'There is no active API user {{username}} at customer {{instance}}, or the password is wrong.',
        'url-missing': 'Company API url is empty. Enter {{one}} or {{other}}.',
        'wrong-url': 'The address {{url}} is not ours. Enter {{one}} or {{other}} as Company API url.',
        'right-missing':
          'The user {{username}} lacks the right {{right}} ({{permission}}). Give the user the role Teamtailor API.',
        'rights-apart':
          'The user {{username}} has api.company and api.system in different companies. Give both rights in the same company.',
        'roles-right-missing':
          'The user {{username}} may not assign all roles in all companies. Give the user the role Teamtailor API.',
      },
      door: { invalid_input: 'The call from Teamtailor could not be understood. Try again.' },
      fields: { firstName: 'First name', lastName: 'Last name' },
      card: {
        underReview: 'Employed with number {{number}}. Waiting for review: {{levels}}.',
        approved: 'Employed with number {{number}}. The review is complete.',
        hired: 'Employed with number {{number}}.',
        needsDecision: 'The person may already be in HRM. HR decides whether it is the same person.',
        withdrawn: 'The hire has been withdrawn in HRM.',
        retry: 'Try again',
      },
      failed: {
        'names-missing': 'Missing on the candidate: {{fields}}. Fill it in and run the trigger again.',
        'names-wrong':
          'Too long, or with characters that cannot be read: {{fields}}. Correct it on the candidate and run the trigger again.',
        'other-template':
          'The candidate has already been hired with the template {{template}} in company {{company}}. No new employment was made.',
        'other-instance':
          'The trigger is for customer {{given}}, but the activation is for customer {{instance}}. Choose again in the trigger and run it again.',
        'template-missing': 'No employment template is chosen in the trigger. Choose one and run it again.',
        'template-of-other-company':
          'The employment template {{template}} belongs to company {{other}}, not to {{company}}. Choose again in the trigger and run it again.',
        'company-missing': 'No company is chosen in the trigger. Choose one and run it again.',
        'company-unknown': 'There is no company {{company}}. Choose again in the trigger and run it again.',
        'not-understood': 'The event cannot be read ({{place}}), so nobody has been hired. Contact HR.',
        'not-storable':
          'Something about the candidate cannot be saved. Correct what is wrong and run the trigger again.',
        'start-date-impossible': 'The employment date {{date}} cannot be right. Correct it and run the trigger again.',
        'api-user-inactive': 'The activation’s API user is switched off or lacks rights in HRM.',
        template_not_found:
          'The employment template {{template}} is no longer in company {{company}}. Choose again in the trigger and run it again.',
        template_not_active:
          'The employment template {{template}} is no longer active. Choose another in the trigger and run it again.',
        number_series_off:
          'The employment template {{template}} has no number series. Switch it on in HRM and try again.',
        number_series_exhausted:
          'The number series of the employment template {{template}} is used up. Extend it in HRM and try again.',
        address_in_use: 'The e-mail address is already used by another user in HRM. Contact HR.',
        address_not_allowed: 'The e-mail address is outside the domains that HRM allows for invitations. Contact HR.',
        roles_not_assignable: 'The API user may not assign the roles of the template: {{roles}}.',
        company_not_permitted: 'The API user’s role does not apply in company {{company}}.',
      },
      retried: {
        'hire-queued': 'A new try is being made now. The result comes on the card.',
        'card-queued': 'The candidate has already been hired. The card is being updated.',
      },
    },
    problems: {
      teamtailor_refused: {
        title: 'The activation is not valid',
        detail: 'Check the activation of Flex HRM in Teamtailor.',
      },
      event_unreadable: { title: 'The event cannot be read', detail: 'The event is not valid JSON.' },
      event_not_understood: {
        title: 'The event is not what was agreed',
        detail: 'The event lacks a partner-event with an id.',
      },
      event_without_company: {
        title: 'The event lacks a company',
        detail: 'The event does not say which company in Teamtailor it is from.',
      },
      event_signature_wrong: {
        title: 'The signature is wrong',
        detail:
          'The signature of the event is missing, too old or wrong. Check the webhook secret under System register > Integrations > Flex HRM.',
      },
      event_not_taken_in: {
        title: 'The event could not be received',
        detail: 'HRM could not receive the event just now. Run the trigger again in a while.',
      },
    },
  },
});
