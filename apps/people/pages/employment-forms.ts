import type { Option } from '@farstu/ui';
import { messages } from '../new-hires/pages/messages.ts';

const employmentForms = ['permanent', 'probation', 'fixedTerm', 'substitute', 'onDemand'] as const;

/** The forms of employment to choose from. The register keeps the Swedish name, whoever reads it; an unknown one stays. */
export function employmentFormOptions(
  nameOf: (key: `forms.${(typeof employmentForms)[number]}`) => string,
  current: string,
): Option[] {
  const known = employmentForms.map((each) => ({ value: messages.sv.forms[each], label: nameOf(`forms.${each}`) }));
  const isKnown = current === '' || known.some(({ value }) => value === current);
  return isKnown ? known : [{ value: current, label: current }, ...known];
}
