import {
  Button,
  businessNow,
  DateInput,
  Dialog,
  explainError,
  InlineNotice,
  TextInput,
  toast,
  useFormat,
  useMutation,
  useQueryClient,
  useT,
  useZone,
} from '@farstu/ui';
import { type ReactNode, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { messages } from '../messages.ts';
import classes from './clock-dialog.module.css';
import { type ClockMove, moveClock, nextNine, nineTheDayBefore } from './demo-clock.ts';

/** Moves the demo's clock forward and waits for what happens on the way. */
export function ClockDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT(messages);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('demo.dialogTitle')}>
      <Moves onDone={onClose} />
    </Dialog>
  );
}

function Moves({ onDone }: { onDone: () => void }) {
  const t = useT(messages);
  const format = useFormat();
  const zone = useZone();
  const queryClient = useQueryClient();
  const now = businessNow().toZonedDateTimeISO(zone);
  const [firstDay, setFirstDay] = useState('');
  const [date, setDate] = useState(now.toPlainDate().toString());
  const [time, setTime] = useState('09:00');
  const [past, setPast] = useState(false);
  const move = useMutation({
    mutationFn: moveClock,
    onSuccess: async ({ now: moved, left }) => {
      const moment = format.moment(moved);
      if (left > 0) toast.info(t('demo.left', { count: left, moment }));
      else toast.success(t('demo.done', { moment }));
      onDone();
      await queryClient.invalidateQueries();
    },
  });
  const to = (moment: Temporal.ZonedDateTime) => {
    const ahead = Temporal.Instant.compare(moment.toInstant(), businessNow()) > 0;
    setPast(!ahead);
    if (ahead) move.mutate({ to: moment.toInstant().toString() });
  };
  const nine = nextNine(zone);
  const by = (label: string, change: ClockMove) => (
    <Button variant="default" onClick={() => move.mutate(change)}>
      {label}
    </Button>
  );

  if (move.isPending) {
    return (
      <div className={classes.working} role="status">
        <div className={classes.track} />
        {t('demo.working')}
      </div>
    );
  }
  return (
    <div className={classes.moves}>
      <p className={classes.text}>{t('demo.dialogText')}</p>
      <p className={classes.now}>
        {t('demo.now')}: <strong>{format.moment(now)}</strong>
      </p>
      {move.isError && <InlineNotice tone="error">{explainError(move.error).text}</InlineNotice>}
      {past && <InlineNotice tone="warning">{t('demo.past')}</InlineNotice>}
      <Button data-autofocus onClick={() => to(nine)}>
        {t('demo.next9', { moment: format.moment(nine) })}
      </Button>
      <div className={classes.steps}>
        {by(t('demo.hour'), { advance: 'PT1H' })}
        {by(t('demo.day'), { advance: 'P1D' })}
        {by(t('demo.week'), { advance: 'P7D' })}
      </div>
      <Row
        title={t('demo.dayBefore')}
        onSend={() => to(nineTheDayBefore(firstDay, zone))}
        disabled={!/^\d{4}-\d{2}-\d{2}$/.test(firstDay)}
        label={t('demo.go')}
      >
        <DateInput label={t('demo.startDate')} value={firstDay} onChange={setFirstDay} />
      </Row>
      <Row
        title={t('demo.exact')}
        onSend={() => to(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }))}
        disabled={!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)}
        label={t('demo.go')}
      >
        <DateInput label={t('demo.date')} value={date} onChange={setDate} />
        <TextInput
          label={t('demo.time')}
          value={time}
          inputMode="numeric"
          maxLength={5}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      </Row>
    </div>
  );
}

function Row({
  title,
  children,
  label,
  disabled,
  onSend,
}: {
  title: string;
  children: ReactNode;
  label: string;
  disabled: boolean;
  onSend: () => void;
}) {
  return (
    <fieldset className={classes.row}>
      <legend>{title}</legend>
      {children}
      <Button variant="default" onClick={onSend} disabled={disabled}>
        {label}
      </Button>
    </fieldset>
  );
}
