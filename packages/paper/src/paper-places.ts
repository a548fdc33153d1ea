import {
  type Campaign,
  type Day,
  type Id,
  type PaperBlock,
  type PaperRun,
  type PaperTemplate,
  type PlaceName,
  placeOf,
  type SupervisionPaper,
  wordingOf,
  wordReference,
} from '@gongjian/model';
import { textWidth } from './bulletin-page.ts';
import type { Subject } from './bulletin-subject.ts';
import { exemptionTable, problemTable, projectTable, targetTable } from './bulletin-tables.ts';
import type { TargetRuns } from './bulletin-targets.ts';
import { chineseNumber, clip, longDay } from './bulletin-words.ts';
import type { FigureBook } from './figure-book.ts';
import { countSection, moneySection } from './section-figures.ts';
import { lightSection } from './section-lights.ts';
import { nodeSection } from './section-nodes.ts';
import { LEAST, type Room } from './section-parts.ts';
import { problemSection } from './section-problems.ts';
import { openingRuns, titleRuns } from './section-title.ts';

export type Table = Extract<PaperBlock, { kind: 'table' }>;
export type Figures = (target: Id) => TargetRuns;

/** What fills a named place; a list names as many things as there is room for. */
export type Place =
  | { readonly runs: readonly PaperRun[] }
  | { readonly paragraphs: readonly (readonly PaperRun[])[] }
  | { readonly table: Table };
export type Places = Readonly<Partial<Record<PlaceName, (room: Room) => Place>>>;

export const said = (...runs: readonly PaperRun[]): Place => ({ runs });

const OFFICE_LENGTH = 30;

/** Places that every paper has, whatever it is made from. */
export function campaignPlaces(campaign: Campaign, on: Day): Places {
  return {
    县: () => said(campaign.county),
    年: () => said(String(campaign.year)),
    活动: () => said(campaign.name),
    活动简称: () => said(shortName(campaign)),
    编发单位: () => said(clip(campaign.office, OFFICE_LENGTH)),
    日期: () => said(longDay(on)),
  };
}

/** Places that every bulletin has. */
export function commonPlaces(subject: Subject, figuresOf: Figures): Places {
  const { snapshot, assessment, issue, reference, particulars } = subject;
  const asOf = assessment.asOf === undefined ? '尚无数据' : longDay(assessment.asOf);
  return {
    ...campaignPlaces(snapshot.campaign, assessment.day),
    责任单位: () => said(unitsAddressed(subject)),
    期号: () => said(`第${issue}期`),
    截止日: () => said(asOf),
    台账号: () => said(String(snapshot.seq)),
    亮灯规则: () => said(`${assessment.pack.name.zh}（${assessment.pack.version}）`),
    发文字号: () => said(reference === undefined ? '' : wordReference(reference, issue)),
    签发人: () => said(particulars?.signer ?? ''),
    总判断: () => said(...titleRuns(subject, figuresOf)),
    攻坚期: () => said(...openingRuns(subject)),
    投资: (room) => said(...moneySection(subject, figuresOf, room).runs),
    开竣工: (room) => said(...countSection(subject, figuresOf, room).runs),
    亮灯: (room) => said(...lightSection(subject, room).runs),
    需协调: (room) => said(...problemSection(subject, room).runs),
    下步节点: (room) => said(...nodeSection(subject, room).runs),
    目标表: () => ({ table: targetTable(subject, figuresOf) }),
    难题表: () => ({ table: problemTable(subject) }),
    项目表: () => ({ table: projectTable(subject) }),
    经批准事项表: () => ({ table: exemptionTable(subject) }),
  };
}

/** Longer names would take the page from the text. */
const SHORT_WIDTH = 30;

/** `中北县百日攻坚`: the county and the campaign without 专项行动; where that is too long for a red head, the county alone. */
function shortName({ name, county }: Campaign): string {
  const short = name.replace(/(专项)?(行动|活动)$/u, '') || name;
  const whole = `${short.includes(county) ? '' : county}${short}`;
  return textWidth(whole) > SHORT_WIDTH ? `${clip(county, SHORT_WIDTH)}攻坚` : whole;
}

/** The kinds of units that there are, as a paper addresses them. */
function unitsAddressed({ snapshot: { units } }: Subject): string {
  const has = (kind: (typeof units)[number]['kind']) => units.some((unit) => unit.kind === kind);
  const to = [
    ...(has('township') ? ['各乡镇（街道）'] : []),
    ...(has('department') ? ['县级有关部门'] : []),
    ...(has('platform') ? ['各平台'] : []),
    ...(has('enterprise-state') ? ['有关国有企业'] : []),
  ];
  return to.length === 0 ? '各责任单位' : to.join('，');
}

