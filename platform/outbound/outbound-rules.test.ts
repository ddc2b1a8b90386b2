import { describe, expect, test } from 'vitest';
import { parseAllowHosts, payloadUrl } from './index.ts';
import { isPublicAddress } from './public-address.ts';

const rules = {
  allowHosts: ['inside.example:8443', 'vendor.test', '[fd00::1]:99'],
  origin: 'https://hr.example',
  demo: false,
};
const judge = (url: string, more: Partial<typeof rules> = {}) => {
  const judged = payloadUrl(url, 'teamtailor.com', { ...rules, ...more });
  return judged.ok ? 'ok' : judged.because;
};

describe('a URL in a payload', () => {
  test.each([
    'https://api.teamtailor.com/partner/v1/partner-results/1',
    'https://api.na.teamtailor.com/x',
    'HTTPS://API.TEAMTAILOR.COM/x',
    'https://hr.example/x',
    'https://inside.example:8443/x',
    'http://inside.example:8443/x',
    'http://vendor.test/x',
    'https://vendor.test:1234/x',
    'http://[fd00::1]:99/',
  ])('%s may be called', (url) => expect(judge(url)).toBe('ok'));

  test.each([
    ['http://api.teamtailor.com/x', 'scheme-not-allowed'],
    ['https://api.teamtailor.com:8443/x', 'host-not-allowed'],
    ['https://teamtailor.com.evil.example/x', 'host-not-allowed'],
    ['https://evilteamtailor.com/x', 'host-not-allowed'],
    ['https://evil.example/?x=.teamtailor.com', 'host-not-allowed'],
    ['https://evil.example\\.teamtailor.com/', 'host-not-allowed'],
    ['https://api.teamtailor.com@evil.example/', 'has-credentials'],
    ['https://hr.example:444/x', 'host-not-allowed'],
    ['https://inside.example/x', 'host-not-allowed'],
    ['https://169.254.169.254/latest/meta-data', 'host-not-allowed'],
    ['http://localhost:5432/', 'host-not-allowed'],
    ['file:///etc/passwd', 'scheme-not-allowed'],
    ['gopher://hr.example/', 'scheme-not-allowed'],
    ['//hr.example/x', 'not-a-url'],
    ['', 'not-a-url'],
  ])('%s is refused: %s', (url, because) => expect(judge(url)).toBe(because));

  test('loopback is listed in demo mode, in any spelling, and only there', () => {
    for (const url of ['http://localhost:9/', 'http://127.0.0.1:9/', 'http://[::1]:9/', 'http://0x7f.1/']) {
      expect(judge(url, { demo: true })).toBe('ok');
      expect(judge(url)).toBe('host-not-allowed');
    }
  });

  test('from another sender may not lead to Teamtailor', () => {
    expect(payloadUrl('https://api.teamtailor.com/x', 'other.test', rules)).toEqual({
      ok: false,
      because: 'host-not-allowed',
    });
  });
});

test('only addresses that everybody can reach are public', () => {
  const inside = `0.0.0.0 10.0.0.1 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 192.0.0.1 192.168.1.1
    198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::127.0.0.1 64:ff9b::7f00:1
    2002:7f00:1:: 2001::1 fe80::1 fe80::1%eth0 fec0::1 fc00::1 fd12::1 ff02::1 2001:db8::1 4000::1 nonsense`.split(
    /\s+/,
  );
  expect(inside.filter(isPublicAddress)).toEqual([]);
  expect(
    ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450:400f::1'].filter((address) => !isPublicAddress(address)),
  ).toEqual([]);
});

test('the list of allowed hosts is read, and an entry that is no host is named', () => {
  expect(parseAllowHosts(' a.example:1, b.example ,::1,[::1]:2,')).toEqual([
    'a.example:1',
    'b.example',
    '::1',
    '[::1]:2',
  ]);
  expect(parseAllowHosts(undefined)).toEqual([]);
  for (const entry of [
    'http://a.example',
    'a.example/x',
    'a.example:99999',
    '*.example',
    'a b',
    'u@a.example',
    '[::1',
    'a:b',
  ]) {
    expect(() => parseAllowHosts(`ok.example,${entry}`)).toThrow(JSON.stringify(entry));
  }
});
