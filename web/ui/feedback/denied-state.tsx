import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import { HallPicture } from './hall-picture.tsx';
import { StatePanel } from './state-panel.tsx';

/** The person may not be here; says whom to ask. `detail` is the server's own sentence, when it has one. */
export function DeniedState({ detail }: { detail?: string | undefined }) {
  const t = useT(messages);
  return (
    <StatePanel picture={<HallPicture of="door-shut" />} title={t('deniedState.title')}>
      {detail ?? t('deniedState.text')}
    </StatePanel>
  );
}
