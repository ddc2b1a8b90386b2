import { useT, VisuallyHidden } from '@farstu/ui';
import { IconCircle, IconCircleCheckFilled } from '@farstu/ui/icons';
import { type ReactNode, useId } from 'react';
import type { PasswordRules } from '../../pages/answers.ts';
import { messages } from './messages.ts';
import { containsPerson, type PasswordPerson, passwordLength } from './password-checks.ts';
import classes from './password-needs.module.css';

/**
 * What a new password needs, ticked off while it is written. `children` is the field: who comes to it with a screen
 * reader hears the needs first, and is told when all of them are met.
 */
export function PasswordNeeds({
  password,
  rules,
  person,
  children,
}: {
  password: string;
  rules: PasswordRules;
  person: PasswordPerson;
  children: ReactNode;
}) {
  const t = useT(messages);
  const id = useId();
  const length = passwordLength(password);
  const needs = [
    length > rules.maxLength
      ? { text: t('rules.tooLong', { count: rules.maxLength }), met: false }
      : { text: t('rules.length', { count: rules.minLength }), met: length >= rules.minLength },
    { text: t('rules.person'), met: length >= 4 && !containsPerson(password, person) },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a legend where the field has a label already
    <div role="group" aria-label={t('rules.label')} aria-describedby={id}>
      {children}
      <div className={classes.needs} id={id}>
        <ul>
          {needs.map(({ text, met }) => (
            <li key={text} data-met={met || undefined}>
              {met ? (
                <IconCircleCheckFilled size={16} aria-hidden />
              ) : (
                <IconCircle size={16} stroke={1.6} aria-hidden />
              )}
              {text}
              <VisuallyHidden> – {met ? t('rules.met') : t('rules.notYet')}</VisuallyHidden>
            </li>
          ))}
        </ul>
        <p>{t('hint')}</p>
      </div>
      <VisuallyHidden role="status">{needs.every(({ met }) => met) ? t('rules.all') : ''}</VisuallyHidden>
    </div>
  );
}
