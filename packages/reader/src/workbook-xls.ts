import { isDay, type Sheet, type Workbook, type WorkbookCell, type WorkbookRow } from '@gongjian/model';
import { unreadable } from './unreadable.ts';
import { dayOfSerial, formatOfCode } from './workbook-formats.ts';
import { MAX_CELLS, MAX_MERGES, MAX_USED_ROWS } from './workbook-sheet.ts';

type Library = typeof import('@e965/xlsx');
type Parsed = ReturnType<Library['read']>;
type ParsedSheet = Parsed['Sheets'][string];
/** The members of a dense sheet that the library's own types leave out. */
type Dense = ParsedSheet & {
  readonly '!data'?: readonly (readonly ({ t: string; v?: unknown; f?: string; z?: unknown } | undefined)[])[];
};

/** An OLE2 file as the library opens it; its own types leave it open. */
type CompoundFile = {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly size: number; readonly content?: { readonly length: number } }[];
};

/** Old workbooks know no more than 65,536 rows of 256 columns; what is read of one sheet is bounded like any other. */
const ROWS_ASKED = 65_536;

/**
 * Reads a workbook of Excel 97 to 2003 (BIFF8, in an OLE2 file) or of WPS 表格 (.et), which is the same inside. The one format that is
 * read by a library: it is not packed, so that it cannot grow, and the caller runs it in a thread that can be ended.
 * Older ones (Excel 5, 95) have no Unicode and are refused.
 */
export async function readXls(bytes: Uint8Array): Promise<Workbook> {
  const library = await import('@e965/xlsx');
  const parts = partsOf(library, bytes);
  if (parts.some((part) => /\/(?:WordDocument|PowerPoint Document)$/.test(part)))
    throw unreadable('unknown-format', 'Word/PowerPoint');
  if (!parts.some((part) => /\/Workbook$/i.test(part)))
    throw unreadable('not-xlsx', parts.some((part) => /\/Book$/i.test(part)) ? 'Excel 95' : 'OLE2');
  const parsed = parse(library, bytes);
  const from1904 = parsed.Workbook?.WBProps?.date1904 === true;
  let cellsLeft = MAX_CELLS;
  const sheets = parsed.SheetNames.flatMap((name, index): Sheet[] => {
    const sheet = parsed.Sheets[name];
    if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    const read = sheetOf(sheet, name, (parsed.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, from1904);
    cellsLeft -= read.rows.reduce((count, { cells }) => count + cells.length, 0);
    if (cellsLeft < 0) throw unreadable('too-large', name, `${MAX_CELLS} cells`);
    return [read];
  });
  if (sheets.every(({ rows }) => rows.length === 0)) throw unreadable('empty');
  const macros = parts.some((part) => /\/_VBA_PROJECT_CUR\//i.test(part));
  return { format: 'xls', ...(macros ? { macros } : {}), sheets };
}

function partsOf({ CFB }: Library, bytes: Uint8Array): readonly string[] {
  const file: CompoundFile = guarded(() => CFB.read(bytes, { type: 'array' }));
  // The library reads what is left of a file that was cut off and says nothing.
  if (file.FileIndex.some(({ size, content }) => content !== undefined && content.length < size))
    throw unreadable('malformed', 'xls');
  return file.FullPaths;
}

function parse({ read }: Library, bytes: Uint8Array): Parsed {
  return guarded(() =>
    read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
      sheetRows: ROWS_ASKED,
    }),
  );
}

/** The library throws errors of many kinds on a damaged file; one of them says that the file has a password. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw /password|encrypt/i.test(message) ? unreadable('encrypted') : unreadable('malformed', 'xls');
  }
}

function sheetOf(sheet: Dense, name: string, hidden: boolean, from1904: boolean): Sheet {
  const rows: WorkbookRow[] = [];
  let complete = true;
  for (const [index, line] of (sheet['!data'] ?? []).entries()) {
    // The lists have gaps where nothing is.
    const cells = [...(line ?? [])].flatMap((cell, column): WorkbookCell[] => {
      const read = cell === undefined ? undefined : cellOf(cell, from1904);
      return read === undefined ? [] : [{ column: column + 1, ...read }];
    });
    if (cells.length === 0) continue;
    if (rows.length >= MAX_USED_ROWS) {
      complete = false;
      break;
    }
    const isHidden = sheet['!rows']?.[index]?.hidden === true;
    rows.push({ row: index + 1, ...(isHidden ? { hidden: true as const } : {}), cells });
  }
  const merges = sheet['!merges'] ?? [];
  if (merges.length > MAX_MERGES) throw unreadable('too-large', name, `${MAX_MERGES} merged ranges`);
  return {
    name,
    ...(hidden ? { hidden: true as const } : {}),
    rows,
    merges: merges
      .filter(({ s, e }) => e.r >= s.r && e.c >= s.c)
      .map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 })),
    hiddenColumns: [...(sheet['!cols'] ?? [])].flatMap((column, index) => (column?.hidden === true ? [index + 1] : [])),
    complete,
  };
}

function cellOf(
  { t, v, f, z }: { t: string; v?: unknown; f?: string; z?: unknown },
  from1904: boolean,
): Omit<WorkbookCell, 'column'> | undefined {
  const formula = f === undefined ? {} : { formula: true as const };
  if (t === 's' && typeof v === 'string') return v.trim() === '' ? undefined : { kind: 'text', value: v, ...formula };
  if (t === 'b' && typeof v === 'boolean') return { kind: 'boolean', value: v, ...formula };
  if (t === 'e') return { kind: 'error', value: '#ERROR', ...formula };
  if (t !== 'n' || typeof v !== 'number' || !Number.isFinite(v)) return undefined;
  const format = formatOfCode(typeof z === 'string' ? z : 'General');
  const day = format.shows === 'date' ? dayOfSerial(v, from1904) : undefined;
  if (day !== undefined && isDay(day)) return { kind: 'date', value: day, ...formula };
  if (format.shows === 'percent') return { kind: 'percent', value: v, ...formula };
  return { kind: 'number', value: v, ...(format.unit === undefined ? {} : { shownUnit: format.unit }), ...formula };
}
