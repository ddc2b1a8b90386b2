import { useFormat, useLanguage, useT } from '@farstu/ui';
import type { HireField } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { countryName } from '../parts/countries.ts';
import { messages } from './messages.ts';

/** How a field of a hire is read. */
export function FieldText({ field }: { field: Pick<HireField, 'field' | 'value' | 'show'> }) {
  const t = useT(messages);
  const word = useT(shared);
  const format = useFormat();
  const language = useLanguage();
  const text = field.show ?? field.value;
  if (text === null || text === '') return '–';
  switch (field.field) {
    case 'birthDate':
    case 'employmentDate':
      return format.date(text);
    case 'nationality':
      return countryName(field.value ?? text, language);
    case 'employmentRate':
      return t('facts.rate', { rate: format.number(Number(field.value ?? text)) });
    case 'employmentForm': {
      const known = (Object.keys(shared.sv.forms) as (keyof typeof shared.sv.forms)[]).find(
        (each) => shared.sv.forms[each] === text,
      );
      return known ? word(`forms.${known}`) : text;
    }
    default:
      return text;
  }
}
