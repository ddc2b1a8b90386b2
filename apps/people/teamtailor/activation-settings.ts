import { type FormAnswers, formAnswer } from '@farstu/contracts-teamtailor-partner';
import type { Language } from '@farstu/platform/i18n';

/** Which address a hire's invitation goes to: the candidate's own, the mapped work address, or one that HR enters. */
export const connectEmails = ['candidate', 'work', 'hr'] as const;
type ConnectEmail = (typeof connectEmails)[number];

/** When the result card says *completed*, which is what moves the candidate on: when hired, or when finally approved. */
export const reportCompleteds = ['created', 'approved'] as const;
export type ReportCompleted = (typeof reportCompleteds)[number];

export interface ActivationSettings {
  readonly language: Language;
  readonly connectEmail: ConnectEmail;
  readonly reportCompleted: ReportCompleted;
}

/** What was chosen when Flex HRM was activated; what is missing or not one of the choices is the first of them. */
export function settingsIn(claims: FormAnswers): ActivationSettings {
  return {
    language: languageIn(claims) ?? 'sv',
    connectEmail: chosen(claims, 'connect_email', connectEmails),
    reportCompleted: chosen(claims, 'report_completed', reportCompleteds),
  };
}

/** The language that was chosen when Flex HRM was activated; undefined when none that we speak was. */
export const languageIn = (claims: FormAnswers): Language | undefined => choiceIn(claims, 'language', ['sv', 'en']);

const chosen = <Choice extends string>(
  claims: FormAnswers,
  field: string,
  choices: readonly [Choice, ...Choice[]],
): Choice => choiceIn(claims, field, choices) ?? choices[0];

function choiceIn<Choice extends string>(
  claims: FormAnswers,
  field: string,
  choices: readonly Choice[],
): Choice | undefined {
  const given = formAnswer(claims, field)?.toLowerCase();
  return choices.find((each) => each === given);
}

/** As a row of `teamtailor_activation` keeps them. */
export const settingsOf = (row: {
  language: string;
  connect_email: string;
  report_completed: string;
}): ActivationSettings =>
  settingsIn({ language: row.language, connect_email: row.connect_email, report_completed: row.report_completed });
