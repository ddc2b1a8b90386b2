import { catalogue } from '@farstu/platform/i18n';

export const messages = catalogue({
  sv: {
    usage: [
      'Farstu tar en person från kandidat till kollega.',
      '',
      '  farstu start [--http] [--worker] [--demo] [--rooms people,identity]',
      '                         startar; utan --http och --worker görs båda',
      '  farstu migrate         uppdaterar databasen',
      '  farstu doctor          säger vad som är fel och hur du rättar det',
      '  farstu admin create    lägger upp en installation med företag och administratör',
      '      --customer 5257 --name "Bolaget AB" --company 1010 --email du@bolaget.se --first-name Eva --last-name Berg',
      '      --subject ID           med en annan kontotjänst: personens id (sub) där',
    ].join('\n'),
    unknownCommand: 'Det finns inget kommando {{command}}.',
    unknownOption: 'Alternativet går inte att läsa: {{reason}}',
    unknownRoom: 'Det finns inget rum {{room}}. Rummen är {{rooms}}.',
    config: 'Inställningen {{variable}} går inte att använda: {{reason}}',
    portInUse: 'Porten {{port}} är upptagen av ett annat program. Stoppa det, eller välj en annan med PORT=8090.',
    ready: 'Farstu är igång: {{url}}',
    demoReady:
      'Demon är igång: {{url}}\nLogga in som {{email}} med lösenordet {{password}}\nAlla nycklar och lösenord står i {{file}}',
    stopping: 'Stänger …',
    stopped: 'Stängt.',
    migrated: 'Databasen är uppdaterad.',
    adminMissing: 'Ange {{option}}.',
    adminCreated:
      'Installationen {{customer}} är upplagd.\nStarta Farstu och logga in på {{url}} som {{email}} med lösenordet {{password}}\nByt lösenordet under Mitt konto. Det visas bara nu. Fanns kontot redan gäller det lösenord som det har.',
    adminCreatedOutside:
      'Installationen {{customer}} är upplagd.\nStarta Farstu och logga in på {{url}} hos din kontotjänst.',
    adminExists:
      'Installationen {{customer}} finns redan. Lägg upp fler administratörer under Systemregister > Användare.',
    failed: 'Det gick inte: {{reason}}',
    configProblems: {
      port: 'ange ett heltal mellan 0 och 65535, till exempel 8080',
      web_url: 'ange en adress som börjar med https:// eller http://, till exempel https://hr.bolaget.se',
      without_path: 'ange adressen utan sökväg, till exempel https://hr.bolaget.se',
      database_url: 'ange postgres://användare:lösenord@värd:5432/databas',
      smtp_url: 'ange smtp://användare:lösenord@värd:587 eller smtps://användare:lösenord@värd:465',
      email: 'ange en e-postadress, till exempel hr@bolaget.se',
      role_prefix: 'använd små bokstäver a–z, siffror och understreck, först en bokstav, högst 31 tecken',
      log_level: 'välj debug, info, warn, error eller silent',
      metrics_token: 'ange minst 16 tecken, till exempel utdata från openssl rand -hex 32',
      hosts: 'ange värd:port med komma emellan, till exempel intern.bolaget.se:8443',
      all_three: 'ange FARSTU_OIDC_ISSUER, FARSTU_OIDC_CLIENT_ID och FARSTU_OIDC_CLIENT_SECRET, eller ingen av dem',
      demo_is_local: 'demon körs bara på den här datorn: ta bort variabeln eller ange localhost',
      other_origin:
        'inloggningen är registrerad för {{registered}}, och här står {{wanted}}. Kör kommandot med samma adresser som Farstu startas med',
      half_filled_demo:
        'demon avbröts medan den fylldes, och databasen är din egen: töm den, eller ange en tom, och starta igen',
    },
    databaseProblems: {
      unreachable: {
        reason: 'PostgreSQL svarar inte på {{server}} ({{reason}})',
        remedy: 'Kontrollera att PostgreSQL är igång och att värd och port i {{variable}} stämmer.',
      },
      password: {
        reason: 'PostgreSQL på {{server}} godtar inte lösenordet för {{user}}',
        remedy:
          'Rätta användare eller lösenord i {{variable}}. Specialtecken i lösenordet skrivs procentkodade (@ som %40).',
      },
      refused: {
        reason: 'PostgreSQL på {{server}} släpper inte in {{user}}: {{reason}}',
        remedy: 'Lägg upp rollen, eller tillåt den härifrån i PostgreSQL:s pg_hba.conf.',
      },
      no_database: {
        reason: 'det finns ingen databas {{database}} på {{server}}',
        remedy: 'Skapa den med: createdb {{database}}. Eller rätta namnet i {{variable}}.',
      },
      busy: {
        reason: 'PostgreSQL på {{server}} tar inte emot fler just nu: {{reason}}',
        remedy: 'Vänta och försök igen, eller höj max_connections.',
      },
      rights: {
        reason: 'rollen {{user}} får inte göra det som behövs i {{database}}: {{reason}}',
        remedy: 'Ge rollen rätt: alter role {{user}} createrole; grant create on database {{database}} to {{user}};',
      },
      too_old: {
        reason: 'PostgreSQL på {{server}} har version {{version}}',
        remedy: 'Farstu behöver PostgreSQL 15 eller nyare.',
      },
      extensions: {
        reason: 'PostgreSQL på {{server}} saknar {{names}}',
        remedy: 'Installera tilläggen (paketet postgresql-contrib).',
      },
      no_swedish: {
        reason: 'PostgreSQL på {{server}} kan inte sortera på svenska (sv-x-icu saknas)',
        remedy: 'Använd en PostgreSQL som är byggd med ICU, som de flesta paket är.',
      },
      other_keys: {
        reason: 'databasen är gjord med andra nycklar än dem i {{keys}}',
        remedy:
          'Lägg tillbaka nycklarna från säkerhetskopian. Med andra går det inte att läsa det som är krypterat, så inget har ändrats.',
      },
      keys_gone: {
        reason: 'databasen finns, men nyckelfilen {{keys}} är borta',
        remedy:
          'Lägg tillbaka den från säkerhetskopian, eller ange nycklarna i FARSTU_KEYS. Starta inte Farstu utan dem.',
      },
      is_demo: {
        reason: 'databasen är gjord för demon, med påhittade personer vars lösenord står i en fil',
        remedy:
          'Demon startas med --demo. Till en riktig installation väljer du en annan mapp med FARSTU_DATA, eller en annan databas med {{variable}}.',
      },
      no_demo: {
        reason: 'databasen är inte gjord för demon, så den fylls inte med påhittade personer',
        remedy:
          'Installationen startas utan --demo. Till demon väljer du en annan mapp, till exempel FARSTU_DATA=.farstu-demo, eller en annan databas med {{variable}}.',
      },
      one_process: {
        reason:
          'den inbyggda databasen har bara en process, så det som --http eller --worker lämnar åt andra blir aldrig gjort',
        remedy: 'Starta utan --http och --worker, eller ange en egen PostgreSQL i {{variable}}.',
      },
    },
    doctor: {
      ok: '  ok    {{what}}',
      wrong: '  FEL   {{what}}: {{reason}}\n        {{remedy}}',
      config: 'Inställningar',
      data: 'Datamappen {{folder}}',
      keys: 'Nycklar',
      database: 'Databas',
      migrations: 'Databasens tabeller',
      mail: 'E-post',
      port: 'Porten {{port}}',
      pages: 'Sidor',
      remedy: {
        config: 'Rätta variabeln och kör igen.',
        data: 'Ge användaren som kör Farstu rätt att skriva där, eller välj en annan mapp med FARSTU_DATA.',
        keys: 'Lägg tillbaka nyckelfilen från säkerhetskopian. Utan den går det inte att läsa det som är krypterat.',
        database: 'Kontrollera att PostgreSQL svarar på DATABASE_URL och att rollen får skapa scheman och roller.',
        migrations: 'Kör farstu migrate.',
        mail: 'Kontrollera FARSTU_SMTP_URL (smtp://användare:lösenord@värd:port).',
        port: 'Välj en annan med PORT.',
        pages: 'Kör npm run build.',
      },
      findings: {
        folder_unusable: {
          reason: 'det går inte att läsa och skriva där ({{reason}})',
          remedy: 'Ge användaren som kör Farstu rätt att skriva där, eller välj en annan mapp med FARSTU_DATA.',
        },
        keys_unreadable: {
          reason: 'nyckelfilen {{keys}} går inte att läsa ({{reason}})',
          remedy: 'Gör användaren som kör Farstu till ägare av filen, med rättigheterna 0600.',
        },
        keys_damaged: {
          reason: 'nycklarna i {{keys}} går inte att använda ({{reason}})',
          remedy: 'Lägg tillbaka dem från säkerhetskopian. En ny nyckel öppnar inget av det som är krypterat.',
        },
        keys_too_open: {
          reason: 'nyckelfilen {{keys}} kan läsas av andra',
          remedy: 'Gör den privat med: chmod 600 {{keys}}. Eller ange nycklarna i FARSTU_KEYS.',
        },
        not_migrated: {
          reason_one: '{{count}} ändring är inte gjord, den första är {{first}}',
          reason_other: '{{count}} ändringar är inte gjorda, den första är {{first}}',
          remedy: 'Kör farstu migrate. (farstu start gör det också.)',
        },
        mail_unset: {
          reason: '{{variable}} är inte angiven, så ingen e-post skickas',
          remedy: 'Ange FARSTU_SMTP_URL (smtp://användare:lösenord@värd:587) och FARSTU_MAIL_FROM.',
        },
        mail_unreachable: {
          reason: 'e-postservern {{server}} svarar inte ({{reason}})',
          remedy: 'Kontrollera att den är igång och att värd och port i FARSTU_SMTP_URL stämmer.',
        },
        mail_password: {
          reason: 'e-postservern {{server}} godtar inte användaren eller lösenordet ({{reason}})',
          remedy: 'Rätta dem i FARSTU_SMTP_URL. Specialtecken skrivs procentkodade (@ som %40).',
        },
        mail_unencrypted: {
          reason: 'e-postservern {{server}} erbjuder ingen kryptering, och lösenordet skickas aldrig utan',
          remedy: 'Slå på STARTTLS i servern, använd smtps://, eller ta bort lösenordet ur FARSTU_SMTP_URL.',
        },
        port_taken: {
          reason: 'ett annat program använder den',
          remedy: 'Stoppa det, eller välj en annan port med PORT.',
        },
        port_forbidden: {
          reason: 'den här användaren får inte använda den',
          remedy: 'Välj en port över 1023 med PORT, och låt en proxy ta emot på 443.',
        },
        host_unknown: {
          reason: '{{host}} är ingen adress på den här datorn',
          remedy: 'Rätta FARSTU_HOST, eller ta bort den.',
        },
        pages_missing: { reason: 'de är inte byggda', remedy: 'Kör npm run build.' },
      },
      inUse: 'används just nu av en Farstu som är igång på {{url}}',
      healthy: 'Allt är bra.',
      unhealthy_one: 'Ett fel att rätta.',
      unhealthy_other: '{{count}} fel att rätta.',
    },
  },
  en: {
    usage: [
      'Farstu takes a person from candidate to colleague.',
      '',
      '  farstu start [--http] [--worker] [--demo] [--rooms people,identity]',
      '                         starts; without --http and --worker it does both',
      '  farstu migrate         brings the database up to date',
      '  farstu doctor          says what is wrong and how to mend it',
      '  farstu admin create    makes an installation with a company and an administrator',
      '      --customer 5257 --name "Company Ltd" --company 1010 --email you@company.se --first-name Eva --last-name Berg',
      "      --subject ID           with an outside issuer: the person's id (sub) there",
    ].join('\n'),
    unknownCommand: 'There is no command {{command}}.',
    unknownOption: 'The option cannot be read: {{reason}}',
    unknownRoom: 'There is no room {{room}}. The rooms are {{rooms}}.',
    config: 'The setting {{variable}} cannot be used: {{reason}}',
    portInUse: 'Port {{port}} is taken by another program. Stop it, or choose another with PORT=8090.',
    ready: 'Farstu is running: {{url}}',
    demoReady:
      'The demo is running: {{url}}\nSign in as {{email}} with the password {{password}}\nAll keys and passwords are in {{file}}',
    stopping: 'Closing …',
    stopped: 'Closed.',
    migrated: 'The database is up to date.',
    adminMissing: 'Give {{option}}.',
    adminCreated:
      'Installation {{customer}} is made.\nStart Farstu and sign in at {{url}} as {{email}} with the password {{password}}\nChange the password under My account. It is shown only now. An account that was there already keeps the password it has.',
    adminCreatedOutside:
      'Installation {{customer}} is made.\nStart Farstu and sign in at {{url}} through your sign-in service.',
    adminExists: 'Installation {{customer}} is there already. Make more administrators under System register > Users.',
    failed: 'It did not work: {{reason}}',
    configProblems: {
      port: 'give a whole number from 0 to 65535, such as 8080',
      web_url: 'give an address that begins with https:// or http://, such as https://hr.company.com',
      without_path: 'give the address without a path, such as https://hr.company.com',
      database_url: 'give postgres://user:password@host:5432/database',
      smtp_url: 'give smtp://user:password@host:587 or smtps://user:password@host:465',
      email: 'give an e-mail address, such as hr@company.com',
      role_prefix: 'use small letters a–z, digits and underscores, a letter first, 31 characters at most',
      log_level: 'choose debug, info, warn, error or silent',
      metrics_token: 'give at least 16 characters, such as what openssl rand -hex 32 prints',
      hosts: 'give host:port with commas between, such as internal.company.com:8443',
      all_three: 'give FARSTU_OIDC_ISSUER, FARSTU_OIDC_CLIENT_ID and FARSTU_OIDC_CLIENT_SECRET, or none of them',
      demo_is_local: 'the demo runs on this machine only: take the variable away, or give localhost',
      other_origin:
        'sign-in is registered for {{registered}}, and here it says {{wanted}}. Run the command with the same addresses as Farstu is started with',
      half_filled_demo:
        'the demo was interrupted while it was being filled, and the database is your own: empty it, or name an empty one, and start again',
    },
    databaseProblems: {
      unreachable: {
        reason: 'PostgreSQL does not answer at {{server}} ({{reason}})',
        remedy: 'See that PostgreSQL is running and that host and port in {{variable}} are right.',
      },
      password: {
        reason: 'PostgreSQL at {{server}} does not accept the password of {{user}}',
        remedy:
          'Correct user or password in {{variable}}. Special characters in the password are percent-encoded (@ as %40).',
      },
      refused: {
        reason: 'PostgreSQL at {{server}} does not let {{user}} in: {{reason}}',
        remedy: "Make the role, or allow it from here in PostgreSQL's pg_hba.conf.",
      },
      no_database: {
        reason: 'there is no database {{database}} at {{server}}',
        remedy: 'Make it with: createdb {{database}}. Or correct the name in {{variable}}.',
      },
      busy: {
        reason: 'PostgreSQL at {{server}} takes no more just now: {{reason}}',
        remedy: 'Wait and try again, or raise max_connections.',
      },
      rights: {
        reason: 'the role {{user}} may not do what is needed in {{database}}: {{reason}}',
        remedy: 'Give it the right: alter role {{user}} createrole; grant create on database {{database}} to {{user}};',
      },
      too_old: {
        reason: 'PostgreSQL at {{server}} is version {{version}}',
        remedy: 'Farstu needs PostgreSQL 15 or newer.',
      },
      extensions: {
        reason: 'PostgreSQL at {{server}} lacks {{names}}',
        remedy: 'Install the extensions (the package postgresql-contrib).',
      },
      no_swedish: {
        reason: 'PostgreSQL at {{server}} cannot sort in Swedish (sv-x-icu is missing)',
        remedy: 'Use a PostgreSQL that was built with ICU, as most packages are.',
      },
      other_keys: {
        reason: 'the database was made with other keys than those in {{keys}}',
        remedy:
          'Put the keys back from your backup. With others what is encrypted cannot be read, so nothing has been changed.',
      },
      keys_gone: {
        reason: 'the database is there, but the key file {{keys}} is gone',
        remedy: 'Put it back from your backup, or give the keys in FARSTU_KEYS. Do not start Farstu without them.',
      },
      is_demo: {
        reason: 'the database was made for the demo, with made-up people whose passwords stand in a file',
        remedy:
          'The demo is started with --demo. For a real installation choose another folder with FARSTU_DATA, or another database with {{variable}}.',
      },
      no_demo: {
        reason: 'the database was not made for the demo, so it is not filled with made-up people',
        remedy:
          'The installation is started without --demo. For the demo choose another folder, such as FARSTU_DATA=.farstu-demo, or another database with {{variable}}.',
      },
      one_process: {
        reason: 'the built-in database has one process only, so what --http or --worker leaves to others is never done',
        remedy: 'Start without --http and --worker, or give a PostgreSQL of your own in {{variable}}.',
      },
    },
    doctor: {
      ok: '  ok    {{what}}',
      wrong: '  WRONG {{what}}: {{reason}}\n        {{remedy}}',
      config: 'Settings',
      data: 'The data folder {{folder}}',
      keys: 'Keys',
      database: 'Database',
      migrations: 'Tables of the database',
      mail: 'Mail',
      port: 'Port {{port}}',
      pages: 'Pages',
      remedy: {
        config: 'Correct the variable and run again.',
        data: 'Let the user that runs Farstu write there, or choose another folder with FARSTU_DATA.',
        keys: 'Put the key file back from your backup. Without it what is encrypted cannot be read.',
        database: 'See that PostgreSQL answers at DATABASE_URL and that the role may create schemas and roles.',
        migrations: 'Run farstu migrate.',
        mail: 'Check FARSTU_SMTP_URL (smtp://user:password@host:port).',
        port: 'Choose another with PORT.',
        pages: 'Run npm run build.',
      },
      findings: {
        folder_unusable: {
          reason: 'it is not possible to read and write there ({{reason}})',
          remedy: 'Let the user that runs Farstu write there, or choose another folder with FARSTU_DATA.',
        },
        keys_unreadable: {
          reason: 'the key file {{keys}} cannot be read ({{reason}})',
          remedy: 'Make the user that runs Farstu its owner, with the permissions 0600.',
        },
        keys_damaged: {
          reason: 'the keys in {{keys}} cannot be used ({{reason}})',
          remedy: 'Put them back from your backup. A new key opens nothing of what is encrypted.',
        },
        keys_too_open: {
          reason: 'the key file {{keys}} can be read by others',
          remedy: 'Make it private with: chmod 600 {{keys}}. Or give the keys in FARSTU_KEYS.',
        },
        not_migrated: {
          reason_one: '{{count}} change has not been made, the first is {{first}}',
          reason_other: '{{count}} changes have not been made, the first is {{first}}',
          remedy: 'Run farstu migrate. (farstu start does so too.)',
        },
        mail_unset: {
          reason: '{{variable}} is not set, so no mail is sent',
          remedy: 'Set FARSTU_SMTP_URL (smtp://user:password@host:587) and FARSTU_MAIL_FROM.',
        },
        mail_unreachable: {
          reason: 'the mail server {{server}} does not answer ({{reason}})',
          remedy: 'See that it is running and that host and port in FARSTU_SMTP_URL are right.',
        },
        mail_password: {
          reason: 'the mail server {{server}} does not accept user or password ({{reason}})',
          remedy: 'Correct them in FARSTU_SMTP_URL. Special characters are percent-encoded (@ as %40).',
        },
        mail_unencrypted: {
          reason: 'the mail server {{server}} offers no encryption, and the password is never sent without',
          remedy: 'Turn on STARTTLS in the server, use smtps://, or take the password out of FARSTU_SMTP_URL.',
        },
        port_taken: { reason: 'another program has it', remedy: 'Stop it, or choose another port with PORT.' },
        port_forbidden: {
          reason: 'this user may not use it',
          remedy: 'Choose a port above 1023 with PORT, and let a proxy answer at 443.',
        },
        host_unknown: {
          reason: '{{host}} is no address of this machine',
          remedy: 'Correct FARSTU_HOST, or take it away.',
        },
        pages_missing: { reason: 'they have not been built', remedy: 'Run npm run build.' },
      },
      inUse: 'in use by a Farstu that is running at {{url}}',
      healthy: 'All is well.',
      unhealthy_one: 'One thing to mend.',
      unhealthy_other: '{{count}} things to mend.',
    },
  },
});
