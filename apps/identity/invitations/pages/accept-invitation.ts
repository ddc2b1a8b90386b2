import { type OpenInvitation, redirect } from '../../pages/answers.ts';
import { ask, isProblem } from '../../pages/identity-client.ts';
import { leaveFor } from '../../pages/leave-for.ts';

/** What each way of accepting an invitation is given. */
export interface StepProps {
  door: string;
  invitation: OpenInvitation;
  /** Why the page was read again, in the server's words. */
  changed: string | undefined;
  onChanged: (because?: string) => Promise<void>;
}

type Acceptance =
  | { kind: 'choose-password'; password: string; firstName: string; lastName?: string }
  | { kind: 'sign-in'; password: string }
  | { kind: 'consent' };

/** Uses the invitation and goes on to the employer's system. When it has become something else meanwhile, it is read again. */
export async function acceptInvitation({ door, onChanged }: StepProps, body: Acceptance): Promise<void> {
  try {
    await leaveFor((await ask(redirect, `${door}/accept`, { method: 'POST', body })).redirectTo);
  } catch (error) {
    if (isProblem(error, 'other_step')) return onChanged(error.title);
    if (isProblem(error, 'invitation_verified', 'invitation_expired', 'invitation_closed')) return onChanged();
    throw error;
  }
}
