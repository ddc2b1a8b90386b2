import type { Translator } from '@farstu/platform/i18n';
import { invitationAnswer, whatHappens } from '../invitations/invitation-answer.ts';
import type { HireAnswer } from './hire-input.ts';
import type { HireResult } from './hire-shapes.ts';
import type { WithdrawAnswer } from './withdraw-hire.ts';

/** A command's answer as a page reads it. @param levelNames of `reviewLevelNames` */
export function hireResult(
  t: Translator,
  answer: HireAnswer | WithdrawAnswer,
  levelNames: ReadonlyMap<string, string>,
  dryRun = false,
): HireResult {
  const {
    hireId,
    levels,
    plan,
    invitationState,
    effect,
    flags,
    status,
    employeeId,
    employmentNumber,
    periodId,
    user,
    sameAs,
  } = answer;
  return {
    id: hireId,
    status,
    employeeId,
    employmentNumber,
    periodId,
    user,
    sameAs,
    levels: levels.map((level) => ({ ...level, name: levelNames.get(level.code) ?? level.code })),
    invitation: {
      ...invitationAnswer(t, plan),
      text: whatHappens(t, plan),
      state: invitationState,
      stateText: t(`people:invitations.state.${invitationState}`),
    },
    effect: { code: effect.code, text: t(`people:invitations.effect.${effect.code}`, effect.params) },
    warnings: flags.map((code) => ({ code, text: t(`people:flags.${code}`) })),
    ...('will' in answer && {
      will: answer.will.map(({ code, params }) => ({ code, text: t(`people:withdrawal.${code}`, params) })),
    }),
    dryRun,
  };
}
