import type { Params } from '@farstu/platform/i18n';
import type { messages } from '../messages.ts';

type FindingCode = keyof typeof messages.sv.doctor.findings;

/** Something that the doctor found; `doctor.findings.<code>.reason` and `.remedy` tell it. */
export class Finding extends Error {
  override readonly name = 'Finding';
  readonly params: Params;
  readonly sentences: { reason: string; remedy: string };
  constructor(code: FindingCode, params: Params = {}) {
    super(code);
    this.params = params;
    this.sentences = {
      reason: `farstu:doctor.findings.${code}.reason`,
      remedy: `farstu:doctor.findings.${code}.remedy`,
    };
  }
}

/** A system error's short name, such as EACCES, else its words. */
export const codeOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return code || message || String(error);
};
