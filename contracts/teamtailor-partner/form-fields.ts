import { z } from 'zod';

/**
 * Forms: what a partner answers on `/config` (the trigger's form) and `/activation` (the installation's form). Fields follow
 * HTML's input model. There is no textarea, and the only conditional visibility is `refetch`: changing such a field asks
 * `/config` again.
 */

/** Fields that hold an answer, apart from those with options. */
export const inputTypes = [
  'checkbox',
  'color',
  'date',
  'datetime',
  'datetime-local',
  'email',
  'file',
  'hidden',
  'month',
  'number',
  'password',
  'range',
  'reset',
  'search',
  'tel',
  'text',
  'url',
  'week',
] as const;
export const choiceTypes = ['select', 'multiselect', 'radio'] as const;

const htmlFlag = (attribute: string) => z.union([z.boolean(), z.enum(['true', 'false', attribute])]);

export const optionSchema = z.looseObject({ id: z.union([z.string(), z.number()]), label: z.string() });
/** An option's id may be a number; it comes back as text. */
export type Option = z.infer<typeof optionSchema>;

const answerable = {
  /** The key of the answer. On the trigger's form it comes back with `-` for `_`. */
  id: z.string().min(1),
  label: z.string().optional(),
  placeholder: z.string().optional(),
  /** Help text; shown on activation forms. */
  description: z.string().optional(),
  required: htmlFlag('required').optional(),
  disabled: htmlFlag('disabled').optional(),
  refetch: z.boolean().optional(),
};

export const inputFieldSchema = z.looseObject({
  ...answerable,
  type: z.enum(inputTypes),
  /** What stands in the field beforehand. */
  value: z.union([z.string(), z.number(), z.boolean()]).nullish(),
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  step: z.number().optional(),
});

export const choiceFieldSchema = z.looseObject({
  ...answerable,
  type: z.enum(choiceTypes),
  value: z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]).nullish(),
  options: z.array(optionSchema).optional(),
  optgroups: z.array(z.looseObject({ label: z.string(), options: z.array(optionSchema) })).optional(),
});

/** `content` may hold HTML (links). It has no id and no answer. */
export const infoboxFieldSchema = z.looseObject({
  type: z.literal('infobox'),
  content: z.string(),
  icon: z.enum(['info', 'error', 'warning', 'success', 'default']).optional(),
  required: htmlFlag('required').optional(),
});

/** A red alert; with `required` it stops the form from being saved. */
export const errorFieldSchema = z.looseObject({
  type: z.literal('error'),
  message: z.string().min(1),
  required: htmlFlag('required').optional(),
});

export const formFieldSchema = z.discriminatedUnion('type', [
  inputFieldSchema,
  choiceFieldSchema,
  infoboxFieldSchema,
  errorFieldSchema,
]);
export type FormField = z.infer<typeof formFieldSchema>;
export type InputField = z.infer<typeof inputFieldSchema>;
export type ChoiceField = z.infer<typeof choiceFieldSchema>;

const idAndLabel = z.looseObject({ id: z.string().min(1), label: z.string(), hint: z.string().optional() });

/** What a recruiter may build rules on, by the `criteria` that results report. Ids must stay the same for ever. */
export const movingCriterionSchema = z.discriminatedUnion('kind', [
  z.looseObject({ id: z.string().min(1), name: z.string(), kind: z.literal('outcome'), outcomes: z.array(idAndLabel) }),
  z.looseObject({
    id: z.string().min(1),
    name: z.string(),
    kind: z.literal('score'),
    range: z.looseObject({ min: z.number(), max: z.number() }).optional(),
  }),
]);

/** Answer of `GET {BASE_URL}/config`, always with 200: what is wrong is said by a field of type `error`. */
export const configDocumentSchema = z.looseObject({
  config: z.looseObject({
    /** Empty: no form. */
    fields: z.array(formFieldSchema),
    'assessment-criteria': z.array(idAndLabel).optional(),
    moving_criteria: z.array(movingCriterionSchema).optional(),
  }),
});
export type ConfigDocument = z.infer<typeof configDocumentSchema>;

/** Entries of a type that the other side does not know are skipped by it, and so are lists without `options`. */
export const customFieldMappingSchema = z.looseObject({
  name: z.string().min(1),
  type: z.enum(['text', 'number', 'date', 'checkbox', 'select', 'multiselect', 'url', 'phone']),
  apiName: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lowercase kebab-case'),
  options: z.array(z.string()).optional(),
});
export type CustomFieldMapping = z.infer<typeof customFieldMappingSchema>;

/** Answer of `GET {BASE_URL}/activation`, always with 200. The published samples have `validateEndpoint` in either place. */
export const activationDocumentSchema = z.looseObject({
  config: z.looseObject({
    fields: z.array(formFieldSchema),
    customFieldMapping: z.array(customFieldMappingSchema).optional(),
    validateEndpoint: z.string().optional(),
  }),
  validateEndpoint: z.string().optional(),
});
export type ActivationDocument = z.infer<typeof activationDocumentSchema>;

/** Body of a refused validation (status 400 or above). The texts are shown to the administrator as they are. */
export const validationErrorsSchema = z.looseObject({ errors: z.array(z.string().min(1)).min(1) });
export type ValidationErrors = z.infer<typeof validationErrorsSchema>;

/** The activation form, with `validateEndpoint` where any reader looks for it. */
export function activationDocument({
  fields,
  customFieldMapping,
  validateEndpoint,
}: {
  fields: FormField[];
  customFieldMapping: CustomFieldMapping[];
  validateEndpoint: string;
}): ActivationDocument {
  return { config: { fields, customFieldMapping, validateEndpoint }, validateEndpoint };
}

/** A form that only says what is wrong; it cannot be saved. Each text is shown as it is. */
export function formWithErrors(messages: readonly string[]): ConfigDocument & ActivationDocument {
  return { config: { fields: messages.map((message) => ({ type: 'error' as const, message, required: true })) } };
}

/**
 * What a form says is wrong. Also understands the older way, a hidden, required, disabled field with the id `_error` whose
 * label is the message.
 */
export function errorsIn(document: ConfigDocument | ActivationDocument): string[] {
  return document.config.fields.flatMap((field) => {
    if (field.type === 'error') return [field.message];
    if (field.type === 'hidden' && field.id === '_error') return [field.label ?? ''];
    return [];
  });
}

/** All options of a field, those in groups too. */
export function optionsOf(field: ChoiceField): Option[] {
  return [...(field.options ?? []), ...(field.optgroups ?? []).flatMap((group) => group.options)];
}

/**
 * What a person who changes nothing would send: values set beforehand, and in a list without one, its first option.
 * Keyed by field id, as text (lists as lists).
 */
export function answersSetBeforehand(document: ConfigDocument | ActivationDocument): Record<string, string | string[]> {
  const answers: Record<string, string | string[]> = {};
  for (const field of document.config.fields) {
    if (field.type === 'infobox' || field.type === 'error') continue;
    if (Array.isArray(field.value)) answers[field.id] = field.value.map(String);
    else if (field.value !== null && field.value !== undefined) answers[field.id] = String(field.value);
    else if (field.type === 'select' || field.type === 'radio') {
      const first = optionsOf(field)[0];
      if (first) answers[field.id] = String(first.id);
    }
  }
  return answers;
}
