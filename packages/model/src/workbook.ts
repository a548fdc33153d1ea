import { z } from 'zod';
import { Day } from './day.ts';
import { Recognition, SUBJECT_KINDS } from './fact.ts';
import { Caliber } from './plan.ts';
import { Id, Text } from './plan-text.ts';
import { UnitOfMeasure } from './quantity.ts';
import { Refusal } from './refusal.ts';

const RowNumber = z.int().min(1).describe('1-based, as Excel counts');
const ColumnNumber = z.int().min(1).describe('1-based: A is 1');
const Confidence = z.number().min(0).max(1);
const True = z.literal(true).optional();

export const CELL_KINDS = ['text', 'number', 'percent', 'date', 'boolean', 'error'] as const;

/** One used cell. A date is a `YYYY-MM-DD` text; a percent is its share, 0.353 for 35.3 %; of a formula the cached value. */
export const WorkbookCell = z
  .object({
    column: ColumnNumber,
    kind: z.enum(CELL_KINDS),
    value: z.union([z.string(), z.number(), z.boolean()]),
    formula: True,
    shownUnit: UnitOfMeasure.optional().describe('a unit of measure that the number format prints behind the figure'),
  })
  .meta({ id: 'WorkbookCell' });
export type WorkbookCell = z.infer<typeof WorkbookCell>;

/** A row with at least one used cell; rows and cells are in order. */
export const WorkbookRow = z
  .object({ row: RowNumber, hidden: True, cells: z.array(WorkbookCell) })
  .meta({ id: 'WorkbookRow' });
export type WorkbookRow = z.infer<typeof WorkbookRow>;

/** A merged range, its borders included. */
export const Merge = z
  .object({ top: RowNumber, left: ColumnNumber, bottom: RowNumber, right: ColumnNumber })
  .meta({ id: 'Merge' });
export type Merge = z.infer<typeof Merge>;

export const Sheet = z
  .object({
    name: z.string(),
    hidden: True,
    rows: z.array(WorkbookRow),
    merges: z.array(Merge),
    hiddenColumns: z.array(ColumnNumber),
    complete: z.boolean().describe('false: the row limit was reached and the rest was not read'),
  })
  .meta({ id: 'Sheet' });
export type Sheet = z.infer<typeof Sheet>;

export const Workbook = z
  .object({
    format: z.enum(['xlsx', 'xls', 'csv']),
    encoding: z.string().optional(),
    macros: True.describe('the file holds macros; they are not read, let alone run'),
    sheets: z.array(Sheet),
  })
  .meta({ id: 'Workbook' });
export type Workbook = z.infer<typeof Workbook>;

/**
 * 序号 项目代码 项目名称|指标 责任单位 联系领导 总投资 年度计划 攻坚目标 累计完成 开工以来累计 本月完成 完成率 形象进度 计划开工 计划竣工
 * 开工时间 竣工时间 截止日期 计量单位 存在问题 备注 类别 其他
 */
export const COLUMN_MEANINGS = [
  'order',
  'code',
  'name',
  'unit',
  'leader',
  'total-investment',
  'annual-plan',
  'goal',
  'done',
  'done-since-start',
  'done-period',
  'share',
  'progress',
  'planned-start',
  'planned-completion',
  'started',
  'completed',
  'on',
  'unit-of-measure',
  'problem',
  'note',
  'tag',
  'other',
] as const;
export const ColumnMeaning = z.enum(COLUMN_MEANINGS).meta({ id: 'ColumnMeaning' });
export type ColumnMeaning = z.infer<typeof ColumnMeaning>;

export const ImportColumn = z
  .object({
    column: ColumnNumber,
    header: z.string().describe('header texts from top to bottom, joined by /'),
    meaning: ColumnMeaning,
    unit: UnitOfMeasure.optional().describe('unit of measure told in the header'),
    hidden: True,
    confidence: Confidence,
  })
  .meta({ id: 'ImportColumn' });
