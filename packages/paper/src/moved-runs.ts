import { MOVEMENT_CAUSES, type Movement, type NamedCut, type PaperRun, type StocktakeAgenda } from '@gongjian/model';
import type { Dated } from './dated.ts';
import type { FigureBook } from './figure-book.ts';
import { CAUSE_WORDS, moneyOf } from './movement-words.ts';
import { type Given, joined, NAMED } from './stocktake-parts.ts';

type Writing = { readonly book: FigureBook; readonly dated: Dated; readonly given: Given };

/** What did not move by work alone since the last stocktake; lowered plans with who approved them. */
export function movedRuns({ since, moved = [] }: StocktakeAgenda, writing: Writing): PaperRun[] {
  if (since === undefined || moved.length === 0) return [];
  const { book, dated } = writing;
  const last = dated('since', '上次调度会日期', since, { fact: '调度会：上次调度会日期' });
  const count = book.add({
    id: 'moved',
    label: '不全是实际进展的目标',
    raw: moved.length,
    decimals: 0,
    unit: '个',
    formula: 'count',
    facts: moved.map(({ name, target }) => `变化：${name}不全是实际进展（${target}）`),
  });
  const named = moved
    .slice(0, NAMED)
    .map(({ target, name, movement, cuts = [] }): PaperRun[] => [
      name,
      ...changeRuns(writing, target, name, movement),
      ...cuts.flatMap((cut, index) => ['，', ...cutRuns(writing, target, cut, index)]),
    ]);
  const more = moved.length > NAMED ? '等' : '';
  return ['与上次调度会（', last, '）相比，不全是实际进展的目标', count, '：', ...joined(named, '；'), `${more}。`];
}

/** `占比+8.0个百分点，其中进展+3.0个百分点、计划+5.0个百分点`; a cause that prints as nought is left out. */
function changeRuns({ book, given }: Writing, target: string, name: string, movement: Movement): PaperRun[] {
  const { share, amount, unitOfMeasure } = movement;
  const parts = share ?? amount;
  const figure =
    share === undefined
      ? { decimals: 2, unit: unitOfMeasure === '%' ? '个百分点' : unitOfMeasure }
      : { decimals: 1, unit: '个百分点' };
  const printed = (value: number) => Math.abs(value) * 10 ** figure.decimals >= 0.5;
  const causes = MOVEMENT_CAUSES.filter((cause) => parts[cause] !== 0).map((cause) => {
    const id = `moved:${target}:${cause}`;
    const run = given(id, `${name}·变化·${CAUSE_WORDS[cause]}`, { raw: parts[cause], ...figure, formula: 'gap' });
    return { id, cause, runs: [CAUSE_WORDS[cause], run] };
  });
  const total = book.add({
    id: `moved:${target}`,
    label: `${name}·变化（${target}）`,
    raw: parts.total,
    ...figure,
    formula: 'sum',
    parts: causes.map(({ id }) => id),
  });
  const shown = causes.filter(({ cause }) => printed(parts[cause])).map(({ runs }) => runs);
  return [
    share === undefined ? '完成' : '占比',
    ...(parts.total > 0 && printed(parts.total) ? ['+'] : []),
    total,
    ...(shown.length === 0 ? [] : ['，其中', ...joined(shown, '、')]),
  ];
}

/** `年度计划由1.2亿元调为0.9亿元（县领导甲批准，2012年9月3日）` */
function cutRuns({ dated, given }: Writing, target: string, cut: NamedCut, index: number): PaperRun[] {
  const { subject, name, was, is, unitOfMeasure, approver, on } = cut;
  const id = `cut:${target}:${index}`;
  const of = `${name}·年度计划（${id}）`;
  const day =
    on === undefined ? [] : ['，', dated(`${id}:on`, `${of}·批准日期`, on, { fact: `计划调减：${of}，批准日期` })];
  return [
    `${subject === target ? '' : name}年度计划由`,
    given(`${id}:was`, `${of}·原计划`, moneyOf(was, unitOfMeasure)),
    '调为',
    given(`${id}:is`, `${of}·现计划`, moneyOf(is, unitOfMeasure)),
    '（',
    ...(approver === undefined ? ['台账未记批准人'] : [`${approver}批准`, ...day]),
    '）',
  ];
}
