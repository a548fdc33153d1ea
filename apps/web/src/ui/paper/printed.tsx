import { type Figure, type PaperBlock, type PaperRun, printedDay, wordDay, wordNumber } from '@gongjian/model';
import type { ReactNode } from 'react';
import { LightMark } from '../light-mark.tsx';
import './sheet.css';

/** Prints text or a figure; in a table the unit of measure stands in the head. */
export type Run = (piece: PaperRun, at: number, say?: (figure: Figure) => string) => ReactNode;

/** Every figure can be pressed to see where it comes from. */
export function runOf(
  list: readonly Figure[],
  { chosen, onFigure }: { readonly chosen: string | undefined; readonly onFigure: (id: string) => void },
): Run {
  const figures = new Map(list.map((figure) => [figure.id, figure]));
  return (piece, at, say = figureText) => {
    if (typeof piece === 'string') return piece;
    const figure = figures.get(piece.figure);
    if (figure === undefined) return piece.figure;
    return (
      // A link, not a button: a button would not break within the line as its text does.
      <a
        key={`${at} ${figure.id}`}
        href={`#${encodeURIComponent(figure.id)}`}
        className="sheet-figure"
        aria-current={chosen === figure.id}
        onClick={(event) => {
          event.preventDefault();
          onFigure(figure.id);
        }}
        title={figure.label}
      >
        {say(figure)}
      </a>
    );
  };
}

type Printed = Pick<Figure, 'value' | 'decimals' | 'formula' | 'unit'>;

/** A figure at its printed decimals with its unit; a date with its year. */
export function figureText(figure: Printed): string {
  const day = printedDay(figure);
  return day === undefined ? `${figureNumber(figure)}${figure.unit}` : wordDay(day, 'zh');
}

/** The number alone; a gap carries its sign, as on paper, and a date no year. */
function figureNumber(figure: Printed): string {
  const { value, decimals, formula } = figure;
  const day = printedDay(figure);
  if (day !== undefined) return wordDay(day, 'zh').replace(/^\d+年/u, '');
  const number = wordNumber(value, decimals);
  return formula === 'gap' && Number(number) > 0 ? `+${number}` : number;
}

/** A heading, a paragraph or a table of a paper. */
export function PrintedBlock({ block, run }: { readonly block: PaperBlock; readonly run: Run }) {
  switch (block.kind) {
    case 'heading':
      return <h3 className={`sheet-heading-${block.level}`}>{block.text}</h3>;
    case 'paragraph':
      return <p className="sheet-paragraph">{block.runs.map((piece, at) => run(piece, at))}</p>;
    case 'table':
      return <PrintedTable block={block} run={run} />;
  }
}

type Table = Extract<PaperBlock, { kind: 'table' }>;

function PrintedTable({ block, run }: { readonly block: Table; readonly run: Run }) {
  return (
    <div className="scroll" tabIndex={0}>
      <table className="sheet-table">
        <caption>
          {block.title}
          {block.unitLine !== undefined && <span className="sheet-unit">{block.unitLine}</span>}
        </caption>
        <thead>
          <tr>
            {block.head.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a paper never move
            <tr key={index}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a paper never move
                <td key={at} style={{ textAlign: block.align[at] ?? 'left' }}>
                  <Cell cell={cell} run={run} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, run }: { readonly cell: Table['rows'][number][number]; readonly run: Run }) {
  if (typeof cell === 'object' && 'light' in cell)
    return <LightMark light={cell.exempt ? 'exempt' : (cell.light ?? 'none')} />;
  // Beside words the unit goes with the figure.
  return Array.isArray(cell) ? cell.map((piece, at) => run(piece, at)) : run(cell, 0, figureNumber);
}