/** Wording with its places filled; a place that stands alone may be several paragraphs or a table. */
export function filled(text: string, places: Places, room: Room = LEAST): Place {
  const runs: PaperRun[] = [];
  for (const piece of wordingOf(text)) {
    if ('text' in piece) runs.push(piece.text);
    else if ('broken' in piece) throw new Error(`the template holds ${piece.broken} alone`);
    else {
      const place = places[piece.place as PlaceName]?.(room);
      if (place === undefined) throw new Error(`the template holds the unknown place ${piece.place}`);
      if (!('runs' in place)) return place;
      runs.push(...place.runs);
    }
  }
  return { runs };
}

/** The text of a line that holds words only. */
export function filledLine(text: string, places: Places, book: FigureBook, room?: Room): string {
  return book.print(filledRuns(text, places, room));
}

/** Words and figures of a line. */
export function filledRuns(text: string, places: Places, room?: Room): readonly PaperRun[] {
  const place = filled(text, places, room);
  if (!('runs' in place)) throw new Error(`the template holds no line: ${text}`);
  return place.runs;
}

/** What a part says: a table, or the paragraphs that say something. */
function told(text: string, places: Places, book: FigureBook, room?: Room): Table | (readonly PaperRun[])[] {
  const place: Place = text === '' ? said() : filled(text, places, room);
  if ('table' in place) return place.table;
  const paragraphs = 'runs' in place ? [place.runs] : place.paragraphs;
  return paragraphs.filter((runs) => book.print(runs) !== '');
}

/** The parts of a template as blocks; a part with nothing to say is left out with its heading. */
export function partBlocks({ parts }: PaperTemplate, places: Places, book: FigureBook, room?: Room): PaperBlock[] {
  const count = numbered();
  return parts.flatMap(({ heading, level, text }): PaperBlock[] => {
    const body = told(text, places, book, room);
    if (Array.isArray(body) && body.length === 0 && text !== '') return [];
    const label = heading === undefined ? '' : filledLine(heading, places, book, room);
    const head: PaperBlock[] =
      heading === undefined ? [] : [{ kind: 'heading', level, text: level === 1 ? count(label) : label }];
    if (!Array.isArray(body)) return [...head, { ...body, inText: true }];
    return [...head, ...body.map((runs): PaperBlock => ({ kind: 'paragraph', runs: [...runs] }))];
  });
}

type Row = SupervisionPaper['rows'][number];

/**
 * The parts of a template as rows of a form, or as sections each with its heading: a part without heading goes on in the row
 * above. What says nothing is left out, unless it is a place left to be written in.
 */
export function partRows({ kind, parts }: PaperTemplate, places: Places, book: FigureBook): Row[] {
  const rows: Row[] = [];
  for (const { heading, text } of parts) {
    const body = told(text, places, book);
    if (!Array.isArray(body)) throw new Error(`the template holds a table in a row: ${text}`);
    const above = heading === undefined ? rows.pop() : undefined;
    const label = above?.label ?? (heading === undefined ? '' : filledLine(heading, places, book));
    const fill = Math.max(above?.fill ?? 0, fillOf(text, kind));
    const lines = [...(above?.lines ?? []), ...body.map((runs) => [...runs])];
    rows.push({ label, lines, ...(fill > 0 && { fill }) });
  }
  const count = numbered();
  return rows
    .filter(({ lines, fill }) => lines.length > 0 || fill !== undefined)
    .map((row) => ({ ...row, label: count(row.label) }));
}

/** Lines that a place in the text leaves to be written in. */
function fillOf(text: string, kind: PaperTemplate['kind']): number {
  return wordingOf(text).reduce(
    (most, piece) => ('place' in piece ? Math.max(most, placeOf(piece.place, kind)?.fill ?? 0) : most),
    0,
  );
}

/** `一、` `二、`: where a part has nothing to say and is left out, those after it move up. */
function numbered(): (heading: string) => string {
  let number = 0;
  return (heading) =>
    heading.replace(/^[一二三四五六七八九十]+(?=、)/u, () => {
      number += 1;
      return chineseNumber(number);
    });
}

/** The tables of a template as annexes in order, numbered. */
export function annexTables({ tables }: PaperTemplate, places: Places, room?: Room): Table[] {
  return tables.map((text, index) => {
    const place = filled(text, places, room);
    if (!('table' in place)) throw new Error(`the template holds no table: ${text}`);
    const title = place.table.title.replace(/^附件\d+　/u, '');
    return { ...place.table, title: `附件${index + 1}　${title}` };
  });
}
