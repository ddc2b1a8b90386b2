import { Drawer, EmptyState, QueryView, Timeline, useQuery, useT } from '@farstu/ui';
import { hires } from '../api.ts';
import { messages } from './messages.ts';

/** *Granskningslogg*: who reviewed each level and when, also what was undone. */
export function ReviewLog({ hireId, opened, onClose }: { hireId: string; opened: boolean; onClose: () => void }) {
  const t = useT(messages);
  const log = useQuery({
    queryKey: ['people', 'new-hires', 'log', hireId],
    queryFn: ({ signal }) => hires.reviewLog(hireId, signal),
    enabled: opened,
  });
  return (
    <Drawer opened={opened} onClose={onClose} title={t('logDrawer.title')}>
      <QueryView query={log}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState title={t('logDrawer.empty')}>{t('logDrawer.emptyText')}</EmptyState>
          ) : (
            <Timeline
              label={t('logDrawer.title')}
              items={data.map(({ at, level, levelName, what, actor }, place) => ({
                id: `${place}:${level}:${at}`,
                at,
                actor,
                text: t(`logDrawer.${what}`, { level: levelName }),
                tone: what === 'approved' ? ('success' as const) : ('warning' as const),
              }))}
            />
          )
        }
      </QueryView>
    </Drawer>
  );
}
