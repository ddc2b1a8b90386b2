import { problem } from '@farstu/platform/problems';
import { z } from 'zod';

/** The id in an address, as the database has it. What is no id of ours is nobody's. @throws not_found */
export function uuidOrNotFound({ id }: { readonly id: string }): string {
  const found = z.uuid().safeParse(id.toLowerCase());
  if (!found.success) throw problem('not_found');
  return found.data;
}
