import { describe, expect, it } from 'vitest';
import {
  activationDocument,
  activationDocumentSchema,
  answersSetBeforehand,
  configDocumentSchema,
  errorsIn,
  formWithErrors,
} from './form-fields.ts';

/** Of every kind, in the spellings that the contract shows. */
const documented = {
  config: {
    fields: [
      { type: 'infobox', icon: 'info', content: "<a href='https://partner.test/help'>Help</a>" },
      {
        id: 'package',
        label: 'Package',
        type: 'select',
        required: 'true',
        refetch: true,
        optgroups: [{ label: 'Standard', options: [{ id: 'basic', label: 'Basic' }] }],
      },
      { id: 'languages', type: 'multiselect', options: [{ id: 1, label: 'Swedish' }] },
      { id: 'min_score', label: 'Minimum', type: 'number', min: 0, max: 100, step: 5, value: 70 },
      { id: 'notify', label: 'Mail', type: 'checkbox', value: true },
      { id: 'brief', label: 'Brief', type: 'file' },
      { id: '_error', type: 'hidden', label: 'Wrong password', required: true, disabled: 'disabled', placeholder: '' },
      { type: 'error', message: 'No credits left', required: true },
    ],
    'assessment-criteria': [{ id: 'overall-1', label: 'Overall result' }],
    moving_criteria: [
      { id: 'decision', name: 'Decision', kind: 'outcome', outcomes: [{ id: 'clear', label: 'Clear', hint: 'None' }] },
      { id: 'risk', name: 'Risk', kind: 'score', range: { min: 0, max: 10 } },
    ],
  },
};

describe('forms', () => {
  it('a form of every documented kind of field is read whole', () => {
    expect(configDocumentSchema.parse(documented)).toEqual(documented);
  });

  it('what is wrong is found in either way of saying it', () => {
    expect(errorsIn(configDocumentSchema.parse(documented))).toEqual(['Wrong password', 'No credits left']);
    expect(errorsIn(configDocumentSchema.parse(formWithErrors(['Okänd kund'])))).toEqual(['Okänd kund']);
  });

  it('answers set beforehand are values, else the first option of a list', () => {
    const { config } = configDocumentSchema.parse(documented);
    expect(answersSetBeforehand({ config })).toEqual({ package: 'basic', min_score: '70', notify: 'true' });
  });

  it('the activation form names its validate endpoint both inside and beside', () => {
    const form = activationDocument({
      fields: [{ id: 'url', type: 'url', label: 'Company API url', required: true }],
      customFieldMapping: [{ name: 'Startdatum', type: 'text', apiName: 'start-date' }],
      validateEndpoint: 'activation/validate',
    });
    expect(activationDocumentSchema.parse(form)).toEqual(form);
    expect([form.validateEndpoint, form.config.validateEndpoint]).toEqual([
      'activation/validate',
      'activation/validate',
    ]);
  });

  it.each([
    ['an unknown type', { id: 'a', type: 'textarea' }],
    ['an input without an id', { type: 'text', label: 'A' }],
    ['an option without a label', { id: 'a', type: 'select', options: [{ id: 'x' }] }],
  ])('%s is no form field', (_what, field) => {
    expect(configDocumentSchema.safeParse({ config: { fields: [field] } }).success).toBe(false);
  });
});
