import { catalogue } from '@farstu/platform/i18n';

export const messages = catalogue({
  sv: {
    problems: {
      domains_not_by_hand: {
        title: 'Domänerna hämtas från kontotjänsten',
        detail:
          'Verifierade domäner anges för hand bara när inloggningen sker hos någon annan. Lägg till domänen och verifiera den i stället.',
      },
      domains_by_hand: {
        title: 'Domänerna anges för hand',
        detail: 'Inloggningen sker hos någon annan, som inte kan verifiera domäner åt Farstu. Ange domänen för hand.',
      },
      identity_not_connected: {
        title: 'Kontotjänsten är inte ansluten',
        detail:
          'Installationen saknar uppgifter för att anropa kontotjänsten, så domäner kan varken läggas till, verifieras eller tas bort. De läggs in när installationen sätts upp.',
      },
      domain_taken: {
        title: 'Domänen är upptagen',
        detail:
          '{{domain}} är redan verifierad av en annan kund. Den som verifierar en domän först svarar för dess adresser.',
      },
      domain_not_proved: {
        title: 'Domänen går inte att verifiera',
        detail:
          'Kontotjänsten verifierar inte {{domain}}. Domäner där vem som helst kan skaffa en adress går inte att verifiera; för andra ska TXT-posten finnas i DNS.',
      },
      identity_refused: {
        title: 'Kontotjänsten sade nej',
        detail: 'Kontotjänsten tog inte emot anropet: {{words}}',
      },
      identity_unreachable: {
        title: 'Kontotjänsten svarar inte',
        detail: 'Försök igen om en stund. Samma sak två gånger gör ingen skada. Kontotjänstens svar: {{words}}',
      },
    },
    fieldProblems: { domain_invalid: 'Är ingen domän. Skriv den som foretag.se.' },
  },
  en: {
    problems: {
      domains_not_by_hand: {
        title: 'The domains come from the account service',
        detail:
          'Verified domains are entered by hand only when people sign in elsewhere. Add the domain and verify it instead.',
      },
      domains_by_hand: {
        title: 'The domains are entered by hand',
        detail: 'People sign in elsewhere, where domains cannot be verified for Farstu. Enter the domain by hand.',
      },
      identity_not_connected: {
        title: 'The account service is not connected',
        detail:
          'The installation has no credential for the account service, so domains cannot be added, verified or removed. It is entered when the installation is set up.',
      },
      domain_taken: {
        title: 'The domain is taken',
        detail:
          '{{domain}} has been verified by another customer. Whoever verifies a domain first answers for its addresses.',
      },
      domain_not_proved: {
        title: 'The domain cannot be verified',
        detail:
          'The account service does not verify {{domain}}. Domains where anybody can get an address cannot be verified; for others the TXT record must be in DNS.',
      },
      identity_refused: {
        title: 'The account service said no',
        detail: 'The account service did not take the call: {{words}}',
      },
      identity_unreachable: {
        title: 'The account service does not answer',
        detail: 'Try again in a while. The same thing twice does no harm. The account service said: {{words}}',
      },
    },
    fieldProblems: { domain_invalid: 'Is not a domain. Write it like company.se.' },
  },
});
