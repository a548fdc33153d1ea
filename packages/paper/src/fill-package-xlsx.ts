import type { FillManifest } from '@gongjian/model';
import type { Borders, Cell, Worksheet } from 'exceljs';
import { longDay } from './bulletin-words.ts';
import { plainTexts } from './plain-text.ts';
import { bookBytes, figureFormat, linesIn, newBook, put, SHEET_BORDER } from './sheet-look.ts';

/** Where the signed manifest stands: on a sheet that no menu shows, in pieces that a cell can hold. */
const MANIFEST_SHEET = '_gongjian';
const PIECE = 30_000;
const FORM_SHEET = '填报表';
const HEAD = 5;
const FONT = '宋体';
const LINE = { style: 'medium', color: { argb: 'FF000000' } } as const;
/** Cells to fill in are told by a thick border and by their header, not by colour alone. */
const INPUT: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const CENTRED = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;
const WIDTHS = [6, 34, 9, 11, 11, 12, 11, 14, 10, 24, 24];
const TITLES = [
  '序号',
  '名称',
  '计量\n单位',
  '年度\n计划',
  '上期\n累计数',
  '上期\n日期',
  '本期\n已报',
  '【填】本期\n累计数',
  '【填】\n无变化',
  '【填】佐证',
  '【填】说明',
];

export type FillPaper = {
  readonly manifest: FillManifest;
  /** The exact text that was signed. */
  readonly text: string;
  readonly signature: string;
  readonly title: string;
  readonly unit: string;
  readonly office: string;
};

/** 填报包 as a workbook: only what is to be filled in is open, and says what it takes. */
export async function fillPackageXlsx({ manifest, text, signature, ...given }: FillPaper): Promise<Uint8Array> {
  const { title, unit, office } = plainTexts(given);
  const book = newBook(office);
  const sheet = book.addWorksheet(FORM_SHEET, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD}:${HEAD}`,
    },
    headerFooter: { oddFooter: `&L&9台账第${manifest.seq}号&C&9第 &P 页，共 &N 页&R&9工作调度表（非统计调查）` },
  });
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const last = WIDTHS.length;
  banner(sheet, 1, `${title}填报表（${unit}）`, { size: 16, bold: true, horizontal: 'center', height: 30 });
  banner(sheet, 2, `工作调度表（非统计调查）    截至${longDay(manifest.on)}    计量单位见表内`, {
    size: 10,
    bold: false,
    horizontal: 'right',
    height: 18,
  });
  banner(
    sheet,
    3,
    '1．只填粗框内的格：填本年累计数；没有变化的在“无变化”选“是”，不用填数；低于上期、跳升或更正的，写明说明。其他格已锁定。',
    { size: 10, bold: false, horizontal: 'left', height: 18 },
  );
  banner(
    sheet,
    4,
    `2．填完在表末写上填报人姓名和职务，于${longDay(manifest.until)}前在“上报”页交回；只能交回一次，以原文件交回。`,
    { size: 10, bold: false, horizontal: 'left', height: 18 },
  );
  TITLES.forEach((text_, index) => {
    const cell = sheet.getCell(HEAD, index + 1);
    cell.value = text_;
    cell.font = { name: FONT, size: 10, bold: true };
    cell.alignment = CENTRED;
    cell.border = SHEET_BORDER;
  });
  sheet.getRow(HEAD).height = 34;
  for (const [index, item] of manifest.items.entries()) writeItem(sheet, HEAD + 1 + index, item, index + 1);
  const sign = HEAD + 1 + manifest.items.length;
  for (const [at, label] of [
    [0, '填报人姓名（必填）'],
    [1, '职务（必填）'],
  ] as const) {
    const row = sign + at;
    sheet.mergeCells(row, 1, row, 2);
    put(sheet, row, 1, label);
    sheet.mergeCells(row, 3, row, 6);
    open(sheet.getCell(row, 3));
    sheet.getCell(row, 3).numFmt = '@';
    sheet.getRow(row).height = 24;
  }
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
  sheet.pageSetup.printArea = `A1:${String.fromCharCode(64 + last)}${sign + 1}`;
  const hidden = book.addWorksheet(MANIFEST_SHEET, { state: 'veryHidden' });
  hidden.getCell(1, 1).value = signature;
  for (let at = 0; at * PIECE < text.length; at += 1)
    hidden.getCell(at + 2, 1).value = `|${text.slice(at * PIECE, (at + 1) * PIECE)}|`;
  return bookBytes(book);
}

function writeItem(sheet: Worksheet, row: number, item: FillManifest['items'][number], number: number): void {
  const { name, unitOfMeasure, decimals, plan, last, base, form } = item;
  put(sheet, row, 1, number);
  put(sheet, row, 2, plainTexts(name));
  put(sheet, row, 3, unitOfMeasure, { centred: true });
  put(sheet, row, 4, { figure: plan, decimals });
  put(sheet, row, 5, { figure: last?.value, decimals });
  put(sheet, row, 6, { day: last?.on });
  put(sheet, row, 7, { figure: base.value, decimals });
  for (const column of [8, 9, 10, 11]) open(sheet.getCell(row, column));
  const figure = sheet.getCell(row, 8);
  figure.numFmt = figureFormat({ decimals });
  figure.alignment = { horizontal: 'right', vertical: 'middle' };
  figure.dataValidation = {
    type: 'decimal',
    operator: form === 'growth' ? 'between' : 'greaterThanOrEqual',
    formulae: form === 'growth' ? [-1000, 1000] : [0],
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '本期累计数',
    error: form === 'growth' ? '请填数字' : `请填不小于0的数字，单位：${unitOfMeasure}`,
  };
  const unchanged = sheet.getCell(row, 9);
  unchanged.dataValidation = {
    type: 'list',
    formulae: ['"是"'],
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '无变化',
    error: '没有变化选“是”，有变化空着',
  };
  unchanged.alignment = CENTRED;
  for (const column of [10, 11]) sheet.getCell(row, column).numFmt = '@';
  sheet.getRow(row).height = Math.max(20, 6 + linesIn(name, WIDTHS[1] ?? 30) * 14);
}

function open(cell: Cell): void {
  cell.protection = { locked: false };
  cell.border = INPUT;
  cell.font = { name: FONT, size: 10 };
  cell.alignment = { horizontal: 'left', vertical: 'middle', wrapText: true };
}

function banner(
  sheet: Worksheet,
  row: number,
  text: string,
  look: { size: number; bold: boolean; horizontal: 'left' | 'center' | 'right'; height: number },
): void {
  sheet.mergeCells(row, 1, row, WIDTHS.length);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.numFmt = '@';
  cell.font = { name: FONT, size: look.size, bold: look.bold };
  cell.alignment = { horizontal: look.horizontal, vertical: 'middle', wrapText: true };
  sheet.getRow(row).height = look.height;
}
