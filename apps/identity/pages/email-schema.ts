import { emailPattern, translate } from '@farstu/ui';
import { z } from 'zod';
import { messages } from './messages.ts';

/** An address as people type it: spaces around it are forgiven, and so are letters beyond ASCII. The server decides. */
export const emailSchema = z
  .string()
  .trim()
  .min(1)
  .regex(emailPattern, { error: () => translate(messages, 'invalidEmail') });
