import {
  type IdentityNumber,
  type IdentityNumberReason,
  maskIdentityNumber,
  parseIdentityNumber,
  restoreIdentityNumber,
} from '@farstu/platform/identity-numbers';
import type { Keyring } from '@farstu/platform/secrets';
import type { Temporal } from 'temporal-polyfill';

/** The three columns in which an employee's identity number lies; all null while there is none. */
export interface StoredIdentity {
  identity_number: string | null;
  identity_index: string | null;
  identity_masked: string | null;
  /** As the number says; not there while there is none, so that what was entered by hand stays. */
  gender?: 'female' | 'male';
}

interface Ring {
  readonly keyring: Keyring;
  readonly tenant: number;
}

const sealContext = (tenant: number) => ({ tenant, room: 'people', field: 'employee.identity_number' });

/** Equal for equal numbers within one installation; says nothing about the number. */
export const identityIndexOf = ({ keyring, tenant }: Ring, number: IdentityNumber): string =>
  keyring.blindIndex(number, `people/${tenant}/identity-number`);

export function storedIdentity(ring: Ring, number: IdentityNumber | null): StoredIdentity {
  if (number === null) return { identity_number: null, identity_index: null, identity_masked: null };
  return {
    identity_number: ring.keyring.seal(number, sealContext(ring.tenant)),
    identity_index: identityIndexOf(ring, number),
    identity_masked: maskIdentityNumber(number),
    gender: genderOf(number),
  };
}

/** The last digit before the check digit: odd for men, even for women (Skatteverket, "Personnummer"). */
export const genderOf = (number: string): 'female' | 'male' => (Number(number.at(-2)) % 2 === 1 ? 'male' : 'female');

/** The whole number: only for somebody with the right and a reason, and audited. */
export const openIdentity = ({ keyring, tenant }: Ring, sealed: string): IdentityNumber =>
  restoreIdentityNumber(keyring.open(sealed, sealContext(tenant)));

/** What somebody wrote as an identity number. Nothing written is no number, and no fault. */
export type GivenIdentity =
  | { readonly ok: true; readonly number: IdentityNumber | null; readonly birthDate: string | null }
  | { readonly ok: false; readonly reason: IdentityNumberReason };

/** What is wrong with a date of birth that has been read as a date: nobody is born after today in the company's zone. */
export const birthDateFault = (birthDate: string | null | undefined, today: Temporal.PlainDate, pointer: string) =>
  birthDate && birthDate.trim() > today.toString() ? [{ pointer, code: 'date_in_future' }] : [];

export function readIdentity(text: string | null | undefined, today: Temporal.PlainDate): GivenIdentity {
  if (text === undefined || text === null || text.trim() === '') return { ok: true, number: null, birthDate: null };
  const parsed = parseIdentityNumber(text, { today });
  return parsed.ok
    ? { ok: true, number: parsed.number, birthDate: parsed.birthDateHint?.toString() ?? null }
    : { ok: false, reason: parsed.reason };
}
