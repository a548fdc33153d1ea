import { WorkCalendar } from '@gongjian/model';
import { expect, it } from 'vitest';
import { snapshotOf } from '../../test/campaign.ts';
import { dueDay } from './due-day.ts';

const calendars = [
  WorkCalendar.parse({
    id: 'cn',
    version: '1',
    name: { zh: '国家', en: 'State' },
    citation: '—',
    years: [{ year: 2012, status: 'official', source: '—', off: ['2012-10-01', '2012-10-02'], work: ['2012-09-29'] }],
  }),
];
const plan = snapshotOf({ campaign: { calendar: 'cn' }, calendars });

it.each([
  ['calendar days', '2012-09-05', { count: 10, basis: 'calendar' }, '2012-09-15'],
  ['working days over weekends', '2012-09-05', { count: 10, basis: 'working' }, '2012-09-19'],
  ['a weekend day of work and days off', '2012-09-28', { count: 2, basis: 'working' }, '2012-10-03'],
] as const)('counts %s', (_what, from, limit, due) => {
  expect(dueDay(plan, from, limit)).toBe(due);
});
