import {
  type Commitment,
  type CommitmentState,
  type Day,
  daysBetween,
  type Id,
  type PaperRun,
  type StocktakeAgenda,
  WORDS,
} from '@gongjian/model';
import { figureSubjectOf } from './bulletin-subject.ts';
import { targetFigures } from './bulletin-targets.ts';
import { datedIn } from './dated.ts';
import { type FigureBook, figureBook } from './figure-book.ts';
import { movedRuns } from './moved-runs.ts';
import type { Given, StocktakePaperInput } from './stocktake-parts.ts';

type AgendaTarget = StocktakeAgenda['targets'][number];
type AgendaProblem = StocktakeAgenda['problems'][number];

const STATES: readonly CommitmentState['state'][] = ['kept', 'late', 'moved', 'overdue', 'open', 'dropped'];

/** The figures of an agenda or of minutes, each with where it comes from; each is written once. */
export type StocktakeFigures = ReturnType<typeof stocktakeFigures>;

export function stocktakeFigures(input: StocktakePaperInput) {
  const { campaign, stocktake, agenda, commitments, known } = input;
  const book = figureBook(campaign.rounding);
  const dated = datedIn(book);
  const source = agenda.seq === undefined ? '开会时所知' : `台账截至第${agenda.seq}号`;
  const called = labels();
  const given: Given = (id, what, figure) => {
    const label = called(id, what);
    return book.add({ formula: 'fact', ...figure, id, label, facts: [`议程：${label}；${source}`] });
  };
  const count = (id: string, label: string, unit: string, facts: readonly string[], within?: string) =>
    book.add({
      id,
      label,
      raw: facts.length,
      decimals: 0,
      unit,
      formula: 'count',
      facts: [...facts],
      ...(within === undefined ? {} : { within }),
    });
  const { asOf, seq } = agenda;
  const opened = `议程：议程日期；${source}`;
  return {
    book,
    dated,
    meeting: dated('meeting', '会议日期', stocktake.on, { fact: `调度会：${stocktake.name}（${stocktake.id}）` }),
    asOf: asOf === undefined ? undefined : dated('as-of', '数据截至', asOf, { fact: `议程：数据截至；${source}` }),
    seq: seq === undefined ? undefined : given('seq', '台账截至', { raw: seq, decimals: 0, unit: '' }),

    /** All, as the sum of those in each state. */
    commitments: () => {
      const told = ({ id, text }: Commitment) => `承诺：${text}（${id}）`;
      const states = STATES.flatMap((state): PaperRun[][] => {
        const rows = commitments.filter(({ standing }) => standing.state === state);
        if (rows.length === 0) return [];
        const word = WORDS.commitmentState[state].zh;
        const facts = rows.map(({ commitment }) => told(commitment));
        return [[word, count(`commitments:${state}`, `承诺·${word}`, '项', facts)]];
      });
      const parts = STATES.map((state) => `commitments:${state}`).filter((id) => book.get(id) !== undefined);
      const raw = commitments.length;
      const total = book.add({
        id: 'commitments',
        label: '承诺·总数',
        raw,
        decimals: 0,
        unit: '项',
        formula: 'sum',
        parts,
      });
      return { total, states };
    },

    missing: () =>
      count(
        'targets',
        '照目前进度到期达不到的目标',
        '个',
        agenda.targets.map(({ name, target }) => `判断：${name}，照目前进度达不到（${target}）`),
      ),

    target: targetsOf(input, book, given),

    problems: () => {
      const names = new Map(agenda.problems.map(({ problem, name }) => [problem, name]));
      const fact = (id: Id) => `难题：${names.get(id) ?? id}（${id}）`;
      const total = count(
        'problems',
        '需要协调的难题',
        '项',
        agenda.problems.map(({ problem }) => fact(problem)),
      );
      return { total, due: count('problems:due', '已到决定期限的难题', '项', agenda.decisions.map(fact), 'problems') };
    },

    /** From the day that the problem was raised to the day of the agenda, where that is known. */
    waiting: ({ problem, name, waitingDays: raw }: AgendaProblem): PaperRun => {
      const figure = { raw, decimals: 0, unit: '天' };
      const label = `${name}·已等天数`;
      const raised = known?.snapshot.problems.find(({ id }) => id === problem)?.raisedOn;
      if (raised === undefined || daysBetween(raised, agenda.day) !== raw)
        return given(`problem:${problem}:waiting`, label, figure);
      dated('agenda', '议程日期', agenda.day, { fact: opened });
      dated(`problem:${problem}:raised`, called(`${problem}:raised`, `${name}·提出日期`), raised, {
        fact: `难题：${name}（${problem}）`,
      });
      const parts = ['agenda', `problem:${problem}:raised`];
      const id = `problem:${problem}:waiting`;
      return book.add({ id, label: called(id, label), ...figure, formula: 'difference', parts });
    },
    latest: ({ problem, name }: AgendaProblem, day: Day) =>
      dated(`problem:${problem}:latest`, called(`${problem}:latest`, `${name}·最迟解决`), day, {
        fact: `议程：测算的最迟解决日期；${source}（${problem}）`,
      }),
    held: (
      problem: AgendaProblem,
      { target, name, held, unitOfMeasure }: AgendaProblem['held'][number],
      decimals: number,
    ) =>
      given(`problem:${problem.problem}:held:${target}`, `${problem.name}·押着${name}`, {
        raw: held,
        decimals,
        unit: unitOfMeasure,
      }),

    commitmentDay: (index: number, what: string, day: Day, by = source) =>
      dated(`commitment:${index}:${what}`, `承诺${index + 1}·${what}`, day, {
        fact: `承诺${index + 1}：${what}，${by}`,
      }),
    /** Since the due day that is printed beside it. */
    overdue: (index: number, day: Day, due: string, days: number): PaperRun => {
      dated('standing', '承诺情况截至', day, { fact: `调度会：${stocktake.name}，承诺情况截至` });
      const parts = ['standing', due];
      const label = `承诺${index + 1}·逾期天数`;
      return book.add({ id: `${due}:over`, label, raw: days, decimals: 0, unit: '天', formula: 'difference', parts });
    },
    decisionDue: (index: number, due: Day) =>
      dated(`decision:${index}`, `议定事项${index + 1}·时限`, due, { fact: `议定事项${index + 1}：登记的时限` }),

    moved: () => movedRuns(agenda, { book, dated, given }),
  };
}

