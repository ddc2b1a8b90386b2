import type { Catalogue } from '@farstu/platform/i18n';
import type { InvitationReason } from './invitation-plan.ts';
import type { EffectCode, InvitationState } from './invitation-state.ts';

/**
 * What is said about an invitation. `because` is what happens, `told` and
 * `toldUnsent` what has, `why` the rule behind it, `effect` what a change would do
 * (said before it is saved), `state` the label in lists. Params: `sendMoment` and `before` like *söndag 29 november
 * kl. 09:00*, `lastDay` like *torsdag 3 december*, `email` as typed.
 */
export const messages = {
  sv: {
    invitations: {
      because: {
        withdrawn: 'Ingen inbjudan skickas, eftersom nyanställningen är tillbakadragen.',
        'do-not-invite': 'Ingen inbjudan skickas, eftersom det är valt att personen inte ska bjudas in.',
        'no-user-template': 'Ingen inbjudan skickas, eftersom anställningsmallen saknar användarmall.',
        'already-linked': 'Ingen inbjudan behövs, eftersom användaren redan är kopplad till ett konto.',
        'user-inactive': 'Ingen inbjudan skickas, eftersom användaren är inaktiv.',
        'no-address': 'Inbjudan väntar på en e-postadress.',
        'under-review': 'Inbjudan väntar på att nyanställningen blir slutgiltigt godkänd.',
        'verified-domain': 'Kontot skapas direkt och ingen inbjudan skickas.',
        'no-start-date': 'Inbjudan väntar på ett anställningsdatum.',
        'already-invited':
          'Ingen egen inbjudan skickas, eftersom personen redan har bjudits in genom en annan nyanställning.',
        'starts-soon': 'Inbjudan går direkt och länken gäller till och med {{lastDay}}.',
        'day-before-start': 'Inbjudan går {{sendMoment}} och länken gäller till och med {{lastDay}}.',
      },
      why: {
        withdrawn: 'Den som inte längre ska börja får varken inbjudan eller konto.',
        'do-not-invite': 'Ska personen bjudas in ändå skickar du inbjudan själv med Skicka nu på nyanställningen.',
        'no-user-template':
          'Användaren skapas av användarmallen, och utan användare finns det ingen att bjuda in. Koppla en användarmall till anställningsmallen om de som anställs med den ska kunna logga in.',
        'already-linked': 'Personen loggar in med det konto som redan är kopplat.',
        'user-inactive': 'Den som är inaktiv kan inte logga in. Aktivera användaren om personen ska bjudas in.',
        'no-address': 'Ange E-post Visma Connect på nyanställningen. Det är dit inbjudan skickas.',
        'under-review':
          'Inget skickas och inget konto skapas innan sista nivån är granskad. Är startdatumet då i morgon eller tidigare går inbjudan direkt, annars kl. 09:00 dagen före anställningens första dag.',
        'verified-domain':
          'E-postadressen tillhör en verifierad domän. Då skapas kontot när anställningen sparas eller blir slutgiltigt godkänd, oberoende av startdatum. Personen väljer sitt lösenord med Glömt lösenord första gången.',
        'no-start-date':
          'Inbjudan skickas kl. 09:00 dagen före anställningens första dag, så utan datum finns det ingen tid att skicka den.',
        'already-invited':
          'En person behöver bara en länk åt gången. Vill du ändå skicka en ny, till exempel för att den andra har gått ut, väljer du Skicka nu. Då slutar den andra länken att gälla.',
        'starts-soon':
          'Är startdatumet i morgon eller tidigare skickas inbjudan så snart anställningen är sparad eller, om den granskas, slutgiltigt godkänd.',
        'day-before-start': 'Inbjudan skickas kl. 09:00 dagen före anställningens första dag.',
      },
      told: {
        sent: 'Inbjudan skickades {{sendMoment}} och länken gäller till och med {{lastDay}}.',
        verified: 'Inbjudan skickades {{sendMoment}} och personen har kopplat sitt konto.',
        expired: 'Inbjudan skickades {{sendMoment}} och länken gällde till och med {{lastDay}}.',
        failed: 'Inbjudan skickades {{sendMoment}} men kom inte fram.',
        revoked: 'Inbjudan skickades {{sendMoment}} och länken är återkallad.',
      },
      toldUnsent: {
        verified: 'Personen har kopplat sitt konto.',
        failed: 'Inbjudan kunde inte skickas. Rätta adressen eller skicka igen.',
        revoked: 'Inbjudan är återkallad. Ingen ny skickas förrän någon begär det.',
      },
      effect: {
        unchanged: 'Inbjudan påverkas inte.',
        'already-sent': 'Inbjudan har redan skickats. Ingen ny går ut, och länken gäller lika länge som förut.',
        'already-linked': 'Användaren är redan kopplad till ett konto, så ingen inbjudan går ut.',
        'already-invited': 'Personen är redan inbjuden genom en annan nyanställning, så ingen ny inbjudan går ut.',
        scheduled: 'Inbjudan går {{sendMoment}} till {{email}}.',
        moved: 'Inbjudan som skulle ha gått {{before}} går i stället {{sendMoment}} till {{email}}.',
        'replaced-later':
          'Länken som redan har skickats slutar gälla. En ny inbjudan går {{sendMoment}} till {{email}}.',
        'sent-now': 'Inbjudan går direkt till {{email}}.',
        'replaced-now': 'Länken som redan har skickats slutar gälla. En ny inbjudan går direkt till {{email}}.',
        account: 'Ett konto skapas direkt för {{email}}, utan inbjudan.',
        'account-instead':
          'Inbjudan som skulle ha gått {{before}} behövs inte. Ett konto skapas i stället direkt för {{email}}.',
        'account-cancelled': 'Kontot som är beställt men inte skapat än ställs in.',
        cancelled: 'Inbjudan som skulle ha gått {{before}} ställs in.',
        'never-sent': 'Ingen inbjudan kommer att skickas.',
        held: 'Ingen inbjudan går ut än.',
        revoked: 'Länken i inbjudan som redan har skickats slutar gälla.',
        unlinked: 'Användaren kopplas bort från kontot. Kontot finns kvar hos personen.',
        'relinked-now': 'Användaren kopplas bort från kontot. En ny inbjudan går direkt till {{email}}.',
        'relinked-later': 'Användaren kopplas bort från kontot. En ny inbjudan går {{sendMoment}} till {{email}}.',
        'relinked-account':
          'Användaren kopplas bort från kontot. Ett annat konto skapas direkt för {{email}}, utan inbjudan.',
      },
      state: {
        none: 'Ingen inbjudan',
        'awaiting-review': 'Väntar på granskning',
        scheduled: 'Planerad',
        sending: 'Skickas',
        sent: 'Skickad',
        verified: 'Verifierad',
        cancelled: 'Inställd',
        superseded: 'Ersatt av en ny',
        failed: 'Kom inte fram',
        expired: 'Länken har gått ut',
        revoked: 'Återkallad',
        'not-needed': 'Behövs inte',
      },
    },
    problems: {
      invitation_not_planned: { title: 'Ingen inbjudan', detail: 'Ingen inbjudan är planerad.' },
      invitation_awaits_review: {
        title: 'Väntar på granskning',
        detail: 'Inbjudan väntar på att nyanställningen blir slutgiltigt godkänd.',
      },
      invitation_not_sent: { title: 'Inte skickad än', detail: 'Inbjudan är planerad men har inte skickats.' },
      invitation_cancelled: { title: 'Inställd', detail: 'Inbjudan är inställd.' },
      invitation_being_sent: { title: 'Skickas nu', detail: 'Inbjudan är på väg. Vänta en stund och ladda om.' },
      invitation_already_sent: { title: 'Redan skickad', detail: 'Inbjudan är redan skickad.' },
      invitation_expired: { title: 'Länken har gått ut', detail: 'Skicka en ny inbjudan.' },
      invitation_failed: { title: 'Kom inte fram', detail: 'Rätta adressen eller skicka på nytt.' },
      invitation_already_verified: { title: 'Redan verifierad', detail: 'Användaren är redan kopplad till ett konto.' },
      invitation_not_needed: {
        title: 'Behövs inte',
        detail: 'Adressen tillhör en verifierad domän, så ingen inbjudan skickas.',
      },
      invitation_revoked: {
        title: 'Återkallad',
        detail: 'Inbjudan är återkallad. Skicka en ny om personen ska bjudas in.',
      },
      invitation_superseded: { title: 'Ersatt', detail: 'En nyare inbjudan har tagit över. Ladda om.' },
      invitation_waits: {
        title: 'Inbjudan kan inte skickas än',
        detail: 'Något saknas innan inbjudan kan skickas. Se vad på nyanställningen eller användaren.',
      },
      user_without_hire: {
        title: 'Ingen att bjuda in',
        detail: 'En API-användare loggar inte in med ett konto. Bara personer bjuds in.',
      },
    },
  },
  en: {
    invitations: {
      because: {
        withdrawn: 'No invitation is sent, because the hire has been withdrawn.',
        'do-not-invite': 'No invitation is sent, because it has been decided that the person should not be invited.',
        'no-user-template': 'No invitation is sent, because the employment template has no user template.',
        'already-linked': 'No invitation is needed, because the user is already linked to an account.',
        'user-inactive': 'No invitation is sent, because the user is inactive.',
        'no-address': 'The invitation is waiting for an e-mail address.',
        'under-review': 'The invitation is waiting for the hire to be finally approved.',
        'verified-domain': 'The account is created at once and no invitation is sent.',
        'no-start-date': 'The invitation is waiting for an employment date.',
        'already-invited':
          'No invitation of its own is sent, because the person has already been invited through another hire.',
        'starts-soon': 'The invitation is sent at once and the link works until the end of {{lastDay}}.',
        'day-before-start': 'The invitation is sent {{sendMoment}} and the link works until the end of {{lastDay}}.',
      },
      why: {
        withdrawn: 'Somebody who is no longer going to start gets neither an invitation nor an account.',
        'do-not-invite':
          'If the person should be invited after all, send the invitation yourself with Send now on the hire.',
        'no-user-template':
          'The user is created by the user template, and without a user there is nobody to invite. Give the employment template a user template if the people hired with it should be able to sign in.',
        'already-linked': 'The person signs in with the account that is already linked.',
        'user-inactive': 'Somebody inactive cannot sign in. Activate the user if the person should be invited.',
        'no-address': 'Enter the Visma Connect e-mail on the hire. That is where the invitation goes.',
        'under-review':
          'Nothing is sent and no account is created before the last level has been reviewed. If the start date is then tomorrow or earlier the invitation is sent at once, otherwise at 09:00 on the day before the first day of employment.',
        'verified-domain':
          'The e-mail address belongs to a verified domain. The account is then created when the employment is saved or finally approved, whatever the start date. The first time, the person chooses a password with Forgot password.',
        'no-start-date':
          'The invitation is sent at 09:00 on the day before the first day of employment, so without a date there is no time to send it.',
        'already-invited':
          'A person needs only one link at a time. If you want to send a new one all the same, for instance because the other has expired, choose Send now. The other link then stops working.',
        'starts-soon':
          'If the start date is tomorrow or earlier the invitation is sent as soon as the employment has been saved or, if it is reviewed, finally approved.',
        'day-before-start': 'The invitation is sent at 09:00 on the day before the first day of employment.',
      },
      told: {
        sent: 'The invitation was sent {{sendMoment}} and the link works until the end of {{lastDay}}.',
        verified: 'The invitation was sent {{sendMoment}} and the person has linked their account.',
        expired: 'The invitation was sent {{sendMoment}} and the link worked until the end of {{lastDay}}.',
        failed: 'The invitation was sent {{sendMoment}} but did not arrive.',
        revoked: 'The invitation was sent {{sendMoment}} and the link has been revoked.',
      },
      toldUnsent: {
        verified: 'The person has linked their account.',
        failed: 'The invitation could not be sent. Correct the address or send it again.',
        revoked: 'The invitation has been revoked. No new one is sent until somebody asks for it.',
      },
      effect: {
        unchanged: 'The invitation is not affected.',
        'already-sent':
          'The invitation has already been sent. No new one goes out, and the link works for as long as before.',
        'already-linked': 'The user is already linked to an account, so no invitation goes out.',
        'already-invited': 'The person has already been invited through another hire, so no new invitation goes out.',
        scheduled: 'The invitation is sent {{sendMoment}} to {{email}}.',
        moved: 'The invitation that was to be sent {{before}} is instead sent {{sendMoment}} to {{email}}.',
        'replaced-later':
          'The link that has already been sent stops working. A new invitation is sent {{sendMoment}} to {{email}}.',
        'sent-now': 'The invitation is sent at once to {{email}}.',
        'replaced-now':
          'The link that has already been sent stops working. A new invitation is sent at once to {{email}}.',
        account: 'An account is created at once for {{email}}, without an invitation.',
        'account-instead':
          'The invitation that was to be sent {{before}} is not needed. Instead an account is created at once for {{email}}.',
        'account-cancelled': 'The account that is ordered but not made yet is cancelled.',
        cancelled: 'The invitation that was to be sent {{before}} is cancelled.',
        'never-sent': 'No invitation will be sent.',
        held: 'No invitation is sent yet.',
        revoked: 'The link in the invitation that has already been sent stops working.',
        unlinked: 'The user is disconnected from the account. The account stays with the person.',
        'relinked-now': 'The user is disconnected from the account. A new invitation is sent at once to {{email}}.',
        'relinked-later':
          'The user is disconnected from the account. A new invitation is sent {{sendMoment}} to {{email}}.',
        'relinked-account':
          'The user is disconnected from the account. Another account is created at once for {{email}}, without an invitation.',
      },
      state: {
        none: 'No invitation',
        'awaiting-review': 'Waiting for review',
        scheduled: 'Scheduled',
        sending: 'Being sent',
        sent: 'Sent',
        verified: 'Verified',
        cancelled: 'Cancelled',
        superseded: 'Replaced by a new one',
        failed: 'Did not arrive',
        expired: 'The link has expired',
        revoked: 'Revoked',
        'not-needed': 'Not needed',
      },
    },
    problems: {
      invitation_not_planned: { title: 'No invitation', detail: 'No invitation is planned.' },
      invitation_awaits_review: {
        title: 'Waiting for review',
        detail: 'The invitation is waiting for the hire to be finally approved.',
      },
      invitation_not_sent: { title: 'Not sent yet', detail: 'The invitation is planned but has not been sent.' },
      invitation_cancelled: { title: 'Cancelled', detail: 'The invitation has been cancelled.' },
      invitation_being_sent: { title: 'Being sent', detail: 'The invitation is on its way. Wait a moment and reload.' },
      invitation_already_sent: { title: 'Already sent', detail: 'The invitation has already been sent.' },
      invitation_expired: { title: 'The link has expired', detail: 'Send a new invitation.' },
      invitation_failed: { title: 'Did not arrive', detail: 'Correct the address or send it again.' },
      invitation_already_verified: { title: 'Already verified', detail: 'The user is already linked to an account.' },
      invitation_not_needed: {
        title: 'Not needed',
        detail: 'The address belongs to a verified domain, so no invitation is sent.',
      },
      invitation_revoked: {
        title: 'Revoked',
        detail: 'The invitation has been revoked. Send a new one if the person should be invited.',
      },
      invitation_superseded: { title: 'Replaced', detail: 'A newer invitation has taken over. Reload.' },
      invitation_waits: {
        title: 'The invitation cannot be sent yet',
        detail: 'Something is missing before the invitation can be sent. See what on the hire or the user.',
      },
      user_without_hire: {
        title: 'Nobody to invite',
        detail: 'An API user does not sign in with an account. Only people are invited.',
      },
    },
  },
} satisfies Catalogue & Record<'sv' | 'en', { invitations: Sentences }>;

/** What became of an invitation that was sent. */
export type SentState = Extract<InvitationState, 'sent' | 'verified' | 'expired' | 'failed' | 'revoked'>;

/** The same when it is not known that it was sent: taken back or refused before, or the person was quicker than the news. */
export type UnsentState = Extract<SentState, 'verified' | 'failed' | 'revoked'>;

/** Every code has its sentence: a missing or misspelt one does not type-check. */
interface Sentences {
  because: Record<InvitationReason, string>;
  told: Record<SentState, string>;
  toldUnsent: Record<UnsentState, string>;
  why: Record<InvitationReason, string>;
  effect: Record<EffectCode, string>;
  state: Record<InvitationState, string>;
}
