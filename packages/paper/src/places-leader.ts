import { type PaperRun, RECOGNITION_KINDS, WORDS } from '@gongjian/model';
import { planFact } from './bulletin-facts.ts';
import type { Subject } from './bulletin-subject.ts';
import { type Cell, emptyRow, NONE, type Table } from './bulletin-tables.ts';
import { clip, LIGHT_STATE_WORDS, LIGHT_STATES, lightStateName, monthDay } from './bulletin-words.ts';
import { type Figures, type Places, said } from './paper-places.ts';
import { counted, decisionWords, heldRuns, problemDays } from './places-counts.ts';
import { NAME } from './section-parts.ts';

/** Projects on the page at least; more where it holds them, the rest on the leader's page of the product. */
const ROWS = 3;

/** 领导联系项目一页纸: what he is linked to, what he must decide, what he promised, where each project stands. */
export function leaderPlaces(subject: Subject, _figuresOf: Figures): Places {
  const { particulars, leaderName } = subject;
  return {
    领导: () => said(leaderName(particulars?.leader ?? '')),
    联系情况: () => said(...linked(subject)),
    请您决定: (room) => ({ paragraphs: decisions(subject, room.problems) }),
    承诺: (room) => said(...promises(subject, room.nodes + 1)),
    联系项目表: (room) => ({ table: projectsOf(subject, ROWS + room.counts) }),
  };
}

const SETS = { targets: ['目标', 'target'], projects: ['项目', 'project'] } as const;

function linked(subject: Subject): PaperRun[] {
  const { assessment, also } = subject;
  const own = also?.own;
  const targets = assessment.targets.filter(({ target }) => own?.targets.has(target) === true);
  const projects = assessment.projects.filter(({ project }) => own?.projects.has(project) === true);
  if (targets.length + projects.length === 0) return ['目前没有联系的目标和项目。'];
  const count = (of: keyof typeof SETS, rows: readonly { readonly id: string; readonly name: string }[]) => {
    const [word, kind] = SETS[of];
    const facts = rows.map(({ id, name }) => planFact(subject, kind, id, `${name}；联系${word}`));
    return counted(subject, { id: `leader:${of}`, label: `联系${word}·总数`, facts });
  };
  const lights = LIGHT_STATES.flatMap((state): PaperRun[][] => {
    const rows = projects.filter(({ light }) => lightStateName(light) === state);
    if (rows.length === 0) return [];
    const word = LIGHT_STATE_WORDS[state];
    const facts = rows.map(({ project }) => `亮灯：${subject.projectName(project)}；${word}`);
    const figure = { id: `leader:lights:${state}`, label: `联系项目·${word}`, facts };
    return [[word, counted(subject, { ...figure, within: 'leader:projects' })]];
  });
  return [
    '联系目标',
    count(
      'targets',
      targets.map(({ target }) => ({ id: target, name: subject.targetName(target) })),
    ),
    '、项目',
    count(
      'projects',
      projects.map(({ project }) => ({ id: project, name: subject.projectName(project) })),
    ),
    ...(lights.length === 0
      ? []
      : ['，项目亮灯：', ...lights.flatMap((runs, i) => (i === 0 ? runs : ['、', ...runs]))]),
    '。',
  ];
}

function decisions(subject: Subject, count: number): PaperRun[][] {
  const { assessment, particulars, also } = subject;
  const mine = assessment.problems.filter(({ decider }) => decider.leader === particulars?.leader);
  const others = assessment.problems.filter(
    ({ problem, decider }) => decider.leader !== particulars?.leader && also?.own?.problems.has(problem) === true,
  );
  const rows = mine.slice(0, count).map((assessed, index): PaperRun[] => {
    const held = heldRuns(subject, assessed);
    return [
      `${index + 1}．${clip(assessed.name, NAME)}：已等`,
      problemDays(subject, assessed, 'waiting'),
      ...(held.length === 0 ? [] : ['，押着', ...held]),
      `；请${decisionWords(subject, assessed)}。`,
    ];
  });
  const elsewhere: PaperRun[][] =
    others.length === 0
      ? []
      : [
          [
            '联系项目另有难题',
            counted(subject, {
              id: 'leader:problems',
              label: '联系项目·在他人手里的难题',
              unit: '项',
              facts: others.map(({ problem, name }) => `难题：${name}（${problem}）`),
            }),
            '在有关单位手里，需要时请过问。',
          ],
        ];
  return [...(rows.length === 0 ? [['目前没有等您决定的难题。']] : rows), ...elsewhere];
}

const PROMISE = 24;

function promises(subject: Subject, count: number): PaperRun[] {
  const open = (subject.also?.commitments ?? []).filter(
    ({ commitment, standing }) =>
      commitment.leader === subject.particulars?.leader && ['open', 'moved', 'overdue'].includes(standing.state),
  );
  if (open.length === 0) return ['没有在办承诺。'];
  const facts = (rows: typeof open) => rows.map(({ commitment }) => `承诺：${commitment.text}（${commitment.id}）`);
  const late = open.filter(({ standing }) => standing.state === 'overdue');
  const ofPromises = { unit: '项' };
  const all = counted(subject, { ...ofPromises, id: 'leader:promises', label: '承诺·在办', facts: facts(open) });
  const overdue = counted(subject, {
    ...ofPromises,
    id: 'leader:promises:overdue',
    label: '承诺·超期',
    facts: facts(late),
    within: 'leader:promises',
  });
  const named = [...late, ...open.filter((row) => !late.includes(row))]
    .slice(0, count)
    .map(
      ({ commitment, standing }) =>
        `${clip(commitment.text.replace(/[。；]+$/u, ''), PROMISE)}（${monthDay(standing.due)}）`,
    );
  return ['在办', all, '，超期', overdue, `：${named.join('；')}${open.length > named.length ? '等' : ''}。`];
}

/** Late ones first, then in plan order. */
function projectsOf(subject: Subject, count: number): Table {
  const { assessment, also } = subject;
  const late = (light: string) => Number(light === 'severe' || light === 'late');
  const own = assessment.projects
    .filter(({ project }) => also?.own?.projects.has(project) === true)
    .toSorted((a, b) => late(b.light.light ?? '') - late(a.light.light ?? ''));
  const rows = own
    .slice(0, count)
    .map((project): Cell[] => [
      clip(subject.projectName(project.project), NAME),
      clip(subject.unitName(project.unit), 8),
      WORDS.projectState[project.state].zh,
      { light: project.light.light ?? null, exempt: lightStateName(project.light) === 'exempt' },
      nextOf(subject, project.project),
    ]);
  return {
    kind: 'table',
    title: '联系项目',
    ...(own.length > count ? { unitLine: `共${own.length}个，列前${count}个；其余见台账` } : {}),
    head: ['项目', '责任单位', '状态', '亮灯', '下一节点（最迟开始）'],
    rows: rows.length === 0 ? [emptyRow(5)] : rows,
    align: ['left', 'left', 'center', 'center', 'left'],
  };
}

function nextOf({ also }: Subject, project: string): string {
  const [back] = (also?.countBacks ?? [])
    .filter((one) => one.project === project && one.reach !== 'done' && one.next !== undefined)
    .toSorted((a, b) => RECOGNITION_KINDS.indexOf(a.outcome) - RECOGNITION_KINDS.indexOf(b.outcome));
  const step = back?.steps.find(({ step: id }) => id === back.next?.step);
  if (back?.next === undefined || step === undefined) return NONE;
  return `${clip(step.name, 10)}（${monthDay(back.next.latestStart)}）`;
}
