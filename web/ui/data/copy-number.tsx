import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { announce } from '../feedback/announce.ts';
import { toast } from '../feedback/toast.tsx';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import classes from './copy-number.module.css';

/** A number (or key) that is copied by a click. `label` says which: *Kundnummer*. */
export function CopyNumber({ value, label }: { value: string | number; label: string }) {
  const t = useT(messages);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(String(value));
      setCopied(true);
      announce(t('copied', { label, value }));
    } catch {
      toast.error(t('copyFailed'));
    }
  };
  return (
    <button
      type="button"
      className={classes.copy}
      data-copied={copied || undefined}
      aria-label={t('copy', { label, value })}
      title={t('copy', { label, value })}
      onClick={() => void copy()}
    >
      {value}
      {copied ? <IconCheck size={12} stroke={2.4} aria-hidden /> : <IconCopy size={12} stroke={1.8} aria-hidden />}
    </button>
  );
}
