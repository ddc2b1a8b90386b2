import { type Logger, pino } from 'pino';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Members of logged objects that are never written, whatever holds them. */
const SECRET_MEMBERS = [
  ...['password', 'secret', 'token', 'authorization', 'cookie', 'apiKey', 'clientSecret', 'personalNumber'],
  ...['identityNumber', 'identity_number', 'to', 'email', 'subject', 'body', 'html', 'text', 'url'],
];

/** JSON lines on standard output. ERROR is zero in a healthy system; WARN mends itself; INFO tells what was done. */
export function logger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRET_MEMBERS.flatMap((member) => [member, `*.${member}`]), censor: '[secret]' },
    serializers: { err: pino.stdSerializers.err },
  });
}

export interface Metrics {
  registry: Registry;
  requests: Histogram<'room' | 'method' | 'status'>;
  jobs: Counter<'task' | 'outcome'>;
  waiting: Gauge<'room'>;
}

/** What `/metrics` shows; labels are closed lists, never ids. */
export function metrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'farstu_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['room', 'method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    jobs: new Counter({ name: 'farstu_jobs_total', help: 'Jobs run', labelNames: ['task', 'outcome'], registers }),
    waiting: new Gauge({ name: 'farstu_jobs_waiting', help: 'Jobs ready to run', labelNames: ['room'], registers }),
  };
}
