import {
  cellAddress,
  dimensionOf,
  type ImportColumn,
  type ImportMapping,
  type ImportNotice,
  invalidAt,
  type Layout,
  Refused,
  type SetAside,
  type Sheet,
  type Snapshot,
  type UnitOfMeasure,
  type Workbook,
} from '@gongjian/model';
import { dayInText } from './import-dates.ts';
import { TOLD } from './import-difference.ts';
import { type Grid, gridOf } from './import-grid.ts';
import { findHeader, type Header } from './import-header.ts';
import { withLayout } from './import-layout.ts';
import { type NameIndex, nameIndex, plainName, projectNames, targetNames } from './import-names.ts';
import { bareUnit, columnsByMeaning, setAsideOf } from './import-rows.ts';
import { indicatorOfAll, sheetUnit } from './import-sheet.ts';
import { unitOfWords } from './import-values.ts';

/** Rows looked at to tell projects from targets. */
const SAMPLE_ROWS = 60;

type Candidate = {
  readonly sheet: Sheet;
  readonly grid: Grid;
  readonly header: Header;
  readonly indicator: ImportMapping['indicator'];
};

/** How every sheet that can be read is to be read, and what of the workbook is left aside. */
export type Proposal = { readonly mappings: readonly ImportMapping[]; readonly notices: readonly ImportNotice[] };

/**
 * Proposes how to read each visible sheet of a workbook, in its order; `layouts` are how its sender had such tables read before.
 * A sheet that is hidden, too long, or has no header or nothing to record is left aside and named. Throws `Refused` where none is left.
 */
export function proposeMappings(workbook: Workbook, snapshot: Snapshot, layouts: readonly Layout[] = []): Proposal {
  const left = (sheet: string, kind: ImportNotice['kind']): ImportNotice => ({ kind, sheet });
  const mappings: ImportMapping[] = [];
  const notices: ImportNotice[] = [];
  const used = workbook.sheets.filter(({ rows }) => rows.length > 0);
  for (const sheet of used) {
    const candidate = sheet.hidden === true ? undefined : candidateOf(sheet, snapshot);
    if (sheet.hidden === true) notices.push(left(sheet.name, 'hidden-sheet'));
    else if (candidate === undefined) notices.push(left(sheet.name, 'no-table'));
    else {
      const mapping = withLayout(mappingOf(candidate, snapshot), layouts);
      if (!mapping.columns.some(({ meaning }) => TOLD.has(meaning))) notices.push(left(sheet.name, 'no-column'));
      else if (!sheet.complete && used.length > 1) notices.push(left(sheet.name, 'too-many-rows'));
      else mappings.push(mapping);
    }
  }
  if (workbook.macros === true) notices.push({ kind: 'macros' });
  if (workbook.format !== 'xlsx') notices.push({ kind: 'rebuilt' });
  // Where nothing can be read the one way of reading says why.
  return { mappings: mappings.length > 0 ? mappings : [proposeMapping(workbook, snapshot)], notices };
}

function candidateOf(sheet: Sheet, snapshot: Snapshot): Candidate | undefined {
  const grid = gridOf(sheet);
  const header = findHeader(grid, new Set(sheet.hiddenColumns));
  if (header === undefined) return undefined;
  const columns = columnsByMeaning(header.columns);
  const indicator = indicatorOfAll(sheet, grid, header, snapshot);
  const isNamed = columns.has('name') || columns.has('code') || indicator !== undefined;
  return isNamed ? { sheet, grid, header, indicator } : undefined;
}

/**
 * Proposes how to read the sheet that has most to tell: which sheet, where its header is, what each column means, in which unit, as
 * of which day, and which rows are no records. A person may change every part before {@link difference}. Throws
 * `Refused` (`invalid`) where no visible sheet has a header with names and a second known column.
 */
export function proposeMapping(workbook: Workbook, snapshot: Snapshot): ImportMapping {
  const candidates = workbook.sheets
    .filter((sheet) => sheet.hidden !== true)
    .flatMap((sheet) => candidateOf(sheet, snapshot) ?? [])
    .sort((a, b) => weight(b) - weight(a));
  const [best, ...others] = candidates;
  if (best === undefined) {
    const sheets = workbook.sheets.map(({ name }) => name).join('、');
    throw new Refused(invalidAt(sheets, 'no-header', 'a header with names and figures'));
  }
  return { ...mappingOf(best, snapshot), otherSheets: others.map((other) => other.sheet.name) };
}

