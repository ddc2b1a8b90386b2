// biome-ignore-all lint/a11y/noRedundantRoles: drawn as blocks on a phone, where browsers forget that it is a table
import { useFormat, useT, VisuallyHidden } from '@farstu/ui';
import { Fragment } from 'react';
import type { HirePage, PersonSide } from '../api.ts';
import { messages as shared } from '../messages.ts';
import classes from './decision.module.css';
import { messages } from './messages.ts';

/** In the order in which two people are told apart. */
const facts = [
  'firstName',
  'lastName',
  'identityNumberMasked',
  'birthDate',
  'emailPrivate',
  'emailWork',
  'emailConnect',
  'phoneMobile',
  'employmentNumber',
  'employmentDate',
  'employmentTemplate',
] as const satisfies readonly (keyof PersonSide)[];
type Fact = (typeof facts)[number];

/** What says nothing about who somebody is, and differs between any two employments. */
const ofTheEmployment: readonly Fact[] = ['employmentNumber', 'employmentDate', 'employmentTemplate'];

/** Two people, fact by fact; what differs stands out, in weight and in words. */
export function SideBySide({ decision }: { decision: NonNullable<HirePage['decision']> }) {
  const t = useT(messages);
  const { proposed, existing } = decision;
  const shown = facts.filter((fact) => proposed[fact] || existing[fact]);
  return (
    <table className={classes.table} role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            <VisuallyHidden>{t('decision.fact')}</VisuallyHidden>
          </th>
          <th role="columnheader" scope="col">
            {t(existing.withdrawn ? 'decision.withdrawn' : 'decision.existing')}
          </th>
          <th role="columnheader" scope="col">
            {t('decision.proposed')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {shown.map((fact) => {
          const differs = differ(fact, existing[fact], proposed[fact]);
          return (
            <tr key={fact} role="row" data-differs={differs || undefined}>
              <th role="rowheader" scope="row">
                <FactName fact={fact} />
              </th>
              <td role="cell">
                <FactText text={existing[fact]} />
              </td>
              <td role="cell">
                <FactText text={proposed[fact]} />
                {differs && <VisuallyHidden> ({t('decision.differs')})</VisuallyHidden>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function FactName({ fact }: { fact: Fact }) {
  const word = useT(shared);
  if (fact === 'employmentTemplate') return word('template');
  return word(`fields.${fact === 'identityNumberMasked' ? 'personalNumber' : fact}`);
}

function FactText({ text }: { text: string | null }) {
  const format = useFormat();
  if (!text) return '–';
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.date(text);
  // An address may break after its @ rather than in a name.
  return text.split('@').map((part, place) => (
    <Fragment key={part}>
      {place > 0 && '@'}
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** Only where both say something: what one of them leaves out tells nothing. */
function differ(fact: Fact, one: string | null, other: string | null): boolean {
  if (!one || !other || ofTheEmployment.includes(fact)) return false;
  return one.trim().toLowerCase() !== other.trim().toLowerCase();
}
