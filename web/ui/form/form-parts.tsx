import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import { ButtonLink } from '../navigation/button-link.tsx';
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

/** The form's buttons: send first, a way out beside it. Use inside {@link Form}. */
export function FormActions({
  submitLabel,
  cancelTo,
  onCancel,
  fullWidth,
  children,
}: {
  /** *Spara* when left out. */
  submitLabel?: string;
  /** Address that *Avbryt* leads to; or `onCancel`. */
  cancelTo?: string;
  onCancel?: () => void;
  /** On cards. */
  fullWidth?: boolean;
  /** At the far end, for what is done seldom. */
  children?: ReactNode;
}) {
  const t = useT(messages);
  const { formState } = useFormContext();
  return (
    <div className={classes.actions}>
      <Button type="submit" loading={formState.isSubmitting} {...(fullWidth && { fullWidth, size: 'md' })}>
        {submitLabel ?? t('save')}
      </Button>
      {cancelTo && (
        <ButtonLink to={cancelTo} variant="default">
          {t('cancel')}
        </ButtonLink>
      )}
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      )}
      {children && <div className={classes.extra}>{children}</div>}
    </div>
  );
}
