import type { UnreadableEvent } from '@farstu/contracts-teamtailor-partner';
import type { Translator } from '@farstu/platform/i18n';
import { settleInbox } from '@farstu/platform/inbox';
import { command } from '../database.ts';
import { settingsOf } from './activation-settings.ts';
import { type ActivationRow, noteFailure } from './activation-store.ts';
import { showFailure } from './card-store.ts';
import { lockKey, lockWaiting } from './hire-key.ts';

/** An event that is none by the contract: nobody is hired, and its card says what was not understood (TTH-8). */
export const refuseUnreadable = (translator: (language: 'sv' | 'en') => Translator) =>
  command(
    'teamtailor.refuse-event',
    async (
      tx,
      given: { readonly inboxId: string; readonly activation: ActivationRow; readonly unreadable: UnreadableEvent },
    ): Promise<void> => {
      const { inboxId, activation, unreadable } = given;
      if (!(await lockWaiting(tx, inboxId, activation, unreadable.candidateId))) return;
      const code = 'not-understood';
      const t = translator(settingsOf(activation).language);
      const text = t(`people:teamtailor.failed.${code}`, { place: unreadable.place });
      const key = await lockKey(tx, activation, { candidate_id: unreadable.candidateId, job_id: unreadable.jobId });
      await showFailure(tx, { keyId: key.id, inboxId, result: unreadable.result }, code, text);
      await noteFailure(tx.db, tx.tenant, { id: activation.id }, { code, params: { text } }, tx.now);
      await settleInbox(tx, inboxId, 'refused', { code, text, hireId: null });
    },
  );
