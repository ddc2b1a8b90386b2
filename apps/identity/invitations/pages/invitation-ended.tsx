import { Button, Form, FormActions, Text, useQueryState, useT, useZodForm } from '@farstu/ui';
import { z } from 'zod';
import { type Invitation, received } from '../../pages/answers.ts';
import { CardNotice } from '../../pages/card-notice.tsx';
import { ask } from '../../pages/identity-client.ts';
import { messages as shared } from '../../pages/messages.ts';
import { messages } from './messages.ts';

/** An invitation that can no longer be accepted: what it has become, and the way on. */
export function InvitationEnded({
  door,
  invitation,
}: {
  door: string;
  invitation: Exclude<Invitation, { state: 'open' }>;
}) {
  const t = useT(messages);
  const words = useT(shared);
  const [step, setStep] = useQueryState('step');
  switch (invitation.state) {
    case 'verified':
      return (
        <CardNotice
          key="verified"
          title={t('verified.title')}
          text={t('verified.text', { employer: invitation.employer })}
        >
          {invitation.signInUrl ? (
            <Button component="a" href={invitation.signInUrl} size="md" fullWidth>
              {words('signIn')}
            </Button>
          ) : (
            <Text>{t('verified.noWay', { employer: invitation.employer })}</Text>
          )}
        </CardNotice>
      );
    case 'expired':
    case 'replaced':
      if (step === 'sent') {
        return (
          <CardNotice
            key="sent"
            title={t('sent.title')}
            text={t('sent.text')}
            footer={t('sent.none', { employer: invitation.employer })}
          >
            <Text>{words('spam')}</Text>
          </CardNotice>
        );
      }
      return invitation.state === 'expired' ? (
        <Expired key="expired" door={door} employer={invitation.employer} onSent={() => setStep('sent')} />
      ) : (
        <CardNotice
          key="replaced"
          title={t('replaced.title')}
          text={t('replaced.text', { employer: invitation.employer })}
        >
          <Text>{words('spam')}</Text>
        </CardNotice>
      );
    case 'closed':
      return <CardNotice key="closed" title={t('closed.title')} text={t('closed.text')} />;
  }
}

/** Asks for a new link. The answer is the same whatever happens, and so is what is said. */
function Expired({ door, employer, onSent }: { door: string; employer: string; onSent: () => void }) {
  const t = useT(messages);
  const form = useZodForm(z.object({}), {});
  return (
    <CardNotice title={t('expired.title')} text={t('expired.text', { employer })}>
      <Form
        form={form}
        onSubmit={async () => {
          await ask(received, `${door}/renew`, { method: 'POST' });
          onSent();
        }}
      >
        <FormActions submitLabel={t('expired.submit')} fullWidth />
      </Form>
    </CardNotice>
  );
}
