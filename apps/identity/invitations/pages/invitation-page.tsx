import { CardPage, FormSkeleton, QueryView, usePageParams, useQuery, useT } from '@farstu/ui';
import { useState } from 'react';
import { invitation as invitationShape } from '../../pages/answers.ts';
import { CardNotice } from '../../pages/card-notice.tsx';
import { ask, isProblem } from '../../pages/identity-client.ts';
import { speakOffered } from '../../pages/speak-offered.ts';
import type { StepProps } from './accept-invitation.ts';
import { ChoosePassword } from './choose-password.tsx';
import { InvitationEnded } from './invitation-ended.tsx';
import { LinkAccount } from './link-account.tsx';
import { messages } from './messages.ts';

/**
 * Where an invitation's link leads. Opening it uses nothing up, however often a mail scanner or the person does it;
 * only the button does.
 */
export function InvitationPage() {
  const t = useT(messages);
  const { token } = usePageParams('token');
  const [changed, setChanged] = useState<string>();
  const door = `/invitation/${encodeURIComponent(token)}`;
  const invitation = useQuery({
    queryKey: ['identity', 'invitation', token],
    queryFn: async ({ signal }) => {
      try {
        return await speakOffered(await ask(invitationShape, door, { signal }));
      } catch (error) {
        if (isProblem(error, 'not_found')) return null;
        throw error;
      }
    },
  });
  /** The invitation is no longer what the page shows: it is read again, and the page says what it has become. */
  const readAgain = async (because?: string) => {
    await invitation.refetch();
    setChanged(because);
  };

  if (invitation.data === null) {
    return <CardNotice title={t('notFound.title')} text={t('notFound.text')} />;
  }
  if (!invitation.data) {
    return (
      <CardPage title={t('loading')}>
        <QueryView query={invitation} skeleton={<FormSkeleton fields={3} />}>
          {() => null}
        </QueryView>
      </CardPage>
    );
  }
  if (invitation.data.state !== 'open') return <InvitationEnded door={door} invitation={invitation.data} />;
  const step: StepProps = { door, invitation: invitation.data, changed, onChanged: readAgain };
  return invitation.data.step === 'choose-password' ? <ChoosePassword {...step} /> : <LinkAccount {...step} />;
}
