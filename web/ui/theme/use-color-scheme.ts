import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

/** Light or dark as it is drawn now, and how to choose; until somebody chooses it follows the system. */
export function useColorScheme(): { scheme: 'light' | 'dark'; choose: (scheme: 'light' | 'dark') => void } {
  const { setColorScheme } = useMantineColorScheme();
  return { scheme: useComputedColorScheme('light', { getInitialValueInEffect: false }), choose: setColorScheme };
}
