import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{platform,contracts,apps,farstu,web,e2e}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.long.test.ts'],
    globalSetup: ['platform/testing/global-setup.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { NODE_ENV: 'test', TZ: 'UTC' },
  },
});
