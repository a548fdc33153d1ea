import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zhongbei2012 } from '@gongjian/examples';
import { BULLETIN_KINDS, WORDS } from '@gongjian/model';
import { measurePages } from '@gongjian/paper';
import {
  adoptRules,
  type BulletinAsked,
  discardWorkplace,
  openWorkplace,
  pdfOf,
  type Service,
  shippedRules,
} from '@gongjian/service';

/** How a document came out on paper, measured in the PDF that LibreOffice makes of it. */
export type MeasuredPaper = {
  readonly document: string;
  readonly pages: number;
  readonly linesPerPage: number;
  readonly charsPerLine: number;
  readonly ok: boolean;
};

type Paper = { readonly document: string; readonly bytes: Uint8Array; readonly isForm?: boolean };

const run = promisify(execFile);
const COUNTY = { id: 'paper', name: '中北县' };
const CAMPAIGN = 'zhongbei-2012';
const DAY = '2012-09-09';
const CALLER = {
  actor: { id: 'office', name: '攻坚办', role: 'office' as const },
  day: DAY,
  at: `${DAY}T10:00:00Z`,
};
/** Makes every document of the example, converts it and measures lines and characters of its text. */
export async function paperDrill(): Promise<readonly MeasuredPaper[]> {
  const top = await mkdtemp(join(tmpdir(), 'gongjian-drill-'));
  await chmod(top, 0o711);
  const folder = join(top, 'data');
  const workplace = await openWorkplace({ folder });
  try {
    const steps = zhongbei2012();
    const service = workplace.service(COUNTY);
    await adoptRules(service, await shippedRules(), steps[0]?.at ?? '');
    await workplace.load(COUNTY.id, steps);
    const measured: MeasuredPaper[] = [];
    for (const paper of await papersOf(service)) measured.push(await measure(top, paper));
    return measured;
  } finally {
    await workplace.close();
    await discardWorkplace(folder);
    await rm(top, { recursive: true, force: true });
  }
}

const PARTICULARS: Readonly<Record<string, Partial<BulletinAsked>>> = {
  notice: { signer: '县领导A' },
  'leader-sheet': { leader: 'xianlingdao-c' },
  'joint-start': { startsOn: '2012-09-28', place: '淡海园区' },
};

async function papersOf(service: Service): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (const kind of BULLETIN_KINDS) {
    const asked = { ...PARTICULARS[kind], on: DAY, kind, format: 'docx' as const };
    const { bytes } = await service.previewBulletinPaper(CALLER, CAMPAIGN, asked);
    papers.push({ document: WORDS.paper[kind].zh, bytes });
  }
  const { order, inspection, stocktake } = await service.casework(CALLER, CAMPAIGN);
  const perColour = new Map(order.map((one) => [one.colour, one]));
  for (const [colour, { id }] of perColour) {
    const { bytes } = await service.orderPaper(CALLER, CAMPAIGN, id);
    papers.push({ document: `督办单（${WORDS.orderColour[colour].zh}）`, bytes, isForm: true });
  }
  for (const { id } of inspection.slice(0, 1)) {
    const { bytes } = await service.inspectionPaper(CALLER, CAMPAIGN, id);
    papers.push({ document: '督查方案', bytes, isForm: true });
  }
  const [held] = stocktake.filter(({ state }) => state === 'closed');
  for (const kind of held === undefined ? [] : (['agenda', 'minutes'] as const)) {
    const { bytes } = await service.stocktakes.paper(CALLER, CAMPAIGN, held?.id ?? '', { kind, on: DAY });
    papers.push({ document: kind === 'agenda' ? '调度会议程' : '调度会纪要', bytes });
  }
  return papers;
}

async function measure(folder: string, { document, bytes, isForm = false }: Paper): Promise<MeasuredPaper> {
  const pdf = join(folder, 'paper.pdf');
  await writeFile(pdf, await pdfOf(bytes));
  const { stdout: about } = await run('pdfinfo', [pdf]);
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 200_000_000 });
  const { linesPerPage, charsPerLine, uneven, outside } = measurePages(stdout);
  return {
    document,
    pages: Number(/Pages:\s+(\d+)/u.exec(about)?.[1]),
    linesPerPage,
    charsPerLine,
    ok: outside.length === 0 && (isForm || (linesPerPage === 22 && charsPerLine === 28 && uneven.length === 0)),
  };
}
