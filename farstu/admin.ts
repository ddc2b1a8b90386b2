import { tenantId } from '@farstu/platform/database';
import type { Translator } from '@farstu/platform/i18n';
import type { Keyring } from '@farstu/platform/secrets';
import { logger } from '@farstu/platform/telemetry';
import type { Config } from './config.ts';
import { breakGround } from './ground.ts';
import { openRooms } from './open-house.ts';
import { setUpInstallation } from './set-up.ts';

interface AdminOptions {
  customer?: string;
  name?: string;
  company?: string;
  email?: string;
  'first-name'?: string;
  'last-name'?: string;
  subject?: string;
}

/** The same when a command that was interrupted is run again: the account of the first time keeps its password. */
const firstPassword = (keyring: Keyring, email: string) =>
  `farstu_${keyring.derivePassword(`first-password:${email.toLowerCase()}`).slice(0, 24)}`;

/** How a real installation begins: a customer, its first company and somebody who can sign in. */
export async function createAdmin(config: Config, options: AdminOptions, t: Translator): Promise<number> {
  const customer = tenantId(options.customer ?? '');
  const number = tenantId(options.company ?? '');
  const { name, email, 'first-name': firstName, 'last-name': lastName } = options;
  const missing =
    (!customer && '--customer') ||
    (!name && '--name') ||
    (!number && '--company') ||
    (!email && '--email') ||
    (!firstName && '--first-name') ||
    (!lastName && '--last-name') ||
    (config.issuer && !options.subject && '--subject');
  if (!customer || !name || !number || !email || !firstName || !lastName || missing) {
    console.error(t('farstu:adminMissing', { option: missing || '' }));
    return 2;
  }
  const log = logger('warn');
  const ground = await breakGround(config, log);
  try {
    const open = await openRooms(config, ground, log);
    try {
      const password = firstPassword(ground.keyring, email);
      const { made } = await setUpInstallation(config, open.rooms, {
        customer,
        name,
        company: { number, name },
        administrator: { firstName, lastName, email, password, ...(options.subject && { subject: options.subject }) },
      });
      if (!made) {
        console.error(t('farstu:adminExists', { customer }));
        return 1;
      }
      console.log(
        t(config.issuer ? 'farstu:adminCreatedOutside' : 'farstu:adminCreated', {
          customer,
          email,
          password,
          url: config.publicUrl,
        }),
      );
      return 0;
    } finally {
      await open.close();
    }
  } finally {
    await ground.release();
  }
}
