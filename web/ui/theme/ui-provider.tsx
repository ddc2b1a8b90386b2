import './styles.ts';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { cssVariables, theme } from './theme.ts';

/** The same key as in `web/shell/public/color-scheme.js`, which sets the scheme before the first paint. */
const colorScheme = localStorageColorSchemeManager({ key: 'farstu.color-scheme' });

/** Everything that a page's pieces need around them. The shell draws it once. */
export function UiProvider({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" limit={3} containerWidth={420} />
        {children}
      </QueryClientProvider>
    </MantineProvider>
  );
}
