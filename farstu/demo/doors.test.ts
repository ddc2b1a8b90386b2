import { httpServer } from '@farstu/platform/http';
import { translators } from '@farstu/platform/i18n';
import { platformMessages } from '@farstu/platform/problems';
import { logger } from '@farstu/platform/telemetry';
import { expect, test } from 'vitest';
import { LONGEST_WAIT_MILLISECONDS } from './doors.ts';

test('the demo’s clock tells what is left before the server hangs up on who waits', async () => {
  const app = await httpServer({
    rooms: [],
    log: logger('silent'),
    translator: translators({ platform: platformMessages }),
    origin: 'http://localhost:8080',
    house: async () => undefined,
  });
  expect(app.server.timeout).toBeGreaterThanOrEqual(LONGEST_WAIT_MILLISECONDS + 5_000);
  await app.close();
});
