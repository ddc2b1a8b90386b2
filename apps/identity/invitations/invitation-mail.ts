import { formatter } from '@farstu/platform/format';
import type { Language, Translator } from '@farstu/platform/i18n';
import { renderMail } from '@farstu/platform/mail';
import type { MailWords, WaitingMail } from '@farstu/platform/room';
import { hashSecret } from '@farstu/platform/secrets';
import type { Temporal } from 'temporal-polyfill';
import { accountByEmail } from '../accounts/account.ts';
import type { IdentityHouse, IdentityReader, IdentityTx } from '../database.ts';
import { type Invitation, lastDay, validityOf } from './invitation.ts';
import { invitationToken } from './invitation-token.ts';

export type Translators = (language: Language) => Translator;

/** What a mail is about, so that its fate finds its way back: which invitation, and which of its mails. */
export const ABOUT_INVITATION = 'invitation';

/**
 * Queues the mail of the invitation's present generation, and makes its link findable. It says the person's first name
 * and nothing else about them (E29), in their own language (E30), and whether an account is made or linked (E11).
 */
export async function queueInvitationMail(
  tx: IdentityTx,
  invitation: Invitation,
  translators: Translators,
): Promise<void> {
  const { id, generation } = invitation;
  await tx.db
    .insertInto('invitation_link')
    .values({
      tenant_id: tx.tenant,
      token_hash: hashSecret(invitationToken(tx.keyring, id, generation)),
      invitation_id: id,
      generation,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'token_hash']).doNothing())
    .execute();
  await tx.mail.queue({
    to: invitation.email,
    fromName: invitation.employer,
    ...(await wordsOf(tx.db, invitation, { ...tx, translators })),
    about: aboutMail(invitation),
  });
}

/**
 * What the mail says if it leaves now: its days are counted from the moment at which the mail server takes it (INV-10), so
 * after an outage of the server the last day is another than when the mail was queued. Undefined for an earlier generation.
 */
export async function invitationMailNow(
  house: IdentityHouse,
  { tenant, about }: WaitingMail,
): Promise<MailWords | undefined> {
  const [id = '', generation] = about.id.split(':');
  const { keyring, addresses, translator: translators, clock } = house;
  return await house.read(tenant, async (db) => {
    const row = await db
      .selectFrom('invitation')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .where('generation', '=', Number(generation))
      .executeTakeFirst();
    return row && (await wordsOf(db, row, { keyring, addresses, translators, now: clock.now() }));
  });
}

interface Saying extends Pick<IdentityHouse, 'keyring' | 'addresses'> {
  translators: Translators;
  now: Temporal.Instant;
}

async function wordsOf(
  db: IdentityReader,
  invitation: Invitation,
  { keyring, addresses, translators, now }: Saying,
): Promise<MailWords> {
  const { id, generation, employer } = invitation;
  const language: Language = invitation.language === 'en' ? 'en' : 'sv';
  const known = await accountByEmail(db, invitation.email);
  const t = translators(language);
  const say = (key: string, params = {}) => t(`identity:invitationMail.${key}`, { employer, ...params });
  const today = now.toZonedDateTimeISO(invitation.zone).toPlainDate();
  const last = formatter(language, { today }).dateInSentence(lastDay(now, validityOf(invitation)));
  const token = invitationToken(keyring, id, generation);
  return {
    subject: say('subject'),
    ...renderMail({
      language,
      heading: say('heading', { firstName: invitation.first_name }),
      paragraphs: [say(known ? 'link' : 'create'), say('valid', { lastDay: last })],
      button: { text: say('button'), url: `${addresses.room('identity')}/invitation/${token}` },
      footer: [say('footer')],
    }),
  };
}

export const aboutMail = ({ id, generation }: Pick<Invitation, 'id' | 'generation'>) => ({
  kind: ABOUT_INVITATION,
  id: `${id}:${generation}`,
});
