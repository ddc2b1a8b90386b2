import { catalogue } from '@farstu/platform/i18n';

/** *Systemregister > Integrationer*. Keys of jobs and outcomes are their codes with `_` for `.`. */
export const messages = catalogue({
  sv: {
    integrations: {
      from: { teamtailor: 'Teamtailor – {{company}}', identity: 'Kontotjänsten', other: 'Annat system' },
      warnings: {
        api_key_missing:
          'Partnernyckeln saknas, så inga anrop från Teamtailor släpps in. Nyckeln finns hos Teamtailor under Integrations Hub.',
        webhook_secret_missing:
          'Webhookhemligheten saknas, så händelsernas signatur kontrolleras inte. Ange den för att bara Teamtailor ska kunna skicka händelser.',
      },
      outcomes: {
        handled: 'Hanterad',
        hired: 'Anställd',
        'same-hire': 'Redan anställd, kortet uppdaterat',
        'already-handled': 'Redan hanterad',
        'not-understood': 'Händelsen följer inte avtalet och kunde inte läsas',
        invitation_sent: 'Inbjudan skickad',
        invitation_bounced: 'Inbjudan kom inte fram',
        invitation_visited: 'Länken har besökts',
        invitation_verified: 'Kontot verifierat',
        invitation_expired: 'Inbjudan har gått ut',
        invitation_revoked: 'Inbjudan återkallad',
        account_updated: 'Kontot ändrat',
        account_closed: 'Kontot avslutat',
        domain_verified: 'Domän verifierad',
        domain_lost: 'Domän inte längre verifierad',
      },
      tasks: {
        people_teamtailor_hire: 'Anställa en kandidat från Teamtailor',
        'people_teamtailor_refresh-card': 'Uppdatera kortet i Teamtailor',
        'people_teamtailor_send-card': 'Uppdatera kortet i Teamtailor',
        people_accounts_apply: 'Ta emot besked från kontotjänsten',
        'people_accounts_read-domains': 'Hämta verifierade domäner',
        people_accounts_unlink: 'Koppla bort ett konto',
        people_invitations_send: 'Skicka en planerad inbjudan',
        people_invitations_deliver: 'Skicka en inbjudan',
        'people_invitations_make-account': 'Skapa ett konto utan inbjudan',
        people_invitations_revoke: 'Återkalla en inbjudan',
        'people_invitations_replan-company': 'Planera om inbjudningar i ett företag',
        'people_invitations_domain-changed': 'Planera om inbjudningar för en domän',
        'people_invitations_tz-changed': 'Räkna om inbjudningar efter nya tidszonsdata',
        people_mail_send: 'Skicka ett mejl',
        other: 'Ett bakgrundsjobb',
      },
      reasons: {
        'refused-key': {
          reason: 'Teamtailor godtar inte partnernyckeln.',
          whatToDo: 'Kontrollera partnernyckeln under Flex HRM på den här sidan och kör igen.',
        },
        'unknown-result': {
          reason: 'Kortet finns inte längre i Teamtailor.',
          whatToDo: 'Kör triggern igen i Teamtailor om resultatet ska visas. Nyanställningen påverkas inte.',
        },
        'wrong-version': {
          reason: 'Teamtailor har bytt version av sitt api.',
          whatToDo: 'Uppdatera Farstu och kör igen.',
        },
        invalid: {
          reason: 'Den andra sidan godtar inte uppgifterna.',
          whatToDo: 'Läs svaret, rätta det som är fel och kör igen.',
        },
        'invalid-attributes': {
          reason: 'Kortets uppgifter går inte att skicka.',
          whatToDo: 'Uppdatera Farstu och kör igen.',
        },
        'not-allowed': {
          reason: 'Adressen ligger utanför de värdar som får anropas.',
          whatToDo:
            'Kontrollera adressen. Är den riktig lägger den som driftar Farstu till värden i FARSTU_ALLOW_HOSTS.',
        },
        'refused-credentials': {
          reason: 'Kontotjänsten godtar inte klientens hemlighet.',
          whatToDo: 'Kontrollera klienten i kontotjänsten och kör igen.',
        },
        forbidden: {
          reason: 'Kontotjänsten tillåter inte det som klienten bad om.',
          whatToDo: 'Kontrollera klientens rättigheter i kontotjänsten och kör igen.',
        },
        'not-found': {
          reason: 'Det som ändringen gäller finns inte längre på andra sidan.',
          whatToDo: 'Kontrollera på andra sidan. Kör igen om det finns där.',
        },
        conflict: {
          reason: 'Det som ändringen gäller har redan ändrats på andra sidan.',
          whatToDo: 'Läs svaret och kör igen om ändringen fortfarande behövs.',
        },
        accounts_not_configured: {
          reason: 'Kontotjänsten är inte ansluten.',
          whatToDo:
            'Använder ni kontotjänsten, anslut den och kör igen. Loggar personer in i en annan inloggningstjänst, avfärda jobbet.',
        },
        'rate-limited': { reason: 'Den andra sidan tog inte emot fler anrop.', whatToDo: 'Kör igen om en stund.' },
        'server-error': {
          reason: 'Den andra sidan hade ett fel.',
          whatToDo: 'Kör igen. Fortsätter det, kontakta den andra sidan.',
        },
        unreachable: {
          reason: 'Den andra sidan gick inte att nå.',
          whatToDo: 'Kontrollera att adressen svarar och kör igen.',
        },
        'timed-out': { reason: 'Den andra sidan svarade inte i tid.', whatToDo: 'Kör igen.' },
        'connection-lost': { reason: 'Förbindelsen bröts innan svaret kom.', whatToDo: 'Kör igen.' },
        'answer-too-large': { reason: 'Svaret var för stort för att läsas.', whatToDo: 'Kontakta den andra sidan.' },
        'unexpected-answer': {
          reason: 'Den andra sidan svarade något annat än avtalat.',
          whatToDo: 'Kontrollera att adressen leder till rätt system och kör igen.',
        },
        interrupted: {
          reason: 'Jobbet avbröts gång på gång.',
          whatToDo: 'Kör igen. Fortsätter det, kontakta den som driftar Farstu.',
        },
        other: {
          reason: 'Jobbet kunde inte slutföras.',
          whatToDo: 'Läs felet, rätta det som går och kör igen. Fortsätter det, kontakta den som driftar Farstu.',
        },
      },
    },
    problems: {
      attention_settled: {
        title: 'Redan åtgärdat',
        detail: 'Någon har redan kört jobbet igen eller avfärdat det. Läs om sidan.',
      },
      inbox_emptied: {
        title: 'Innehållet är borta',
        detail:
          'Det som kom töms efter 90 dagar, så händelsen kan inte hanteras igen. Kör triggern igen i systemet som den kom från.',
      },
      inbox_already_handled: {
        title: 'Händelsen är redan hanterad',
        detail: 'Det finns inget att köra igen. Läs om sidan.',
      },
      card_has_no_address: {
        title: 'Kortet kan inte skickas',
        detail: 'Händelsen från Teamtailor sade inte vart resultatet ska rapporteras.',
      },
    },
    fieldProblems: {
      secret_too_short: 'Måste ha minst 8 tecken.',
      secret_has_spaces: 'Får inte innehålla mellanslag.',
    },
  },
  en: {
    integrations: {
      from: { teamtailor: 'Teamtailor – {{company}}', identity: 'The account service', other: 'Another system' },
      warnings: {
        api_key_missing:
          'The partner key is missing, so no calls from Teamtailor are let in. Teamtailor shows the key in its Integrations Hub.',
        webhook_secret_missing:
          'The webhook secret is missing, so the signatures of events are not checked. Enter it so that only Teamtailor can send events.',
      },
      outcomes: {
        handled: 'Handled',
        hired: 'Hired',
        'same-hire': 'Already hired, the card updated',
        'already-handled': 'Already handled',
        'not-understood': 'The event is not what was agreed and could not be read',
        invitation_sent: 'Invitation sent',
        invitation_bounced: 'The invitation did not arrive',
        invitation_visited: 'The link has been visited',
        invitation_verified: 'Account verified',
        invitation_expired: 'The invitation has expired',
        invitation_revoked: 'Invitation revoked',
        account_updated: 'Account changed',
        account_closed: 'Account closed',
        domain_verified: 'Domain verified',
        domain_lost: 'Domain no longer verified',
      },
      tasks: {
        people_teamtailor_hire: 'Hire a candidate from Teamtailor',
        'people_teamtailor_refresh-card': 'Update the card in Teamtailor',
        'people_teamtailor_send-card': 'Update the card in Teamtailor',
        people_accounts_apply: 'Take in word from the account service',
        'people_accounts_read-domains': 'Read the verified domains',
        people_accounts_unlink: 'Unlink an account',
        people_invitations_send: 'Send a scheduled invitation',
        people_invitations_deliver: 'Send an invitation',
        'people_invitations_make-account': 'Make an account without an invitation',
        people_invitations_revoke: 'Revoke an invitation',
        'people_invitations_replan-company': 'Plan the invitations of a company again',
        'people_invitations_domain-changed': 'Plan the invitations of a domain again',
        'people_invitations_tz-changed': 'Work invitations out again after new time-zone data',
        people_mail_send: 'Send a mail',
        other: 'A background job',
      },
      reasons: {
        'refused-key': {
          reason: 'Teamtailor does not accept the partner key.',
          whatToDo: 'Check the partner key under Flex HRM on this page and run it again.',
        },
        'unknown-result': {
          reason: 'The card is no longer in Teamtailor.',
          whatToDo: 'Run the trigger again in Teamtailor if the result should be shown. The hire is not affected.',
        },
        'wrong-version': {
          reason: 'Teamtailor has changed the version of its API.',
          whatToDo: 'Update Farstu and run it again.',
        },
        invalid: {
          reason: 'The other side does not accept the details.',
          whatToDo: 'Read the answer, mend what is wrong and run it again.',
        },
        'invalid-attributes': {
          reason: 'The details of the card cannot be sent.',
          whatToDo: 'Update Farstu and run it again.',
        },
        'not-allowed': {
          reason: 'The address is outside the hosts that may be called.',
          whatToDo: 'Check the address. If it is right, whoever runs Farstu adds the host to FARSTU_ALLOW_HOSTS.',
        },
        'refused-credentials': {
          reason: 'The account service does not accept the client’s secret.',
          whatToDo: 'Check the client in the account service and run it again.',
        },
        forbidden: {
          reason: 'The account service does not allow what the client asked for.',
          whatToDo: 'Check the client’s rights in the account service and run it again.',
        },
        'not-found': {
          reason: 'What the change is about is no longer on the other side.',
          whatToDo: 'Check on the other side. Run it again if it is there.',
        },
        conflict: {
          reason: 'What the change is about has already been changed on the other side.',
          whatToDo: 'Read the answer, and run it again if the change is still needed.',
        },
        accounts_not_configured: {
          reason: 'The account service is not connected.',
          whatToDo:
            'If you use the account service, connect it and run the job again. If people sign in at another sign-in service, dismiss the job.',
        },
        'rate-limited': { reason: 'The other side took no more calls.', whatToDo: 'Run it again in a while.' },
        'server-error': {
          reason: 'The other side had a fault.',
          whatToDo: 'Run it again. If it goes on, contact the other side.',
        },
        unreachable: {
          reason: 'The other side could not be reached.',
          whatToDo: 'Check that the address answers and run it again.',
        },
        'timed-out': { reason: 'The other side did not answer in time.', whatToDo: 'Run it again.' },
        'connection-lost': { reason: 'The connection broke before the answer came.', whatToDo: 'Run it again.' },
        'answer-too-large': { reason: 'The answer was too large to read.', whatToDo: 'Contact the other side.' },
        'unexpected-answer': {
          reason: 'The other side answered something else than agreed.',
          whatToDo: 'Check that the address leads to the right system and run it again.',
        },
        interrupted: {
          reason: 'The job was interrupted again and again.',
          whatToDo: 'Run it again. If it goes on, contact whoever runs Farstu.',
        },
        other: {
          reason: 'The job could not be completed.',
          whatToDo:
            'Read the error, mend what can be mended and run it again. If it goes on, contact whoever runs Farstu.',
        },
      },
    },
    problems: {
      attention_settled: {
        title: 'Already seen to',
        detail: 'Somebody has already run the job again or dismissed it. Reload the page.',
      },
      inbox_emptied: {
        title: 'The content is gone',
        detail:
          'What came is emptied after 90 days, so the event cannot be handled again. Run the trigger again in the system that it came from.',
      },
      inbox_already_handled: {
        title: 'The event has been handled',
        detail: 'There is nothing to run again. Reload the page.',
      },
      card_has_no_address: {
        title: 'The card cannot be sent',
        detail: 'The event from Teamtailor did not say where the result is to be reported.',
      },
    },
    fieldProblems: {
      secret_too_short: 'Must have at least 8 characters.',
      secret_has_spaces: 'May not contain spaces.',
    },
  },
});
