import {
  type Campaign,
  CONTACT_DUTIES,
  type Day,
  type DutyRow,
  dayNumber,
  type MeasureRow,
  type ProblemRow,
  type ThreeLists,
  WORDS,
} from '@gongjian/model';
import ExcelJS, { type Alignment, type Borders, type Worksheet } from 'exceljs';
import { longDay } from './bulletin-words.ts';
import { plainTexts } from './plain-text.ts';

export type ListNames = {
  readonly unit: (id: string) => string;
  readonly leader: (id: string) => string;
};

export type ThreeListsPaper = {
  readonly lists: ThreeLists;
  readonly campaign: Pick<Campaign, 'name' | 'office'>;
  readonly names: ListNames;
};

type Cell = string | number | { readonly day: Day } | undefined;
type Column<R> = {
  readonly title: string;
  /** Characters. */
  readonly width: number;
  readonly cell: (row: R, index: number) => Cell;
};

const FONT = '宋体';
const HEAD_ROWS = 3;
const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BORDER: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
/** A4, in sheets of paper. */
const A4 = 9;
/** Day number 0 (1970-01-01) as Excel counts days. */
const EXCEL_EPOCH = 25_569;

/** 三张清单 as a workbook for A4 landscape: a title, who made it as of when, and a header that every page repeats. */
export async function threeListsXlsx({ lists: given, campaign, names }: ThreeListsPaper): Promise<Uint8Array> {
  const lists = plainTexts(given);
  const paper: ThreeListsPaper = {
    lists,
    campaign: plainTexts({ name: campaign.name, office: campaign.office }),
    names: { unit: (id) => plainTexts(names.unit(id)), leader: (id) => plainTexts(names.leader(id)) },
  };
  const book = new ExcelJS.Workbook();
  book.creator = paper.campaign.office;
  addSheet(book, paper, '问题清单', '项、天', problemColumns(paper), lists.problems);
  addSheet(book, paper, '措施清单', '项、天', measureColumns(paper), lists.measures);
  addSheet(book, paper, '责任清单', '项', dutyColumns(paper), lists.duties);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function problemColumns({ names }: ThreeListsPaper): Column<ProblemRow>[] {
  const hands = ({ decider: { leader, unit } }: ProblemRow) =>
    [...(leader === undefined ? [] : [names.leader(leader)]), ...(unit === undefined ? [] : [names.unit(unit)])].join(
      '、',
    );
  return [
    { title: '编号', width: 6, cell: ({ number }) => number },
    {
      title: '项目（平台、目标）',
      width: 18,
      cell: ({ blocks }) => once(blocks.filter(({ of }) => of !== 'step').map(({ name }) => name)),
    },
    {
      title: '类型',
      width: 10,
      cell: ({ type, subtype }) =>
        [WORDS.problemType[type].zh, ...(subtype === undefined ? [] : [WORDS.problemSubtype[subtype].zh])].join('\n'),
    },
    { title: '问题', width: 28, cell: ({ name, description }) => lines(name, description) },
    { title: '提出单位', width: 11, cell: ({ raisedBy }) => names.unit(raisedBy) },
    { title: '提出日', width: 11, cell: ({ raisedOn }) => ({ day: raisedOn }) },
    {
      title: '影响的节点',
      width: 13,
      cell: ({ blocks }) => once(blocks.filter(({ of }) => of === 'step').map(({ name }) => name)),
    },
    { title: '已等天数', width: 6, cell: ({ waitingDays }) => waitingDays },
    { title: '需要谁决定什么', width: 28, cell: (row) => lines(hands(row), row.need) },
    { title: '当前层级', width: 13, cell: levelOf },
    { title: '到期日', width: 11, cell: ({ due }) => ({ day: due }) },
    { title: '状态', width: 9, cell: ({ stage }) => WORDS.problemStage[stage].zh },
    { title: '依据、佐证', width: 16, cell: ({ evidence }) => evidence },
  ];
}

function levelOf({ ladder }: ProblemRow): Cell {
  if (ladder === undefined) return undefined;
  const { level, holder, due, standsStill } = ladder;
  const until = standsStill === undefined ? due && `${longDay(due)}到期` : WORDS.standstill[standsStill].zh;
  return lines(`L${level} ${holder.zh}`, until);
}

function measureColumns({ names }: ThreeListsPaper): Column<MeasureRow>[] {
  return [
    { title: '问题编号', width: 6, cell: ({ number }) => number },
    { title: '对应问题', width: 22, cell: ({ problemName }) => problemName },
    { title: '措施', width: 24, cell: ({ what }) => what },
    { title: '完成标志', width: 20, cell: ({ mark }) => mark },
    { title: '计划起', width: 11, cell: ({ from }) => ({ day: from }) },
    { title: '计划止', width: 11, cell: ({ to }) => ({ day: to }) },
    { title: '牵头单位', width: 11, cell: ({ lead }) => names.unit(lead) },
    { title: '配合单位', width: 13, cell: ({ helpers }) => helpers.map(names.unit).join('、') },
    { title: '所需要素', width: 13, cell: ({ needs }) => needs },
    { title: '进展', width: 20, cell: ({ progress, done }) => lines(progress, done?.evidence) },
    { title: '完成日', width: 11, cell: ({ done }) => done && { day: done.on } },
    { title: '状态', width: 8, cell: ({ state }) => WORDS.measureState[state].zh },
    { title: '逾期天数', width: 6, cell: ({ lateDays }) => (lateDays === 0 ? undefined : lateDays) },
    { title: '偏差原因', width: 18, cell: ({ deviation }) => deviation },
  ];
}

function dutyColumns({ names }: ThreeListsPaper): Column<DutyRow>[] {
  const units = (ids: readonly string[]) => ids.map(names.unit).join('、');
  return [
    { title: '序号', width: 6, cell: (_, index) => index + 1 },
    { title: '事项、项目', width: 26, cell: ({ name }) => name },
    { title: '第一责任单位', width: 13, cell: ({ first }) => names.unit(first) },
    { title: '主要责任单位', width: 18, cell: ({ main }) => units(main) },
    { title: '配合单位', width: 18, cell: ({ helpers }) => units(helpers) },
    { title: '联系县领导', width: 11, cell: ({ leader }) => leader && names.leader(leader) },
    ...CONTACT_DUTIES.map((duty) => ({
      title: WORDS.contactDuty[duty].zh.replace('(', '（').replace(')', '）'),
      width: 12,
      cell: ({ contacts }: DutyRow) =>
        contacts
          .filter((contact) => contact.duty === duty)
          .map(({ who }) => who)
          .join('、'),
    })),
    { title: '未销号难题', width: 7, cell: ({ problems }) => (problems.length === 0 ? undefined : problems.length) },
    {
      title: '变更记录',
      width: 22,
      cell: ({ changes }) =>
        changes
          .map(({ on, field, was, is }) => {
            const name = (id: string | undefined) =>
              id === undefined ? '无' : field === 'leader' ? names.leader(id) : names.unit(id);
            return `${longDay(on)}${FIELD_WORDS[field] ?? field}由${name(was)}改为${name(is)}`;
          })
          .join('\n'),
    },
  ];
}

const FIELD_WORDS: Readonly<Record<string, string>> = { leader: '联系县领导', unit: '第一责任单位', platform: '平台' };

function addSheet<R>(
  book: ExcelJS.Workbook,
  { lists, campaign }: ThreeListsPaper,
  name: string,
  units: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
): void {
  const last = columns.length;
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD_ROWS }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${HEAD_ROWS}:${HEAD_ROWS}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  });
  columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  merged(sheet, 1, last, `${campaign.name}${name}`, { size: 18, bold: true, height: 34, horizontal: 'center' });
  const mark = lists.sample ? '  （示例数据）' : '';
  const about = `编制单位：${campaign.office}    截至${longDay(lists.day)}    单位：${units}    共${rows.length}项${mark}`;
  merged(sheet, 2, last, about, { size: 10, bold: false, height: 20, horizontal: 'right' });
  columns.forEach(({ title }, index) => {
    const cell = sheet.getCell(HEAD_ROWS, index + 1);
    cell.value = title;
    cell.font = { name: FONT, size: 10, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = BORDER;
  });
  sheet.getRow(HEAD_ROWS).height = 30;
  rows.forEach((row, at) => {
    let height = 1;
    columns.forEach(({ cell: cellOf, width }, index) => {
      const value = cellOf(row, at);
      put(sheet, HEAD_ROWS + 1 + at, index + 1, value);
      if (typeof value === 'string') height = Math.max(height, linesIn(value, width));
    });
    sheet.getRow(HEAD_ROWS + 1 + at).height = 6 + height * 14;
  });
}

