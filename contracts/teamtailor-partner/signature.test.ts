import { createHmac } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { sampleEventBytes } from './sample-event.ts';
import { signTeamtailor, verifyTeamtailor } from './signature.ts';

const secret = 'whsec-demo-7f3a';
const eventId: string = JSON.parse(sampleEventBytes)['partner-event'].id;
const at = Temporal.Instant.fromEpochMilliseconds(1_795_000_000_000);
const published = '129edaae42fc7a38fc9d6bf96ba208f143dff1e497c6e1aa5c8e77b1e0cfa75a';
const after = (seconds: number) => at.add({ seconds });
const signed = () => signTeamtailor({ secret, eventId, at });

describe('Teamtailor-Signature', () => {
  it('the published vector comes out byte for byte', () => {
    expect(signed()).toMatch(new RegExp(`^t=1795000000,v1=${published},v0=[0-9a-f]{64}$`));
    const [, , decoy] = signed().split(',');
    expect(decoy).not.toBe(signed().split(',')[2]);
  });

  it('the published vector verifies', () => {
    const header = `t=1795000000,v1=${published},v0=decoy`;
    expect(verifyTeamtailor(header, { secret, eventId, at })).toEqual({ valid: true, signedAt: 1_795_000_000 });
  });

  it('what we send passes the published pattern, which wants a second scheme and no spaces', () => {
    expect(signed()).toMatch(/^t=(\d+),v\d=(\w+),.+$/);
  });

  it.each([
    [300, { valid: true }],
    [-300, { valid: true }],
    [301, { valid: false, because: 'too-old', age: 301 }],
    [-301, { valid: false, because: 'too-new', age: -301 }],
  ])('seen %i s after it was signed', (seconds, verdict) => {
    expect(verifyTeamtailor(signed(), { secret, eventId, at: after(seconds) })).toMatchObject(verdict);
  });

  it.each([
    ['nothing', undefined, 'missing'],
    ['an empty header', ' ', 'missing'],
    ['prose', 'signature', 'malformed'],
    ['no time', `v1=${published},v0=00`, 'malformed'],
    ['two times', `t=1795000000,t=1795000000,v1=${published}`, 'malformed'],
    ['a time in words', `t=now,v1=${published},v0=00`, 'malformed'],
    ['only a decoy', `t=1795000000,v0=${published}`, 'no-known-scheme'],
    ['half a signature', `t=1795000000,v1=${published.slice(32)},v0=00`, 'mismatch'],
    ['another time than the signed one', `t=1795000001,v1=${published},v0=00`, 'mismatch'],
  ])('%s is refused with its reason', (_what, header, because) => {
    expect(verifyTeamtailor(header, { secret, eventId, at })).toMatchObject({ valid: false, because });
  });

  it('another secret or another event does not match', () => {
    const verdict = { valid: false, because: 'mismatch' };
    expect(verifyTeamtailor(signed(), { secret: 'other', eventId, at })).toEqual(verdict);
    expect(verifyTeamtailor(signed(), { secret, eventId: 'other', at })).toEqual(verdict);
  });

  it('each single changed bit of the signature is refused', () => {
    const right = createHmac('sha256', secret).update(`1795000000.${eventId}`).digest();
    const accepted = Array.from({ length: 256 }, (_, bit) => {
      const changed = Buffer.from(right);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      return verifyTeamtailor(`t=1795000000,v1=${changed.toString('hex')},v0=0`, { secret, eventId, at }).valid;
    });
    expect(accepted).not.toContain(true);
  });

  it('spaces after the commas, further schemes and a second v1 (a secret being changed) do no harm', () => {
    const header = `t=1795000000, v1=${'0'.repeat(64)}, v1=${published.toUpperCase()}, v9=x`;
    expect(verifyTeamtailor(header, { secret, eventId, at }).valid).toBe(true);
  });
});