/** What figures are called: the same id always the same, and no two alike. */
function labels(): (id: string, label: string) => string {
  const owners = new Map<string, string>();
  return (id, label) => {
    const owner = owners.get(label) ?? id;
    owners.set(label, owner);
    return owner === id ? label : `${label}（${id}）`;
  };
}

/** Figures of a target as every paper has them: made from its reading and its plan, where these are at hand. */
function targetsOf({ known }: StocktakePaperInput, book: FigureBook, given: Given) {
  const subject =
    known === undefined ? undefined : { ...figureSubjectOf({ ...known, earlier: known.assessment }), book };
  return ({ target: id, name, done, goal, unitOfMeasure: unit, decimals, campaignGap, ...chances }: AgendaTarget) => {
    const assessed = known?.assessment.targets.find(({ target }) => target === id);
    const isSame = assessed?.done === done && assessed?.goal === goal && assessed.unitOfMeasure === unit;
    const made =
      subject === undefined || !isSame || assessed === undefined ? undefined : targetFigures(subject, assessed);
    const figure = (
      key: string,
      label: string,
      raw: number,
      more: { decimals: number; unit: string; formula?: 'gap' },
    ) => given(`agenda:${id}:${key}`, `${subject?.targetName(id) ?? name}·${label}`, { raw, ...more });
    const { catchUp, chance } = chances;
    return {
      goal: made?.('goal') ?? figure('goal', '攻坚目标', goal, { decimals, unit }),
      done: done === undefined ? undefined : (made?.('done') ?? figure('done', '累计完成', done, { decimals, unit })),
      gap:
        campaignGap === undefined
          ? undefined
          : (made?.('curve-gap') ??
            figure('gap', '较攻坚曲线', campaignGap, { decimals: 1, unit: '个百分点', formula: 'gap' })),
      catchUp: catchUp === undefined ? undefined : figure('catch-up', '需提速', catchUp, { decimals: 1, unit: '倍' }),
      chance:
        chance === undefined ? undefined : figure('chance', '到期达到的把握', chance * 100, { decimals: 0, unit: '%' }),
    };
  };
}
