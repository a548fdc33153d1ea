import { Refused } from '@gongjian/model';
import { LEVEL_2 } from '@gongjian/service/sign-in-policy';
import { expect, test } from 'vitest';
import { reachedBy, signInOptions } from './account-settings.ts';
import { readSettings, SETTINGS } from './settings.ts';

test('without flags and environment every setting has its default', () => {
  const settings = readSettings({});
  for (const [name, { default: value }] of Object.entries(SETTINGS)) expect(settings).toHaveProperty(name, value);
});

test('a flag goes before the environment, the environment before the default; an empty one is none', () => {
  const environment = { GONGJIAN_PORT: '5000', GONGJIAN_DATA: '/srv/a', DATABASE_URL: ' ' };
  expect(readSettings(environment, { data: '/srv/b' })).toMatchObject({ port: 5000, data: '/srv/b', databaseUrl: '' });
});

test.each(['65536', '-1', '80a', '1e3', '0x50'])('the port %j is refused by the name of its variable', (port) => {
  expect(() => readSettings({ GONGJIAN_PORT: port })).toThrow(Refused);
  try {
    readSettings({ GONGJIAN_PORT: port });
  } catch (error) {
    expect((error as Refused).refusal).toMatchObject({ issues: [{ path: 'GONGJIAN_PORT' }] });
  }
});

test('the help of the host says in both languages that only the demonstration is bound to this machine', () => {
  expect(SETTINGS.host.help.zh).toContain('演示只能是本机地址');
  expect(SETTINGS.host.help.en).toContain('the demonstration on this machine only');
});

test('sign-in is as a system of level 2 asks, and what an identity provider needs is named where it is missing', () => {
  const settings = readSettings({});
  expect(signInOptions(settings)).toEqual({ policy: LEVEL_2, provider: undefined });
  expect(reachedBy(settings)).toEqual({ origin: undefined, trustProxy: undefined, identity: undefined });
  const provider = { GONGJIAN_OIDC_ISSUER: 'https://id.example' };
  for (const [given, path] of [
    [{}, 'GONGJIAN_OIDC_CLIENT'],
    [{ GONGJIAN_OIDC_CLIENT: 'c' }, 'GONGJIAN_OIDC_SECRET'],
    [{ GONGJIAN_OIDC_CLIENT: 'c', GONGJIAN_OIDC_SECRET: 's' }, 'GONGJIAN_ORIGIN'],
    [{ GONGJIAN_ORIGIN: 'gj.example' }, 'GONGJIAN_ORIGIN'],
  ] as const)
    expect(() => reachedBy(readSettings({ ...provider, ...given }))).toThrowError(
      expect.objectContaining({ refusal: expect.objectContaining({ issues: [expect.objectContaining({ path })] }) }),
    );
});

test('the audit trail is kept for six months at least', () => {
  expect(readSettings({ GONGJIAN_AUDIT_MONTHS: '6' }).auditMonths).toBe(6);
  for (const months of ['5', '0', '-6', '1.5', 'ten'])
    expect(() => readSettings({ GONGJIAN_AUDIT_MONTHS: months })).toThrow(Refused);
});
