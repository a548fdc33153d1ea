import { type StocktakePaper, wordDay } from '@gongjian/model';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { saveFile } from '../../../lib/files.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Failure } from '../../../ui/states.tsx';
import { stocktakePaper } from '../api.ts';
import './meetings.css';

/** 议程 or 纪要 as it will be printed, with its file. The paper is Chinese in every language of the screen. */
export function PaperSheet({ stocktake, paper }: { readonly stocktake: string; readonly paper: StocktakePaper }) {
  const { t } = useLanguage();
  const { campaign, day } = useCampaign();
  const file = useMutation({
    mutationFn: () => stocktakePaper(campaign.id, stocktake, day, paper.kind),
    onSuccess: saveFile,
  });
  return (
    <>
      <p className="screen-only">
        <Button loading={file.isPending} onClick={() => file.mutate()}>
          {t.meetings.stocktakes.download}
        </Button>
      </p>
      {file.error && <Failure error={file.error} />}
      <article className="meeting-paper" lang="zh-CN">
        <h2>{paper.masthead}</h2>
        <p className="paper-line">
          <span>{paper.office}</span>
          <span>{wordDay(paper.on, 'zh')}</span>
        </p>
        <h3>{paper.title}</h3>
        {paper.facts.map(({ name, text }) => (
          <p key={name}>
            <b>{name}：</b>
            {text}
          </p>
        ))}
        {paper.blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a paper never move
          <Block key={index} block={block} />
        ))}
        <p>分送：{paper.circulation}。</p>
      </article>
    </>
  );
}

function Block({ block }: { readonly block: StocktakePaper['blocks'][number] }) {
  if (block.kind === 'heading') return <h4>{block.text}</h4>;
  if (block.kind === 'paragraph') return <p>{block.runs.filter((run) => typeof run === 'string').join('')}</p>;
  return (
    <div className="scroll" tabIndex={0}>
      <table>
        <caption>
          {block.title}
          {block.unitLine !== undefined && <span className="small"> {block.unitLine}</span>}
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
                  {typeof cell === 'string' ? cell : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
