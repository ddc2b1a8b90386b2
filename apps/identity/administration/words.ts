import type { Translator } from '@farstu/platform/i18n';

const place = (name: string) => `identity:administration.${name}`;
const asKey = (code: string) => code.replaceAll('.', '_');

/** Of what webhooks/deliver.ts and sessions/back-channel-logout.ts give up with: which application, and its own words. */
const aboutApplication = /^(webhook_refused|webhook_failed|back-channel logout): (\S+) ?([\s\S]*)$/;

/** What an exhausted job was about to do. `names` are the applications' own. */
export function taskText(task: string, reason: string, names: ReadonlyMap<string, string>, t: Translator): string {
  const [, , clientId = ''] = aboutApplication.exec(reason) ?? [];
  const key = place(`tasks.${asKey(task)}`);
  const application = names.get(clientId);
  if (application !== undefined && t.has(`${key}_to`)) return t(`${key}_to`, { application });
  return t(t.has(key) ? key : place('tasks.other'));
}

export interface Reason {
  reason: string;
  /** The other side's own. */
  words: string | null;
  whatToDo: string;
}

/** A job's last error in words that help: ours for what happened and what to do, and the other side's as they are. */
export function reasonText(task: string, stored: string, isOfUse: boolean, t: Translator): Reason {
  const { code, words } = codeOf(task, stored.trim());
  const key = place(`reasons.${code}`);
  const whatToDo = isOfUse ? t(`${key}.whatToDo`) : t(place('nothingToDo'));
  return { reason: t(`${key}.reason`), words: words.slice(0, 500) || null, whatToDo };
}

function codeOf(task: string, stored: string): { code: string; words: string } {
  const [, kind, , words = ''] = aboutApplication.exec(stored) ?? [];
  if (stored.includes('host-not-allowed')) return { code: 'not_allowed', words: words || stored };
  if (kind === 'webhook_refused') return { code: 'webhook_refused', words };
  if (kind === 'webhook_failed') return { code: 'webhook_failed', words };
  if (kind === 'back-channel logout') return { code: 'logout_failed', words };
  if (task === 'identity.mail.send') return { code: 'mail_failed', words: stored.replace(/^mail server: /, '') };
  if (stored === 'interrupted') return { code: 'interrupted', words: '' };
  return { code: 'other', words: stored };
}

/** What an event tells. */
export function eventText(type: string, t: Translator): string {
  const key = place(`events.${asKey(type)}`);
  return t.has(key) ? t(key) : type;
}
