import { Refused } from '@gongjian/model';
import { expect, test } from 'vitest';
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

test('the help of the host says in both languages that only this machine is served', () => {
  expect(SETTINGS.host.help.zh).toContain('本机');
  expect(SETTINGS.host.help.en).toContain('this machine only');
});

test('the audit trail is kept for six months at least', () => {
  expect(readSettings({ GONGJIAN_AUDIT_MONTHS: '6' }).auditMonths).toBe(6);
  for (const months of ['5', '0', '-6', '1.5', 'ten'])
    expect(() => readSettings({ GONGJIAN_AUDIT_MONTHS: months })).toThrow(Refused);
});
