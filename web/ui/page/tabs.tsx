import { Tabs as MantineTabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQueryState } from '../navigation/use-query-state.ts';
import classes from './tabs.module.css';

/** One tab. */
export interface Tab {
  value: string;
  label: string;
  /** Shown after the label. */
  count?: number;
  content: ReactNode;
}

/** Tabs whose choice lives in the address, by default as `?tab=`; the first tab leaves no trace there. */
export function Tabs({ tabs, label, param = 'tab' }: { tabs: readonly Tab[]; label: string; param?: string }) {
  const first = tabs[0]?.value ?? '';
  const [chosen, choose] = useQueryState(param, first);
  const value = tabs.some((tab) => tab.value === chosen) ? chosen : first;
  return (
    <MantineTabs
      value={value}
      onChange={(next) => choose(next ?? first)}
      keepMounted={false}
      classNames={{ list: classes.list ?? '', tab: classes.tab ?? '', panel: classes.panel ?? '' }}
    >
      <MantineTabs.List aria-label={label}>
        {tabs.map((tab) => (
          <MantineTabs.Tab key={tab.value} value={tab.value}>
            {tab.label}
            {tab.count !== undefined && <span className={classes.count}>{tab.count}</span>}
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      {tabs.map((tab) => (
        <MantineTabs.Panel key={tab.value} value={tab.value}>
          {tab.content}
        </MantineTabs.Panel>
      ))}
    </MantineTabs>
  );
}
