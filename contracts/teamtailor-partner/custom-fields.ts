import { type CustomFields, type CustomFieldValue, type PartnerEvent, textOf } from './partner-event.ts';

export interface FoundCustomField {
  readonly value: unknown;
  readonly type: string | undefined;
  /** The company's own name of the field, when it came by custom field mapping. */
  readonly mappedFrom: string | undefined;
  readonly from: 'candidate' | 'job';
}

/**
 * The custom field that arrives under a partner's `apiName`, from the candidate or the job.
 *
 * A company may have a field of its own that happens to bear the same name. The one that an administrator mapped
 * (it carries `mapped-from`) therefore wins over one that was not, and after that the candidate's over the job's.
 * Empty values count as absent. Api names are lowercase kebab-case on the wire; other spellings are read as that.
 */
export function customField(event: PartnerEvent, apiName: string): FoundCustomField | undefined {
  const { candidate } = event['partner-event'];
  const found = [
    ...named(candidate['custom-fields'], apiName, 'candidate'),
    ...named(candidate.job?.['custom-fields'], apiName, 'job'),
  ];
  return found.find((field) => field.mappedFrom !== undefined) ?? found[0];
}

/** The field's value as text; undefined when absent, empty, or a list of several options. */
export function customFieldText(event: PartnerEvent, apiName: string): string | undefined {
  return textOf(customField(event, apiName)?.value);
}

function named(
  fields: CustomFields | null | undefined,
  apiName: string,
  from: FoundCustomField['from'],
): FoundCustomField[] {
  const wanted = kebab(apiName);
  return (fields ?? [])
    .flatMap((entry) => Object.entries(entry))
    .filter(([name, field]) => kebab(name) === wanted && !isEmpty(field))
    .map(([, field]) => ({
      value: field.value,
      type: field.type ?? undefined,
      mappedFrom: field['mapped-from'] ?? undefined,
      from,
    }));
}

function isEmpty({ value }: CustomFieldValue): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

function kebab(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
}
