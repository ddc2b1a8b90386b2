import {
  Button,
  FieldGrid,
  Form,
  KeyValue,
  ProblemError,
  toast,
  useBusinessDay,
  useDisclosure,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { useMemo, useState } from 'react';
import { type FieldChanges, type HirePage, hires, type LevelState } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { EffectNotice } from '../parts/effect-notice.tsx';
import { HireFieldInput } from '../parts/hire-field-input.tsx';
import { changesOf, hireFieldsSchema, isOtherConnect, valuesOf } from '../parts/hire-field-values.ts';
import { useTried } from '../parts/use-tried.ts';
import { useHiresChanged } from '../queries.ts';
import { FieldText } from './field-text.tsx';
import { levelFields, missingOf } from './level-fields.ts';
import { messages } from './messages.ts';
import { onFields } from './on-fields.ts';
import classes from './review.module.css';
import { TickDialog } from './tick-dialog.tsx';

/**
 * The fields of the level that is mine to review, and its tick. What is missing stands first; name and number, which
 * are seldom wrong, are folded. Saving without ticking is possible; what a change would do to the invitation is said
 * while writing. The tick asks once more, with its effect.
 */
export function LevelForm({ hire, level }: { hire: HirePage; level: LevelState }) {
  const t = useT(messages);
  const word = useT(shared);
  const today = useBusinessDay();
  const changed = useHiresChanged();
  const [unfolded, fold] = useDisclosure(false);
  const { inputs, folded, known } = useMemo(() => levelFields(hire, level.code), [hire, level.code]);
  const shown = unfolded ? [...inputs, ...folded] : inputs;
  const editable = useMemo(() => [...folded, ...inputs].map(({ field }) => field), [folded, inputs]);
  const saved = useMemo(() => valuesOf(hire.fields), [hire.fields]);
  const schema = useMemo(() => hireFieldsSchema(saved, editable, today), [saved, editable, today]);
  const form = useZodForm(schema, saved);
  const written = { ...saved, ...useWatch({ control: form.control }) };
  const changes = changesOf(saved, written, editable);
  const isChanged = Object.keys(changes).length > 0;
  const isMeant = !isOtherConnect(saved, written) || written.emailConnectRepeated !== '';
  const tried = useTried(
    `change:${hire.id}`,
    changes,
    (signal) => hires.change(hire.id, changes, { dryRun: true, signal }),
    isChanged && isMeant && hire.may.change,
  );
  const [asking, ask] = useDisclosure(false);
  const [ticking, setTicking] = useState<FieldChanges>({});
  const [saving, setSaving] = useState(false);

  const save = form.handleSubmit(async (values) => {
    setSaving(true);
    try {
      await onFields(form, hires.change(hire.id, changesOf(saved, values, editable)));
      await changed();
      toast.success(t('review.saved'));
    } catch (error) {
      if (!(error instanceof ProblemError && error.errors.length > 0)) toast.error(error);
    } finally {
      setSaving(false);
    }
  });

  return (
    <div className={classes.form}>
      <Form
        form={form}
        label={level.name}
        onSubmit={async (values) => {
          const missing = missingOf(hire, inputs, values);
          for (const [place, field] of missing.entries()) {
            form.setError(field, { message: t('review.missing') }, { shouldFocus: place === 0 });
          }
          if (missing.length > 0) return;
          const sent = changesOf(saved, values, editable);
          await onFields(form, hires.review(hire.id, level.code, sent, { dryRun: true }));
          setTicking(sent);
          ask.open();
        }}
      >
        {known.length > 0 && (
          <div className={classes.known}>
            <KeyValue
              fold
              items={known.map((each) => ({
                label: word(`fields.${each.field}`),
                value: each.value && <FieldText hire={hire} field={each} />,
              }))}
            />
          </div>
        )}
        <FieldGrid>
          {shown.map(({ field, rule }) => (
            <HireFieldInput key={field} form={form} field={field} required={rule.required} hire={hire} saved={saved} />
          ))}
        </FieldGrid>
        {folded.length > 0 && !unfolded && (
          <Button variant="subtle" size="compact-sm" className={classes.unfold ?? ''} onClick={fold.open}>
            {t('review.unfold')}
          </Button>
        )}
        {shown.some(({ rule }) => rule.required) && <p className={classes.legend}>{t('review.required')}</p>}
        {isChanged && isMeant && <EffectNotice tried={tried} quiet known={hire.flags} />}
        <div className={classes.actions}>
          <Button
            type="submit"
            aria-label={t('review.tickOf', { level: level.name })}
            loading={form.formState.isSubmitting && !saving}
          >
            {t('review.tick')}
          </Button>
          {isChanged && hire.may.change && (
            <Button
              variant="default"
              aria-label={t('review.saveOf', { level: level.name })}
              loading={saving}
              onClick={() => void save()}
            >
              {t('review.save')}
            </Button>
          )}
        </div>
      </Form>
      <TickDialog hire={hire} level={level} fields={ticking} opened={asking} onClose={ask.close} />
    </div>
  );
}
