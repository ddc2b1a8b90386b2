import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as contract from './index.ts';

const schemas = Object.entries(contract).flatMap(([name, exported]): [string, z.ZodType][] =>
  exported instanceof z.ZodType ? [[name, exported]] : [],
);

const invitation: contract.CreateInvitation = {
  email: 'mira.holm@mail.test',
  first_name: 'Mira',
  employer: 'Acme AB',
  language: 'sv',
  valid: { days: 5, zone: 'Europe/Stockholm', policy: 'calendar-days' },
  client_reference: 'period-1:1',
};

describe('the accounts API’s schemas', () => {
  it.each(schemas)('%s goes into an OpenAPI document, in and out', (_name, schema) => {
    expect(() => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'throw' })).not.toThrow();
    expect(() => z.toJSONSchema(schema, { io: 'output', unrepresentable: 'throw' })).not.toThrow();
  });

  it('invitations are asked for one by one or up to 500 at a time', () => {
    const accepted = (body: unknown) => contract.createInvitationsSchema.safeParse(body).success;
    const many = (count: number) => Array.from({ length: count }, () => invitation);
    expect([accepted(invitation), accepted(many(500)), accepted(many(501)), accepted([])]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['a zone that does not exist', { valid: { ...invitation.valid, zone: 'Europe/Malmö' } }],
    ['hours for a validity', { valid: { ...invitation.valid, policy: 'hours' } }],
    ['no days', { valid: { ...invitation.valid, days: 0 } }],
    ['a last name, which the mail has no use for', { last_name: 'Holm' }],
    ['no reference', { client_reference: '' }],
  ])('an invitation with %s is refused', (_what, change) => {
    expect(contract.createInvitationSchema.safeParse({ ...invitation, ...change }).success).toBe(false);
  });

  it('a domain is a lowercase A-label name of at least two labels', () => {
    const names = [
      'farstu.test',
      'xn--exmple-cua.example',
      'Farstu.test',
      'exämple.example',
      'localhost',
      'a..example',
    ];
    expect(names.filter((domain) => contract.createDomainSchema.safeParse({ domain }).success)).toEqual([
      'farstu.test',
      'xn--exmple-cua.example',
    ]);
  });

  it('an address is never changed from outside', () => {
    expect(contract.updateAccountSchema.safeParse({ email: 'new@mail.test' }).success).toBe(false);
    expect(contract.updateAccountSchema.safeParse({}).success).toBe(false);
    expect(contract.updateAccountSchema.safeParse({ first_name: 'Mira' }).success).toBe(true);
  });
});
