import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import { ButtonLink } from '../navigation/button-link.tsx';
import { ActionRow } from '../page/action-row.tsx';
import classes from './form.module.css';

/** Fields side by side where there is room. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className={classes.grid}>{children}</div>;
}

/** Fields that belong together, under a heading. */
export function FieldGroup({
  title,
  description,
  children,
}: {
  title: string;
  description?: string;
  children: ReactNode;
}) {
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      {description && <p className={classes.groupDescription}>{description}</p>}
      <FieldGrid>{children}</FieldGrid>
    </fieldset>
  );
}

/** The form's buttons, in the order of {@link ActionRow}. Use inside {@link Form}. */
export function FormActions({
  submitLabel,
  cancelTo,
  onCancel,
  cancelLabel,
  tone = 'normal',
  disabled,
  fullWidth,
  children,
}: {
  /** *Spara* when left out. */
  submitLabel?: string;
  /** Address that *Avbryt* leads to; or `onCancel`. */
  cancelTo?: string;
  onCancel?: () => void;
  /** *Avbryt* when left out. */
  cancelLabel?: string;
  /** `danger` for what is hard to undo. */
  tone?: 'normal' | 'danger';
  /** Until it can be sent at all. */
  disabled?: boolean;
  /** On cards. */
  fullWidth?: boolean;
  /** At the far end, for what is done seldom. */
  children?: ReactNode;
}) {
  const t = useT(messages);
  const { formState } = useFormContext();
  return (
    <ActionRow extra={children}>
      <Button
        type="submit"
        color={tone === 'danger' ? 'falu' : 'door'}
        loading={formState.isSubmitting}
        {...(disabled && { disabled })}
        {...(fullWidth && { fullWidth, size: 'md' })}
      >
        {submitLabel ?? t('save')}
      </Button>
      {cancelTo && (
        <ButtonLink to={cancelTo} variant="default">
          {cancelLabel ?? t('cancel')}
        </ButtonLink>
      )}
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {cancelLabel ?? t('cancel')}
        </Button>
      )}
    </ActionRow>
  );
}