export type ImportColumn = z.infer<typeof ImportColumn>;

/** 合计 · 小计/其中 · 组标题 · 计量单位行 · 栏次行 · 填表说明 · 无数据 · 重复 · 系统计数 */
export const SET_ASIDE_REASONS = [
  'total',
  'subtotal',
  'heading',
  'unit-row',
  'number-row',
  'footnote',
  'blank',
  'duplicate',
  'computed',
] as const;
export const SetAside = z
  .object({ row: RowNumber, reason: z.enum(SET_ASIDE_REASONS), text: z.string() })
  .meta({ id: 'SetAside' });
export type SetAside = z.infer<typeof SetAside>;

const told = <T extends z.ZodType>(value: T) =>
  z.object({ value, confidence: Confidence, cell: z.string().optional().describe('where it stands, e.g. A2') });

/** How a workbook is to be read: proposed by the reader, corrected by a person, then given back. */
export const ImportMapping = z
  .object({
    sheet: z.string(),
    otherSheets: z.array(z.string()).default([]).describe('visible sheets that could be meant as well'),
    subject: told(z.enum(SUBJECT_KINDS)),
    header: z.object({ from: RowNumber, to: RowNumber }),
    columns: z.array(ImportColumn),
    unit: told(UnitOfMeasure).optional().describe('unit of measure of the whole table'),
    moreUnits: z
      .array(UnitOfMeasure)
      .default([])
      .describe('further units of measure that the table names, e.g. 万元、亩、个'),
    ofUnit: told(Id).optional().describe("whose table it is, told by the sheet's name, the title or 填报单位"),
    indicator: told(Id).optional().describe('what the whole table speaks of, where its rows are units'),
    rememberedNames: z
      .array(z.object({ name: z.string().max(300), subject: Id }))
      .default([])
      .describe('what was chosen for a name last time: offered first, never taken by itself'),
    remembered: z.object({ layout: Id, on: Day }).optional().describe('read as this sender last had it read'),
    on: told(Day).optional().describe('as-of date; every row without its own date has it'),
    caliber: Caliber.optional().describe("of every row; by default a target has its indicator's, a project 调度"),
    setAside: z.array(SetAside).default([]),
    keep: z.array(RowNumber).default([]).describe('rows a person takes in although proposed to be set aside'),
    hiddenRows: z.array(RowNumber).default([]),
    choices: z
      .array(z.object({ row: RowNumber, subject: Id }))
      .default([])
      .describe('subjects chosen by a person'),
  })
  .meta({ id: 'ImportMapping' });
export type ImportMapping = z.infer<typeof ImportMapping>;

/** What is wrong or doubtful with a row, in which cell, and what would be right where that can be said. */
export const ImportFault = z
  .object({
    cell: z.string().optional().describe('address, e.g. F12'),
    refusal: Refusal,
    would: z
      .object({
        value: z.number().optional(),
        unit: UnitOfMeasure.optional(),
        on: Day.optional(),
        names: z.array(z.string()).optional(),
      })
      .optional(),
  })
  .meta({ id: 'ImportFault' });
export type ImportFault = z.infer<typeof ImportFault>;

/** 新增 · 变化 · 低于上次 · 未变 · 待选择 · 已封账 · 拒收 · 剔除 */
export const IMPORT_STATES = [
  'new',
  'changed',
  'lower',
  'same',
  'needs-choice',
  'closed',
  'refused',
  'set-aside',
] as const;
export const ImportState = z.enum(IMPORT_STATES).meta({ id: 'ImportState' });
export type ImportState = z.infer<typeof ImportState>;

export const ImportCandidate = z
  .object({
    id: Id,
    name: z.string(),
    similarity: Confidence,
    chosenBefore: True.describe('what a person of this sender chose for that name last time'),
  })
  .meta({ id: 'ImportCandidate' });
