import { Skeleton } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import classes from './skeletons.module.css';

// Widths that look like text; the same every time, so that nothing moves between two drawings.
const widths = ['62%', '84%', '48%', '73%', '91%', '55%'];

function Waiting({ children, className }: { children: React.ReactNode; className?: string | undefined }) {
  const t = useT(messages);
  return (
    <div className={`${classes.waiting} ${className ?? ''}`} role="status" aria-label={t('loading')}>
      {children}
    </div>
  );
}

/** Where a section's text will be. */
export function SectionSkeleton({ lines = 4 }: { lines?: number }) {
  return (
    <Waiting>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={widths[line % 6] + String(line)} height={12} width={widths[line % 6] ?? '70%'} />
      ))}
    </Waiting>
  );
}

/** Where a form will be. */
export function FormSkeleton({ fields = 6 }: { fields?: number }) {
  return (
    <Waiting className={classes.form}>
      {Array.from({ length: fields }, (_, field) => (
        <div key={widths[field % 6] + String(field)}>
          <Skeleton height={10} width="34%" mb={8} />
          <Skeleton height={36} />
        </div>
      ))}
    </Waiting>
  );
}

/** Where a whole page will be, heading included; the shell shows it while a page's chunk is fetched. */
export function PageSkeleton() {
  return (
    <Waiting className={classes.page}>
      <Skeleton height={26} width={260} />
      <Skeleton height={12} width={380} maw="80%" mb={20} />
      <Skeleton height={320} />
    </Waiting>
  );
}
