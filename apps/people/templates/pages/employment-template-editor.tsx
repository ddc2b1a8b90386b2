import {
  Form,
  FormActions,
  InlineNotice,
  Stack,
  toast,
  useCan,
  useFormat,
  useGo,
  useQuery,
  useQueryClient,
  useSignedIn,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { useState } from 'react';
import { flowsQuery } from '../../flows/pages/queries.ts';
import { assignableRolesQuery } from '../../users/pages/queries.ts';
import classes from './employment-template-editor.module.css';
import { EmploymentTemplateFields } from './employment-template-fields.tsx';
import { EmploymentTemplateSummary } from './employment-template-summary.tsx';
import { employmentTemplateSchema, formOf, valuesOf } from './employment-template-values.ts';
import { messages } from './messages.ts';
import { userTemplateChoicesQuery } from './queries.ts';
import { type EmploymentTemplate, employmentTemplates } from './templates-api.ts';

/** The form of an employment template, with what it means for a new hire beside it while it is written. */
export function EmploymentTemplateEditor({ template }: { template?: EmploymentTemplate }) {
  const t = useT(messages);
  const go = useGo();
  const can = useCan();
  const format = useFormat();
  const client = useQueryClient();
  const { company: chosenCompany } = useSignedIn();
  const [begun] = useState(() => formOf(template, chosenCompany?.number));
  const form = useZodForm(employmentTemplateSchema, begun);
  const written = useWatch({ control: form.control });
  const values = { ...begun, ...written, series: { ...begun.series, ...written.series } };
  const mayWrite = can('templates.write');

  const userTemplates = useQuery(userTemplateChoicesQuery);
  const flows = useQuery({ ...flowsQuery, enabled: can('flows.read') });
  const assignable = useQuery(assignableRolesQuery(Number(values.company) || undefined));
  const chosen = userTemplates.data?.find(({ code }) => code === values.userTemplate);
  const refused =
    chosen && assignable.data
      ? chosen.roles.filter(({ code }) => !assignable.data.some((each) => each.code === code))
      : [];
  const isSame = template !== undefined && values.userTemplate === (template.userTemplate ?? '');
  const roles = format.list(refused.map(({ name }) => name));

  return (
    <Form
      form={form}
      onSubmit={async (sent) => {
        const { company, code } = sent;
        const key = ['people', 'templates'];
        if (template) {
          await employmentTemplates.change(template.company, template.code, valuesOf(sent));
          await client.invalidateQueries({ queryKey: key });
          toast.success(t('saved'));
          return;
        }
        const made = await employmentTemplates.create({ company: Number(company), code, ...valuesOf(sent) });
        await client.invalidateQueries({ queryKey: key });
        toast.success(t('employment.created', { code: made.code }));
        go(`/people/employment-templates/${made.company}/${encodeURIComponent(made.code)}`);
      }}
    >
      <div className={classes.columns}>
        <Stack gap="1.25rem">
          {refused.length > 0 && (
            <InlineNotice tone="warning" title={t('employment.notAssignableTitle')}>
              {t(isSame ? 'employment.notAssignableText' : 'employment.notSaveable', { roles })}
            </InlineNotice>
          )}
          <EmploymentTemplateFields
            form={form}
            isNew={template === undefined}
            mayWrite={mayWrite}
            userTemplates={userTemplates.data ?? []}
            flows={flows.data ?? []}
          />
          {mayWrite && <FormActions cancelTo="/people/employment-templates" />}
        </Stack>
        <aside className={classes.aside}>
          <EmploymentTemplateSummary
            values={values}
            userTemplate={chosen}
            flows={flows.data}
            applies={template?.applies}
            isReady={userTemplates.isSuccess || values.userTemplate === ''}
          />
        </aside>
      </div>
    </Form>
  );
}
