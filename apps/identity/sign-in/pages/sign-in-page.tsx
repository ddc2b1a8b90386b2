import { CardPage, FormSkeleton, QueryView, usePageParams, useQuery, useT } from '@farstu/ui';
import { useState } from 'react';
import { interaction } from '../../pages/answers.ts';
import { ask, isProblem } from '../../pages/identity-client.ts';
import { speakOffered } from '../../pages/speak-offered.ts';
import { messages } from './messages.ts';
import { SignInForm } from './sign-in-form.tsx';
import { SignInGone } from './sign-in-gone.tsx';

type Visit =
  | { open: true; interaction: Awaited<ReturnType<typeof readInteraction>> }
  | { open: false; startAgainUrl: string | undefined };

async function readInteraction(uid: string, signal: AbortSignal) {
  return speakOffered(await ask(interaction, `/interaction/${encodeURIComponent(uid)}`, { signal }));
}

/** E-mail and password, for an application that sent the person here. */
export function SignInPage() {
  const t = useT(messages);
  const { uid } = usePageParams('uid');
  // A sign-in can also be found gone when the form is sent.
  const [gone, setGone] = useState<{ startAgainUrl: string | undefined }>();
  const visit = useQuery({
    queryKey: ['identity', 'interaction', uid],
    queryFn: async ({ signal }): Promise<Visit> => {
      try {
        return { open: true, interaction: await readInteraction(uid, signal) };
      } catch (error) {
        if (isProblem(error, 'interaction_gone')) return { open: false, startAgainUrl: error.text('startAgainUrl') };
        throw error;
      }
    },
  });

  if (gone) return <SignInGone {...gone} />;
  if (!visit.data) {
    return (
      <CardPage title={t('title')}>
        <QueryView query={visit} skeleton={<FormSkeleton fields={2} />}>
          {() => null}
        </QueryView>
      </CardPage>
    );
  }
  if (!visit.data.open) return <SignInGone startAgainUrl={visit.data.startAgainUrl} />;
  return (
    <SignInForm key={uid} interaction={visit.data.interaction} onGone={(startAgainUrl) => setGone({ startAgainUrl })} />
  );
}
