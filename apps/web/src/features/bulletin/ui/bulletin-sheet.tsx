import { type BulletinContent, type Figure, type PaperBlock, type PaperRun, wordNumber } from '@gongjian/model';
import type { ReactNode } from 'react';
import { LightMark } from '../../../ui/light-mark.tsx';
import { SheetEnd, SheetHead, Signature } from './sheet-parts.tsx';
import './bulletin-sheet.css';

/** The bulletin as it will be printed; every figure can be pressed to see where it comes from. */
export function BulletinSheet({
  content,
  chosen,
  onFigure,
}: {
  readonly content: BulletinContent;
  readonly chosen: string | undefined;
  readonly onFigure: (id: string) => void;
}) {
  const figures = new Map(content.figures.map((figure) => [figure.id, figure]));
  const run: Run = (piece, at, say = figureText) => {
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
  return (
    // The paper is Chinese in every language of the screen.
    <article className="sheet" lang="zh-CN">
      <SheetHead content={content} title={content.titleRuns.map((piece, at) => run(piece, at))} />
      {content.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a paper never move
        <Block key={index} block={block} run={run} />
      ))}
      {content.official !== undefined && <Signature content={content} />}
      {content.notes.map((note) => (
        <p key={note} className="sheet-note">
          {note}
        </p>
      ))}
      <SheetEnd content={content} />
    </article>
  );
}

/** Prints text or a figure; in a table the unit of measure stands in the head. */
type Run = (piece: PaperRun, at: number, say?: (figure: Figure) => string) => ReactNode;

type Printed = Pick<Figure, 'value' | 'decimals' | 'formula' | 'unit'>;

/** A figure at its printed decimals with its unit. */
export function figureText(figure: Printed): string {
  return `${figureNumber(figure)}${figure.unit}`;
}

/** The number alone; a gap carries its sign, as on paper. */
function figureNumber({ value, decimals, formula }: Printed): string {
  const number = wordNumber(value, decimals);
  return formula === 'gap' && Number(number) > 0 ? `+${number}` : number;
}

function Block({ block, run }: { readonly block: PaperBlock; readonly run: Run }) {
  switch (block.kind) {
    case 'heading':
      return <h3 className={`sheet-heading-${block.level}`}>{block.text}</h3>;
    case 'paragraph':
      return <p className="sheet-paragraph">{block.runs.map((piece, at) => run(piece, at))}</p>;
    case 'table':
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
                      {typeof cell === 'object' && 'light' in cell ? (
                        <LightMark light={cell.exempt ? 'exempt' : (cell.light ?? 'none')} />
                      ) : (
                        run(cell, at, figureNumber)
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}
