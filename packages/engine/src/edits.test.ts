import { addDays, type Reading, type Snapshot } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf, snapshotOf } from '../test/campaign.ts';
import { editsBetween } from './edits.ts';

const WAS = snapshotOf({
  targets: [{ id: 't', annualPlan: 10 }],
  projects: [{ id: 'p' }, { id: 'q' }],
  steps: [{ id: 'p.a', project: 'p', name: '方案', days: 10 }],
  readings: [
    ...readingsOf('project', 'p', [['2012-08-01', 1]]),
    ...readingsOf('target', 't', [
      ['2012-08-01', 1],
      ['2012-08-31', 2],
    ]),
  ],
  recognitions: [{ project: 'q', kind: 'start', on: '2012-08-01' }],
  exemptions: [{ id: 'x', of: 'target', subject: 't', from: '2012-08-01', to: '2012-09-01' }],
  problems: [{ id: 'pr', blocks: [{ of: 'step', id: 'p.a' }], raisedOn: '2012-08-01', due: '2012-09-01' }],
  progress: [{ project: 'p', step: 'p.a', on: '2012-08-01', percent: 20 }],
});

function subjects(after: Snapshot, before = WAS) {
  const edits = editsBetween(before, after);
  return edits === undefined ? undefined : { target: [...edits.subjects.target], project: [...edits.subjects.project] };
}

describe('the plan', () => {
  it('is the same where its rows are, though the lists are new', () => {
    expect(subjects({ ...WAS, projects: [...WAS.projects], targets: [...WAS.targets] })).toEqual({
      target: [],
      project: [],
    });
  });
  it.each(['campaign', 'targets', 'projects', 'steps', 'packs', 'actions', 'units', 'indicators'] as const)(
    'differs where %s does, and then nothing can be kept',
    (list) => {
      const after: Snapshot =
        list === 'campaign'
          ? { ...WAS, campaign: { ...WAS.campaign } }
          : { ...WAS, [list]: WAS[list].map((row, at) => (at === 0 ? { ...row } : row)) };
      expect(editsBetween(WAS, after)).toBeUndefined();
    },
  );
  it('differs where a row was added or taken away', () => {
    expect(editsBetween(WAS, { ...WAS, projects: WAS.projects.slice(0, 1) })).toBeUndefined();
    expect(editsBetween({ ...WAS, projects: WAS.projects.slice(0, 1) }, WAS)).toBeUndefined();
  });
});

describe('the subjects of what differs', () => {
  const none = { target: [], project: [] };
  it('are none where nothing does', () => {
    expect(subjects(WAS)).toEqual(none);
    expect(subjects({ ...WAS, seq: 2, bulletins: [] })).toEqual(none);
  });
  it('are those of a recognition, a report of progress, an exemption', () => {
    expect(subjects({ ...WAS, recognitions: [] })).toEqual({ target: [], project: ['q'] });
    expect(subjects({ ...WAS, progress: [] })).toEqual({ target: [], project: ['p'] });
    expect(subjects({ ...WAS, exemptions: [] })).toEqual({ target: ['t'], project: [] });
  });
  it('are the projects and targets that a problem blocks, a step by its project', () => {
    expect(subjects({ ...WAS, problems: [] })).toEqual({ target: [], project: ['p'] });
    const blocks = [
      { of: 'target' as const, id: 't' },
      { of: 'project' as const, id: 'q' },
      { of: 'step' as const, id: 'nowhere' },
    ];
    const problems = WAS.problems.map((problem) => ({ ...problem, id: 'other', blocks }));
    expect(subjects({ ...WAS, problems: [...WAS.problems, ...problems] })).toEqual({ target: ['t'], project: ['q'] });
  });
  it('are those of a row changed in place, before and after', () => {
    const recognitions = WAS.recognitions.map((row) => ({ ...row, project: 'p' }));
    const { project } = subjects({ ...WAS, recognitions }) ?? none;
    expect(new Set<string>(project)).toEqual(new Set(['p', 'q']));
  });
});

const place = (a: Reading, b: Reading) =>
  a.subject === b.subject ? (a.on < b.on ? -1 : 1) : a.subject < b.subject ? -1 : 1;
