import { catalogue } from '../../i18n/index.ts';
import type { Room } from '../../room/index.ts';

export interface NotesDb {
  note: { tenant_id: number; id: number; words: string };
  attention: { tenant_id: number; id: string; task: string; reason: string; attempts: number };
  due: { tenant_id: number; kind: string; key: string; handled_at: string | null };
  inbox: { tenant_id: number; id: string; body: string; state: string };
  audit: { tenant_id: number; action: string; facts: unknown; personal: string | null };
  mail: { tenant_id: number; id: string; state: string; sealed: string; response: string | null };
}

/** A room for the platform's own tests; give it the tasks and routes that the story needs. */
export function notesRoom(parts: Partial<Room<NotesDb>> = {}): Room<NotesDb> {
  return {
    name: 'notes',
    schema: { name: 'notes', migrations: new URL('./', import.meta.url), withoutTenant: {}, swept: [] },
    catalogue: catalogue({ sv: { problems: {} }, en: { problems: {} } }),
    tasks: {},
    routes: async () => undefined,
    ...parts,
  };
}
