import type { Language, Translator } from '@farstu/platform/i18n';
import { renderMail } from '@farstu/platform/mail';
import { systemActor, type Task } from '@farstu/platform/room';
import { issueSecret } from '@farstu/platform/secrets';
import { sql } from 'kysely';
import { accountByEmail } from '../accounts/account.ts';
import { command, type IdentityDb, type IdentityTx, nobodysInstallation } from '../database.ts';

const context = (id: string) => ({ tenant: 'person', room: 'identity', field: `reset request ${id}` });

/**
 * Somebody has forgotten a password. Who that is, if anybody, is found out by the job: here the same is done for every
 * address, so neither the answer nor its time says whether there is an account.
 */
export const askForPassword = command(
  'password.ask',
  async (tx, { email, language }: { email: string; language: Language }): Promise<void> => {
    const id = crypto.randomUUID();
    const sealed_email = tx.keyring.seal(email, context(id));
    await tx.db.insertInto('reset_request').values({ id, sealed_email, language }).execute();
    await tx.jobs.add('identity.passwords.offer', { id }, { key: `reset:${id}` });
  },
);

interface Offer {
  id: string;
  translator: (language: Language) => Translator;
}

/**
 * Real time. One mail to an account in so many minutes, whoever asks and however often; who asks is told nothing of it.
 * A link lives an hour, so the latest one in the inbox is then good for another fifty minutes at least.
 */
const MINUTES_BETWEEN_MAILS = 10;

/**
 * Sends the link, if there is somebody to send it to. The request is gone afterwards either way.
 *
 * Links sent before go on working until one of them is used: anybody can ask for a link to anybody's account, so if
 * asking killed the earlier ones, whoever keeps asking would keep the right person out for ever.
 */
const offerPassword = command('password.offer', async (tx, { id, translator }: Offer): Promise<void> => {
  const request = await tx.db.deleteFrom('reset_request').where('id', '=', id).returningAll().executeTakeFirst();
  if (!request) return;
  const account = await accountByEmail(tx.db, tx.keyring.open(request.sealed_email, context(id)));
  if (!account || (await hasFreshLink(tx, account.id))) return;
  const { secret, hash } = issueSecret('fsr');
  await tx.db
    .insertInto('reset_link')
    .values({ token_hash: hash, account_id: account.id, expires_at: sql<string>`now() + interval '1 hour'` })
    .execute();
  const t = translator(account.language);
  const say = (key: string, params = {}) => t(`identity:mail.resetPassword.${key}`, params);
  await tx.mail.queue({
    to: account.email,
    fromName: t('identity:mail.sender'),
    subject: say('subject'),
    ...renderMail({
      language: account.language,
      heading: say('heading', { firstName: account.first_name }),
      paragraphs: [say('why'), say('valid')],
      button: { text: say('button'), url: `${tx.addresses.room('identity')}/reset-password/${secret}` },
      footer: [say('footer')],
    }),
    about: { kind: 'reset-password', id: account.id },
  });
  await tx.audit({ action: 'password.offered', subject: { kind: 'account', id: account.id } });
});

/** Two jobs at once for one account wait for each other here, so that only one of them sends. */
async function hasFreshLink(tx: IdentityTx, accountId: string): Promise<boolean> {
  await tx.db.selectFrom('account').select('id').where('id', '=', accountId).forUpdate().execute();
  const fresh = await tx.db
    .selectFrom('reset_link')
    .select('token_hash')
    .where('account_id', '=', accountId)
    .where('expires_at', '>', sql<string>`now() + interval '1 hour' - make_interval(mins => ${MINUTES_BETWEEN_MAILS})`)
    .executeTakeFirst();
  return fresh !== undefined;
}

export const offerTask: Task<IdentityDb> = async (house, payload) => {
  const actor = systemActor(nobodysInstallation, 'passwords.offer');
  await house.execute(offerPassword, actor, { id: String(payload.id), translator: house.translator });
};
