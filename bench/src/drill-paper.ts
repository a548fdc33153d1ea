import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zhongbei2012 } from '@gongjian/examples';
import { BULLETIN_KINDS, WORDS } from '@gongjian/model';
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
/** The type area of GB/T 9704-2012 in points: 156 × 225 mm of A4. */
const AREA = { width: 442.2, height: 637.8, left: 79.4, right: 521.6 } as const;
/** Distances are told to a tenth of a point. */
const SLACK = 0.3;
/** 28 characters at most; a line that breaks before a number that is never parted holds one or two fewer. */
const FULL: readonly number[] = [26, 27, 28];
/** One sign may hang over the edge. */
const HANGING = 17;

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
    papers.push({ document: WORDS.bulletin[kind].zh, bytes });
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

type Word = {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
};

async function measure(folder: string, { document, bytes, isForm = false }: Paper): Promise<MeasuredPaper> {
  const pdf = join(folder, 'paper.pdf');
  await writeFile(pdf, await pdfOf(bytes));
  const { stdout: about } = await run('pdfinfo', [pdf]);
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 200_000_000 });
  const upright = stdout.split('<page ').filter((page) => /^width="595/u.test(page));
  const words = upright.map(wordsOf);
  const linesPerPage = Math.floor(AREA.height / pitchOf(words) + SLACK);
  const charsPerLine = Math.floor(charactersOf(words) + SLACK);
  const isInside = words.flat().every(({ x, right }) => x > AREA.left - 1 && right < AREA.right + HANGING);
  return {
    document,
    pages: Number(/Pages:\s+(\d+)/u.exec(about)?.[1]),
    linesPerPage,
    charsPerLine,
    ok: isInside && (isForm || (linesPerPage === 22 && FULL.includes(charsPerLine))),
  };
}

function wordsOf(page: string): Word[] {
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu;
  return [...page.matchAll(word)].map(([, x, top, right, bottom, text = '']) => ({
    x: Number(x),
    right: Number(right),
    y: (Number(top) + Number(bottom)) / 2,
    size: Number(bottom) - Number(top),
    text,
  }));
}

/** The distance of lines of text that is found most often; those of tables and heads are closer or wider. */
function pitchOf(pages: readonly (readonly Word[])[]): number {
  const distances = pages.flatMap((words) => {
    const lines = [...new Set(words.map(({ y }) => Math.round(y * 10) / 10))].sort((a, b) => a - b);
    return lines.slice(1).map((y, index) => y - (lines[index] ?? 0));
  });
  return commonest(distances.filter((distance) => distance > 22 && distance < 34));
}

const ASCII_WIDTH = 0.5;
/** A line that was broken ends this near the edge, in points. */
const NEAR = 9;

/** How many characters the fullest line of text holds, no sign hanging over; digits and Latin letters count for the part that they are wide. */
function charactersOf(pages: readonly (readonly Word[])[]): number {
  const full = pages.flatMap((words) => {
    const lines = Map.groupBy(
      words.filter(({ size }) => size > 20 && size < 22),
      ({ y }) => Math.round(y),
    );
    return [...lines.values()].flatMap((line) => {
      const right = Math.max(...line.map((word) => word.right));
      const isFull =
        Math.min(...line.map(({ x }) => x)) < AREA.left + 2 && right > AREA.right - NEAR && right < AREA.right + 1;
      const characters = [...line.map(({ text }) => text).join('')];
      const width = characters.reduce((sum, one) => sum + (one.charCodeAt(0) < 0x80 ? ASCII_WIDTH : 1), 0);
      return isFull ? [width] : [];
    });
  });
  return Math.max(0, ...full);
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const near = Math.round(value * 10) / 10;
    counts.set(near, (counts.get(near) ?? 0) + 1);
  }
  const [[most] = [Number.NaN]] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most;
}