function mappingOf({ sheet, grid, header, indicator }: Candidate, snapshot: Snapshot): ImportMapping {
  const [projects, targets] = [nameIndex(projectNames(snapshot)), nameIndex(targetNames(snapshot))];
  const subject: ImportMapping['subject'] =
    indicator === undefined
      ? subjectOf(grid, header, projects, targets, snapshot)
      : { value: 'target', confidence: indicator.confidence };
  const units = new Set(
    snapshot.units.flatMap(({ name, shortName = name }) => [plainName(name), plainName(shortName)]),
  );
  const known = subject.value === 'project' ? projects : targets;
  const setAside = findSetAside(grid, header, (name) =>
    indicator === undefined ? known.exact(name).length > 0 : units.has(plainName(name)),
  );
  const columns = withDataEvidence(grid, header, setAside);
  const [unit, ...moreUnits] = tableUnits(grid, header);
  const ofUnit = sheetUnit(sheet, grid, header, snapshot.units);
  const caliber = caliberTold(grid, header);
  const on = asOf(sheet, grid, header, snapshot.campaign.year);
  const hiddenRows = sheet.rows.filter(({ row, hidden }) => hidden === true && row > header.to).map(({ row }) => row);
  return {
    sheet: sheet.name,
    otherSheets: [],
    subject,
    header: { from: header.from, to: header.to },
    columns,
    ...(unit === undefined ? {} : { unit }),
    moreUnits: moreUnits.map(({ value }) => value),
    ...(ofUnit === undefined ? {} : { ofUnit }),
    ...(indicator === undefined ? {} : { indicator }),
    rememberedNames: [],
    ...(on === undefined ? {} : { on }),
    ...(caliber === undefined ? {} : { caliber }),
    setAside,
    keep: [],
    hiddenRows,
    choices: [],
  };
}

/** A sheet with figures to read goes before a better header without. */
function weight({ header, sheet }: Candidate): number {
  const done = header.columns.some(({ meaning }) => meaning === 'done') ? 10 : 0;
  return header.score + done + Math.min(1, sheet.rows.length / 1000);
}

function subjectOf(
  grid: Grid,
  header: Header,
  projects: NameIndex,
  targets: NameIndex,
  snapshot: Snapshot,
): ImportMapping['subject'] {
  const columns = columnsByMeaning(header.columns);
  const [nameColumn, codeColumn] = [columns.get('name'), columns.get('code')];
  const codes = new Set(snapshot.projects.flatMap(({ code }) => (code === undefined ? [] : [code])));
  let [project, target, rows] = [0, 0, 0];
  for (const { row } of grid.rows.filter((each) => each.row > header.to).slice(0, SAMPLE_ROWS)) {
    const name = nameColumn === undefined ? '' : grid.text(row, nameColumn);
    rows += 1;
    const [isProject, isTarget] = [projects.exact(name).length > 0, targets.exact(name).length > 0];
    // A name that both bear tells nothing.
    if ((isProject && !isTarget) || (codeColumn !== undefined && codes.has(grid.text(row, codeColumn)))) project += 1;
    else if (isTarget && !isProject) target += 1;
  }
  const nameHeader = header.columns.find(({ meaning }) => meaning === 'name')?.header ?? '';
  if (project !== target) {
    const value = project > target ? 'project' : 'target';
    return { value, confidence: Math.min(0.95, 0.6 + Math.abs(project - target) / Math.max(1, rows)) };
  }
  return {
    value: /指标|目标|任务/.test(nameHeader) && codeColumn === undefined ? 'target' : 'project',
    confidence: 0.5,
  };
}

function findSetAside(grid: Grid, header: Header, isKnown: (name: string) => boolean): SetAside[] {
  const columns = columnsByMeaning(header.columns);
  const found: SetAside[] = [];
  let first = true;
  for (const { row } of grid.rows) {
    if (row <= header.to) continue;
    const aside = setAsideOf(grid, row, columns, first, isKnown);
    if (aside !== undefined) found.push(aside);
    // A row of units may stand above a row of column numbers, or below it.
    if (aside?.reason !== 'number-row' && aside?.reason !== 'unit-row') first = false;
  }
  return found;
}

