import { type StocktakePaper, wordDay } from '@gongjian/model';
import { useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { FigureOrigin } from '../../../ui/paper/figure-origin.tsx';
import { PaperButtons } from '../../../ui/paper/paper-buttons.tsx';
import { PrintedBlock, type Run, runOf } from '../../../ui/paper/printed.tsx';
import { stocktakePaper } from '../api.ts';

/** 议程 or 纪要 as it will be printed, with its file. The paper is Chinese in every language of the screen. */
export function PaperSheet({ stocktake, paper }: { readonly stocktake: string; readonly paper: StocktakePaper }) {
  const { campaign, day } = useCampaign();
  const [figure, setFigure] = useState<string>();
  const run = runOf(paper.figures, { chosen: figure, onFigure: setFigure });
  const { kind, masthead } = paper;
  return (
    <>
      <div className="bar screen-only">
        <PaperButtons
          name={masthead}
          fetchPaper={(format) => stocktakePaper(campaign.id, stocktake, { on: day, kind, format })}
          isPrinted
        />
      </div>
      <MeetingArticle paper={paper} run={run} />
      <FigureOrigin content={paper} figure={figure} onChoose={setFigure} />
    </>
  );
}

export function MeetingArticle({ paper, run }: { readonly paper: StocktakePaper; readonly run: Run }) {
  return (
    <article className="sheet" lang="zh-CN">
      <p className="sheet-masthead">{paper.masthead}</p>
      <div className="sheet-line">
        <span>{paper.office}</span>
        <span>{wordDay(paper.on, 'zh')}</span>
      </div>
      <h2 className="sheet-title">{paper.title}</h2>
      {paper.facts.map(({ name, runs }) => (
        <p key={name} className="sheet-paragraph">
          <b>{name}：</b>
          {runs.map((piece, at) => run(piece, at))}
        </p>
      ))}
      {paper.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a paper never move
        <PrintedBlock key={index} block={block} run={run} />
      ))}
      <p className="sheet-circulation">分送：{paper.circulation}。</p>
    </article>
  );
}
