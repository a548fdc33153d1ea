import {
  type BulletinContent,
  invalidAt,
  type PaperBlock,
  type PaperRun,
  type PaperTemplate,
  Refused,
} from '@gongjian/model';
import { pairHeadings } from './bulletin-blocks.ts';
import { bodyLines, linesOf, PAGE, sheetLines } from './bulletin-page.ts';
import { type BulletinInput, type Subject, subjectOf } from './bulletin-subject.ts';
import { type Cell, tableRuns } from './bulletin-tables.ts';
import { targetFigures } from './bulletin-targets.ts';
import { printLight } from './bulletin-words.ts';
import { cellLines } from './column-widths.ts';
import { widthsOf } from './docx-annexes.ts';
import { TABLE } from './docx-tables.ts';
import { movementTable } from './movement-table.ts';
import { notesOf } from './paper-notes.ts';
import {
  annexTables,
  commonPlaces,
  type Figures,
  filledLine,
  filledRuns,
  type Places,
  partBlocks,
  type Table,
} from './paper-places.ts';
import { closeOutPlaces } from './places-close-out.ts';
import { leaderPlaces } from './places-leader.ts';
import { memoPlaces } from './places-memo.ts';
import { noticePlaces } from './places-notice.ts';
import { startPlaces } from './places-start.ts';
import { plainTexts } from './plain-text.ts';
import { LEAST, type Room } from './section-parts.ts';
import { settled } from './settle.ts';

const MOST: Room = { money: 6, counts: 6, changes: 6, problems: 10, nodes: 8 };
const IN_TURN: readonly (keyof Room)[] = ['counts', 'changes', 'nodes', 'money', 'problems'];

/**
 * What a paper says in the words of its template. Pure: the same input always gives the same content. Every number is
 * a figure with its origin; lists name as many things as the page and the limit of characters hold.
 */
export function composePaper(input: BulletinInput): BulletinContent {
  const { snapshot, assessment, kind, issue, template, particulars = {} } = input;
  if (assessment.seq !== snapshot.seq || assessment.campaign !== snapshot.campaign.id) {
    throw new Error('a paper is made from one snapshot and its own assessment');
  }
  const subject = subjectOf(input);
  const byTarget = new Map(assessment.targets.map((target) => [target.target, targetFigures(subject, target)]));
  const figuresOf: Figures = (target) => byTarget.get(target) ?? (() => undefined);
  const places = placesOfKind(subject, figuresOf);
  const line = (text: string) => filledLine(text, places, subject.book);

  const titleRuns = [...filledRuns(template.title, places)];
  const head = {
    masthead: line(template.masthead),
    office: line('{{编发单位}}'),
    title: subject.book.print(titleRuns),
  };
  const body = fitted(subject, template, places, head);
  const ofTargets = template.tables.some((text) => text.includes('目标表'));
  const annexes = annexTables(template, places, MOST);
  const moved = ofTargets ? movementTable(subject) : undefined;
  const tables =
    moved === undefined ? annexes : [...annexes, { ...moved, title: `附件${annexes.length + 1}　${moved.title}` }];
  const blocks = [...body, ...tables];
  const runs: PaperRun[] = [...titleRuns, ...blocks.flatMap(blockRuns)];
  const { circulation } = template;
  const content = plainTexts<BulletinContent>({
    campaign: snapshot.campaign.id,
    kind,
    form: template.form,
    masthead: head.masthead,
    issue,
    office: head.office,
    on: assessment.day,
    ...(assessment.asOf === undefined ? {} : { asOf: assessment.asOf }),
    seq: snapshot.seq,
    sample: assessment.sample,
    rounding: snapshot.campaign.rounding,
    title: head.title,
    titleRuns,
    blocks,
    figures: subject.book.printed(runs),
    notes: [...template.notes.map(line), ...notesOf(subject, tables.length + 1, ofTargets)],
    circulation: {
      report: line(circulation.report),
      send: line(circulation.send),
      issue: line(circulation.issue),
    },
    ...(template.form === 'official'
      ? {
          official: {
            reference: line('{{发文字号}}'),
            ...(particulars.signer === undefined ? {} : { signer: particulars.signer }),
            recipients: particulars.recipients ?? line(template.recipients ?? '{{责任单位}}'),
            copies: particulars.copies ?? line(circulation.send),
          },
        }
      : {}),
    contradictions: [],
  });
  return settled(content, subject.book, particulars.settled);
}