/** What the rows say about the columns: a row of units, and a 单位 column that holds units of measure or names of units. */
function withDataEvidence(grid: Grid, header: Header, setAside: readonly SetAside[]): ImportColumn[] {
  const unitRow = setAside.find(({ reason }) => reason === 'unit-row')?.row;
  const aside = new Set(setAside.map(({ row }) => row));
  const body = grid.rows.filter(({ row }) => row > header.to && !aside.has(row)).slice(0, SAMPLE_ROWS);
  return header.columns.map((column) => {
    if (column.meaning === 'unit-of-measure') {
      const texts = body.map(({ row }) => grid.text(row, column.column)).filter((text) => text !== '');
      const units = texts.filter((text) => unitOfWords(text) !== undefined).length;
      return units * 2 >= texts.length ? column : { ...column, meaning: 'unit' as const };
    }
    const below = unitRow === undefined ? undefined : unitOfWords(bareUnit(grid.text(unitRow, column.column)));
    return column.unit === undefined && below !== undefined ? { ...column, unit: below } : column;
  });
}

/** `单位：万元、亩` above or within the header, or a unit in brackets in the title; of several the money unit first. */
function tableUnits(grid: Grid, header: Header): NonNullable<ImportMapping['unit']>[] {
  for (const { row, cells } of grid.rows) {
    if (row > header.to + 2) break;
    for (const { column } of cells) {
      const text = grid.text(row, column);
      const labelled = /单位[:：]\s*(.{1,40})/.exec(text)?.[1];
      const bracketed = row < header.from ? /[(（]([^()（）]{1,6})[)）]/.exec(text)?.[1] : undefined;
      const units = unitsNamed(labelled ?? bracketed ?? '');
      const confidence = labelled === undefined ? 0.7 : 0.95;
      if (units.length > 0) return units.map((value) => ({ value, confidence, cell: cellAddress(row, column) }));
    }
  }
  return [];
}

function unitsNamed(words: string): UnitOfMeasure[] {
  const units = words
    .split(/[、,，;；/\s]|和/)
    .map((word) => unitOfWords(bareUnit(word)))
    .filter((unit) => unit !== undefined);
  const isMoney = (unit: UnitOfMeasure): boolean => dimensionOf(unit) === 'money';
  return [...units.filter(isMoney), ...units.filter((unit) => !isMoney(unit))];
}

/** 统计口径 or 调度口径, where a title or a header says so. */
function caliberTold(grid: Grid, header: Header): ImportMapping['caliber'] {
  const rows = grid.rows.filter(({ row }) => row <= header.to).map(({ row }) => row);
  const texts = rows.flatMap((row) => grid.cells(row).map(({ column }) => grid.text(row, column))).join('\n');
  const [statistical, management] = [/统计(?:口径|数据)/.test(texts), /调度(?:口径|数据)/.test(texts)];
  if (statistical === management) return undefined;
  return statistical ? 'statistical' : 'management';
}

/** The day in the title, else in the header of the cumulative column, else in the sheet's name; the surest of a place wins. */
function asOf(sheet: Sheet, grid: Grid, header: Header, year: number): ImportMapping['on'] {
  const found: NonNullable<ImportMapping['on']>[] = [];
  for (const { row, cells } of grid.rows) {
    if (row >= header.from) break;
    for (const { column } of cells) {
      const told = dayInText(grid.text(row, column), year);
      if (told !== undefined)
        found.push({ value: told.day, confidence: told.confidence, cell: cellAddress(row, column) });
    }
  }
  const done = header.columns.find(({ meaning }) => meaning === 'done');
  const inHeader = done === undefined ? undefined : dayInText(done.header, year);
  if (done !== undefined && inHeader !== undefined) {
    found.push({ value: inHeader.day, confidence: inHeader.confidence, cell: cellAddress(header.to, done.column) });
  }
  const inName = dayInText(sheet.name, year);
  if (inName !== undefined) found.push({ value: inName.day, confidence: Math.min(inName.confidence, 0.5) });
  return found.sort((a, b) => b.confidence - a.confidence)[0];
}
