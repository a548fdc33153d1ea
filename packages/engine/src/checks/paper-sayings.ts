import type { PaperLine, PrintedColumn, PrintedSaying } from '@gongjian/model';
import type { Grid, GridColumn } from './paper-grid.ts';
import { around } from './paper-lines.ts';
import { printedIn, rolesIn, type Said } from './paper-words.ts';

/** Words that stand for several rows at once: those whose names end so. */
const GROUPS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:各)?县(?:（?市、?区?）?|市区?)(?:项目)?/, /[县市区]$/],
  [/(?:各)?乡镇(?:（?街道）?)?/, /(?:乡|镇|街道)$/],
];
const WHOLE = /全[县市州省区]|合计|总计|共有/;

/** What the text says of rows of a table, by the names of the rows and what each number stands for. */
export function sayingsOf(
  grid: Grid,
  ids: readonly string[],
  columns: readonly PrintedColumn[],
  lines: readonly PaperLine[],
): PrintedSaying[] {
  const sayings: PrintedSaying[] = [];
  for (const line of lines) {
    const said = rolesIn(line);
    let begin = 0;
    for (const part of line.text.split(/(?<=[。；])/)) {
      const end = begin + part.length;
      for (const { rows, from, to } of subjectsIn(grid, ids, line.text, begin, end)) {
        for (const one of said) {
          if (one.start < from || one.end > to) continue;
          const column = columnFor(grid, columns, one);
          const value = column === undefined ? undefined : valueFor(one, column);
          if (column === undefined || value === undefined) continue;
          const where = `${sayings.length}|${around(line.text, one)}`.slice(0, 400);
          sayings.push({ where, rows: [...rows], column: idOf(column), value });
        }
      }
      begin = end;
    }
  }
  return sayings.slice(0, 2000);
}

const idOf = (column: GridColumn) => `${column.title.slice(0, 40)}@${column.at}`;

type Subject = { readonly rows: readonly string[]; readonly from: number; readonly to: number };

/** Stretches of a sentence that speak of one row, or of one group of rows; a list of names speaks of none. */
function subjectsIn(grid: Grid, ids: readonly string[], text: string, begin: number, end: number): Subject[] {
  const sentence = text.slice(begin, end);
  const found: { readonly rows: readonly string[]; readonly start: number; readonly stop: number }[] = [];
  const leaves = grid.rows.flatMap((row, index) =>
    row.kind === 'leaf' ? [{ name: row.label, id: ids[index] ?? '' }] : [],
  );
  for (const { name, id } of leaves) {
    if (name.length < 2) continue;
    const at = sentence.indexOf(name);
    if (at >= 0 && sentence.indexOf(name, at + 1) < 0) found.push({ rows: [id], start: at, stop: at + name.length });
  }
  for (const [words, names] of GROUPS) {
    const hit = words.exec(sentence);
    const rows = leaves.filter(({ name }) => names.test(name)).map(({ id }) => id);
    if (hit === null || rows.length < 2) continue;
    if (found.some(({ start, stop }) => hit.index < stop && start < hit.index + hit[0].length)) continue;
    // 湘西高新区 is no 县市区 by its letters alone, but 县市区 of a table is all that are not named beside it.
    found.push({ rows, start: hit.index, stop: hit.index + hit[0].length });
  }
  const total = grid.rows.findIndex(({ kind }) => kind === 'total');
  const whole = WHOLE.exec(sentence);
  if (found.length === 0 && total >= 0 && whole !== null) {
    found.push({ rows: [ids[total] ?? ''], start: whole.index, stop: whole.index + whole[0].length });
  }
  found.sort((a, b) => a.start - b.start);
  return found.flatMap(({ rows, start, stop }, index): Subject[] => {
    const next = found[index + 1];
    const after = sentence.slice(stop, next?.start ?? sentence.length);
    const listed = /^[、和及与]/.test(after) || /[、和及与]$/.test(sentence.slice(found[index - 1]?.stop ?? 0, start));
    const split = /其中|分别|■/.exec(after)?.index ?? after.length;
    return listed ? [] : [{ rows, from: begin + stop, to: begin + stop + split }];
  });
}

/** The one column that a number can stand in; none where two could. */
function columnFor(grid: Grid, columns: readonly PrintedColumn[], said: Said): GridColumn | undefined {
  const known = new Set(columns.map(({ id }) => id));
  const of = (meaning: GridColumn['meaning']) => {
    const all = grid.columns.filter((column) => column.meaning === meaning && known.has(idOf(column)));
    return all.length === 1 ? all[0] : undefined;
  };
  switch (said.role) {
    case 'done':
      return of('done');
    case 'plan':
      return of('plan');
    case 'share':
      return of('share');
    case 'count':
      return /开工|竣工|投产|复工|续建|新建|新开|增加|其中|已/.test(said.words) ? undefined : of('count');
    default:
      return undefined;
  }
}

function valueFor(said: Said, column: GridColumn): string | undefined {
  if (said.role === 'count' || said.role === 'share') return said.printed;
  return column.unit === '' ? undefined : printedIn(said.printed, said.unit, column.unit);
}
