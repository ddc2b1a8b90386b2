import { Button, CardPage, Stack, Text, useT } from '@farstu/ui';
import { signInAddress } from '../leave.ts';
import { messages } from '../messages.ts';
import { useSignOut } from '../sign-out-context.ts';

const known = [
  'no_user_for_account',
  'sign_in_failed',
  'sign_in_expired',
  'issuer_unreachable',
  'issuer_not_set',
] as const;

/** Why signing in did not lead inside, and what to do. Codes are people's own; one that is not known is told in general. */
export function SignInProblem({ code, returnTo }: { code: string; returnTo: string }) {
  const t = useT(messages);
  const signOut = useSignOut();
  const problem = known.find((each) => each === code) ?? 'unknown';
  return (
    <CardPage title={t(`signInProblem.${problem}.title`)} description={t(`signInProblem.${problem}.text`)}>
      <Text>{t(`signInProblem.${problem}.todo`)}</Text>
      <Stack gap="xs">
        <Button component="a" href={signInAddress(returnTo)} size="md" fullWidth>
          {t('signInProblem.again')}
        </Button>
        {problem === 'no_user_for_account' && (
          <Button variant="default" size="md" fullWidth onClick={signOut}>
            {t('signInProblem.otherAccount')}
          </Button>
        )}
      </Stack>
    </CardPage>
  );
}
