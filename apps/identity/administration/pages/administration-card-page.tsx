import { CardPage, FormSkeleton, QueryView, Stack, TextLink, useQuery, useT } from '@farstu/ui';
import { NotSignedIn } from '../../accounts/pages/not-signed-in.tsx';
import { isProblem } from '../../pages/identity-client.ts';
import { Administration } from './administration.tsx';
import { administration } from './administration-api.ts';
import { messages } from './messages.ts';

/** The same where identity is a process of its own: there is no frame there, and nobody has chosen an installation. */
export function AdministrationCardPage() {
  const t = useT(messages);
  const mine = useQuery({
    queryKey: ['identity', 'administration', 'mine'],
    queryFn: async () => {
      try {
        return await administration.mine();
      } catch (error) {
        // Answered and not thrown: the shell would send somebody who is not signed in to people, which is elsewhere.
        if (isProblem(error, 'not_signed_in')) return { signInUrl: error.text('signInUrl') };
        throw error;
      }
    },
  });
  if (mine.data && 'signInUrl' in mine.data) return <NotSignedIn signInUrl={mine.data.signInUrl} />;
  const customers = mine.data?.customers;
  return (
    <CardPage
      title={t('title')}
      description={t('description')}
      footer={<TextLink to="/identity/account">{t('toAccount')}</TextLink>}
    >
      <QueryView query={mine} skeleton={<FormSkeleton fields={3} />}>
        {() => (
          <Stack gap="1.5rem">
            {customers?.map((customer) => (
              <section key={customer} aria-label={t('customer', { customer })}>
                {customers.length > 1 && <h2>{t('customer', { customer })}</h2>}
                <Administration customer={customer} narrow />
              </section>
            ))}
          </Stack>
        )}
      </QueryView>
    </CardPage>
  );
}
