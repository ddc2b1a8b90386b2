import { catalogue } from '@farstu/platform/i18n';

export const messages = catalogue({
  sv: {
    problems: {
      wrong_credentials: {
        title: 'Fel e-postadress eller lösenord',
        detail:
          'Kontrollera uppgifterna och försök igen. Har du inget lösenord än, eller minns du det inte, väljer du Glömt lösenord.',
      },
      invalid_client: {
        title: 'Åtkomsten är inte giltig',
        detail: 'Hämta en ny access token med client credentials för det här API:et och skicka den som Bearer.',
      },
      scope_missing: {
        title: 'Tjänsten får inte använda API:et',
        detail: 'Det här kräver scope accounts. Begär det när du hämtar access token.',
      },
      client_reference_in_use: {
        title: 'Referensen är redan använd',
        detail:
          'Samma client_reference har använts med andra uppgifter. Återkalla den inbjudan och skicka en ny med en ny referens.',
      },
      invitation_verified: {
        title: 'Adressen är redan verifierad',
        detail: 'Inbjudan är redan använd. Logga in med det konto som hör till adressen.',
      },
      other_step: {
        title: 'Något har ändrats',
        detail: 'Kontot har ändrats sedan sidan öppnades. Ladda om sidan och fortsätt därifrån.',
      },
      domain_taken: {
        title: 'Domänen är upptagen',
        detail: 'Domänen är redan verifierad av en annan installation.',
      },
      attention_settled: { title: 'Redan åtgärdat', detail: 'Någon har redan sett till det här. Läs om sidan.' },
      event_delivered: { title: 'Beskedet är framme', detail: 'Det finns inget att skicka igen. Läs om sidan.' },
      last_administrator: {
        title: 'Det måste finnas en administratör',
        detail: 'Lägg till någon annan först, så att någon ser det som behöver åtgärdas.',
      },
      interaction_gone: {
        title: 'Inloggningen har avbrutits',
        detail: 'Den har väntat för länge, eller påbörjats på nytt i en annan flik. Börja om inloggningen.',
      },
      reset_link_gone: {
        title: 'Länken gäller inte längre',
        detail: 'Länken gäller i en timme och bara en gång. Begär en ny med Glömt lösenord.',
      },
      invitation_expired: {
        title: 'Länken har gått ut',
        detail: 'Du kan begära en ny länk, så skickas den till samma e-postadress.',
      },
      invitation_closed: {
        title: 'Inbjudan gäller inte längre',
        detail: 'Hör av dig till den som bjöd in dig om du tror att det är fel.',
      },
      domain_not_proved: {
        title: 'Domänen kan inte verifieras',
        detail: 'Adresser i {{domain}} delas ut till vem som helst, så ingen arbetsgivare kan svara för dem.',
      },
      invalid_input: { title: 'Något behöver rättas', detail: 'Se vad som är fel i varje fält och försök igen.' },
    },
    fieldProblems: {
      password_too_short: 'Lösenordet måste ha minst {{minimum}} tecken.',
      password_too_long: 'Lösenordet får ha högst {{maximum}} tecken.',
      password_contains_person: 'Lösenordet får inte innehålla ditt namn eller din e-postadress.',
      password_too_simple: 'Lösenordet är för lätt att gissa. Välj till exempel några ord som inte hör ihop.',
      not_linked_here:
        'Det finns inget kopplat konto med den adressen. Personen behöver först ha bekräftat sin inbjudan.',
      domain_not_verified: 'Adressens domän är inte verifierad. Skicka en inbjudan i stället.',
    },
  },
  en: {
    problems: {
      wrong_credentials: {
        title: 'Wrong e-mail address or password',
        detail:
          'Check what you entered and try again. If you have no password yet, or have forgotten it, choose Forgot password.',
      },
      invalid_client: {
        title: 'The access is not valid',
        detail: 'Get a new access token for this API with client credentials and send it as Bearer.',
      },
      scope_missing: {
        title: 'The application may not use this API',
        detail: 'This needs the scope accounts. Ask for it when you get the access token.',
      },
      client_reference_in_use: {
        title: 'The reference has been used',
        detail:
          'The same client_reference was used with other content. Revoke that invitation and send a new one with a new reference.',
      },
      invitation_verified: {
        title: 'The address is already verified',
        detail: 'The invitation has been used. Sign in with the account that the address belongs to.',
      },
      other_step: {
        title: 'Something has changed',
        detail: 'The account has changed since the page was opened. Reload the page and go on from there.',
      },
      domain_taken: {
        title: 'The domain is taken',
        detail: 'The domain is already verified by another installation.',
      },
      attention_settled: { title: 'Already seen to', detail: 'Somebody has already seen to this. Reload the page.' },
      event_delivered: { title: 'The message has arrived', detail: 'There is nothing to send again. Reload the page.' },
      last_administrator: {
        title: 'There must be an administrator',
        detail: 'Add somebody else first, so that somebody sees what needs to be done.',
      },
      interaction_gone: {
        title: 'The sign-in was interrupted',
        detail: 'It has waited too long, or was begun anew in another tab. Start signing in again.',
      },
      reset_link_gone: {
        title: 'The link no longer works',
        detail: 'The link works for one hour and only once. Ask for a new one with Forgot password.',
      },
      invitation_expired: {
        title: 'The link has expired',
        detail: 'You can ask for a new link, and it is sent to the same e-mail address.',
      },
      invitation_closed: {
        title: 'The invitation is no longer valid',
        detail: 'Contact whoever invited you if you think that this is a mistake.',
      },
      domain_not_proved: {
        title: 'The domain cannot be verified',
        detail: 'Anybody can get an address in {{domain}}, so no employer can answer for them.',
      },
      invalid_input: { title: 'Something needs correcting', detail: 'See what is wrong in each field and try again.' },
    },
    fieldProblems: {
      password_too_short: 'The password must have at least {{minimum}} characters.',
      password_too_long: 'The password may have at most {{maximum}} characters.',
      password_contains_person: 'The password may not contain your name or your e-mail address.',
      password_too_simple:
        'The password is too easy to guess. Choose, for example, a few words that do not belong together.',
      not_linked_here:
        'There is no linked account with that address. The person first needs to have confirmed the invitation.',
      domain_not_verified: 'The domain of the address is not verified. Send an invitation instead.',
    },
  },
});
