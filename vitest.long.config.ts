import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** What takes longer than a quarter of an hour: thousands of kills and histories. */
export default mergeConfig(
  { ...config, test: { ...config.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      env: { FARSTU_EVERY_STATE: '1' },
      include: ['**/*.long.test.ts', 'e2e/page-states.test.ts'],
      exclude: ['**/node_modules/**'],
      testTimeout: 3_600_000,
    },
  }),
);
