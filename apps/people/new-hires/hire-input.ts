import type { InvitationReason } from '../invitations/invitation-plan.ts';
import type { EffectCode, InvitationState } from '../invitations/invitation-state.ts';
import type { NewHireState } from './new-hire.ts';

type HireSource = 'form' | 'api' | 'teamtailor';

/** Where an employee belongs: one code of one dimension, such as cost centre 200. */
export interface Coding {
  readonly dimension: string;
  readonly code: string;
}

/** What the register is told of a person. */
interface PersonGiven {
  readonly firstName: string;
  readonly lastName: string;
  /** As somebody wrote it: ten or twelve digits. */
  readonly personalNumber?: string | undefined;
  /** `YYYY-MM-DD`; for somebody who has no Swedish number yet. */
  readonly birthDate?: string | undefined;
  /** Of somebody without a number: else the number says it. */
  readonly gender?: 'female' | 'male' | undefined;
  /** ISO 3166-1; SE unless told. */
  readonly nationality?: string | undefined;
  readonly birthPlace?: string | undefined;
  /** ISO 3166-1. */
  readonly birthCountry?: string | undefined;
  readonly emailPrivate?: string | undefined;
  readonly emailWork?: string | undefined;
  /** *E-post Visma Connect*: where the invitation goes. */
  readonly emailConnect?: string | undefined;
  readonly phoneMobile?: string | undefined;
}

/** What may have come in and been no such thing; named as `people:hireFields.<field>`. */
export type FieldNotTakenOver = 'employmentDate' | 'emailPrivate' | 'emailWork';

/** A hire, by whichever way it comes in. */
export interface HireInput extends PersonGiven {
  readonly company: number;
  /** The code of one of the company's employment templates. */
  readonly template: string;
  /** Else the next one of the template's series. */
  readonly employmentNumber?: string | undefined;
  /** `YYYY-MM-DD`; null while it is not agreed, and then the invitation waits. */
  readonly employmentDate: string | null;
  readonly accounts?: readonly Coding[] | undefined;
  readonly externalReference?: string | undefined;
  readonly invite: boolean;
  readonly source: HireSource;
  /** A personal number that fails its check is left empty and the hire flagged, instead of being refused. */
  readonly tolerant: boolean;
  /** The caller knows that the person may be here already: the same candidate for another job. */
  readonly sameAs?: { readonly employeeId: string; readonly because: 'other-job' } | undefined;
  /** HR is to say which address the invitation goes to, and must before the first level can be ticked. */
  readonly hrSetsConnectEmail?: boolean | undefined;
  /** What the caller left out because it was no such thing: the timeline names the fields, never what stood in them. */
  readonly notTakenOver?: readonly FieldNotTakenOver[] | undefined;
}

/** What a plan says, as data that survives being written down; instants are RFC 3339. */
export interface PlanAnswer {
  readonly how: 'mail' | 'account-without-mail' | 'wait';
  readonly at: string | null;
  readonly expiresAt: string | null;
  readonly because: InvitationReason;
  /** Of the sentences `people:invitations.because.<code>` and `.why.<code>`, in the actor's language. */
  readonly params: Readonly<Record<string, string>>;
}

/** What every command about a hire answers: how it is afterwards. Nothing in it but text, numbers and null. */
export interface HireAnswer {
  readonly hireId: string;
  readonly status: NewHireState;
  /** Null while nobody has decided who the person is, as are the next two. */
  readonly employeeId: string | null;
  readonly employmentNumber: string | null;
  readonly periodId: string | null;
  readonly levels: readonly { code: string; reviewedBy: string | null; reviewedAt: string | null }[];
  readonly user: { readonly id: string; readonly connect: 'none' | 'pending' | 'verified' } | null;
  readonly plan: PlanAnswer;
  readonly invitationState: InvitationState;
  /** What the command did to the invitation: `people:invitations.effect.<code>`. */
  readonly effect: { readonly code: EffectCode; readonly params: Readonly<Record<string, string>> };
  readonly sameAs: { readonly employeeId: string; readonly because: 'identity-number' | 'other-job' } | null;
  /** What the first level must look at: `people:flags.<flag>`. */
  readonly flags: readonly string[];
}
