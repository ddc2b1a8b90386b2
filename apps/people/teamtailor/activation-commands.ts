import type { Company } from '@farstu/contracts-teamtailor-partner';
import { command } from '../database.ts';
import { activationOf, activationValidated, type Failure, noteFailure, type Seen } from './activation-store.ts';

/** What the door notes of who calls. No audit row: nothing is decided here, and every event is in the inbox. */
export const noteActivation = command(
  'teamtailor.note-activation',
  (tx, { seen, company, isKnown }: { seen: Seen; company: Company; isKnown: boolean }) =>
    activationOf(tx.db, seen, company, isKnown),
);

/** The activation's form was saved. */
export const noteValidation = command('teamtailor.note-validation', (tx, seen: Seen) =>
  activationValidated(tx.db, seen),
);

/** An event was refused at the door. */
export const noteRefused = command(
  'teamtailor.note-refused',
  (tx, { companyUuid, failure }: { companyUuid: string; failure: Failure }) =>
    noteFailure(tx.db, tx.tenant, { companyUuid }, failure, tx.now),
);
