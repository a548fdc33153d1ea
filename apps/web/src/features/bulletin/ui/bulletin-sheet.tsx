import type { BulletinContent } from '@gongjian/model';
import { PrintedBlock, runOf } from '../../../ui/paper/printed.tsx';
import { SheetEnd, SheetHead, Signature } from './sheet-parts.tsx';

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
  const run = runOf(content.figures, { chosen, onFigure });
  return (
    // The paper is Chinese in every language of the screen.
    <article className="sheet" lang="zh-CN">
      <SheetHead content={content} title={content.titleRuns.map((piece, at) => run(piece, at))} />
      {content.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a paper never move
        <PrintedBlock key={index} block={block} run={run} />
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
