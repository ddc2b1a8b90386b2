import {
  CardPage,
  type CustomerChoice as Choice,
  requestJson,
  toast,
  useMutation,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { IconChevronRight } from '@farstu/ui/icons';
import { messages } from '../messages.ts';
import classes from './customer-choice.module.css';

/** Which *Kund* to work with, for a person in several installations. */
export function CustomerChoice({ choices }: { choices: readonly Choice[] }) {
  const t = useT(messages);
  const queryClient = useQueryClient();
  const choose = useMutation({
    mutationFn: (customerNumber: number) =>
      requestJson('/people/_/session/choice', { method: 'POST', body: { customerNumber } }),
    onSuccess: () => queryClient.invalidateQueries(),
    onError: toast.error,
  });
  return (
    <CardPage title={t('choice.title')} description={t('choice.text')}>
      <ul className={classes.choices}>
        {choices.map(({ customerNumber, name }) => (
          <li key={customerNumber}>
            <button type="button" disabled={choose.isPending} onClick={() => choose.mutate(customerNumber)}>
              <span>
                <strong>{name}</strong>
                <span>{t('choice.number', { number: customerNumber })}</span>
              </span>
              <IconChevronRight size={18} stroke={1.6} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </CardPage>
  );
}
