import {
  CheckboxField,
  Form,
  FormActions,
  Section,
  SelectField,
  StatusPill,
  toast,
  useCan,
  useQueryClient,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { useEffect } from 'react';
import { z } from 'zod';
import { type FieldRow, fieldRows, rulesOf } from './field-rows.ts';
import { FieldRules } from './field-rules.tsx';
import classes from './flow-level-form.module.css';
import { type Flow, type FlowLevel, flows } from './flows-api.ts';
import { messages } from './messages.ts';
import { flowQuery } from './queries.ts';

const schema = z.object({ used: z.boolean(), requires: z.string(), fields: z.custom<FieldRow[]>(Array.isArray) });
type LevelValues = z.input<typeof schema>;

const valuesOf = ({ used, requires, fields }: FlowLevel): LevelValues => ({
  used,
  requires: requires ?? '',
  fields: fieldRows(fields),
});

/** One level: whether it is used, what it requires, and what it shows, lets be edited and demands. */
export function FlowLevelForm({ flow, level, place }: { flow: Flow; level: FlowLevel; place: number }) {
  const t = useT(messages);
  const can = useCan();
  const client = useQueryClient();
  const form = useZodForm<LevelValues, LevelValues>(schema, valuesOf(level));
  // Written in by a colleague, or by the server's answer: begin from what is saved now.
  useEffect(() => form.reset(valuesOf(level)), [form.reset, level]);
  const used = useWatch({ control: form.control, name: 'used' });
  const fields = useWatch({ control: form.control, name: 'fields' });
  const earlier = flow.levels.slice(0, place - 1);
  const mayWrite = can('flows.write');
  const isChanged = form.formState.isDirty;
  // The buttons go when nothing is left to save, and focus must not go with them.
  const toBeginning = () => form.setFocus('used');
  return (
    <Section
      title={`${place}. ${level.name}`}
      actions={!level.used && <StatusPill icon={false}>{t('level.notUsed')}</StatusPill>}
    >
      <Form
        form={form}
        label={level.name}
        onSubmit={async (values) => {
          const saved = await flows.changeLevel(flow.code, level.code, {
            used: values.used,
            requires: values.requires || null,
            fields: rulesOf(values.fields),
          });
          client.setQueryData(flowQuery(flow.code).queryKey, saved);
          await client.invalidateQueries({ queryKey: ['people', 'flows', 'list'] });
          toast.success(t('level.saved', { level: level.name }));
          toBeginning();
        }}
      >
        <div className={classes.settings}>
          <CheckboxField form={form} name="used" label={t('level.used')} disabled={!mayWrite} />
          {used && earlier.length > 0 && (
            <SelectField
              form={form}
              name="requires"
              label={t('level.requires')}
              description={t('level.requiresHint')}
              disabled={!mayWrite}
              clearable
              placeholder={t('level.noneRequired')}
              options={earlier.map(({ code, name, used: isUsed }) => ({
                value: code,
                label: name,
                ...(!isUsed && { disabled: true }),
              }))}
            />
          )}
        </div>
        {used && (
          <FieldRules
            rows={fields}
            disabled={!mayWrite}
            onChange={(rows) => form.setValue('fields', rows, { shouldDirty: true })}
          />
        )}
        {mayWrite && isChanged && (
          <div className={classes.actions}>
            <FormActions
              submitLabel={t('level.save', { level: level.name })}
              cancelLabel={t('level.reset')}
              onCancel={() => {
                form.reset();
                toBeginning();
              }}
            >
              <span className={classes.unsaved} role="status">
                {t('level.unsaved')}
              </span>
            </FormActions>
          </div>
        )}
      </Form>
    </Section>
  );
}
