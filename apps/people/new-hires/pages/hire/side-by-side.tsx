import { useFormat, useT, VisuallyHidden } from '@farstu/ui';
import type { HirePage, PersonFacts } from '../api.ts';
import { messages as shared } from '../messages.ts';
import classes from './decision.module.css';
import { messages } from './messages.ts';

/** In the order in which two people are told apart. */
const facts = [
  'firstName',
  'lastName',
  'personalNumber',
  'birthDate',
  'emailPrivate',
  'emailWork',
  'emailConnect',
  'phoneMobile',
  'employmentNumber',
  'employmentDate',
  'costCentre',
] as const;

/** Two people, fact by fact; what differs stands out, in weight and in words. */
export function SideBySide({ proposal }: { proposal: NonNullable<HirePage['proposal']> }) {
  const t = useT(messages);
  const word = useT(shared);
  const format = useFormat();
  const { proposed, existing } = proposal;
  const shown = facts.filter((fact) => textOf(proposed, fact) !== '' || textOf(existing, fact) !== '');
  const read = (person: PersonFacts, fact: (typeof facts)[number]) => {
    const text = textOf(person, fact);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? format.date(text) : text || '–';
  };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t('decision.fact')}</VisuallyHidden>
          </th>
          <th scope="col">{t('decision.existing')}</th>
          <th scope="col">{t('decision.proposed')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((fact) => {
          const differs = differ(textOf(existing, fact), textOf(proposed, fact));
          return (
            <tr key={fact} data-differs={differs || undefined}>
              <th scope="row">{word(`fields.${fact}`)}</th>
              <td>{read(existing, fact)}</td>
              <td>
                {read(proposed, fact)}
                {differs && <VisuallyHidden> ({t('decision.differs')})</VisuallyHidden>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const textOf = (person: PersonFacts, fact: string): string => String(person[fact] ?? '');

/** Only where both say something: what one of them leaves out tells nothing. */
const differ = (one: string, other: string): boolean =>
  one !== '' && other !== '' && one.trim().toLowerCase() !== other.trim().toLowerCase();
