import { type BulletinContent, wordDay } from '@gongjian/model';
import type { ReactNode } from 'react';

/** The head of a paper by its form: 报头 of a series, 红头 and 发文字号 of an official document, a plain title of a sheet. */
export function SheetHead({ content, title }: { readonly content: BulletinContent; readonly title: ReactNode }) {
  const { form = 'series', masthead, issue, office, on, official } = content;
  if (form === 'official')
    return (
      <>
        <p className="sheet-masthead sheet-masthead-official">{masthead}</p>
        <p className="sheet-reference">{official?.reference}</p>
        <h2 className="sheet-title">{title}</h2>
        <p>{official?.recipients}</p>
      </>
    );
  const line = (
    <div className={form === 'sheet' ? 'sheet-line sheet-line-plain' : 'sheet-line'}>
      <span>{office}</span>
      <span>{wordDay(on, 'zh')}</span>
    </div>
  );
  if (form === 'sheet')
    return (
      <>
        <h2 className="sheet-title">{title}</h2>
        {line}
      </>
    );
  return (
    <>
      <p className="sheet-masthead">{masthead}</p>
      <p className="sheet-number">第{issue}期</p>
      {line}
      <h2 className="sheet-title">{title}</h2>
    </>
  );
}

/** 附件说明, 署名 and 成文日期 of an official document; who signs it is recorded, not printed on it. */
export function Signature({ content }: { readonly content: BulletinContent }) {
  const annexes = content.blocks.filter((block) => block.kind === 'table');
  return (
    <>
      <ol className="sheet-annexes">
        {annexes.map(({ title }) => (
          <li key={title}>{title.replace(/^附件\d+　/u, '')}</li>
        ))}
      </ol>
      <p className="sheet-signature">
        {content.office}
        <br />
        {wordDay(content.on, 'zh')}
      </p>
    </>
  );
}

/** 报尾 of a series, 版记 of an official document. */
export function SheetEnd({ content }: { readonly content: BulletinContent }) {
  const { circulation, official, office, on } = content;
  const lines =
    official === undefined
      ? [
          { name: '报', text: circulation.report },
          { name: '送', text: circulation.send },
          { name: '发', text: circulation.issue },
        ]
      : [{ name: '抄送', text: official.copies }];
  return (
    <div className="sheet-circulation">
      {lines.map(({ name, text }) =>
        text === '' ? null : (
          <p key={name}>
            {name}：{text}
          </p>
        ),
      )}
      {official !== undefined && (
        <p className="sheet-imprint">
          <span>{office}</span>
          <span>{wordDay(on, 'zh')}印发</span>
        </p>
      )}
    </div>
  );
}
