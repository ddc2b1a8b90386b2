import { catalogue } from '@farstu/platform/i18n';
import { identityNumberMessages } from '@farstu/platform/identity-numbers';

const prefixed = (sentences: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(sentences).map(([reason, text]) => [`identity_number_${reason}`, text]));

/**
 * What is said about a hire. `timeline` takes the event's params as texts: `level` the level's name, `fields` a list,
 * `moment` like *söndag 29 november kl. 09:00*, `lastDay` like *torsdag 3 december*, `words` the other side's own.
 */
export const messages = catalogue({
  sv: {
    timeline: {
      created: 'Nyanställningen lades upp {{source}} med anställningsmallen {{template}}.',
      'identity-number-invalid': 'Personnumret lämnades tomt. {{fault}}',
      'needs-decision': 'Personen kan redan finnas här: {{why}}. Inget skrivs förrän någon har avgjort vem det är.',
      'decided-same-person': 'Avgjort: samma person, med en ny anställningsperiod.',
      'decided-new-person': 'Avgjort: en ny person.',
      rejected: 'Nyanställningen avvisades.',
      'fields-changed': 'Ändrat: {{fields}}.',
      'level-approved': '{{level}} granskade.',
      'level-undone': '{{level}} ångrade sin granskning.',
      approved: 'Nyanställningen är slutgiltigt godkänd.',
      'review-switched-off': 'Granskningen upphörde, eftersom företaget inte längre har licens för den.',
      withdrawn: 'Nyanställningen drogs tillbaka: {{reason}}',
      'cost-centre-without-manager': 'Kostnadsställe {{costCentre}} har ingen närmaste chef.',
      'manager-without-user': 'Närmaste chef {{manager}} har ingen användare och kan inte granska.',
      'manager-cannot-review':
        'Närmaste chef {{manager}} kan inte granska: inloggning saknas, eller rollen som behövs på kostnadsstället.',
      'manager-told': '{{manager}} fick besked om att granska.',
      'manager-attached': '{{manager}} blev närmaste chef. Besked syns på startsidan, eftersom e-postadress saknas.',
      'manager-mail-refused': 'Beskedet till närmaste chef kom inte fram: {{words}}',
      'start-moved-after-sending': 'Anställningsdatumet ändrades efter att inbjudan skickats. Länken gäller som förut.',
      'address-corrected': 'E-post Visma Connect ändrades till {{email}}.',
      'invitation-scheduled': 'Inbjudan till {{email}} planerad till {{moment}}.',
      'invitation-moved': 'Inbjudan flyttad från {{before}} till {{moment}}.',
      'invitation-waits': 'Inbjudan väntar.',
      'invitation-cancelled': 'Den planerade inbjudan ställdes in.',
      'invitation-sending': 'Inbjudan till {{email}} skickas.',
      'invitation-sending-late': 'Inbjudan till {{email}} skickas, senare än planerat.',
      'invitation-sent': 'Inbjudan skickad till {{email}}. Länken gäller till och med {{lastDay}}.',
      'invitation-renewed':
        'En ny länk skickades till {{email}} på personens begäran. Den gäller till och med {{lastDay}}.',
      'invitation-refused': 'Inbjudan kunde inte skickas: {{words}}',
      'invitation-bounced': 'Inbjudan kom inte fram till {{email}}: {{words}}',
      'invitation-expired': 'Länken gick ut utan att ha använts.',
      'link-visited': 'Länken har besökts.',
      'link-revoked': 'Länken till {{email}} slutade gälla.',
      'link-superseded': 'Den tidigare länken till {{email}} slutade gälla.',
      'resend-asked': 'En ny inbjudan begärdes.',
      verified: '{{email}} är verifierad och användaren är kopplad.',
      'account-ordered': 'Ett konto skapas för {{email}}, utan inbjudan.',
      'account-cancelled': 'Beställningen av ett konto för {{email}} ställdes in.',
      'account-shared':
        'Personen loggar redan in här med kontot för {{email}}. Användaren är kopplad till samma konto.',
      'account-made': 'Kontot för {{email}} är skapat och användaren är kopplad.',
      'account-linked': 'Det fanns redan ett konto för {{email}}. Användaren är kopplad till det.',
      'account-refused': 'Kontot kunde inte skapas: {{words}}',
      'account-of-other': 'Kontot för {{email}} är redan kopplat till en annan användare här.',
      'already-linked': 'Användaren var redan kopplad till ett annat konto. Den kopplingen står kvar.',
      'account-unlinked': 'Användaren kopplades bort från kontot. Kontot finns kvar hos personen.',
      'account-closed': 'Personen har avslutat sitt konto, så användaren är inte längre kopplad.',
    },
    hireSource: { form: 'i formuläret', api: 'genom HRM Api', teamtailor: 'från Teamtailor' },
    sameBecause: {
      'identity-number': 'samma personnummer som en anställd i företaget',
      'other-job': 'samma kandidat har anställts för ett annat jobb',
    },
    hireFields: {
      employmentNumber: 'anställningsnummer',
      firstName: 'förnamn',
      lastName: 'efternamn',
      personalNumber: 'personnummer',
      birthDate: 'födelsedatum',
      nationality: 'nationalitet',
      emailWork: 'e-post arbete',
      emailPrivate: 'e-post privat',
      emailConnect: 'E-post Visma Connect',
      phoneMobile: 'mobiltelefon',
      employmentDate: 'anställningsdatum',
      costCentre: 'kostnadsställe',
      employmentForm: 'anställningsform',
      position: 'befattning',
      employmentRate: 'sysselsättningsgrad',
    },
    flags: {
      'identity-number-invalid': 'Personnumret som kom in stämde inte och lämnades tomt. Fyll i det rätta.',
      'identity-number-taken': 'Personnumret tillhör en annan anställd och lämnades tomt. Fyll i det rätta.',
      'cost-centre-without-manager': 'Kostnadsstället har ingen närmaste chef, så ingen får besked om att granska.',
      'manager-without-user': 'Närmaste chef har ingen användare och kan inte granska.',
      'manager-cannot-review':
        'Närmaste chef kan inte granska: inloggning saknas, eller rollen som behövs på kostnadsstället.',
      'account-of-other': 'Kontot hör till en annan användare här. Rätta E-post Visma Connect.',
      'connect-email-by-hr': 'HR anger E-post Visma Connect. Den behövs innan första nivån kan markeras som granskad.',
      'invitation-failed': 'Inbjudan kom inte fram. Rätta adressen eller skicka på nytt.',
    },
    withdrawal: {
      'invitation-cancelled': 'Inbjudan som skulle ha gått {{before}} ställs in.',
      'invitation-never-sent': 'Ingen inbjudan kommer att skickas.',
      'invitation-account-cancelled': 'Kontot som är beställt men inte skapat än ställs in.',
      'invitation-revoked': 'Länken i inbjudan som redan har skickats slutar gälla.',
      'invitation-unlinked': 'Användaren kopplas bort från kontot. Kontot finns kvar hos personen.',
      'user-stays':
        'Användaren är kvar med sin inloggning, eftersom personen har en annan anställning eller nyanställning.',
      'invitation-already-sent': 'Inbjudan har redan skickats.',
      'invitation-held': 'Ingen inbjudan skickas.',
      'user-deactivated': 'Användaren inaktiveras.',
      'employee-hidden': 'Den anställda tas bort ur listor och sökning. Loggen finns kvar.',
      'period-removed': 'Nyanställningens anställningsperiod tas bort. Personen är kvar i listor och sökning.',
      'nothing-was-written': 'Ingen anställd har lagts upp, så inget annat ändras.',
      'card-updated': 'Kortet i Teamtailor visar att nyanställningen är tillbakadragen.',
    },
    managerMail: {
      subject: 'Granska nyanställningen av {{name}}',
      heading: 'En nyanställning väntar på dig',
      what: '{{name}} är på väg in hos {{employer}}, och du är närmaste chef.',
      date: 'Första dagen är {{date}}.',
      noDate: 'Första dagen är inte bestämd än.',
      todo: 'Öppna nyanställningen, fyll i det som saknas och markera din nivå som granskad. Det går bra i mobilen.',
      button: 'Öppna nyanställningen',
      footer: 'Du får det här eftersom du är närmaste chef hos {{employer}}.',
    },
    problems: {
      company_not_found: { title: 'Företaget finns inte', detail: 'Det finns inget företag med nummer {{company}}.' },
      template_not_found: {
        title: 'Anställningsmallen finns inte',
        detail: 'Företag {{company}} har ingen anställningsmall med koden {{template}}. Välj en av företagets mallar.',
      },
      template_not_active: {
        title: 'Anställningsmallen används inte längre',
        detail: 'Anställningsmallen {{template}} är inte aktiv. Välj en annan, eller aktivera den igen.',
      },
      number_series_off: {
        title: 'Anställningsnummer saknas',
        detail:
          'Anställningsmallen {{template}} har ingen nummerserie. Ange ett anställningsnummer, eller slå på serien i mallen.',
      },
      number_series_exhausted: {
        title: 'Nummerserien är slut',
        detail:
          'Alla nummer i serien för anställningsmallen {{template}} är använda. Utöka serien, eller ange ett nummer.',
      },
      employment_number_taken: {
        title: 'Anställningsnumret är upptaget',
        detail: 'Anställningsnummer {{employmentNumber}} används redan i företaget. Ange ett annat.',
      },
      account_not_found: {
        title: 'Konteringen finns inte',
        detail: 'Koden {{code}} finns inte, eller är inte aktiv, i {{dimension}}. Välj en annan.',
      },
      person_already_employed: {
        title: 'Personen finns redan',
        detail:
          'Någon med samma personnummer finns redan i företaget. Avgör den nyanställning som väntar, eller rätta numret.',
      },
      level_not_found: { title: 'Nivån finns inte', detail: 'Nyanställningen har ingen sådan granskningsnivå.' },
      level_not_open: { title: 'Inte din tur än', detail: 'Nivån {{level}} måste granskas först.' },
      level_already_approved: {
        title: 'Redan granskad',
        detail: 'Nivån är redan granskad. Ladda om för att se av vem.',
      },
      level_not_approved: {
        title: 'Inte granskad',
        detail: 'Nivån är inte granskad, så det finns inget att ångra.',
      },
      later_level_approved: { title: 'En senare nivå är granskad', detail: 'Ångra först granskningen av {{level}}.' },
      needs_decision: {
        title: 'Någon måste avgöra vem det är',
        detail: 'Personen kan redan finnas här. Välj Ny period för samma person, Ny person eller Avvisa.',
      },
      same_person_gone: {
        title: 'Den anställda finns inte kvar',
        detail:
          'Den som kunde vara samma person har dragits tillbaka och kan inte få en ny anställningsperiod. Välj Ny person eller Avvisa.',
      },
      already_decided: { title: 'Redan avgjord', detail: 'Nyanställningen är redan avgjord. Ladda om för att se hur.' },
      already_approved: { title: 'Redan godkänd', detail: 'Nyanställningen är redan slutgiltigt godkänd.' },
      already_withdrawn: { title: 'Tillbakadragen', detail: 'Nyanställningen är tillbakadragen och kan inte ändras.' },
      field_required: {
        title: 'Något måste anges',
        detail: 'Fyll i det som saknas innan nivån markeras som granskad.',
      },
      field_not_editable: {
        title: 'Kan inte ändras här',
        detail: 'Granskningsnivån får inte ändra alla fält som skickades.',
      },
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
        detail: 'Något saknas innan inbjudan kan skickas. Se vad på nyanställningen.',
      },
      user_without_hire: {
        title: 'Ingen nyanställning',
        detail: 'Användaren är inte upplagd genom en nyanställning, så det finns ingen inbjudan att skicka.',
      },
      signature_invalid: {
        title: 'Signaturen stämmer inte',
        detail: 'Kontrollera hemligheten för webhooken och klockan.',
      },
    },
    fieldProblems: {
      taken: 'Används redan.',
      account_not_found: 'Koden {{code}} finns inte i {{dimension}}.',
      address_in_use: 'Används av en annan aktiv användare.',
      address_not_allowed: 'Domänen finns inte bland Tillåtna domäner.',
      emails_differ: 'De två adresserna är inte lika.',
      field_not_editable: 'Får inte ändras på den här nivån.',
      ...prefixed(identityNumberMessages.sv),
    },
  },
  en: {
    timeline: {
      created: 'The hire was added {{source}} with the employment template {{template}}.',
      'identity-number-invalid': 'The personal identity number was left empty. {{fault}}',
      'needs-decision':
        'The person may be here already: {{why}}. Nothing is written until somebody has decided who it is.',
      'decided-same-person': 'Decided: the same person, with a new employment period.',
      'decided-new-person': 'Decided: a new person.',
      rejected: 'The hire was rejected.',
      'fields-changed': 'Changed: {{fields}}.',
      'level-approved': '{{level}} reviewed.',
      'level-undone': '{{level}} undid its review.',
      approved: 'The hire is finally approved.',
      'review-switched-off': 'The review ended, because the company no longer has the licence for it.',
      withdrawn: 'The hire was withdrawn: {{reason}}',
      'cost-centre-without-manager': 'Cost centre {{costCentre}} has no nearest manager.',
      'manager-without-user': 'The nearest manager {{manager}} has no user and cannot review.',
      'manager-cannot-review':
        'The nearest manager {{manager}} cannot review: a sign-in is missing, or the role needed on the cost centre.',
      'manager-told': '{{manager}} was told to review.',
      'manager-attached':
        '{{manager}} became nearest manager. It shows on the start page, since there is no e-mail address.',
      'manager-mail-refused': 'The message to the nearest manager did not arrive: {{words}}',
      'start-moved-after-sending':
        'The employment date was changed after the invitation was sent. The link works as before.',
      'address-corrected': 'The Visma Connect e-mail was changed to {{email}}.',
      'invitation-scheduled': 'Invitation to {{email}} planned for {{moment}}.',
      'invitation-moved': 'Invitation moved from {{before}} to {{moment}}.',
      'invitation-waits': 'The invitation is waiting.',
      'invitation-cancelled': 'The planned invitation was cancelled.',
      'invitation-sending': 'The invitation to {{email}} is being sent.',
      'invitation-sending-late': 'The invitation to {{email}} is being sent, later than planned.',
      'invitation-sent': 'Invitation sent to {{email}}. The link works until the end of {{lastDay}}.',
      'invitation-renewed':
        'A new link was sent to {{email}} at the person’s request. It works until the end of {{lastDay}}.',
      'invitation-refused': 'The invitation could not be sent: {{words}}',
      'invitation-bounced': 'The invitation did not arrive at {{email}}: {{words}}',
      'invitation-expired': 'The link expired without having been used.',
      'link-visited': 'The link has been visited.',
      'link-revoked': 'The link to {{email}} stopped working.',
      'link-superseded': 'The earlier link to {{email}} stopped working.',
      'resend-asked': 'A new invitation was asked for.',
      verified: '{{email}} is verified and the user is linked.',
      'account-ordered': 'An account is being created for {{email}}, without an invitation.',
      'account-cancelled': 'The order for an account for {{email}} was cancelled.',
      'account-shared':
        'The person signs in here already with the account for {{email}}. The user is linked to the same account.',
      'account-made': 'The account for {{email}} has been created and the user is linked.',
      'account-linked': 'There already was an account for {{email}}. The user is linked to it.',
      'account-refused': 'The account could not be created: {{words}}',
      'account-of-other': 'The account for {{email}} is already linked to another user here.',
      'already-linked': 'The user was already linked to another account. That link stays.',
      'account-unlinked': 'The user was disconnected from the account. The account stays with the person.',
      'account-closed': 'The person has closed their account, so the user is no longer linked.',
    },
    hireSource: { form: 'in the form', api: 'through the HRM API', teamtailor: 'from Teamtailor' },
    sameBecause: {
      'identity-number': 'the same personal identity number as an employee of the company',
      'other-job': 'the same candidate has been hired for another job',
    },
    hireFields: {
      employmentNumber: 'employment number',
      firstName: 'first name',
      lastName: 'last name',
      personalNumber: 'personal identity number',
      birthDate: 'date of birth',
      nationality: 'nationality',
      emailWork: 'work e-mail',
      emailPrivate: 'private e-mail',
      emailConnect: 'Visma Connect e-mail',
      phoneMobile: 'mobile phone',
      employmentDate: 'employment date',
      costCentre: 'cost centre',
      employmentForm: 'form of employment',
      position: 'position',
      employmentRate: 'employment rate',
    },
    flags: {
      'identity-number-invalid':
        'The personal identity number that came in was wrong and was left empty. Enter the right one.',
      'identity-number-taken':
        'The personal identity number belongs to another employee and was left empty. Enter the right one.',
      'cost-centre-without-manager': 'The cost centre has no nearest manager, so nobody is told to review.',
      'manager-without-user': 'The nearest manager has no user and cannot review.',
      'manager-cannot-review':
        'The nearest manager cannot review: a sign-in is missing, or the role needed on the cost centre.',
      'account-of-other': 'The account belongs to another user here. Correct the Visma Connect e-mail.',
      'connect-email-by-hr':
        'HR enters the Visma Connect e-mail. It is needed before the first level can be marked as reviewed.',
      'invitation-failed': 'The invitation did not arrive. Correct the address or send it again.',
    },
    withdrawal: {
      'invitation-cancelled': 'The invitation that was to be sent {{before}} is cancelled.',
      'invitation-never-sent': 'No invitation will be sent.',
      'invitation-account-cancelled': 'The account that is ordered but not made yet is cancelled.',
      'invitation-revoked': 'The link in the invitation that has already been sent stops working.',
      'invitation-unlinked': 'The user is disconnected from the account. The account stays with the person.',
      'user-stays': 'The user and their sign-in stay, because the person has another employment or hire.',
      'invitation-already-sent': 'The invitation has already been sent.',
      'invitation-held': 'No invitation is sent.',
      'user-deactivated': 'The user is deactivated.',
      'employee-hidden': 'The employee is taken out of lists and search. The log stays.',
      'period-removed': 'The employment period of this hire is removed. The person stays in lists and search.',
      'nothing-was-written': 'No employee has been added, so nothing else changes.',
      'card-updated': 'The card in Teamtailor shows that the hire has been withdrawn.',
    },
    managerMail: {
      subject: 'Review the hire of {{name}}',
      heading: 'A new hire is waiting for you',
      what: '{{name}} is on the way in at {{employer}}, and you are the nearest manager.',
      date: 'The first day is {{date}}.',
      noDate: 'The first day has not been decided yet.',
      todo: 'Open the hire, fill in what is missing and mark your level as reviewed. It works well on a phone.',
      button: 'Open the hire',
      footer: 'You get this because you are a nearest manager at {{employer}}.',
    },
    problems: {
      company_not_found: {
        title: 'The company does not exist',
        detail: 'There is no company with the number {{company}}.',
      },
      template_not_found: {
        title: 'The employment template does not exist',
        detail:
          'Company {{company}} has no employment template with the code {{template}}. Choose one of the company’s templates.',
      },
      template_not_active: {
        title: 'The employment template is no longer used',
        detail: 'The employment template {{template}} is not active. Choose another one, or activate it again.',
      },
      number_series_off: {
        title: 'There is no employment number',
        detail:
          'The employment template {{template}} has no number series. Give an employment number, or switch the series on in the template.',
      },
      number_series_exhausted: {
        title: 'The number series is used up',
        detail:
          'All numbers in the series of the employment template {{template}} are used. Extend the series, or give a number.',
      },
      employment_number_taken: {
        title: 'The employment number is taken',
        detail: 'Employment number {{employmentNumber}} is already used in the company. Give another one.',
      },
      account_not_found: {
        title: 'The account does not exist',
        detail: 'The code {{code}} does not exist, or is not active, in {{dimension}}. Choose another one.',
      },
      person_already_employed: {
        title: 'The person is already here',
        detail:
          'Somebody with the same personal identity number is already in the company. Decide the hire that waits, or correct the number.',
      },
      level_not_found: { title: 'The level does not exist', detail: 'The hire has no such review level.' },
      level_not_open: { title: 'Not your turn yet', detail: 'The level {{level}} must be reviewed first.' },
      level_already_approved: {
        title: 'Already reviewed',
        detail: 'The level is already reviewed. Reload to see by whom.',
      },
      level_not_approved: {
        title: 'Not reviewed',
        detail: 'The level is not reviewed, so there is nothing to undo.',
      },
      later_level_approved: { title: 'A later level is reviewed', detail: 'First undo the review of {{level}}.' },
      needs_decision: {
        title: 'Somebody must decide who it is',
        detail: 'The person may be here already. Choose New period for the same person, New person or Reject.',
      },
      same_person_gone: {
        title: 'The employee is no longer here',
        detail:
          'The one who might be the same person has been withdrawn and cannot get a new employment period. Choose New person or Reject.',
      },
      already_decided: { title: 'Already decided', detail: 'The hire has already been decided. Reload to see how.' },
      already_approved: { title: 'Already approved', detail: 'The hire is already finally approved.' },
      already_withdrawn: { title: 'Withdrawn', detail: 'The hire has been withdrawn and cannot be changed.' },
      field_required: {
        title: 'Something must be given',
        detail: 'Fill in what is missing before the level is marked as reviewed.',
      },
      field_not_editable: {
        title: 'Cannot be changed here',
        detail: 'The review level may not change all the fields that were sent.',
      },
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
        detail: 'Something is missing before the invitation can be sent. See what on the hire.',
      },
      user_without_hire: {
        title: 'No hire',
        detail: 'The user was not made by a hire, so there is no invitation to send.',
      },
      signature_invalid: { title: 'The signature is wrong', detail: 'Check the webhook’s secret and the clock.' },
    },
    fieldProblems: {
      taken: 'Already in use.',
      account_not_found: 'The code {{code}} does not exist in {{dimension}}.',
      address_in_use: 'Used by another active user.',
      address_not_allowed: 'The domain is not among the allowed domains.',
      emails_differ: 'The two addresses are not the same.',
      field_not_editable: 'May not be changed at this level.',
      ...prefixed(identityNumberMessages.en),
    },
  },
});
