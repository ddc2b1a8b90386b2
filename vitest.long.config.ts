import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** What takes longer than a quarter of an hour: thousands of kills and histories. */
export default mergeConfig(
  { ...config, test: { ...config.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ['**/*.long.test.ts'],
      exclude: ['**/node_modules/**'],
      testTimeout: 4 * 3_600_000,
    },
  }),
);
