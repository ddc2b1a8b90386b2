import {
  Button,
  DateInput,
  explainError,
  Group,
  InlineNotice,
  Stack,
  Temporal,
  toast,
  useBusinessDay,
  useFormat,
  useMutation,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { type FormEvent, useState } from 'react';
import { type ChosenPerson, PersonPicker } from '../../pages/person-picker.tsx';
import { type AccountWithManagers, costCentres } from './accounts-api.ts';
import { messages } from './messages.ts';

/** Makes an employee the manager from a day on, and says first what that does to those around it. */
export function PlaceManager({ account, onDone }: { account: AccountWithManagers; onDone: () => void }) {
  const t = useT(messages);
  const format = useFormat();
  const client = useQueryClient();
  const today = useBusinessDay().toString();
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [from, setFrom] = useState(today);
  const [tried, setTried] = useState(false);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(from);
  const place = useMutation({
    mutationFn: ({ employeeId }: ChosenPerson) => costCentres.placeManager(account.code, from, employeeId),
    onSuccess: async (_, { name }) => {
      await client.invalidateQueries({ queryKey: ['people', 'accounts'] });
      toast.success(t('placing.placed', { name, date: format.dateInSentence(from) }));
      onDone();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (person && isDay) place.mutate(person);
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="1rem">
        {place.isError && <InlineNotice tone="error">{explainError(place.error).text}</InlineNotice>}
        <PersonPicker
          label={t('placing.who')}
          description={t('placing.whoHint')}
          value={person}
          onChange={setPerson}
          error={tried && !person ? t('placing.needed') : undefined}
          required
        />
        <DateInput
          label={t('placing.from')}
          value={from}
          onChange={setFrom}
          error={tried && !isDay ? t('placing.day') : undefined}
          withAsterisk
        />
        {person && isDay && <Effect account={account} name={person.name} from={from} />}
        <Group gap="0.5rem">
          <Button type="submit" loading={place.isPending}>
            {t('placing.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Effect({ account: { managers }, name, from }: { account: AccountWithManagers; name: string; from: string }) {
  const t = useT(messages);
  const format = useFormat();
  const same = managers.find((manager) => manager.from === from);
  const before = managers.findLast((manager) => manager.from < from);
  const next = managers.find((manager) => manager.from > from);
  const dayBefore = (day: string) =>
    format.dateInSentence(Temporal.PlainDate.from(day).subtract({ days: 1 }).toString());
  const sentences = [
    same && t('placing.same', { name, before: same.name, date: format.dateInSentence(from) }),
    !same && before && t('placing.after', { before: before.name, date: dayBefore(from) }),
    next && t('placing.until', { name, next: next.name, date: dayBefore(next.from) }),
  ].filter(Boolean);
  if (sentences.length === 0) return null;
  return <InlineNotice>{sentences.join(' ')}</InlineNotice>;
}
