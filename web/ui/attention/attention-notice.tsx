import { Button } from '@mantine/core';
import { InlineNotice } from '../feedback/inline-notice.tsx';
import { useT } from '../i18n/use-t.ts';
import { useQueryState } from '../navigation/use-query-state.ts';
import classes from './attention.module.css';
import { messages } from './messages.ts';

/** Above an overview: how many jobs need somebody, and the way to the tab `attention`. Nothing when none does. */
export function AttentionNotice({ open }: { open: number }) {
  const t = useT(messages);
  const [, setTab] = useQueryState('tab', 'overview');
  if (open === 0) return null;
  return (
    <div className={classes.notice}>
      <InlineNotice
        tone="warning"
        action={
          <Button variant="default" size="xs" onClick={() => setTab('attention')}>
            {t('show')}
          </Button>
        }
      >
        {t('notice', { count: open })}
      </InlineNotice>
    </div>
  );
}
