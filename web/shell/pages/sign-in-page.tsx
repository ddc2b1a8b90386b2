import { useQueryState, useSession } from '@farstu/ui';
import { Navigate } from '@farstu/ui/router';
import { useHouse } from '../house-context.ts';
import { SignInLanding } from './sign-in-landing.tsx';
import { SignInProblem } from './sign-in-problem.tsx';

/** Where people's server sends a browser whose sign-in did not work out: `/sign-in?problem=sign_in_expired`. */
export function SignInPage() {
  const [problem] = useQueryState('problem');
  const { rooms } = useHouse();
  const session = useSession();
  // Linked meanwhile, or signed in on another tab.
  if (session.signedIn || session.choices) return <Navigate to="/" replace />;
  if (problem === '' || !rooms.some(({ room }) => room === 'people')) return <SignInLanding />;
  return <SignInProblem code={problem} returnTo="/" />;
}
