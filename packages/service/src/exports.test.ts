import { assess, compareUnits, threeLists } from '@gongjian/engine';
import { type HistoryEntry, Problem, Refused, Snapshot, StandingRules } from '@gongjian/model';
import { CAMPAIGN } from '@gongjian/model/testing';
import { historyXlsx, projectsXlsx, standingXlsx, targetsXlsx, threeListsXlsx } from '@gongjian/paper';
import { difference, proposeMapping, proposeMappings, readWorkbook } from '@gongjian/reader';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesOn } from './exports.ts';
import { shippedRules } from './rules.ts';

const { packs } = await shippedRules();
const [pack] = packs;
const DAY = '2012-09-09';

const figure = fc
  .integer({ min: 0, max: 9_000_000_000 })
  .chain((micros) => fc.constantFrom(micros / 1_000_000, Math.round(micros / 1_000), Math.floor(micros / 100_000)));
const day = fc.integer({ min: 1, max: 9 }).map((date) => `2012-09-0${date}`);
/** Names as offices write them, and such as a formula or a total would begin. */
const name = (prefix: string, index: number) =>
  fc
    .string({ unit: fc.constantFrom(...'甲乙丙丁项目一二路厂（）()=+-@,，"\'&<1 AB'), maxLength: 90 })
    .map((text) => `${prefix}${text}${String.fromCharCode(0x4e00 + index)}${index}`.trim());

const project = (index: number) =>
  fc.record(
    {
      id: fc.constant(`p${index}`),
      name: fc.constantFrom('', '=', '+', '-', '@', '其中：', '注：').chain((start) => name(start, index)),
      unit: fc.constantFrom('u1', 'u2'),
      code: fc.constantFrom(`2012-${1000 + index}`, `=A${index}`),
      tags: fc.constantFrom([], ['工业', '重大实施']),
      totalInvestment: figure,
      annualInvestment: figure,
      plannedStart: day,
      plannedCompletion: fc.constant('2012-12-31'),
    },
    { requiredKeys: ['id', 'name', 'unit'] },
  );
const target = (index: number) =>
  fc.record({
    id: fc.constant(`t${index}`),
    campaign: fc.constant('c'),
    action: fc.constantFrom('a', 'b'),
    name: name('', index),
    indicator: fc.constantFrom('fai', 'land', 'growth', 'export'),
    unit: fc.constantFrom('u1', 'u2'),
    annualPlan: figure,
    measurement: fc.constantFrom(
      { by: 'readings' },
      { by: 'count', roster: 'r', recognised: ['start'] },
      { by: 'investment', roster: 'r' },
    ),
  });

