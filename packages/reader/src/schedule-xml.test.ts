import { Refused } from '@gongjian/model';
import { expect, test } from 'vitest';
import { readScheduleXml } from './schedule-xml.ts';
import { MAX_TASKS } from './schedule-xml-raw.ts';

const read = (text: string) => readScheduleXml(new TextEncoder().encode(text), 'a.xml');
const project = (tasks: string, more = '') =>
  `<Project xmlns="http://schemas.microsoft.com/project">${more}<Tasks>\n${tasks}\n</Tasks></Project>`;
const task = (uid: number, more = '', name = `T${uid}`) => `<Task><UID>${uid}</UID><Name>${name}</Name>${more}</Task>`;
const after = (uid: number | string, more = '') =>
  `<PredecessorLink><PredecessorUID>${uid}</PredecessorUID>${more}</PredecessorLink>`;

test('what another tool writes is read: null rows and the project’s own task left out, part days told', () => {
  const draft = read(
    project(
      [
        task(0, '<OutlineLevel>0</OutlineLevel>'),
        task(1, '<OutlineLevel>1</OutlineLevel>'),
        task(2, '<OutlineLevel>2</OutlineLevel><Duration>P1DT12H30M0S</Duration><DurationFormat>8</DurationFormat>'),
        '<Task><UID>3</UID><IsNull>1</IsNull></Task>',
        task(4, `<Duration>PT16H0M0S</Duration>${after(2, '<Type>1</Type><LinkLag>4800</LinkLag>')}`),
      ].join('\n'),
      '<Title>新院区</Title>',
    ),
  );
  expect(draft.name).toBe('新院区');
  expect(draft.tasks).toMatchObject([
    { uid: 1, isSummary: true, days: 0 },
    { uid: 2, parent: 1, days: 2, basis: 'calendar' },
    { uid: 4, days: 2, basis: 'working', after: [{ uid: 2, kind: 'FS', lag: 1, lagBasis: 'working' }] },
  ]);
  expect(draft.faults).toEqual([
    { fault: 'part-day', line: 4, element: 'Duration', task: 'T2', given: 'P1DT12H30M0S' },
  ]);
});

test.each([
  ['a number that is none', task(1, '<PercentComplete>viel</PercentComplete>'), 'bad-number', 'PercentComplete'],
  ['no UID', '<Task><Name>x</Name></Task>', 'bad-number', 'UID'],
  ['a duration that is none', task(1, '<Duration>10 days</Duration>'), 'bad-number', 'Duration'],
  ['a day that is none', task(1, '<Deadline>2012-02-30T17:00:00</Deadline>'), 'bad-date', 'Deadline'],
  ['no name', task(1, '', ' '), 'no-name', 'Name'],
  ['a UID twice', task(1) + task(1), 'twice', 'UID'],
  ['a level left out', task(1) + task(2, '<OutlineLevel>3</OutlineLevel>'), 'outline', 'OutlineLevel'],
  ['a negative duration', task(1, '<Duration>-PT8H0M0S</Duration>'), 'negative', 'Duration'],
  ['an absurd duration', task(1, '<Duration>PT99999999H0M0S</Duration>'), 'absurd', 'Duration'],
  ['an absurd lag', task(1) + task(2, after(1, '<LinkLag>999999999</LinkLag>')), 'absurd', 'LinkLag'],
  ['a constraint without its day', task(1, '<ConstraintType>4</ConstraintType>'), 'constraint', 'ConstraintDate'],
  ['a calendar that is not there', task(1, '<CalendarUID>7</CalendarUID>'), 'no-calendar', 'CalendarUID'],
  ['a link type that is none', task(1) + task(2, after(1, '<Type>9</Type>')), 'link-kind', 'Type'],
  [
    'a lag in percent',
    task(1) + task(2, after(1, '<LinkLag>5</LinkLag><LagFormat>19</LagFormat>')),
    'link-lag',
    'LagFormat',
  ],
  ['a link to nothing', task(1, after(9)), 'link-to-nothing', 'PredecessorLink'],
  ['too many links', task(1) + task(2, after(1).repeat(61)), 'too-many-links', 'PredecessorLink'],
  ['a circle', task(1, after(2)) + task(2, after(3)) + task(3, after(1)), 'cycle', 'PredecessorLink'],
  ['a link to itself', task(1, after(1)), 'cycle', 'PredecessorLink'],
  [
    'a link to its own whole',
    task(1) + task(2, `<OutlineLevel>2</OutlineLevel>${after(1)}`),
    'cycle',
    'PredecessorLink',
  ],
])('%s is told by line and element', (_what, tasks, fault, element) => {
  const { faults } = read(project(tasks));
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0]).toMatchObject({ fault, element, line: 2 });
});

test('a circle is told once, by the names on it', () => {
  const { faults } = read(project(task(1, after(2)) + task(2, after(1)) + task(3, after(2)) + task(4, after(4))));
  expect(faults.map(({ given }) => given)).toEqual(['T1 → T2 → T1', 'T4 → T4']);
});

test('days that pass whether worked or not end at the midnight after them', () => {
  const ended = '<ActualStart>2012-09-01T00:00:00</ActualStart><ActualFinish>2012-09-11T00:00:00</ActualFinish>';
  const { tasks } = read(project(task(1, `${ended}<DurationFormat>8</DurationFormat>`) + task(2, ended)));
  expect(tasks).toMatchObject([
    { started: '2012-09-01', finished: '2012-09-10' },
    { started: '2012-09-01', finished: '2012-09-11' },
  ]);
});

test('a calendar that is there is none of the faults', () => {
  const calendars = '<Calendars><Calendar><UID>7</UID><WeekDays/></Calendar></Calendars>';
  expect(read(project(task(1, '<CalendarUID>7</CalendarUID>'), calendars)).faults).toEqual([]);
});

const ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
test.each([
  ['an outside entity', `${ENTITY}${project(task(1, '', '&a;'))}`, 'external-entity'],
  ['an entity bomb', `${BOMB}${project(task(1, '', '&b;'))}`, 'external-entity'],
  ['an entity never declared', project(task(1, '', '&a;')), 'malformed'],
  ['no XML', 'Name,Duration\nx,3', 'malformed'],
  ['a document that breaks off', project(task(1)).slice(0, -9), 'malformed'],
  ['nothing', '', 'empty'],
  ['XML of something else', '<project><Tasks/></project>', 'not-mspdi'],
  ['a build file', '<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"/>', 'not-mspdi'],
  ['nesting without end', project('<a>'.repeat(400)), 'malformed'],
  ['too many tasks', project('<Task/>'.repeat(MAX_TASKS + 1)), 'too-many-rows'],
])('%s is refused', (_what, text, reason) => {
  let refusal: unknown;
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refusal = error.refusal;
  }
  expect(refusal).toMatchObject({ kind: 'unreadable', reason });
});
