import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import { HallPicture } from './hall-picture.tsx';
import { StatePanel } from './state-panel.tsx';

/** The thing does not exist, or belongs to somebody else: the server answers the same to both. */
export function NotFoundState({ action }: { action?: ReactNode }) {
  const t = useT(messages);
  return (
    <StatePanel picture={<HallPicture of="door-ajar" />} title={t('notFoundState.title')} action={action}>
      {t('notFoundState.text')}
    </StatePanel>
  );
}
