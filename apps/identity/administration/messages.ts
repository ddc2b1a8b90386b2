import { catalogue } from '@farstu/platform/i18n';

/** *Systemregister > Kontotjänsten*. Keys of jobs and events are their codes with `_` for `.`. */
export const messages = catalogue({
  sv: {
    administration: {
      tasks: {
        identity_accounts_tell: 'Berätta att ett konto har ändrats',
        identity_invitations_expire: 'Avsluta en inbjudan vars sista dag har passerat',
        identity_passwords_offer: 'Skicka en länk till nytt lösenord',
        'identity_sessions_end-expired': 'Avsluta inloggningar som har gått ut',
        identity_sessions_tell: 'Logga ut någon ur en tjänst',
        identity_sessions_tell_to: 'Logga ut någon ur {{application}}',
        identity_webhooks_deliver: 'Lämna ett besked till en tjänst',
        identity_webhooks_deliver_to: 'Lämna ett besked till {{application}}',
        identity_webhooks_purge: 'Rensa gamla besked',
        identity_mail_send: 'Skicka ett mejl',
        'identity_mail_give-up': 'Notera att ett mejl inte kom iväg',
        identity_house_tidy: 'Nattlig städning',
        other: 'Ett bakgrundsjobb',
      },
      reasons: {
        webhook_refused: {
          reason: 'Tjänsten tar inte längre emot besked på den adressen.',
          whatToDo:
            'Kontrollera med den som sköter tjänsten vart beskeden ska. Kör igen när adressen tar emot dem, eller avfärda.',
        },
        webhook_failed: {
          reason: 'Tjänsten tog inte emot beskedet på fyra dygn.',
          whatToDo: 'Kontrollera att tjänsten är igång och att webhookhemligheten är densamma där. Kör sedan igen.',
        },
        logout_failed: {
          reason:
            'Tjänsten bekräftade inte utloggningen. Personen kan vara inloggad där tills tjänsten loggar ut själv.',
          whatToDo: 'Kontrollera att tjänsten är igång och svarar på sin adress för utloggning. Kör sedan igen.',
        },
        mail_failed: {
          reason: 'Mejlservern tar inte emot mejl från oss.',
          whatToDo: 'Läs svaret och be den som sköter mejlservern rätta det. Kör sedan igen.',
        },
        not_allowed: {
          reason: 'Adressen ligger utanför de värdar som får anropas.',
          whatToDo:
            'Kontrollera adressen. Är den riktig lägger den som driftar Farstu till värden i FARSTU_ALLOW_HOSTS. Kör sedan igen.',
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
      nothingToDo:
        'Ingenting. Det är för sent att köra igen: länken gäller inte längre, eller så behövs det inte. Avfärda.',
      events: {
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
    },
  },
  en: {
    administration: {
      tasks: {
        identity_accounts_tell: 'Tell that an account has changed',
        identity_invitations_expire: 'End an invitation whose last day has passed',
        identity_passwords_offer: 'Send a link to a new password',
        'identity_sessions_end-expired': 'End sign-ins that have run out',
        identity_sessions_tell: 'Sign somebody out of an application',
        identity_sessions_tell_to: 'Sign somebody out of {{application}}',
        identity_webhooks_deliver: 'Give an application a message',
        identity_webhooks_deliver_to: 'Give a message to {{application}}',
        identity_webhooks_purge: 'Clear out old messages',
        identity_mail_send: 'Send a mail',
        'identity_mail_give-up': 'Note that a mail did not leave',
        identity_house_tidy: 'Nightly tidying',
        other: 'A background job',
      },
      reasons: {
        webhook_refused: {
          reason: 'The application takes no more messages at that address.',
          whatToDo:
            'Ask whoever looks after the application where the messages should go. Run it again when the address takes them, or dismiss it.',
        },
        webhook_failed: {
          reason: 'The application did not take the message in four days.',
          whatToDo:
            'Check that the application is running and that the webhook secret is the same there. Then run it again.',
        },
        logout_failed: {
          reason:
            'The application did not confirm the sign-out. The person may be signed in there until the application signs them out by itself.',
          whatToDo: 'Check that the application is running and answers at its address for sign-out. Then run it again.',
        },
        mail_failed: {
          reason: 'The mail server does not take mail from us.',
          whatToDo: 'Read the answer and ask whoever looks after the mail server to mend it. Then run it again.',
        },
        not_allowed: {
          reason: 'The address is outside the hosts that may be called.',
          whatToDo:
            'Check the address. If it is right, whoever runs Farstu adds the host to FARSTU_ALLOW_HOSTS. Then run it again.',
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
      nothingToDo:
        'Nothing. It is too late to run it again: the link no longer works, or it is not needed. Dismiss it.',
      events: {
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
    },
  },
});
