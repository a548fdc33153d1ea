import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Checkbox, Dropdown } from 'antd';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../lib/language.tsx';
import { useLargePrint } from '../lib/large-print.ts';
import { useNarrow } from '../lib/narrow.ts';
import { usePrinting } from '../lib/printing.ts';
import { recall, remember } from '../lib/remembered.ts';
import { nextSorting, type Sorting, type SortKey, sortRows } from '../lib/table-rows.ts';
import { tsv } from '../lib/tsv.ts';
import './data-table.css';
import { notice } from './notice.ts';

export type Column<R> = {
  readonly key: string;
  readonly title: string;
  /** Unit of measure, once in the header. */
  readonly unit?: string;
  /** px */
  readonly width: number;
  /** px, where English words need more. */
  readonly wide?: number;
  readonly align?: 'left' | 'right';
  readonly cell: (row: R) => ReactNode;
  /** What is copied; by default the sort key. */
  readonly text?: (row: R) => string;
  readonly sort?: (row: R) => SortKey;
  /** Hidden until a person asks for it. */
  readonly optional?: boolean;
};

type Row<R> = { readonly group: ReactNode; readonly key: string } | { readonly row: R; readonly key: string };

const ROW_HEIGHT = 36;
/** A row that a finger hits. */
const FINGER = 44;
/** Columns and rows grow with the type. */
const LARGE = 1.3;
/** From this many rows on only those in sight are drawn. */
const VIRTUAL_FROM = 100;

/**
 * A dense table: sticky header and first column, sorting with a stable second key, choice of columns remembered under
 * `name`, arrow keys between cells, copying as cells that paste into Excel.
 */
