import {
  Button,
  KeyValue,
  Section,
  StatusPill,
  type Tone,
  toast,
  useFormat,
  useMutation,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { IconRefresh } from '@farstu/ui/icons';
import classes from './administration.module.css';
import { administration, administrationKey, type Receiver } from './administration-api.ts';
import { messages } from './messages.ts';
import { type ReceiverState, receiverState } from './receiver-state.ts';

const tones: Record<ReceiverState, Tone> = {
  working: 'success',
  failing: 'error',
  waiting: 'warning',
  idle: 'neutral',
  off: 'neutral',
};

/** How it goes with what one application is told: last success, last failure in its own words, what has not arrived. */
export function ReceiverCard({ customer, receiver }: { customer: number; receiver: Receiver }) {
  const t = useT(messages);
  const format = useFormat();
  const client = useQueryClient();
  const { clientId, name, url, waiting, waitingSince, givenUp, lastSuccessAt, lastFailureAt, lastAnswer } = receiver;
  const state = receiverState(receiver);
  const send = useMutation({
    mutationFn: () => administration.sendAllAgain(customer, clientId),
    onSuccess: ({ count }) => toast.success(t('receiver.sendingAll', { count })),
    onError: toast.error,
    onSettled: () => client.invalidateQueries({ queryKey: administrationKey(customer) }),
  });
  return (
    <Section title={name} actions={<StatusPill tone={tones[state]}>{t(`state.${state}`)}</StatusPill>}>
      <p className={classes.what}>{t(url ? 'receiver.what' : 'receiver.noAddress')}</p>
      <KeyValue
        items={[
          { label: t('receiver.address'), value: url && <span className={classes.address}>{url}</span> },
          { label: t('receiver.lastSuccess'), value: lastSuccessAt ? format.dateTime(lastSuccessAt) : t('never') },
          {
            label: t('receiver.lastFailure'),
            value: lastFailureAt ? (
              <span className={classes.failure}>
                <span>{format.dateTime(lastFailureAt)}</span>
                {lastAnswer && (
                  <span className={state === 'failing' || state === 'waiting' ? classes.words : classes.passed}>
                    {lastAnswer}
                  </span>
                )}
              </span>
            ) : (
              t('never')
            ),
          },
          {
            label: t('receiver.waiting'),
            value:
              waiting > 0 && waitingSince
                ? t('receiver.waitingSince', { count: waiting, moment: format.moment(waitingSince) })
                : t('receiver.nothing'),
          },
          ...(givenUp > 0 ? [{ label: t('receiver.givenUp'), value: t('receiver.events', { count: givenUp }) }] : []),
        ]}
      />
      {waiting + givenUp > 0 && (
        <div className={classes.open}>
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} />}
            aria-label={t('receiver.sendAllLong', { name })}
            loading={send.isPending}
            onClick={() => send.mutate()}
          >
            {t('receiver.sendAll')}
          </Button>
        </div>
      )}
    </Section>
  );
}