function placesOfKind(subject: Subject, figuresOf: Figures): Places {
  const own = {
    'ten-day': () => ({}),
    flash: () => ({}),
    notice: noticePlaces,
    memo: memoPlaces,
    'leader-sheet': leaderPlaces,
    'joint-start': startPlaces,
    'close-out': closeOutPlaces,
  } satisfies Record<BulletinInput['kind'], (subject: Subject, figuresOf: Figures) => Places>;
  return { ...commonPlaces(subject, figuresOf), ...own[subject.kind](subject, figuresOf) };
}

function blockRuns(block: PaperBlock): readonly PaperRun[] {
  if (block.kind === 'heading') return [];
  return block.kind === 'paragraph' ? block.runs : tableRuns(block);
}

type Head = { readonly masthead: string; readonly office: string; readonly title: string };

/** Names one thing more in each list in turn, as long as page and limit hold the text. */
function fitted(subject: Subject, template: PaperTemplate, places: Places, head: Head): PaperBlock[] {
  const lines = linesFor(template, head);
  const write = (room: Room) => partBlocks(template, places, subject.book, room);
  const fits = (blocks: readonly PaperBlock[]) =>
    linesTaken(subject, blocks) <= lines && characters(subject, blocks) <= template.characters;
  let room = LEAST;
  let blocks = write(room);
  if (characters(subject, blocks) > template.characters) {
    const expected = `≤ ${template.characters}`;
    throw new Refused(invalidAt('template.parts', 'too_big', expected));
  }
  const open = new Set(IN_TURN);
  while (open.size > 0) {
    for (const list of open) {
      const wider = { ...room, [list]: room[list] + 1 };
      const longer = write(wider);
      if (room[list] >= MOST[list] || !fits(longer)) open.delete(list);
      else {
        room = wider;
        blocks = longer;
      }
    }
  }
  return blocks;
}

function linesFor({ form, pages }: PaperTemplate, head: Head): number {
  if (pages === undefined) return Number.POSITIVE_INFINITY;
  const first = form === 'sheet' ? sheetLines(head.title) : bodyLines(head);
  return first + (pages - 1) * PAGE.lines;
}

function linesTaken(subject: Subject, blocks: readonly PaperBlock[]): number {
  return pairHeadings(blocks).reduce((lines, block) => {
    if (block.kind === 'table') return lines + tableLines(subject, block);
    if (block.small) return lines;
    return lines + linesOf(block.heading + subject.book.print(block.runs), PAGE.characters, 2);
  }, 0);
}

/** Above and below the text of a row, twips. */
const BETWEEN_ROWS = 60;

/** As tall as the rows are whose longest cell breaks into the most lines; its head and line of units count too. */
function tableLines(subject: Subject, table: Table): number {
  const { head, rows, unitLine } = table;
  const print = (cell: Cell) =>
    typeof cell === 'string' ? cell : 'light' in cell ? printLight(cell) : subject.book.print([cell].flat());
  const widths = table.widths ?? widthsOf(table, print);
  const rowLines = [head, ...rows.map((row) => row.map(print))].map((row) =>
    Math.max(1, ...row.map((text, column) => cellLines(text, widths[column] ?? 0, TABLE))),
  );
  const height = rowLines.reduce(
    (sum, lines) => sum + lines * TABLE.line + BETWEEN_ROWS,
    unitLine === undefined ? 0 : TABLE.line,
  );
  return height / PAGE.line + 0.2;
}

function characters(subject: Subject, blocks: readonly PaperBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'table') return sum;
    return sum + [...(block.kind === 'heading' ? block.text : subject.book.print(block.runs))].length;
  }, 0);
}
