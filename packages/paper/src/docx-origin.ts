import type { Figure } from '@gongjian/model';
import { AlignmentType, type Paragraph, type Table } from 'docx';
import { columnWidths } from './column-widths.ts';
import { annexTables, type Printing } from './docx-annexes.ts';
import type { Printed } from './docx-figures.ts';
import { exact, FONTS, paragraph, run } from './docx-parts.ts';
import { type Align, annexTitle, grid, type Type } from './docx-tables.ts';
import { entryText, factParts } from './figure-facts.ts';
import { printFigure, printNumber } from './figure-print.ts';
import {
  annexesOf,
  factNumbers,
  type Numbering,
  numberingOf,
  recomputed,
  sourceOf,
  type Traced,
} from './figure-source.ts';

/** For those who check, so small. */
const ORIGIN = { size: 15, line: 185, padding: 0, side: 20 } as const satisfies Type;

/**
 * Every printed figure and what it is made of, so that the paper can be recomputed from itself; then the facts. Targets
 * have the same figures, so they stand in one table, a row each, and their formulas in its head; the others by what they
 * are about. What many facts have in common is said once.
 */
export function originAnnexes(content: Traced, { mark }: Printing): (Paragraph | Table)[] {
  const targets = targetsOf(content.figures);
  const inTable = new Set(targets.flatMap(({ figures }) => [...figures.values()]));
  // A date says by itself what it is, and stands in the record of the file.
  const others = content.figures.filter((figure) => !inTable.has(figure) && figure.formula !== 'day');
  const numbering = numberingOf(content, others);
  const told = new Set(targets.flatMap(toldByRow));
  const [origin, facts] = annexesOf(content);
  return [
    annexTitle(origin, annexTables(content).length === 0),
    small(`方括号内为${facts.replace('　', '“')}”的编号，计数为逐项计数；${ROUNDING_WORDS[content.rounding]}。`),
    ...(targets.length === 0
      ? []
      : [
          small('有年度计划的目标F＝C÷B，没有的F＝C÷A；占比、应达为%，差距为个百分点。'),
          targetGrid(targets, numbering, mark),
          ...remarks([...inTable], numbering, content),
        ]),
    ...(others.length === 0 ? [] : [otherGrid(others, content, numbering, mark)]),
    annexTitle(facts, false),
    small('〔〕内为台账号；项数含附件表中各目标已列明的。'),
    ...numbering.facts.entries.map((entry) => small(`[${entry.number}] ${entryText(entry, told)}`)),
  ];
}

const ROUNDING_WORDS = { 'half-up': '各数四舍五入', truncate: '各数截尾' } as const;

const small = (text: string): Paragraph =>
  paragraph([run(text, FONTS.body, ORIGIN.size)], {
    alignment: AlignmentType.BOTH,
    spacing: exact(ORIGIN.line),
  });

/** The figures that every target has, as columns; where one is made of others, how. */
const COLUMNS = {
  goal: 'A 攻坚目标',
  plan: 'B 年度计划',
  done: 'C 累计',
  before: 'D 上期',
  period: 'E 本期 C−D',
  share: 'F 占比',
  annual: 'G 时序应达',
  'annual-gap': 'H 差距 F−G',
  curve: 'J 曲线应达',
  'curve-gap': 'K 差距 F−J',
} as const;
type Column = keyof typeof COLUMNS;
const KEYS = Object.keys(COLUMNS) as Column[];

type TargetFigures = {
  readonly name: string;
  readonly unit: string;
  /** The ledger number of the target in the plan. */
  readonly where: string;
  readonly figures: ReadonlyMap<Column, Figure>;
};

function targetsOf(figures: readonly Figure[]): TargetFigures[] {
  const byTarget = new Map<string, Map<Column, Figure>>();
  for (const figure of figures) {
    const [, target, key] = /^target:(.+):([^:]+)$/u.exec(figure.id) ?? [];
    const column = KEYS.find((one) => one === key);
    if (target === undefined || column === undefined) continue;
    byTarget.set(target, (byTarget.get(target) ?? new Map<Column, Figure>()).set(column, figure));
  }
  return [...byTarget.values()].flatMap((own) => {
    const [any] = own.values();
    if (any === undefined) return [];
    const unit = (own.get('goal') ?? own.get('done'))?.unit ?? '';
    const { where } = factParts(own.get('goal')?.facts[0] ?? '');
    return [{ name: any.label.replace(/·[^·]*$/u, ''), unit, where, figures: own }];
  });
}

/** Facts that say no more than the row of the target does: its name, the figure that is printed, its ledger number. */
function toldByRow({ name, where: own, figures }: TargetFigures): string[] {
  return [...figures.values()].flatMap(({ facts, value, unit }) =>
    facts.filter((fact) => {
      const { what, where } = factParts(fact);
      return (what === name || what === `${name}${value}${unit}`) && (where === '' || where === own);
    }),
  );
}

function targetGrid(targets: readonly TargetFigures[], numbering: Numbering, mark: Printing['mark']): Table {
  const rows = targets.map(({ name, unit, where, figures }): Printed[] => [
    unit === '' ? name : `${name}（${unit}）`,
    where,
    ...KEYS.map((key) => {
      const figure = figures.get(key);
      return figure === undefined ? '—' : mark(figure.id, printNumber(figure));
    }),
    factNumbers([...figures.values()], numbering, { between: ' ', to: '–' }),
  ]);
  const head = ['目标', '台账', ...Object.values(COLUMNS), '取数'];
  const align: Align[] = ['left', 'center', ...KEYS.map(() => 'right' as const), 'left'];
  const printed = rows.map((row) => row.map(wordsOf));
  return grid(head, rows, align, columnWidths({ head, rows: printed, align }, 156, ORIGIN), ORIGIN);
}

/** Last digits that the printed parts do not give. */
function remarks(figures: readonly Figure[], numbering: Numbering, { rounding }: Traced): Paragraph[] {
  const told = figures.flatMap((figure) => {
    const other = recomputed(figure, numbering, rounding);
    return other === undefined ? [] : [`${figure.label}（${other}）`];
  });
  return told.length === 0 ? [] : [small(`下列各数按印出的数复算为括号内的数，系各数取整所致：${told.join('、')}。`)];
}

/** What a figure is about, and what of it: `难题·用地未批` and `已等天数`. */
function partsOf({ label }: Figure): [string, string] {
  const at = label.indexOf('·', label.startsWith('难题·') ? '难题·'.length : 0);
  return at === -1 ? [label, ''] : [label.slice(0, at), label.slice(at + 1)];
}

function otherGrid(figures: readonly Figure[], content: Traced, numbering: Numbering, mark: Printing['mark']): Table {
  const groups = Map.groupBy(figures, (figure) => partsOf(figure)[0]);
  const rows = [...groups].map(([about, own]): (readonly Printed[] | string)[] => [
    about,
    own.flatMap((figure, index): Printed[] => [
      `${index === 0 ? '' : '；'}（${numbering.figures.get(figure.id)}）${partsOf(figure)[1]} `,
      mark(figure.id, printFigure(figure)),
      `＝${sourceOf(figure, content, numbering)}`,
    ]),
  ]);
  const head = ['事项', '数值和由来'];
  const align: Align[] = ['left', 'left'];
  const printed = rows.map((row) => row.map((cell) => [cell].flat().map(wordsOf).join('')));
  return grid(head, rows, align, columnWidths({ head, rows: printed, align }, 156, ORIGIN), ORIGIN);
}

const wordsOf = (printed: Printed): string => (typeof printed === 'string' ? printed : printed.text);
