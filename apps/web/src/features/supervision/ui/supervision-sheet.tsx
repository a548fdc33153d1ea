import { ORDER_MARKS, type SupervisionPaper, WORDS } from '@gongjian/model';
import { useState } from 'react';
import { FigureOrigin } from '../../../ui/paper/figure-origin.tsx';
import { type Format, PaperButtons } from '../../../ui/paper/paper-buttons.tsx';
import { type Run, runOf } from '../../../ui/paper/printed.tsx';
import './supervision.css';

/** 督办单 or 督查方案 as it will be printed, with its file. The paper is Chinese in every language of the screen. */
export function SupervisionSheet({
  paper,
  fetchPaper,
}: {
  readonly paper: SupervisionPaper;
  readonly fetchPaper: (format: Format) => Promise<{ name: string; base64: string }>;
}) {
  const [figure, setFigure] = useState<string>();
  const run = runOf(paper.figures, { chosen: figure, onFigure: setFigure });
  return (
    <>
      <div className="bar screen-only">
        <PaperButtons name={paper.reference} fetchPaper={fetchPaper} isPrinted />
      </div>
      <SupervisionArticle paper={paper} run={run} />
      <FigureOrigin content={paper} figure={figure} onChoose={setFigure} />
    </>
  );
}

type Printed = { readonly paper: SupervisionPaper; readonly run: Run };

export function SupervisionArticle({ paper, run }: Printed) {
  return (
    <article className="sheet" lang="zh-CN">
      {paper.kind === 'order' ? <OrderForm paper={paper} run={run} /> : <Plan paper={paper} run={run} />}
    </article>
  );
}

function OrderForm({ paper, run }: Printed) {
  const { title, reference, colour = 'blue', office, dated, rows } = paper;
  return (
    <>
      <h2 className={`sheet-masthead order-${colour}`}>{title}</h2>
      <p className={`sheet-number order-${colour}`}>
        级别：{ORDER_MARKS[colour]} {WORDS.orderColour[colour].zh}
      </p>
      <div className={`sheet-line order-line order-${colour}`}>
        <span>{reference}</span>
        <span>{run(dated, 0)}</span>
      </div>
      <table className="sheet-table order-sheet">
        <tbody>
          {rows.map(({ label, lines, fill = 1 }) => (
            <tr key={label} style={lines.length === 0 ? { height: `${fill * 2 + 1}em` } : undefined}>
              <th scope="row">{label}</th>
              <td>
                {lines.map((line, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines of a paper never move
                  <p key={index}>{line.map((piece, at) => run(piece, at))}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="order-signatures">
        <p>承办单位签收：</p>
        <p>签发单位（印章）：{office}</p>
        <p>签收日期：</p>
        <p>签发日期：{run(dated, 0)}</p>
      </div>
    </>
  );
}

function Plan({ paper, run }: Printed) {
  const { title, reference, office, dated, rows, annex } = paper;
  return (
    <>
      <h2 className="sheet-title">{title}</h2>
      <p className="sheet-number">{reference}</p>
      {rows.map(({ label, lines }) => (
        <section key={label}>
          <h3 className="sheet-heading-1">{label}</h3>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a paper never move
            <p key={index} className="sheet-paragraph">
              {line.map((piece, at) => run(piece, at))}
            </p>
          ))}
        </section>
      ))}
      <p className="sheet-signature">
        {office}
        <br />
        {run(dated, 0)}
      </p>
      {annex !== undefined && (
        <section>
          <h3>{annex.title}</h3>
          <p>{annex.text}</p>
        </section>
      )}
    </>
  );
}
