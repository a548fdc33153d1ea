import { createHash } from 'node:crypto';
import type { LedgerEntry } from '@gongjian/model';
import { longDay } from '../bulletin-words.ts';
import { type Archived, type ArchiveInput, archived } from './archive-input.ts';
import { csvOf } from './csv.ts';
import { fileName, numberedName } from './file-name.ts';
import { linkTo, pageHtml, STYLE, STYLES, section, tableHtml } from './html.ts';
import { orderPage, problemPage, projectPage, targetPage } from './pages.ts';
import { readMe } from './read-me.ts';
import type { ArchiveTable } from './table.ts';
import { archiveTables } from './tables.ts';
import { tablesXlsx } from './xlsx.ts';

/** One file of the archive, with its path from the top; its content comes chunk by chunk. */
export type ArchiveFile = {
  readonly path: string;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

export type ArchiveLedger = {
  readonly seq: number;
  readonly hash: string;
  readonly entries: AsyncIterable<readonly LedgerEntry[]>;
  /** The text of an entry that its hash is taken of. */
  readonly textOf: (entry: LedgerEntry) => string;
};

export type ArchivePaper = { readonly name: string; readonly bytes: () => Promise<Uint8Array> };

export const LEDGER_FILE = '台账/台账.jsonl';
export const SUMS_FILE = '校验和.txt';
export const README_FILE = '说明.txt';
const BOOK = '表格/全部表格.xlsx';

/**
 * A campaign as a folder that opens in a plain browser and a spreadsheet. Files come one after the other and none is kept,
 * so that a county's ledger needs no memory of its own; the checksums come last.
 */
export async function* archiveFiles(
  input: ArchiveInput,
  papers: readonly ArchivePaper[],
  ledger: ArchiveLedger,
  madeOn: string,
): AsyncGenerator<ArchiveFile> {
  const sums: string[] = [];
  for await (const { path, chunks } of contents(archived(input), papers, ledger, madeOn)) {
    const digest = createHash('sha256');
    yield { path, chunks: passing(chunks, (chunk) => digest.update(chunk)) };
    sums.push(`${digest.digest('hex')}  ${path}\n`);
  }
  yield textFile(SUMS_FILE, sums.join(''));
}

/** How many files there will be, to tell how far it has come. */
export function archiveCount({ snapshot, casework }: ArchiveInput, papers: readonly unknown[]): number {
  const pages = snapshot.targets.length + snapshot.projects.length + snapshot.problems.length + casework.order.length;
  return pages + 2 * TABLES + papers.length + 6;
}
const TABLES = 14;

async function* contents(
  all: Archived,
  papers: readonly ArchivePaper[],
  ledger: ArchiveLedger,
  madeOn: string,
): AsyncGenerator<ArchiveFile> {
  const { snapshot, casework, assessment, closeOut } = all;
  const { campaign } = snapshot;
  const tables = archiveTables(all);
  const about = `${campaign.name} · 截至${longDay(assessment.day)}${closeOut.sample ? ' · 示例数据' : ''}`;
  const page = (path: string, title: string, body: string) => textFile(path, pageHtml({ path, title, about, body }));
  const printed = papers.map(({ name, bytes }, at) => {
    const ending = name.endsWith('.docx') ? 'docx' : 'bin';
    return { name, bytes, path: `文书/${numberedName(at, name.replace(/\.docx$/u, ''), ending)}` };
  });

  yield textFile(STYLE, STYLES);
  yield page('index.html', `${campaign.name}归档`, indexBody(all, tables, printed));
  for (const one of tables) yield page(tablePage(one), one.name, tableHtml(one, tablePage(one)));
  for (const target of snapshot.targets) {
    const path = all.page('target', target.id) ?? '';
    yield page(path, target.name, targetPage(all, target, path));
  }
  for (const project of snapshot.projects) {
    const path = all.page('project', project.id) ?? '';
    yield page(path, project.name, projectPage(all, project, path));
  }
  for (const problem of snapshot.problems) {
    const path = all.page('problem', problem.id) ?? '';
    yield page(path, problem.name, problemPage(all, problem, path));
  }
  for (const order of casework.order) {
    const path = all.page('order', order.id) ?? '';
    yield page(path, all.name('order', order.id), orderPage(all, order, path));
  }
  for (const one of tables) yield textFile(csvPath(one), csvOf(one));
  const { sample } = closeOut;
  const known = { name: campaign.name, office: campaign.office, day: assessment.day, seq: ledger.seq, sample };
  yield { path: BOOK, chunks: [await tablesXlsx(tables, known)] };
  for (const { path, bytes } of printed) yield { path, chunks: [await bytes()] };
  let withheld = 0;
  yield { path: LEDGER_FILE, chunks: ledgerLines(ledger, () => (withheld += 1)) };
  const told = { campaign: campaign.name, madeOn, day: assessment.day, seq: ledger.seq, hash: ledger.hash };
  yield textFile(README_FILE, readMe({ ...told, withheld, sample: closeOut.sample }));
}

const tablePage = ({ name }: ArchiveTable) => `清单/${fileName(name)}.html`;
const csvPath = ({ name }: ArchiveTable) => `表格/${fileName(name)}.csv`;

function indexBody(
  { snapshot, casework, closeOut }: Archived,
  tables: readonly ArchiveTable[],
  papers: readonly { readonly name: string; readonly path: string }[],
): string {
  const { counts } = closeOut;
  const from = 'index.html';
  const list = (items: readonly (readonly [path: string, text: string])[]) =>
    items.length === 0
      ? ''
      : `<ul>${items.map(([path, text]) => `<li>${linkTo(path, text, from)}</li>`).join('')}</ul>`;
  const without =
    counts.exempt === 0 ? '' : `;剔除经批准事由${counts.exempt}个,${counts.ofWithout}个达到${counts.countWithout}个`;
  return [
    `<p>${counts.of}个目标达到${counts.count}个${without}。项目${snapshot.projects.length}项,难题${snapshot.problems.length}件,督办单${casework.order.length}份,未结事项${closeOut.handedOver.length}件。</p>`,
    section('清单', list(tables.map((one) => [tablePage(one), `${one.name}(${one.rows.length})`] as const))),
    section(
      '表格',
      list([[BOOK, '全部表格.xlsx'], ...tables.map((one) => [csvPath(one), `${one.name}.csv`] as const)]),
    ),
    section('已发文书', list(papers.map(({ name, path }) => [path, name] as const))),
    section(
      '台账和校验',
      list([
        [LEDGER_FILE, '全部台账(JSON Lines)'],
        [README_FILE, '归档说明和校验办法'],
        [SUMS_FILE, '文件校验和(SHA-256)'],
      ]),
    ),
  ].join('\n');
}

/** A line for each entry, with the very text its hash is taken of; of acts about accounts the hash alone. */
async function* ledgerLines(
  { seq: last, entries, textOf }: ArchiveLedger,
  onWithheld: () => void,
): AsyncGenerator<Uint8Array> {
  for await (const batch of entries) {
    const lines = batch
      .filter(({ seq }) => seq <= last)
      .map((entry) => {
        const { seq, previous, hash } = entry;
        if (!entry.name.startsWith('account.')) return JSON.stringify({ seq, previous, hash, text: textOf(entry) });
        onWithheld();
        return JSON.stringify({ seq, previous, hash, withheld: true });
      });
    if (lines.length > 0) yield bytesOf(`${lines.join('\n')}\n`);
  }
}

function textFile(path: string, text: string): ArchiveFile {
  return { path, chunks: [bytesOf(text)] };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function* passing(
  chunks: ArchiveFile['chunks'],
  onChunk: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onChunk(chunk);
    yield chunk;
  }
}
