import { useFormat, useLanguage, useT } from '@farstu/ui';
import type { HireField, HirePage } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { countryName } from '../parts/countries.ts';
import { messages } from './messages.ts';

type FormKey = keyof (typeof shared)['sv']['forms'];

/** How a field of a hire is read. */
export function FieldText({ hire, field }: { hire: Pick<HirePage, 'costCentre'>; field: HireField }) {
  const t = useT(messages);
  const word = useT(shared);
  const format = useFormat();
  const language = useLanguage();
  const text = field.value;
  if (text === null || text === '') return '–';
  switch (field.field) {
    case 'birthDate':
    case 'employmentDate':
      return format.date(text);
    case 'gender':
      return text === 'female' || text === 'male' ? word(`genders.${text}`) : text;
    case 'nationality':
    case 'birthCountry':
    case 'country':
      return countryName(text, language);
    case 'costCentre':
      return hire.costCentre?.code === text ? `${text} ${hire.costCentre.name}` : text;
    case 'employmentRate':
      return t('facts.rate', { rate: format.number(Number(text)) });
    case 'employmentForm': {
      const known = (Object.keys(shared.sv.forms) as FormKey[]).find((each) => shared.sv.forms[each] === text);
      return known ? word(`forms.${known}`) : text;
    }
    default:
      return text;
  }
}
