import { ButtonLink, CardPage, FormSkeleton, QueryView, Stack, usePageParams, useQuery, useT } from '@farstu/ui';
import { useState } from 'react';
import { resetLink } from '../../pages/answers.ts';
import { CardNotice } from '../../pages/card-notice.tsx';
import { ask, isProblem } from '../../pages/identity-client.ts';
import { messages } from './messages.ts';
import { ResetPasswordForm } from './reset-password-form.tsx';

/** Where the link in *Glömt lösenord* leads. */
export function ResetPasswordPage() {
  const t = useT(messages);
  const { token } = usePageParams('token');
  const [gone, setGone] = useState(false);
  const door = `/reset-password/${encodeURIComponent(token)}`;
  const link = useQuery({
    queryKey: ['identity', 'reset-link', token],
    queryFn: async ({ signal }) => {
      try {
        return await ask(resetLink, door, { signal });
      } catch (error) {
        if (isProblem(error, 'reset_link_gone', 'not_found')) return null;
        throw error;
      }
    },
  });

  if (gone || link.data === null) {
    return (
      <CardNotice title={t('gone.title')} text={t('gone.text')}>
        <Stack>
          <ButtonLink to="/identity/forgot-password" size="md">
            {t('gone.button')}
          </ButtonLink>
        </Stack>
      </CardNotice>
    );
  }
  if (!link.data) {
    return (
      <CardPage title={t('reset.loading')}>
        <QueryView query={link} skeleton={<FormSkeleton fields={2} />}>
          {() => null}
        </QueryView>
      </CardPage>
    );
  }
  return <ResetPasswordForm door={door} link={link.data} onGone={() => setGone(true)} />;
}
