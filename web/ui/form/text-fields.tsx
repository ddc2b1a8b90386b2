import { PasswordInput, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import classes from './field.module.css';
import { type FieldProps, textOf, useField } from './field.ts';
import { withHyphen } from './with-hyphen.ts';

/** A line of text. */
export function TextField<Values extends FieldValues, Output>(
  props: FieldProps<Values, Output> & {
    /** See the HTML standard's autofill names; `off` for facts about somebody else. */
    autoComplete?: string;
    inputMode?: 'text' | 'numeric' | 'tel' | 'url';
    maxLength?: number;
    autoFocus?: boolean;
  },
) {
  const { autoComplete = 'off', inputMode, maxLength, autoFocus } = props;
  const { field, common } = useField(props);
  return (
    <TextInput
      {...common}
      value={textOf(field.value)}
      onChange={field.onChange}
      autoComplete={autoComplete}
      {...(inputMode && { inputMode })}
      {...(maxLength && { maxLength })}
      {...(autoFocus && { 'data-autofocus': true, autoFocus })}
    />
  );
}

/** Several lines of text; grows with what is written. */
export function TextAreaField<Values extends FieldValues, Output>(
  props: FieldProps<Values, Output> & { rows?: number },
) {
  const { field, common } = useField(props);
  return <Textarea {...common} value={textOf(field.value)} onChange={field.onChange} rows={props.rows ?? 3} />;
}

/** An e-mail address. Spaces around it, which come with pasting, are taken away. */
export function EmailField<Values extends FieldValues, Output>(
  props: FieldProps<Values, Output> & { autoComplete?: 'email' | 'username' | 'off'; autoFocus?: boolean },
) {
  const { field, common } = useField(props);
  return (
    <TextInput
      {...common}
      type="email"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      autoComplete={props.autoComplete ?? 'off'}
      value={textOf(field.value)}
      onChange={field.onChange}
      onBlur={() => {
        const trimmed = textOf(field.value).trim();
        if (trimmed !== field.value) field.onChange(trimmed);
        field.onBlur();
      }}
      {...(props.autoFocus && { autoFocus: true })}
    />
  );
}

/** A password, which can be shown. Says when Caps Lock is on. */
export function PasswordField<Values extends FieldValues, Output>(
  props: FieldProps<Values, Output> & {
    autoComplete: 'current-password' | 'new-password' | 'off';
    autoFocus?: boolean;
  },
) {
  const t = useT(messages);
  const { field, common } = useField(props);
  const [capsLock, setCapsLock] = useState(false);
  const [visible, setVisible] = useState(false);
  const notice = (event: KeyboardEvent<HTMLInputElement>) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        {...common}
        value={textOf(field.value)}
        onChange={field.onChange}
        autoComplete={props.autoComplete}
        visible={visible}
        onVisibilityChange={setVisible}
        visibilityToggleButtonProps={{ 'aria-label': t(visible ? 'hidePassword' : 'showPassword'), tabIndex: 0 }}
        onKeyUp={notice}
        onKeyDown={notice}
        {...(props.autoFocus && { autoFocus: true })}
      />
      {capsLock && (
        <div className={classes.hint} role="status">
          {t('capsLock')}
        </div>
      )}
    </div>
  );
}

/**
 * A personal identity number or coordination number. Accepts every usual way of writing it and sets the hyphen when
 * the field is left; whether it is right, the schema and the server decide. The browser never remembers it.
 */
export function IdentityNumberField<Values extends FieldValues, Output>(props: FieldProps<Values, Output>) {
  const t = useT(messages);
  const { field, common } = useField(props);
  return (
    <TextInput
      {...common}
      value={textOf(field.value)}
      onChange={field.onChange}
      onBlur={() => {
        field.onChange(withHyphen(textOf(field.value)));
        field.onBlur();
      }}
      placeholder={t('identityNumberHint')}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      maxLength={16}
    />
  );
}
