import { CardPage, FormSkeleton, QueryView, StatusPill, TextLink, useQuery, useT } from '@farstu/ui';
import { type Account, account } from '../../pages/answers.ts';
import { ask, isProblem } from '../../pages/identity-client.ts';
import classes from './account.module.css';
import { AccountDetails } from './account-details.tsx';
import { accountKey } from './account-key.ts';
import { AccountPassword } from './account-password.tsx';
import { LinkedApplications } from './linked-applications.tsx';
import { messages } from './messages.ts';
import { NotSignedIn } from './not-signed-in.tsx';
import { SignInSessions } from './sign-in-sessions.tsx';

type Visit = { signedIn: true; account: Account } | { signedIn: false; signInUrl: string | undefined };

/** The person's own account: who they are, their password, and where they are signed in. */
export function AccountPage() {
  const t = useT(messages);
  const visit = useQuery({
    queryKey: accountKey,
    queryFn: async ({ signal }): Promise<Visit> => {
      try {
        return { signedIn: true, account: await ask(account, '/account', { signal }) };
      } catch (error) {
        if (isProblem(error, 'not_signed_in')) return { signedIn: false, signInUrl: error.text('signInUrl') };
        throw error;
      }
    },
  });
  if (!visit.data) {
    return (
      <CardPage title={t('title')}>
        <QueryView query={visit} skeleton={<FormSkeleton fields={4} />}>
          {() => null}
        </QueryView>
      </CardPage>
    );
  }
  if (!visit.data.signedIn) return <NotSignedIn signInUrl={visit.data.signInUrl} />;
  const mine = visit.data.account;
  return (
    <CardPage
      title={t('title')}
      description={
        <div className={classes.email}>
          {mine.email}
          <StatusPill tone={mine.emailVerified ? 'success' : 'warning'}>
            {t(mine.emailVerified ? 'email.verified' : 'email.notVerified')}
          </StatusPill>
        </div>
      }
      footer={
        <div className={classes.row}>
          <TextLink to="/">{t('toFarstu')}</TextLink>
          {mine.administrator && <TextLink to="/identity/account/administration">{t('toAccountService')}</TextLink>}
        </div>
      }
    >
      <AccountDetails account={mine} />
      <AccountPassword account={mine} />
      <SignInSessions sessions={mine.sessions} />
      <LinkedApplications applications={mine.applications} />
    </CardPage>
  );
}