/** Text stays text: with the format of text a cell that begins with `=` is no formula, also after it was edited. */
function put(sheet: Worksheet, row: number, column: number, value: Cell): void {
  const cell = sheet.getCell(row, column);
  cell.font = { name: FONT, size: 10 };
  cell.border = BORDER;
  const alignment: Partial<Alignment> = { vertical: 'middle', wrapText: true };
  if (typeof value === 'number') {
    cell.value = value;
    cell.alignment = { ...alignment, horizontal: 'center' };
  } else if (typeof value === 'object') {
    // Excel counts days; a number with a format of days needs no time zone.
    cell.value = dayNumber(value.day) + EXCEL_EPOCH;
    cell.numFmt = 'yyyy-mm-dd';
    cell.alignment = { ...alignment, horizontal: 'center' };
  } else {
    cell.value = value === undefined || value === '' ? null : value;
    cell.numFmt = '@';
    cell.alignment = { ...alignment, horizontal: 'left' };
  }
}

function merged(
  sheet: Worksheet,
  row: number,
  last: number,
  text: string,
  { size, bold, height, horizontal }: { size: number; bold: boolean; height: number; horizontal: 'center' | 'right' },
): void {
  sheet.mergeCells(row, 1, row, last);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.numFmt = '@';
  cell.font = { name: FONT, size, bold };
  cell.alignment = { horizontal, vertical: 'middle' };
  sheet.getRow(row).height = height;
}

function lines(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('\n');
}

function once(texts: readonly string[]): string {
  return [...new Set(texts)].join('、');
}

/** How many lines a text takes in a column: a Chinese character is as wide as two. */
function linesIn(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => {
      const wide = [...line].reduce((sum, character) => sum + (character.charCodeAt(0) > 255 ? 2 : 1), 0);
      return Math.max(1, Math.ceil(wide / (width - 1)));
    })
    .reduce((sum, count) => sum + count, 0);
}
