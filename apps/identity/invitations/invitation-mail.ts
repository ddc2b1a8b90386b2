import { formatter } from '@farstu/platform/format';
import type { Language, Translator } from '@farstu/platform/i18n';
import { renderMail } from '@farstu/platform/mail';
import { hashSecret } from '@farstu/platform/secrets';
import { accountByEmail } from '../accounts/account.ts';
import type { IdentityTx } from '../database.ts';
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
  const { id, generation, employer } = invitation;
  const language: Language = invitation.language === 'en' ? 'en' : 'sv';
  const token = invitationToken(tx.keyring, id, generation);
  await tx.db
    .insertInto('invitation_link')
    .values({ tenant_id: tx.tenant, token_hash: hashSecret(token), invitation_id: id, generation })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'token_hash']).doNothing())
    .execute();
  const known = await accountByEmail(tx.db, invitation.email);
  const t = translators(language);
  const say = (key: string, params = {}) => t(`identity:invitationMail.${key}`, { employer, ...params });
  const today = tx.now.toZonedDateTimeISO(invitation.zone).toPlainDate();
  const last = formatter(language, { today }).dateInSentence(lastDay(tx.now, validityOf(invitation)));
  await tx.mail.queue({
    to: invitation.email,
    fromName: employer,
    subject: say('subject'),
    ...renderMail({
      language,
      heading: say('heading', { firstName: invitation.first_name }),
      paragraphs: [say(known ? 'link' : 'create'), say('valid', { lastDay: last })],
      button: { text: say('button'), url: `${tx.addresses.room('identity')}/invitation/${token}` },
      footer: [say('footer')],
    }),
    about: aboutMail(invitation),
  });
}

export const aboutMail = ({ id, generation }: Pick<Invitation, 'id' | 'generation'>) => ({
  kind: ABOUT_INVITATION,
  id: `${id}:${generation}`,
});
