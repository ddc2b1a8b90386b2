import { payloadUrl } from '@farstu/platform/outbound';
import { describe, expect, test } from 'vitest';
import { ConfigProblem, readConfig } from './config.ts';

const problemOf = (environment: NodeJS.ProcessEnv, demo = false) => {
  try {
    readConfig(environment, { demo });
  } catch (error) {
    if (error instanceof ConfigProblem) return `${error.variable} ${error.code}`;
    throw error;
  }
  return undefined;
};

describe('a setting that cannot be used is named, with why', () => {
  test.each([
    [{ PORT: 'åtta' }, 'PORT port'],
    [{ PORT: '80808' }, 'PORT port'],
    [{ DATABASE_URL: 'mysql://db.example/x' }, 'DATABASE_URL database_url'],
    [{ DATABASE_URL_PEOPLE: 'db.example' }, 'DATABASE_URL_PEOPLE database_url'],
    [{ FARSTU_URL_IDENTITY: 'login.example' }, 'FARSTU_URL_IDENTITY web_url'],
    [{ FARSTU_PUBLIC_URL: 'https://hr.example/farstu' }, 'FARSTU_PUBLIC_URL without_path'],
    [{ FARSTU_SMTP_URL: 'https://smtp.example' }, 'FARSTU_SMTP_URL smtp_url'],
    [{ FARSTU_MAIL_FROM: 'HR' }, 'FARSTU_MAIL_FROM email'],
    [{ FARSTU_ROLE_PREFIX: 'Å' }, 'FARSTU_ROLE_PREFIX role_prefix'],
    [{ FARSTU_LOG_LEVEL: 'loud' }, 'FARSTU_LOG_LEVEL log_level'],
    [{ FARSTU_METRICS_TOKEN: 'short' }, 'FARSTU_METRICS_TOKEN metrics_token'],
    [{ FARSTU_ALLOW_HOSTS: 'https://vendor.example/x' }, 'FARSTU_ALLOW_HOSTS hosts'],
    [{ FARSTU_OIDC_ISSUER: 'https://login.example' }, 'FARSTU_OIDC_ISSUER all_three'],
  ])('%j', (environment, told) => {
    expect(problemOf(environment)).toBe(told);
  });

  test('the demo stays on this machine', () => {
    expect(problemOf({ FARSTU_HOST: '0.0.0.0' }, true)).toBe('FARSTU_HOST demo_is_local');
    expect(problemOf({ FARSTU_PUBLIC_URL: 'https://hr.example' }, true)).toBe('FARSTU_PUBLIC_URL demo_is_local');
  });

  test('an empty variable counts as not set', () => {
    expect(problemOf({ PORT: '', DATABASE_URL_PEOPLE: '', FARSTU_METRICS_TOKEN: '' })).toBeUndefined();
  });
});

describe('where another room lives may be called', () => {
  const mayCall = (environment: NodeJS.ProcessEnv, url: string) => {
    const { allowHosts } = readConfig({ FARSTU_PUBLIC_URL: 'https://hr.example', ...environment });
    const rules = { allowHosts, origin: 'https://hr.example', demo: false };
    return payloadUrl(url, 'other.test', rules).ok;
  };

  test.each([
    ['https://login.example/identity', 'https://login.example/identity/v1.0'],
    ['https://login.example/identity', 'https://login.example:443/identity/v1.0'],
    ['https://login.example:443/identity', 'https://login.example/identity/v1.0'],
    ['http://login.internal/identity', 'http://login.internal:80/identity'],
    ['http://login.internal:8080/identity', 'http://login.internal:8080/identity'],
    ['http://[fd00::7]/identity', 'http://[fd00::7]:80/identity'],
  ])('%s: %s', (room, url) => {
    expect(mayCall({ FARSTU_URL_IDENTITY: room }, url)).toBe(true);
  });

  test('and no other port there, with or without one in the address', () => {
    for (const room of ['https://login.example/identity', 'https://login.example:8443/identity']) {
      expect(mayCall({ FARSTU_URL_IDENTITY: room }, 'https://login.example:5432/'), room).toBe(false);
    }
    expect(mayCall({ FARSTU_URL_IDENTITY: 'https://login.example:8443/identity' }, 'https://login.example/')).toBe(
      false,
    );
  });

  test('beside what is listed, where a host without a port means every port', () => {
    const environment = { FARSTU_URL_IDENTITY: 'https://login.example/identity', FARSTU_ALLOW_HOSTS: 'vendor.example' };
    expect(mayCall(environment, 'https://vendor.example:8443/')).toBe(true);
    expect(mayCall(environment, 'https://login.example/')).toBe(true);
  });
});
