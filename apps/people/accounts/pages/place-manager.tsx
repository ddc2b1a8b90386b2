import {
  DateField,
  Form,
  FormActions,
  InlineNotice,
  Temporal,
  toast,
  useBusinessDay,
  useFormat,
  useQueryClient,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { PersonField, requiredPersonSchema } from '../../pages/person-field.tsx';
import { type AccountWithManagers, costCentres } from './accounts-api.ts';
import { messages } from './messages.ts';

const schema = z.object({ employeeId: requiredPersonSchema, from: z.iso.date() });

/** Makes an employee the manager from a day on, and says first what that does to those around it. */
export function PlaceManager({ account, onDone }: { account: AccountWithManagers; onDone: () => void }) {
  const t = useT(messages);
  const format = useFormat();
  const client = useQueryClient();
  const form = useZodForm(schema, { employeeId: null, from: useBusinessDay().toString() });
  const { employeeId: person, from } = useWatch({ control: form.control });
  const isDay = schema.shape.from.safeParse(from).success;
  return (
    <Form
      form={form}
      onSubmit={async ({ employeeId: chosen, from: day }) => {
        if (!chosen) return;
        await costCentres.placeManager(account.code, day, chosen.employeeId);
        await client.invalidateQueries({ queryKey: ['people', 'accounts'] });
        toast.success(t('placing.placed', { name: chosen.name, date: format.dateInSentence(day) }));
        onDone();
      }}
    >
      <PersonField form={form} name="employeeId" label={t('placing.who')} description={t('placing.whoHint')} required />
      <DateField form={form} name="from" label={t('placing.from')} required />
      {person?.name && from && isDay && <Effect account={account} name={person.name} from={from} />}
      <FormActions onCancel={onDone} />
    </Form>
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