export type ImportCandidate = z.infer<typeof ImportCandidate>;

export const ImportRow = z
  .object({
    row: RowNumber,
    hidden: True,
    state: ImportState,
    name: z.string().describe('as written'),
    code: z.string().optional(),
    setAside: z.enum(SET_ASIDE_REASONS).optional(),
    subject: z.object({ id: Id, name: z.string(), by: z.enum(['code', 'name', 'choice']) }).optional(),
    candidates: z.array(ImportCandidate).default([]).describe('suggestions, best first; never taken by themselves'),
    written: z
      .object({ cell: z.string(), text: z.string(), unit: UnitOfMeasure.optional(), formula: True })
      .optional()
      .describe('the cell of the reading'),
    value: z.number().optional().describe('in `unit`'),
    unit: UnitOfMeasure.optional().describe('the unit of measure that is stored'),
    on: Day.optional(),
    caliber: Caliber.optional().describe('the series that the reading goes to'),
    last: z.object({ value: z.number(), on: Day }).optional().describe('the reading known before'),
    recognitions: z
      .array(Recognition.pick({ kind: true, on: true }).extend({ cell: z.string() }))
      .default([])
      .describe('days of start and completion (开工、竣工) told in the row and not yet recognised'),
    refusals: z.array(ImportFault).default([]).describe('the row cannot be taken'),
    flags: z.array(ImportFault).default([]).describe('the row can be taken with a reason'),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;

/** What taking the workbook would change, row by row; computed, never stored. */
export const ImportDifference = z
  .object({
    sheet: z.string(),
    subject: z.enum(SUBJECT_KINDS),
    rows: z.array(ImportRow),
    counts: z.record(ImportState, z.int()),
    contradictions: z.array(ImportFault).describe('total rows that are not the sum of their rows'),
  })
  .meta({ id: 'ImportDifference' });
export type ImportDifference = z.infer<typeof ImportDifference>;

/** 隐藏工作表 · 没有可读的表 · 没有可记的列 · 行数过多 · 宏 · 重建 */
export const IMPORT_NOTICES = ['hidden-sheet', 'no-table', 'no-column', 'too-many-rows', 'macros', 'rebuilt'] as const;
/** What of a workbook was not read, so that nothing is left out in silence. */
export const ImportNotice = z
  .object({ kind: z.enum(IMPORT_NOTICES), sheet: z.string().optional() })
  .meta({ id: 'ImportNotice' });
export type ImportNotice = z.infer<typeof ImportNotice>;

/** A whole workbook before it is taken: how each sheet is read and what it would change, and what was left aside. */
export const ImportPreview = z
  .object({
    sheets: z.array(z.object({ mapping: ImportMapping, difference: ImportDifference })).min(1),
    notices: z.array(ImportNotice),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof ImportPreview>;

/** 等待 · 读取 · 比对 · 写入 · 已写入 · 已取消 */
export const IMPORT_STAGES = ['waiting', 'reading', 'judging', 'writing', 'written', 'cancelled'] as const;
/** How far an import has come, in rows; \`total\` is not known while the file is read. */
export const ImportProgress = z
  .object({ stage: z.enum(IMPORT_STAGES), rows: z.int().min(0), total: z.int().min(0).optional() })
  .meta({ id: 'ImportProgress' });
export type ImportProgress = z.infer<typeof ImportProgress>;

/** A row that a person takes; `note` is the reason, needed for a lower or a flagged row. */
export const AcceptedRow = z
  .object({
    sheet: z.string().optional().describe('absent: the only one'),
    row: RowNumber,
    note: Text.optional(),
    recognitions: z.boolean().default(false),
  })
  .meta({ id: 'AcceptedRow' });
export type AcceptedRow = z.infer<typeof AcceptedRow>;

const LETTERS = 26;

/** `AB12` of row 12, column 28. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  }
  return `${letters}${row}`;
}