export function DataTable<R>({
  name,
  caption,
  columns,
  rows,
  rowKey,
  groupOf,
  sorting,
  onSort,
  tools,
  rowClass,
  rowHeight: height = ROW_HEIGHT,
  empty,
  total,
}: {
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Rows with the same group stand under its heading, which folds, as long as no column sorts. */
  readonly groupOf?: (row: R) => { readonly key: string; readonly title: ReactNode };
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (sorting: Sorting | undefined) => void;
  readonly tools?: ReactNode;
  readonly rowClass?: (row: R) => string | undefined;
  readonly rowHeight?: number;
  readonly empty?: ReactNode;
  readonly total?: ReactNode;
}) {
  const { language, t } = useLanguage();
  const [ownSorting, setOwnSorting] = useState<Sorting>();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const choice = useColumnChoice(name, columns);
  const scale = useLargePrint() ? LARGE : 1;
  const widthOf = ({ width, wide = width }: Column<R>) => (language === 'en' ? wide : width) * scale;
  const rowHeight = Math.max(Math.round(height * scale), useNarrow() ? FINGER : 0);
  const isPrinting = usePrinting();
  const frame = useRef<HTMLDivElement>(null);
  const active = onSort === undefined ? ownSorting : sorting;
  const sort = onSort ?? setOwnSorting;
  const shown = useMemo(() => {
    const column = columns.find(({ key }) => key === active?.column);
    return column?.sort === undefined ? rows : sortRows(rows, column.sort, active?.descending ?? false, language);
  }, [columns, rows, active, language]);
  const lines = useMemo(
    () =>
      groupOf === undefined || active !== undefined ? plain(shown, rowKey) : grouped(shown, rowKey, groupOf, folded),
    [shown, rowKey, groupOf, active, folded],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: lines.length >= VIRTUAL_FROM && !isPrinting,
  });
  const items = lines.length >= VIRTUAL_FROM && !isPrinting ? virtual.getVirtualItems() : undefined;
  const visible = items === undefined ? lines.map((_, index) => index) : items.map(({ index }) => index);
  const before = items?.[0]?.start ?? 0;
  const after = items === undefined ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const width = choice.shown.reduce((sum, column) => sum + widthOf(column), 0);
  const fold = (key: string) =>
    setFolded((were) => {
      const now = new Set(were);
      if (!now.delete(key)) now.add(key);
      return now;
    });

  return (
    <div className="data-table">
      <div className="data-table-tools">
        {tools}
        <span className="data-table-count">{t.table.rows(rows.length)}</span>
        <ColumnChoice columns={columns} choice={choice} />
        <CopyButton columns={choice.shown} rows={shown} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table is no set of fields */}
      <div
        role="group"
        className="data-table-frame"
        ref={frame}
        tabIndex={0}
        aria-label={caption}
        onKeyDown={moveBetweenCells}
        data-virtual={items !== undefined || undefined}
      >
        <table style={{ minWidth: width }} aria-rowcount={lines.length + 1}>
          <caption className="hidden">{caption}</caption>
          <colgroup>
            {choice.shown.map((column) => (
              <col key={column.key} style={{ width: widthOf(column) }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {choice.shown.map((column) => (
                <Header key={column.key} column={column} sorting={active} onSort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer height={before} columns={choice.shown.length} />
            {visible.map((index) => {
              const line = lines[index];
              if (line === undefined) return null;
              return 'row' in line ? (
                <tr
                  key={line.key}
                  className={rowClass?.(line.row)}
                  style={{ height: rowHeight }}
                  aria-rowindex={index + 2}
                >
                  {choice.shown.map((column, at) => {
                    const Cell = at === 0 ? 'th' : 'td';
                    return (
                      <Cell
                        key={column.key}
                        {...(at === 0 && { scope: 'row' })}
                        className={column.align === 'right' ? 'figure' : undefined}
                      >
                        {column.cell(line.row)}
                      </Cell>
                    );
                  })}
                </tr>
              ) : (
                <tr key={line.key} className="data-table-group" aria-rowindex={index + 2}>
                  <th colSpan={choice.shown.length} scope="colgroup">
                    <button type="button" onClick={() => fold(line.key)} aria-expanded={!folded.has(line.key)}>
                      {folded.has(line.key) ? '▸ ' : '▾ '}
                      {line.group}
                    </button>
                  </th>
                </tr>
              );
            })}
            <Spacer height={after} columns={choice.shown.length} />
            {lines.length === 0 && (
              <tr>
                <td colSpan={choice.shown.length} className="data-table-empty">
                  {empty ?? t.table.empty}
                </td>
              </tr>
            )}
          </tbody>
          {total !== undefined && lines.length > 0 && (
            <tfoot>
              <tr>
                <td colSpan={choice.shown.length}>
                  <span className="data-table-total">{total}</span>
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </div>
  );
}

function plain<R>(rows: readonly R[], rowKey: (row: R) => string): readonly Row<R>[] {
  return rows.map((row) => ({ row, key: rowKey(row) }));
}

function grouped<R>(
  rows: readonly R[],
  rowKey: (row: R) => string,
  groupOf: (row: R) => { readonly key: string; readonly title: ReactNode },
  folded: ReadonlySet<string>,
): readonly Row<R>[] {
  const groups = new Map<string, { title: ReactNode; rows: R[] }>();
  for (const row of rows) {
    const { key, title } = groupOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { title, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups].flatMap(([key, group]): Row<R>[] => [
    { group: group.title, key },
    ...(folded.has(key) ? [] : plain(group.rows, rowKey)),
  ]);
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  return height <= 0 ? null : (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function Header<R>({
  column,
  sorting,
  onSort,
}: {
  readonly column: Column<R>;
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting | undefined) => void;
}) {
  const mine = sorting?.column === column.key ? sorting : undefined;
  const title = (
    <>
      {column.title}
      {column.unit !== undefined && <span className="data-table-unit">{column.unit}</span>}
    </>
  );
  return (
    <th
      scope="col"
      className={column.align === 'right' ? 'figure' : undefined}
      aria-sort={mine === undefined ? undefined : mine.descending ? 'descending' : 'ascending'}
    >
      {column.sort === undefined ? (
        title
      ) : (
        <button type="button" onClick={() => onSort(nextSorting(sorting, column.key))}>
          {title}
          <span aria-hidden="true">{mine === undefined ? '' : mine.descending ? ' ↓' : ' ↑'}</span>
        </button>
      )}
    </th>
  );
}

type Choice<R> = {
  readonly shown: readonly Column<R>[];
  readonly isShown: (key: string) => boolean;
  readonly toggle: (key: string) => void;
};

function useColumnChoice<R>(name: string, columns: readonly Column<R>[]): Choice<R> {
  const key = `columns.${name}`;
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>(() => asChoice(recall(key)));
  const isShown = (column: string) =>
    chosen[column] ?? !(columns.find((candidate) => candidate.key === column)?.optional ?? false);
  return {
    shown: columns.filter((column, index) => index === 0 || isShown(column.key)),
    isShown,
    toggle: (column) => {
      const next = { ...chosen, [column]: !isShown(column) };
      remember(key, next);
      setChosen(next);
    },
  };
}

function asChoice(remembered: unknown): Readonly<Record<string, boolean>> {
  if (typeof remembered !== 'object' || remembered === null) return {};
  return Object.fromEntries(Object.entries(remembered).filter((entry) => typeof entry[1] === 'boolean'));
}

function ColumnChoice<R>({ columns, choice }: { readonly columns: readonly Column<R>[]; readonly choice: Choice<R> }) {
  const { t } = useLanguage();
  return (
    <Dropdown
      trigger={['click']}
      // Beside its button, so that the next Tab reaches it.
      getPopupContainer={(button) => button.parentElement ?? document.body}
      popupRender={() => (
        <div className="data-table-choice">
          {columns.slice(1).map((column) => (
            <Checkbox key={column.key} checked={choice.isShown(column.key)} onChange={() => choice.toggle(column.key)}>
              {column.title}
            </Checkbox>
          ))}
        </div>
      )}
    >
      <Button size="small">{t.table.columns}</Button>
    </Dropdown>
  );
}

function CopyButton<R>({ columns, rows }: { readonly columns: readonly Column<R>[]; readonly rows: readonly R[] }) {
  const { t } = useLanguage();
  const copy = async () => {
    const head = columns.map(({ title, unit }) => (unit === undefined ? title : `${title}(${unit})`));
    const body = rows.map((row) =>
      columns.map((column) => column.text?.(row) ?? String(column.sort?.(row) ?? '').replace('−', '-')),
    );
    try {
      await writeClipboard(tsv([head, ...body]));
      notice.success(t.table.copied(rows.length));
    } catch {
      notice.error(t.table.notCopied);
    }
  };
  return (
    <Button size="small" onClick={() => void copy()}>
      {t.table.copy}
    </Button>
  );
}

/** `navigator.clipboard` is missing on plain-http intranet pages; there the old way is used. */
async function writeClipboard(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (!done) throw new Error('the browser does not allow copying');
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys move between what can be focused in the cells, as in a spreadsheet; a field being typed in keeps its keys. */
function moveBetweenCells(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const from = event.target;
  if (step === undefined || !(from instanceof HTMLElement)) return;
  const typing = from.matches('input:not([type=checkbox]), textarea, [role=combobox]');
  if (typing && step[1] !== 0) return;
  const cell = from.closest('td, th');
  const row = cell?.closest('tr');
  if (!(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return;
  const next = neighbour(row, cell.cellIndex, step);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), [tabindex="0"]';

function neighbour(row: HTMLTableRowElement, column: number, [down, right]: readonly [number, number]) {
  let [at, cell]: [Element | null, number] = [row, column];
  for (let tries = 0; tries < 50 && at !== null; tries += 1) {
    if (down !== 0) at = down > 0 ? at.nextElementSibling : at.previousElementSibling;
    else cell += right;
    const candidate = at instanceof HTMLTableRowElement ? at.cells[cell] : undefined;
    if (candidate === undefined && down === 0) return undefined;
    const target = candidate?.querySelector(FOCUSABLE);
    if (target instanceof HTMLElement) return target;
  }
  return undefined;
}
