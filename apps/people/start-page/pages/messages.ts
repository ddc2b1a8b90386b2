import { catalogue } from '@farstu/ui';

/** *Hem*. */
export const messages = catalogue({
  sv: {
    greeting: 'Hej {{name}}',
    today: '{{date}}, {{week}}',
    newEmployee: 'Ny anställd',
    waiting: 'Att granska: {{level}}',
    arrived: 'Kom {{moment}}',
    decisions: {
      title: 'Att ta ställning till',
      text: 'Personen kan redan vara anställd. Inget är skrivet förrän du har valt.',
    },
    failed: {
      title: 'Inbjudningar som inte kom fram',
      text: 'Rätta adressen eller skicka igen. Den nyanställda vet inget om sin inloggning än.',
      at: '{{email}} · {{moment}}',
    },
    expired: {
      title: 'Länkar som har gått ut',
      text: 'De har fått sin inbjudan men inte verifierat adressen i tid. En ny inbjudan har en ny länk.',
      at: '{{email}} · gick ut {{moment}}',
      resend: 'Skicka igen',
      resendOf: 'Skicka igen: {{name}}',
      resendTitle: 'Skicka inbjudan igen?',
    },
    starts: {
      none: 'Inget datum',
      passed: 'Började {{date}}',
      today: 'Börjar i dag',
      tomorrow: 'Börjar i morgon',
      later: 'Börjar {{date}}',
    },
    own: {
      title: 'Din anställning',
      all: 'Alla dina uppgifter',
      name: 'Namn',
      number: 'Anställningsnummer',
      start: 'Första dag',
      end: 'Sista dag',
      manager: 'Närmaste chef',
    },
    empty: {
      title: 'Inget väntar på dig',
      text: 'Nyanställda som du ska granska, och inbjudningar som inte har kommit fram eller har gått ut, kommer hit.',
      other: 'Här ser du det som väntar på dig.',
      toHires: 'Se alla nyanställningar',
      toEmployees: 'Till anställda',
    },
  },
  en: {
    greeting: 'Hello {{name}}',
    today: '{{date}}, {{week}}',
    newEmployee: 'New employee',
    waiting: 'To review: {{level}}',
    arrived: 'Came {{moment}}',
    decisions: {
      title: 'To decide on',
      text: 'The person may be employed already. Nothing is written until you have chosen.',
    },
    failed: {
      title: 'Invitations that did not arrive',
      text: 'Correct the address or send again. The new hire knows nothing of the sign-in yet.',
      at: '{{email}} · {{moment}}',
    },
    expired: {
      title: 'Links that have expired',
      text: 'They got their invitation but did not verify the address in time. A new invitation has a new link.',
      at: '{{email}} · expired {{moment}}',
      resend: 'Send again',
      resendOf: 'Send again: {{name}}',
      resendTitle: 'Send the invitation again?',
    },
    starts: {
      none: 'No date',
      passed: 'Started {{date}}',
      today: 'Starts today',
      tomorrow: 'Starts tomorrow',
      later: 'Starts {{date}}',
    },
    own: {
      title: 'Your employment',
      all: 'All your details',
      name: 'Name',
      number: 'Employment number',
      start: 'First day',
      end: 'Last day',
      manager: 'Nearest manager',
    },
    empty: {
      title: 'Nothing waits for you',
      text: 'New hires for you to review, and invitations that have not arrived or have expired, come here.',
      other: 'What waits for you is shown here.',
      toHires: 'See all new hires',
      toEmployees: 'To employees',
    },
  },
});
