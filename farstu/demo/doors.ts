import { ClockRunsForward, type movableClock } from '@farstu/platform/clock';
import type { Ticker } from '@farstu/platform/due';
import type { AnyRoom } from '@farstu/platform/jobs';
import type { DemoMailbox } from '@farstu/platform/mail';
import { problem, problems } from '@farstu/platform/problems';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { bearerIs } from '../bearer.ts';
import type { Config } from '../config.ts';
import { demoTokens } from './tokens.ts';

interface DemoDoors {
  config: Config;
  open: readonly AnyRoom[];
  clock: ReturnType<typeof movableClock>;
  tickers: readonly Ticker[];
  mailbox: DemoMailbox | undefined;
}

const demoProblem = problems('platform', { clock_runs_forward: 409 });
/** Well before the server itself ends a connection on which nothing is said. */
export const LONGEST_WAIT_MILLISECONDS = 50_000;
const LONGEST_JUMP = Temporal.Duration.from({ days: 3700 });

const moveSchema = z.union([
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advance: z.iso.duration() }),
]);

/** The demo's clock and mailbox. They exist in demo mode only, for its own pages and for who holds the token of demo.json. */
export async function demoDoors(app: FastifyInstance, doors: DemoDoors): Promise<void> {
  const { config, open, clock, tickers, mailbox } = doors;
  const tokens = demoTokens(config.dataDir);
  const permission = { open: "demo only: checked by the token or by coming from the demo's own page" };
  const admit = (token: string) => async (request: FastifyRequest) => {
    // The name too: another site may have made its own name point at this machine.
    const isOurPage =
      request.headers['sec-fetch-site'] === 'same-origin' && request.headers.host === new URL(config.publicUrl).host;
    if (isOurPage) return;
    if (!bearerIs(request, token)) throw problem('not_signed_in');
  };

  app.get('/_/demo/clock', { config: { permission }, preHandler: admit(tokens.clock) }, async () => ({
    now: clock.now().toString(),
  }));
  app.post('/_/demo/clock', { config: { permission }, preHandler: admit(tokens.clock) }, async (request) => {
    const wish = moveSchema.safeParse(request.body);
    if (!wish.success) throw problem('invalid_input', { fields: [{ pointer: '/', code: 'invalid' }] });
    const to = 'to' in wish.data ? Temporal.Instant.from(wish.data.to) : advanced(clock.now(), wish.data.advance);
    if (Temporal.Instant.compare(to, clock.now().add({ hours: LONGEST_JUMP.days * 24 })) > 0) {
      throw problem('invalid_input', { fields: [{ pointer: '/to', code: 'invalid' }] });
    }
    try {
      clock.moveTo(to);
    } catch (error) {
      if (error instanceof ClockRunsForward) throw demoProblem('clock_runs_forward');
      throw error;
    }
    const left = await settle(open, tickers);
    return { now: clock.now().toString(), left };
  });
  app.get('/_/demo/mailbox', { config: { permission }, preHandler: admit(tokens.mailbox) }, async () =>
    (mailbox?.list() ?? []).map(({ id, at, to, subject, text, html, links }) => ({
      id,
      at,
      to,
      subject,
      text,
      html,
      links,
    })),
  );
}

/** A duration from now by the calendar of the clock's own zone-free time: days are 24 hours. */
function advanced(now: Temporal.Instant, duration: string): Temporal.Instant {
  return now.toZonedDateTimeISO('UTC').add(Temporal.Duration.from(duration)).toInstant();
}

/** Waits until everything due by now is handled, or it has taken too long; answers what is left by room. */
async function settle(open: readonly AnyRoom[], tickers: readonly Ticker[]): Promise<Record<string, number>> {
  const until = performance.now() + LONGEST_WAIT_MILLISECONDS;
  let quiet = 0;
  for (;;) {
    let due = 0;
    for (const ticker of tickers) due += await ticker.tick();
    const left: Record<string, number> = {};
    for (const { house } of open) {
      const { rows } = await sql<{ waiting: number }>`select jobs.waiting() as waiting`.execute(house.database.kysely);
      const waiting = rows[0]?.waiting ?? 0;
      if (waiting > 0) left[house.name] = waiting;
    }
    // Twice quiet: a job that has just finished may have made another room's job over HTTP.
    quiet = due === 0 && Object.keys(left).length === 0 ? quiet + 1 : 0;
    if (quiet === 2 || performance.now() > until) return left;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
