import { explainError, InlineNotice, Stack, useT } from '@farstu/ui';
import type { HireResult, Said } from '../api.ts';
import { messages } from '../messages.ts';
import classes from './effect-notice.module.css';

interface Tried {
  data: HireResult | undefined;
  error: unknown;
  isFetching: boolean;
}

/**
 * Says what a change will do before it is saved: to the invitation first, then what to look out for.
 * @param quiet says nothing while there is nothing to say: the invitation is not affected, or a field is still wrong
 * @param known warnings that the page already shows
 */
export function EffectNotice({ tried, quiet, known = [] }: { tried: Tried; quiet?: boolean; known?: readonly Said[] }) {
  const t = useT(messages);
  const { data, error, isFetching } = tried;
  if (error) return quiet ? null : <InlineNotice tone="error">{explainError(error).text}</InlineNotice>;
  if (!data) {
    return quiet || !isFetching ? null : (
      <p className={classes.checking} role="status">
        {t('effect.checking')}
      </p>
    );
  }
  const silent = quiet && data.effect.code === 'unchanged';
  const warnings = data.warnings.filter(({ code }) => !known.some((each) => each.code === code));
  if (silent && warnings.length === 0) return null;
  return (
    <Stack gap="xs" className={classes.effect ?? ''} data-waiting={isFetching || undefined}>
      {!silent && (
        <InlineNotice tone="info" title={t('effect.title')}>
          {data.effect.text}
        </InlineNotice>
      )}
      {warnings.map(({ code, text }) => (
        <InlineNotice key={code} tone="warning">
          {text}
        </InlineNotice>
      ))}
    </Stack>
  );
}