/** Counties with whatever plan and figures: each project and target with readings of some days, some outcomes recognised. */
const county = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 }))
  .chain(([projects, targets]) =>
    fc.record({
      projects: fc.tuple(...Array.from({ length: projects }, (_, index) => project(index))),
      targets: fc.tuple(...Array.from({ length: targets }, (_, index) => target(index))),
      figures: fc.array(fc.record({ of: fc.nat(projects + targets - 1), on: day, value: figure }), { maxLength: 30 }),
      outcomes: fc.array(
        fc.record({ of: fc.nat(projects - 1), kind: fc.constantFrom('start', 'completion', 'statistics'), on: day }),
        { maxLength: 10 },
      ),
    }),
  )
  .map(({ projects, targets, figures, outcomes }) => {
    const calibers = { fai: 'management', land: 'management', growth: 'management', export: 'statistical' } as const;
    const readings = new Map(
      figures.flatMap(({ of, on, value }) => {
        const [kind, subject] =
          of < projects.length
            ? (['project', projects[of]] as const)
            : (['target', targets[of - projects.length]] as const);
        if (subject === undefined) return [];
        const caliber = 'indicator' in subject ? calibers[subject.indicator as 'fai'] : 'management';
        const id = `${subject.id}:${caliber}:${on}`;
        return [[id, { id, of: kind, subject: subject.id, caliber, on, value, grade: 'reported' }] as const];
      }),
    );
    const recognitions = new Map(
      outcomes.map(({ of, kind, on }) => [
        `${of} ${kind}`,
        { id: `${kind}${of}`, project: `p${of}`, kind, on, evidence: '现场', verifier: '督查室' },
      ]),
    );
    return Snapshot.parse({
      seq: 7,
      campaign: { ...CAMPAIGN, pack: pack?.id },
      actions: [
        { id: 'a', campaign: 'c', name: '项目建设', order: 1 },
        { id: 'b', campaign: 'c', name: '平台拓展', order: 2 },
      ],
      units: [
        { id: 'u1', name: '发展和改革局', shortName: '发改局', kind: 'department' },
        { id: 'u2', name: '城关镇', kind: 'township' },
      ],
      leaders: [],
      indicators: [
        { id: 'fai', name: '固定资产投资', unitOfMeasure: '亿元' },
        { id: 'land', name: '拓展面积', unitOfMeasure: '亩' },
        { id: 'growth', name: '增速', unitOfMeasure: '%', form: 'growth' },
        { id: 'export', name: '自营出口', unitOfMeasure: '万美元', caliber: 'statistical' },
      ],
      targets,
      rosters: [
        {
          id: 'r',
          campaign: 'c',
          name: '清单',
          entries: projects.map(({ id }) => ({ project: id, entered: '2012-08-01', enteredWhy: '计划' })),
        },
      ],
      projects,
      steps: [],
      factors: [],
      packs: [pack],
      calendars: [],
      tracks: [],
      ladders: [],
      readings: [...readings.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      recognitions: [...recognitions.values()],
      progress: [],
      problems: [],
      exemptions: [],
      bulletins: [],
    });
  });

const problemOf = (project: string): Snapshot['problems'][number] =>
  Problem.parse({
    id: 'n',
    campaign: 'c',
    number: 1,
    name: '贷款未放',
    type: 'funds',
    subtype: 'loan',
    blocks: [{ of: 'project', id: project }],
    raisedBy: 'u1',
    decider: { unit: 'u2' },
    need: '定担保方式',
    raisedOn: '2012-08-16',
    due: '2012-09-15',
  });

test('what goes out as a ledger of projects or targets comes in again without any difference', async () => {
  await fc.assert(
    fc.asyncProperty(county, async (snapshot) => {
      const assessment = assess(snapshot, DAY);
      for (const make of [projectsXlsx, targetsXlsx]) {
        const workbook = await readWorkbook(await make({ snapshot, assessment, names: namesOn(snapshot, DAY) }));
        const mapping = proposeMapping(workbook, snapshot);
        const { rows, contradictions } = difference(workbook, mapping, snapshot, DAY);
        expect(contradictions).toEqual([]);
        const told = rows.filter(({ state }) => state !== 'set-aside');
        expect(
          told.filter(
            ({ state, refusals, recognitions }) => state !== 'same' || refusals.length + recognitions.length > 0,
          ),
        ).toEqual([]);
        const shown =
          make === projectsXlsx
            ? assessment.projects
            : assessment.targets.filter(
                ({ target: id }) => snapshot.targets.find((one) => one.id === id)?.measurement.by === 'readings',
              );
        const figures = shown.filter(
          (one) => ('invested' in one ? one.invested : 'done' in one ? one.done : undefined) !== undefined,
        );
        expect(told.map(({ subject }) => subject?.id).toSorted()).toEqual(
          figures.map((one) => ('project' in one ? one.project : one.target)).toSorted(),
        );
      }
    }),
    { numRuns: 60 },
  );
});

/** What an import of the file would record, or refuse of its rows, and the sheets that it says nothing can be recorded from. */
async function imported(file: Uint8Array, snapshot: Snapshot): Promise<{ recorded: unknown[]; leftOut: string[] }> {
  const workbook = await readWorkbook(file);
  try {
    const { mappings, notices } = proposeMappings(workbook, snapshot);
    const recorded = mappings.flatMap((mapping) =>
      difference(workbook, mapping, snapshot, DAY).rows.filter(({ state }) => !['set-aside', 'same'].includes(state)),
    );
    return { recorded, leftOut: notices.flatMap(({ kind, sheet = '' }) => (NOTHING.has(kind) ? [sheet] : [])) };
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.kind !== 'invalid') throw error;
    const [issue, ...others] = error.refusal.issues;
    expect([issue?.code, others]).toEqual(['no-header', []]);
    return { recorded: [], leftOut: issue?.path.split('、') ?? [] };
  }
}
/** A reading as the history tells of it. */
function entryOf(reading: Snapshot['readings'][number], seq: number): HistoryEntry {
  const changed = [{ field: 'value', was: null, is: reading.value }];
  return {
    seq,
    id: reading.id,
    name: 'reading.record',
    body: reading,
    actor: { id: 'office', name: '攻坚办', role: 'office' },
    at: `${DAY}T10:00:00Z`,
    previous: '',
    hash: '',
    about: { zh: '上报读数', en: 'Record a reading' },
    subject: { kind: 'reading', id: reading.id, name: reading.subject },
    changed,
  };
}

const NOTHING: ReadonlySet<string> = new Set(['no-table', 'no-column']);

test('lists, comparison and history are taken back by nothing: an import finds nothing to record, and says so', async () => {
  await fc.assert(
    fc.asyncProperty(county, async (plain) => {
      const [project] = plain.projects;
      const problems = project === undefined ? [] : [problemOf(project.id)];
      const snapshot = { ...plain, problems };
      const { campaign } = snapshot;
      const names = namesOn(snapshot, DAY);
      const facts = { snapshot, assessment: assess(snapshot, DAY), countBacks: [], objections: [] };
      const paper = { campaign, day: DAY, seq: 7, nameOf: names.unit, clockTime: (at: string) => at, isCut: false };
      const entries = snapshot.readings.map((reading, index) => entryOf(reading, index + 1));
      const files = [
        await threeListsXlsx({ lists: threeLists(snapshot, DAY), campaign, names }),
        await standingXlsx(compareUnits(facts, StandingRules.parse({})), campaign),
        await historyXlsx({ entries, ...paper }),
      ];
      for (const file of files) {
        const { recorded, leftOut } = await imported(file, snapshot);
        expect(recorded).toEqual([]);
        const sheets = (await readWorkbook(file)).sheets.filter(({ rows }) => rows.length > 0);
        expect(leftOut.toSorted()).toEqual(sheets.map((sheet) => sheet.name).toSorted());
      }
    }),
    { numRuns: 30 },
  );
});