const rows = fc
  .uniqueArray(fc.record({ subject: fc.constantFrom('a', 'b', 'c', 'd'), day: fc.nat(200) }), {
    selector: ({ subject, day }) => `${subject}${day}`,
    maxLength: 200,
  })
  .map((all) =>
    all.flatMap(({ subject, day }) => readingsOf('target', subject, [[addDays('2012-01-01', day), day]])).sort(place),
  );

describe('for any readings taken away and put in', () => {
  const edited = fc.tuple(rows, rows, fc.infiniteStream(fc.nat(4))).map(([all, more, draws]) => {
    const drawn = draws[Symbol.iterator]();
    const keep = () => (drawn.next().value ?? 0) > 0;
    const kept = all.filter(keep);
    return { before: all, after: [...kept, ...more.filter((_, at) => at < 60)].sort(place) };
  });
  it('names the subjects that differ, and where it finds as many readings of one as there must be, these are all', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const edits = editsBetween({ ...WAS, readings: before }, { ...WAS, readings: after });
        const gone = before.filter((row) => !after.includes(row));
        const come = after.filter((row) => !before.includes(row));
        expect([edits?.removed, edits?.added]).toEqual([gone, come]);
        for (const { subject } of [...gone, ...come]) {
          const own = (list: readonly Reading[] = []) => list.filter((row) => row.subject === subject);
          expect(edits?.subjects.target.has(subject)).toBe(true);
          expect(own(edits?.added).length - own(edits?.removed).length).toBe(own(after).length - own(before).length);
          const found = edits?.readings.get(subject) ?? [];
          expect(found).toEqual(own(found));
          if (found.length === own(after).length) expect(found).toEqual(own(after));
        }
      }),
      { numRuns: 200 },
    );
  });
  it('names all that differ, if more besides, where many come or go together', () => {
    const few = readingsOf('target', 't', [
      ['2012-01-01', 0],
      ['2012-12-31', 1],
    ]);
    const many = Array.from({ length: 200 }, (_, at) =>
      readingsOf('target', 'a', [[addDays('2012-01-01', at), at]]),
    ).flat();
    const grown = editsBetween({ ...WAS, readings: few }, { ...WAS, readings: [...many, ...few] });
    expect(grown?.added).toEqual(many);
    const [first] = few;
    const others = few.slice(1).map((row) => ({ ...row }));
    const between = editsBetween(
      { ...WAS, readings: few },
      { ...WAS, readings: first === undefined ? [] : [...many, first, ...others] },
    );
    for (const row of [...many, ...others]) expect(between?.added).toContain(row);
    for (const row of few.slice(1)) expect(between?.removed).toContain(row);
  });
  it('are given up beyond twenty thousand, those that came and those that went together', () => {
    const rows = (subject: string, count: number) => {
      const [row] = readingsOf('target', subject, [['2012-01-01', 1]]);
      return row === undefined ? [] : Array.from({ length: count }, () => ({ ...row }));
    };
    const gone = { ...WAS, readings: rows('a', 10_000) };
    expect(editsBetween(gone, { ...WAS, readings: rows('b', 10_000) })?.added).toHaveLength(10_000);
    expect(editsBetween(gone, { ...WAS, readings: rows('b', 10_001) })).toBeUndefined();
  });
  it('gives what is left of a subject whose last reading went', () => {
    const rest = WAS.readings.slice(0, -1);
    const edits = editsBetween(WAS, { ...WAS, readings: rest });
    expect([...(edits?.readings ?? [])]).toEqual([['t', rest.filter(({ subject }) => subject === 't')]]);
  });
  it('calls exactly one row added where one row was', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (all, pick) => {
        fc.pre(all.length > 0);
        const one = all[pick % all.length];
        const less = all.filter((row) => row !== one);
        const grown = editsBetween({ ...WAS, readings: less }, { ...WAS, readings: all });
        expect([grown?.added, grown?.removed]).toEqual([[one], []]);
        const own = all.filter(({ subject }) => subject === one?.subject);
        expect([...(grown?.readings ?? [])]).toEqual([[one?.subject, own]]);
        const shrunk = editsBetween({ ...WAS, readings: all }, { ...WAS, readings: less });
        expect([shrunk?.added, shrunk?.removed]).toEqual([[], [one]]);
        expect([...(shrunk?.readings ?? [])]).toEqual([[one?.subject, own.filter((row) => row !== one)]]);
      }),
    );
  });
});
