import { KeyValue, Section, useFormat, useT } from '@farstu/ui';
import type { Flow } from '../../flows/pages/flows-api.ts';
import classes from './employment-template-summary.module.css';
import type { EmploymentTemplateForm } from './employment-template-values.ts';
import { messages } from './messages.ts';
import type { EmploymentTemplate, UserTemplate } from './templates-api.ts';

/** What the template means for whoever is hired with it, said while it is written. */
export function EmploymentTemplateSummary({
  values,
  userTemplate,
  flows,
  applies,
  isReady,
}: {
  values: EmploymentTemplateForm;
  userTemplate: UserTemplate | undefined;
  /** Undefined for those who may not read flows. */
  flows: readonly Flow[] | undefined;
  /** As the server last said: also knows the company's licence. */
  applies: EmploymentTemplate['applies'] | undefined;
  isReady: boolean;
}) {
  const t = useT(messages);
  return (
    <Section title={t('employment.summary.title')}>
      <KeyValue
        items={[
          { label: t('employment.summary.number'), value: <NumberText values={values} /> },
          {
            label: t('employment.summary.user'),
            value: isReady && <UserText values={values} userTemplate={userTemplate} />,
          },
          {
            label: t('employment.summary.review'),
            value: <ReviewText values={values} flows={flows} applies={applies} />,
          },
        ]}
      />
      {(values.name || values.description) && (
        <figure className={classes.choice}>
          <figcaption>{t('employment.summary.tooltip')}</figcaption>
          <div className={classes.option}>
            <span>
              {values.code} {values.name}
            </span>
            {values.description && <span className={classes.description}>{values.description}</span>}
          </div>
        </figure>
      )}
    </Section>
  );
}

function NumberText({ values: { useSeries, series } }: { values: EmploymentTemplateForm }) {
  const t = useT(messages);
  const { mode, from, to } = series;
  if (!useSeries || from === null || to === null) return t('employment.summary.numberTyped');
  return t(mode === 'first-free' ? 'employment.summary.numberFree' : 'employment.summary.numberHighest', { from, to });
}

function UserText({
  values,
  userTemplate,
}: {
  values: EmploymentTemplateForm;
  userTemplate: UserTemplate | undefined;
}) {
  const t = useT(messages);
  const format = useFormat();
  if (values.userTemplate === '') return t('employment.summary.userWithout');
  const roles = userTemplate?.roles.map(({ name }) => name) ?? [];
  return roles.length > 0
    ? t('employment.summary.userWith', { roles: format.list(roles) })
    : t('employment.summary.userNoRoles');
}

function ReviewText({
  values,
  flows,
  applies,
}: {
  values: EmploymentTemplateForm;
  flows: readonly Flow[] | undefined;
  applies: EmploymentTemplate['applies'] | undefined;
}) {
  const t = useT(messages);
  const flow = flows?.find(({ code }) => code === values.flow) ?? flows?.find(({ isStandard }) => isStandard);
  if (!flow)
    return applies?.gate ? applies.levels.map(({ name }) => name).join(' → ') : t('employment.summary.reviewNone');
  const levels = flow.active ? flow.levels.filter(({ used }) => used) : [];
  if (levels.length === 0) return t('employment.summary.reviewNone');
  // The server said no gate for this very flow, though it has levels in use: the company lacks the licence.
  if (applies && applies.flow === flow.code && !applies.gate) return t('employment.summary.reviewOff');
  return levels.map(({ name }) => name).join(' → ');
}
