import { command } from '../database.ts';
import { settleTheRest, tellSamePerson } from '../invitations/same-account.ts';
import { problem } from '../problems.ts';
import { link } from './link.ts';
import { holder, keepSamePerson, othersSharing, sharedNow } from './same-person.ts';
import { demandMayManage, lockUser } from './store.ts';

/**
 * *Koppla inloggning*: ties a user to a person at an outside issuer, by the id that an administrator has read there. Nothing
 * is asked of the issuer: whoever comes from it with that `sub` is the user from now on. Doing it again changes nothing.
 *
 * @throws roles_not_assignable, user_without_hire (an API user), already_linked, account_linked_to_other
 */
export const linkSignIn = command(
  'user.link-sign-in',
  async (tx, { userId, subject }: { userId: string; subject: string }): Promise<void> => {
    const user = await lockUser(tx, userId);
    if (user.kind === 'api') throw problem('user_without_hire');
    await demandMayManage(tx, user);
    const person = await holder(tx, userId);
    const connect_email = user.active ? user.connect_email : null;
    const find = () => othersSharing(tx, { id: userId, connect_email, connect_subject: subject });
    const shared = person && (await sharedNow(tx, person, find));
    if (!shared) throw problem('account_linked_to_other');
    await keepSamePerson(tx, person, shared);
    await link(tx, { userId, subject });
    await settleTheRest(tx, { id: null, user_id: userId });
    await tellSamePerson(tx, userId);
  },
);
