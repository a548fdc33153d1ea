import { addDays, decimalsOf, type StocktakeAgenda, WORDS } from '@gongjian/model';
import type { Place, Places, Table } from './paper-places.ts';
import type { StocktakeFigures } from './stocktake-figures.ts';
import { joined, type StocktakePaperInput, whoOf } from './stocktake-parts.ts';

type Rows = Table['rows'];

const NONE = '—';

/** The tables behind the text: commitments, problems, targets, and of minutes what was decided. */
export function stocktakeTables(input: StocktakePaperInput, figures: StocktakeFigures): Places {
  const place = (table: Omit<Table, 'kind'>): Place => ({ table: { kind: 'table', ...table } });
  return {
    承诺表: () => place(commitmentTable(input, figures)),
    难题表: () => place(problemTable(input, figures)),
    目标表: () => place(targetTable(input.agenda, figures)),
    议定事项表: () => place(decisionTable(input, figures)),
  };
}

function commitmentTable(input: StocktakePaperInput, figures: StocktakeFigures): Omit<Table, 'kind'> {
  const { commitments, stocktake, kind } = input;
  const left = new Map(stocktake.leftOpen.map(({ commitment, note }) => [commitment, note]));
  const rows = commitments.map(({ commitment, standing }, index): Rows[number] => {
    const { state, promised, due, days } = standing;
    const word = WORDS.commitmentState[state].zh;
    const first = figures.commitmentDay(index, '原定时限', promised);
    const now = due === promised ? first : figures.commitmentDay(index, '现定时限', due, commitment.moves.at(-1)?.by);
    const { closed } = commitment;
    const said =
      state === 'overdue' && typeof now === 'object'
        ? [word, figures.overdue(index, addDays(due, -days), now.figure, -days)]
        : state === 'kept' || state === 'late'
          ? [`${word}（`, figures.commitmentDay(index, '办结日期', closed?.on ?? due, closed?.by), '）']
          : [word];
    const note = closed?.how ?? left.get(commitment.id) ?? commitment.moves.at(-1)?.why ?? '';
    return [
      String(index + 1),
      commitment.text,
      whoOf(input, commitment) ?? NONE,
      first,
      now === first ? NONE : now,
      kind === 'minutes' && left.has(commitment.id) ? [...said, '，继续办理'] : said,
      note === '' ? NONE : note,
    ];
  });
  return {
    title: '承诺办理情况表',
    head: ['序号', '承诺事项', '责任', '原定时限', '现定时限', '情况', '说明'],
    align: ['center', 'left', 'left', 'center', 'center', 'left', 'left'],
    rows,
  };
}

function problemTable(input: StocktakePaperInput, figures: StocktakeFigures): Omit<Table, 'kind'> {
  const rows = input.agenda.problems.map((problem, index): Rows[number] => {
    const { name, need, held, latest, decider } = problem;
    const amounts = held.map((one) => [one.name, figures.held(problem, one, decimalsOf(one.unitOfMeasure))]);
    return [
      String(index + 1),
      name,
      need === '' ? NONE : need,
      amounts.length === 0 ? NONE : joined(amounts, '、'),
      figures.waiting(problem),
      latest === undefined ? NONE : figures.latest(problem, latest),
      whoOf(input, decider) ?? NONE,
    ];
  });
  return {
    title: '需要协调的难题',
    unitLine: '按解决后增加的把握排列',
    head: ['序号', '难题', '需要决定', '押着的目标', '已等天数', '最迟解决', '在谁手里'],
    align: ['center', 'left', 'left', 'left', 'right', 'center', 'left'],
    rows,
  };
}

function targetTable({ targets, asOf }: StocktakeAgenda, figures: StocktakeFigures): Omit<Table, 'kind'> {
  const rows = targets.map((target): Rows[number] => {
    const { goal, done, gap, catchUp, chance } = figures.target(target);
    return [target.name, target.unitOfMeasure, goal, done ?? NONE, gap ?? NONE, catchUp ?? NONE, chance ?? NONE];
  });
  return {
    title: '照目前进度到期达不到的目标',
    unitLine: `${asOf === undefined ? '尚无数据；' : ''}较曲线：个百分点；需提速：倍；把握：%`,
    head: ['目标', '单位', '目标值', '累计', '较曲线', '需提速', '把握'],
    align: ['left', 'center', 'right', 'right', 'right', 'right', 'right'],
    rows,
  };
}

function decisionTable(input: StocktakePaperInput, figures: StocktakeFigures): Omit<Table, 'kind'> {
  return {
    title: '议定事项任务分解表',
    head: ['序号', '议定事项', '责任', '完成时限'],
    align: ['center', 'left', 'left', 'center'],
    rows: input.stocktake.decisions.map((decision, index) => [
      String(index + 1),
      decision.text,
      whoOf(input, decision) ?? NONE,
      decision.due === undefined ? NONE : figures.decisionDue(index, decision.due),
    ]),
  };
}
