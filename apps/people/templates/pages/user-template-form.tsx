import {
  CheckboxListField,
  FieldGroup,
  Form,
  FormActions,
  NumberField,
  RadioField,
  Section,
  Stack,
  TextAreaField,
  TextField,
  toast,
  translate,
  useCan,
  useGo,
  useQuery,
  useQueryClient,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { z } from 'zod';
import { assignableRolesQuery } from '../../users/pages/queries.ts';
import { templateCodePattern } from './employment-template-values.ts';
import { messages } from './messages.ts';
import { type Named, type UserTemplate, userTemplates } from './templates-api.ts';

const dayCount = z
  .number()
  .int()
  .min(0)
  .max(999)
  .nullable()
  .transform((value) => value ?? 0);
const schema = z.object({
  code: z
    .string()
    .trim()
    .regex(templateCodePattern, { error: () => translate(messages, 'employment.codeHint') }),
  name: z.string().trim().min(1).max(100),
  description: z.string().trim().max(1000),
  roles: z.array(z.string()),
  language: z.enum(['sv', 'en']),
  deactivateAfterDays: dayCount,
  reactivateBeforeDays: dayCount,
});

/** The form of a user template. Roles that the reader may not give stay as they are. */
export function UserTemplateForm({ template }: { template?: UserTemplate }) {
  const t = useT(messages);
  const go = useGo();
  const can = useCan();
  const client = useQueryClient();
  const assignable = useQuery(assignableRolesQuery(undefined));
  const form = useZodForm(schema, {
    code: template?.code ?? '',
    name: template?.name ?? '',
    description: template?.description ?? '',
    roles: template?.roles.map(({ code }) => code) ?? [],
    language: template?.language ?? 'sv',
    deactivateAfterDays: template?.deactivateAfterDays ?? 5,
    reactivateBeforeDays: template?.reactivateBeforeDays ?? 1,
  });
  const mayWrite = can('templates.write');
  const common = { form, disabled: !mayWrite };
  const after = useWatch({ control: form.control, name: 'deactivateAfterDays' });
  const before = useWatch({ control: form.control, name: 'reactivateBeforeDays' });
  const days = (count: number | null) => ({
    ...common,
    min: 0,
    max: 999,
    suffix: ` ${t('user.days', { count: count ?? 0 })}`,
  });
  return (
    <Form
      form={form}
      onSubmit={async ({ code, ...values }) => {
        const saved = template
          ? await userTemplates.change(template.code, values)
          : await userTemplates.create({ code, ...values });
        await client.invalidateQueries({ queryKey: ['people', 'templates'] });
        toast.success(template ? t('saved') : t('user.created', { code: saved.code }));
        if (!template) go(`/people/user-templates/${encodeURIComponent(saved.code)}`);
      }}
    >
      <Section>
        <Stack gap="1rem">
          <FieldGroup title={t('user.groups.general')}>
            {!template && (
              <TextField
                {...common}
                name="code"
                label={t('code')}
                description={t('employment.codeHint')}
                required
                maxLength={30}
              />
            )}
            <TextField {...common} name="name" label={t('name')} required maxLength={100} />
            <RadioField
              {...common}
              name="language"
              label={t('user.language')}
              options={(['sv', 'en'] as const).map((value) => ({ value, label: t(`user.languages.${value}`) }))}
            />
          </FieldGroup>
          <TextAreaField {...common} name="description" label={t('user.descriptionLabel')} rows={2} />
        </Stack>
      </Section>
      <Section>
        <FieldGroup title={t('user.groups.roles')} description={t('user.rolesText')}>
          <CheckboxListField
            {...common}
            name="roles"
            label={t('user.rolesGiven')}
            description={t('user.rolesHint')}
            options={roleOptions(
              template?.roles ?? [],
              assignable.data ?? [],
              t('user.notYours'),
              assignable.isSuccess,
            )}
          />
        </FieldGroup>
      </Section>
      <Section>
        <FieldGroup title={t('user.groups.days')}>
          <NumberField {...days(after)} name="deactivateAfterDays" label={t('user.deactivate')} />
          <NumberField {...days(before)} name="reactivateBeforeDays" label={t('user.reactivate')} />
        </FieldGroup>
      </Section>
      {mayWrite && <FormActions cancelTo="/people/user-templates" />}
    </Form>
  );
}

function roleOptions(mine: readonly Named[], assignable: readonly Named[], notYours: string, isKnown: boolean) {
  const others = assignable.filter(({ code }) => !mine.some((each) => each.code === code));
  return [...mine, ...others].map(({ code, name }) => {
    const isLocked = isKnown && !assignable.some((each) => each.code === code);
    return { value: code, label: name, ...(isLocked && { disabled: true, description: notYours }) };
  });
}
