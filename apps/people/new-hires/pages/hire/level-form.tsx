import {
  Button,
  FieldGrid,
  Form,
  InlineNotice,
  KeyValue,
  ProblemError,
  Stack,
  toast,
  useBusinessDay,
  useDisclosure,
  useFormat,
  useT,
  useWatch,
  useZodForm,
} from '@farstu/ui';
import { useMemo, useState } from 'react';
import { type FieldChanges, type HireField, type HirePage, hires, type LevelState } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { EffectDialog } from '../parts/effect-dialog.tsx';
import { EffectNotice } from '../parts/effect-notice.tsx';
import { HireFieldInput } from '../parts/hire-field-input.tsx';
import { changesOf, hireFieldsSchema, isOtherConnect, valuesOf } from '../parts/hire-field-values.ts';
import { useTried } from '../parts/use-tried.ts';
import { useHiresChanged } from '../queries.ts';
import { FieldText } from './field-text.tsx';
import { messages } from './messages.ts';
import { onFields } from './on-fields.ts';
import classes from './review.module.css';

interface LevelField extends HireField {
  rule: HireField['levels'][number];
}

/**
 * The fields of the level that is mine to review, and its tick. Saving without ticking is possible; what it would do to
 * the invitation is said while writing. The tick asks once more, with its effect.
 */
export function LevelForm({ hire, level }: { hire: HirePage; level: LevelState }) {
  const t = useT(messages);
  const word = useT(shared);
  const format = useFormat();
  const today = useBusinessDay();
  const changed = useHiresChanged();
  const fields = useMemo(() => fieldsOf(hire, level), [hire, level]);
  const editable = fields.filter(({ rule }) => rule.editable).map(({ field }) => field);
  const known = fields.filter(({ rule }) => !rule.editable);
  const saved = useMemo(() => valuesOf(hire.fields), [hire.fields]);
  const schema = useMemo(() => hireFieldsSchema(saved, editable, today), [saved, editable, today]);
  const form = useZodForm(schema, saved);
  const written = { ...saved, ...useWatch({ control: form.control }) };
  const changes = changesOf(saved, written, editable);
  const isChanged = Object.keys(changes).length > 0;
  const tried = useTried(
    `change:${hire.id}`,
    changes,
    (signal) => hires.change(hire.id, changes, { dryRun: true, signal }),
    isChanged,
  );

  const [asking, { open, close }] = useDisclosure(false);
  const [ticking, setTicking] = useState<FieldChanges>({});
  const [saving, setSaving] = useState(false);

  /** What the level requires is asked for here too, so that the field says it before the server does. */
  const refuseMissing = (): boolean => {
    const missing = fields.filter(({ field, rule }) => {
      if (!rule.required || !rule.editable || written[field].trim() !== '') return false;
      // Somebody without a Swedish number yet is known by the birth date; a number that is there is not shown.
      return field !== 'personalNumber' || (hire.identityNumberMasked === null && written.birthDate === '');
    });
    for (const [place, { field }] of missing.entries()) {
      form.setError(field, { message: t('review.missing') }, { shouldFocus: place === 0 });
    }
    return missing.length > 0;
  };

  const save = form.handleSubmit(async (values) => {
    setSaving(true);
    try {
      await onFields(form, hires.change(hire.id, changesOf(saved, values, editable)));
      await changed();
      toast.success(t('review.saved'));
      form.reset({ ...values, personalNumber: '', emailConnectRepeated: '' });
    } catch (error) {
      if (!(error instanceof ProblemError && error.errors.length > 0)) toast.error(error);
    } finally {
      setSaving(false);
    }
  });

  const isLast = hire.levels.every(({ code, reviewedAt }) => code === level.code || reviewedAt);
  return (
    <div className={classes.form}>
      {known.length > 0 && (
        <div className={classes.known}>
          <KeyValue
            items={known.map((each) => ({ label: word(`fields.${each.field}`), value: <FieldText field={each} /> }))}
          />
        </div>
      )}
      <Form
        form={form}
        label={level.name}
        onSubmit={async (values) => {
          if (refuseMissing()) return;
          const sent = changesOf(saved, values, editable);
          await onFields(form, hires.review(hire.id, level.code, sent, { dryRun: true }));
          setTicking(sent);
          open();
        }}
      >
        <FieldGrid>
          {fields
            .filter(({ rule }) => rule.editable)
            .map(({ field, rule }) => (
              <HireFieldInput
                key={field}
                form={form}
                field={field}
                required={rule.required}
                company={hire.company}
                saved={saved}
                identityNumberMasked={hire.identityNumberMasked}
              />
            ))}
        </FieldGrid>
        {fields.some(({ rule }) => rule.editable && rule.required) && (
          <p className={classes.legend}>{t('review.required')}</p>
        )}
        {isChanged && !isOtherConnectUnconfirmed(saved, written) && <EffectNotice tried={tried} quiet />}
        <div className={classes.actions}>
          <Button
            type="submit"
            aria-label={t('review.tickOf', { level: level.name })}
            loading={form.formState.isSubmitting && !saving}
          >
            {t('review.tick')}
          </Button>
          {isChanged && (
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
      <EffectDialog
        opened={asking}
        onClose={close}
        title={t('review.confirmTitle', { level: level.name })}
        confirmLabel={t('review.tick')}
        subject={`review:${hire.id}:${level.code}:${JSON.stringify(ticking)}`}
        change={(how) => hires.review(hire.id, level.code, ticking, how)}
        done={t('review.ticked', { level: level.name })}
      >
        <Stack gap="xs">
          <strong>{format.name(hire)}</strong>
          {isLast && <InlineNotice tone="success">{t('review.last', { name: format.name(hire) })}</InlineNotice>}
        </Stack>
      </EffectDialog>
    </div>
  );
}

function fieldsOf(hire: HirePage, level: LevelState): LevelField[] {
  return hire.fields.flatMap((field) => {
    const rule = field.levels.find((each) => each.level === level.code);
    return rule ? [{ ...field, rule }] : [];
  });
}

/** Until the address has been written twice nobody means it yet. */
const isOtherConnectUnconfirmed = (saved: ReturnType<typeof valuesOf>, written: ReturnType<typeof valuesOf>): boolean =>
  isOtherConnect(saved, written) && written.emailConnectRepeated === '';
