import type { ReactNode } from 'react';
import { HallPicture } from './hall-picture.tsx';
import { StatePanel } from './state-panel.tsx';

/** Nothing here, and that is all right. Say what would be here and how it gets here; `action` is the way there. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <StatePanel picture={<HallPicture of="hooks" />} title={title} action={action}>
      {children}
    </StatePanel>
  );
}
