import { catalogue } from '@farstu/platform/i18n';

export const messages = catalogue({
  sv: {
    problems: {
      username_taken: {
        title: 'Användar-id finns redan',
        detail: 'Någon annan har användar-id {{username}}. Välj ett annat.',
      },
      address_in_use: {
        title: 'E-postadressen används redan',
        detail: 'En annan aktiv användare har samma E-post Visma Connect. Varje användare behöver en egen adress.',
      },
      address_not_allowed: {
        title: 'E-postadressen är inte tillåten',
        detail:
          'Domänen finns inte bland Tillåtna domäner. Ange en annan adress, eller lägg till domänen under Allmänt > Säkerhet.',
      },
      employee_has_user: {
        title: 'Den anställda har redan en användare',
        detail: 'Varje anställd har en användare. Öppna den som finns, eller inaktivera den först.',
      },
      employee_withdrawn: {
        title: 'Den anställdas nyanställning är tillbakadragen',
        detail:
          'Användaren hör till en anställd som togs bort när nyanställningen drogs tillbaka. Välj Ändra, töm fältet Kopplad till anställd eller välj en annan anställd, och aktivera sedan användaren.',
      },
      last_administrator: {
        title: 'Någon måste vara kvar som administratör',
        detail:
          'Efter ändringen skulle ingen som kan logga in få ge andra deras behörigheter. Ge först någon annan rollen, och låt den personen logga in.',
      },
      not_an_api_user: {
        title: 'Användaren har inget lösenord här',
        detail: 'Bara API-användare har lösenord här. Personer loggar in med sitt konto.',
      },
      linked_by_invitation: {
        title: 'Personer kopplas genom en inbjudan',
        detail:
          'Här loggar personer in med ett konto i Farstu, och kopplas till det när de svarar på sin inbjudan. Välj Verifiera konto på användaren.',
      },
      already_linked: {
        title: 'Användaren är redan kopplad',
        detail: 'Användaren är kopplad till ett annat konto. Ta bort den kopplingen först.',
      },
      user_not_linked: {
        title: 'Inget att ta bort',
        detail: 'Användaren är inte kopplad till något konto, och ingen inbjudan är ute.',
      },
      account_linked_to_other: {
        title: 'Kontot är kopplat till en annan användare',
        detail: 'Ett konto kan vara kopplat till en användare hos varje kund. Ta bort den andra kopplingen först.',
      },
      shared_with_other_person: {
        title: 'Användaren delar konto med en annan',
        detail:
          'Samma adress eller konto har {{name}}, användare i ett annat företag. Det går bara för en och samma person, med samma personnummer i båda företagen. Ge först en av användarna en egen E-post Visma Connect. Då tas också kopplingen till kontot bort.',
      },
    },
    fieldProblems: {
      role_unknown: 'Rollen finns inte.',
      company_unknown: 'Företaget finns inte.',
      account_unknown: 'Konteringen finns inte.',
      employee_unknown: 'Den anställda finns inte.',
      self_needs_employee: 'En roll på en själv kräver att användaren är kopplad till en anställd.',
      password_too_short: 'Lösenordet måste ha minst 16 tecken.',
      username_spaces: 'Användar-id får inte innehålla mellanslag.',
    },
  },
  en: {
    problems: {
      username_taken: {
        title: 'The user id is taken',
        detail: 'Somebody else has the user id {{username}}. Choose another.',
      },
      address_in_use: {
        title: 'The e-mail address is in use',
        detail: 'Another active user has the same Visma Connect e-mail. Every user needs an address of their own.',
      },
      address_not_allowed: {
        title: 'The e-mail address is not allowed',
        detail:
          'The domain is not among the allowed domains. Give another address, or add the domain under General > Security.',
      },
      employee_has_user: {
        title: 'The employee already has a user',
        detail: 'Every employee has one user. Open the one there is, or deactivate it first.',
      },
      employee_withdrawn: {
        title: 'The employee’s hire has been withdrawn',
        detail:
          'The user belongs to an employee who was removed when the hire was withdrawn. Choose Change, empty the field Tied to an employee or choose another employee, and then activate the user.',
      },
      last_administrator: {
        title: 'Somebody must remain an administrator',
        detail:
          'After the change nobody who can sign in could give others their rights. Give somebody else the role first, and let that person sign in.',
      },
      not_an_api_user: {
        title: 'The user has no password here',
        detail: 'Only API users have passwords here. People sign in with their account.',
      },
      linked_by_invitation: {
        title: 'People are linked by an invitation',
        detail:
          'People sign in here with an account in Farstu, and are linked to it when they answer their invitation. Choose Verify account on the user.',
      },
      already_linked: {
        title: 'The user is already linked',
        detail: 'The user is linked to another account. Take that link away first.',
      },
      user_not_linked: {
        title: 'Nothing to remove',
        detail: 'The user is not linked to any account, and no invitation is out.',
      },
      account_linked_to_other: {
        title: 'The account is linked to another user',
        detail: 'An account can be linked to one user with each customer. Take the other link away first.',
      },
      shared_with_other_person: {
        title: 'The user shares an account with another',
        detail:
          '{{name}}, a user in another company, has the same address or account. That is only possible for one and the same person, with the same personal identity number in both companies. First give one of the users a Visma Connect e-mail of its own. That also removes the link to the account.',
      },
    },
    fieldProblems: {
      role_unknown: 'The role does not exist.',
      company_unknown: 'The company does not exist.',
      account_unknown: 'The account does not exist.',
      employee_unknown: 'The employee does not exist.',
      self_needs_employee: 'A role on the person self needs a user who is tied to an employee.',
      password_too_short: 'The password must have at least 16 characters.',
      username_spaces: 'A user id must not contain spaces.',
    },
  },
});
