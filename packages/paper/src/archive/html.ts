import { isDay } from '@gongjian/model';
import type { ArchiveTable, Cell } from './table.ts';

/** Where the sheet of styles is, at the top of the archive. */
export const STYLE = '样式.css';

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A link from one page of the archive to another; both are paths from its top. */
export function linkTo(page: string, text: string, from: string): string {
  return `<a href="${addressOf(page, from)}">${escapeHtml(text)}</a>`;
}

function addressOf(page: string, from: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return up + page.split('/').map(encodeURIComponent).join('/');
}

export type Fact = readonly [name: string, value: Cell];

export function factList(facts: readonly Fact[]): string {
  const rows = facts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(String(value))}</dd>`);
  return rows.length === 0 ? '' : `<dl>${rows.join('')}</dl>`;
}

/** A table as a page shows it; the first cell leads to the page of its row. */
export function tableHtml({ columns, rows }: Pick<ArchiveTable, 'columns' | 'rows'>, from: string): string {
  if (rows.length === 0) return '<p class="quiet">无</p>';
  const head = columns
    .map(({ title, unit, figure }) => {
      const text = unit === undefined ? title : `${title}(${unit})`;
      return `<th scope="col"${figure ? ' class="figure"' : ''}>${escapeHtml(text)}</th>`;
    })
    .join('');
  const body = rows
    .map(({ cells, page }) => {
      const parts = cells.map((cell, at) => {
        const text = cell === undefined || cell === '' ? '—' : String(cell);
        if (at === 0) return `<th scope="row">${page === undefined ? escapeHtml(text) : linkTo(page, text, from)}</th>`;
        const look = columns[at]?.figure ? 'figure' : isDay(text) ? 'day' : undefined;
        return `<td${look === undefined ? '' : ` class="${look}"`}>${escapeHtml(text)}</td>`;
      });
      return `<tr>${parts.join('')}</tr>`;
    })
    .join('\n');
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

export function section(title: string, body: string): string {
  return body === '' ? '' : `<section><h2>${escapeHtml(title)}</h2>${body}</section>`;
}

/** A whole page: no script, nothing from outside the archive, so that it opens from a disk as it is. */
export function pageHtml({
  path,
  title,
  about,
  body,
}: {
  readonly path: string;
  readonly title: string;
  /** Under the title: campaign and as-of date. */
  readonly about: string;
  readonly body: string;
}): string {
  const home = path === 'index.html' ? '' : `<nav>${linkTo('index.html', '归档首页', path)}</nav>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${addressOf(STYLE, path)}">
</head>
<body>
${home}
<main>
<h1>${escapeHtml(title)}</h1>
<p class="quiet">${escapeHtml(about)}</p>
${body}
</main>
</body>
</html>
`;
}

export const STYLES = `body{max-width:1280px;margin:0 auto;padding:16px 24px 48px;color:#1d2b3a;background:#fff;font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums}
h1{margin:8px 0 0;font-size:24px;line-height:1.4}h2{margin:24px 0 8px;padding-bottom:4px;border-bottom:1px solid #1d2b3a;font-size:18px;line-height:1.4}
p{margin:4px 0;max-width:40em}a{color:#24507f}.quiet,dt,nav{color:#4a5a6a}
dl{margin-top:16px;display:grid;grid-template-columns:10em minmax(0,1fr);gap:4px 16px}dd{margin:0;overflow-wrap:anywhere}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.4}
tbody th{min-width:12em}td{min-width:4.5em}
th,td{padding:6px 8px;border-bottom:1px solid #e3e6ea;text-align:left;vertical-align:top;font-weight:400}
thead th{background:#f6f7f9;font-weight:600;white-space:nowrap}.figure{text-align:right;white-space:nowrap}.day{white-space:nowrap}
ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(18em,1fr));gap:2px 24px;margin:0;padding:0;list-style:none}
@media print{@page{size:A4 landscape;margin:12mm}body{max-width:none;padding:0;color:#000;font-size:10.5pt}nav{display:none}.wide{overflow:visible}table{font-size:8.5pt}th,td{padding:3px 4px}thead th{white-space:normal}tbody th{min-width:7em}td{min-width:0}thead{display:table-header-group}tr{break-inside:avoid}a{color:#000;text-decoration:none}}
@media(max-width:640px){body{padding:12px 16px}dl{grid-template-columns:minmax(0,1fr);gap:0}dd{margin-bottom:8px}}
`;
