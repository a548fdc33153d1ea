import {
  type BulletinTemplate,
  type Id,
  type PaperBlock,
  type PaperRun,
  type PlaceName,
  wordingOf,
  wordReference,
} from '@gongjian/model';
import { textWidth } from './bulletin-page.ts';
import type { Subject } from './bulletin-subject.ts';
import { exemptionTable, problemTable, projectTable, targetTable } from './bulletin-tables.ts';
import type { TargetRuns } from './bulletin-targets.ts';
import { chineseNumber, clip, longDay } from './bulletin-words.ts';
import { countSection, moneySection } from './section-figures.ts';
import { lightSection } from './section-lights.ts';
import { nodeSection } from './section-nodes.ts';
import type { Room } from './section-parts.ts';
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

/** Places that every kind of paper has. */
export function commonPlaces(subject: Subject, figuresOf: Figures): Places {
  const { snapshot, assessment, issue, reference, particulars } = subject;
  const { campaign } = snapshot;
  const asOf = assessment.asOf === undefined ? '尚无数据' : longDay(assessment.asOf);
  return {
    县: () => said(campaign.county),
    年: () => said(String(campaign.year)),
    活动: () => said(campaign.name),
    活动简称: () => said(shortName(subject)),
    编发单位: () => said(clip(campaign.office, OFFICE_LENGTH)),
    责任单位: () => said(unitsAddressed(subject)),
    期号: () => said(`第${issue}期`),
    日期: () => said(longDay(assessment.day)),
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
function shortName({ snapshot: { campaign } }: Subject): string {
  const name = campaign.name.replace(/(专项)?(行动|活动)$/u, '') || campaign.name;
  const whole = `${name.includes(campaign.county) ? '' : campaign.county}${name}`;
  return textWidth(whole) > SHORT_WIDTH ? `${clip(campaign.county, SHORT_WIDTH)}攻坚` : whole;
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
export function filled(text: string, places: Places, room: Room): Place {
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
export function filledLine(text: string, places: Places, room: Room, subject: Subject): string {
  const place = filled(text, places, room);
  if (!('runs' in place)) throw new Error(`the template holds no line: ${text}`);
  return subject.book.print(place.runs);
}

/** The parts of a template as blocks; a part with nothing to say is left out with its heading. */
export function partBlocks({ parts }: BulletinTemplate, places: Places, room: Room, subject: Subject): PaperBlock[] {
  const blocks = parts.flatMap(({ heading, level, text }): PaperBlock[] => {
    const place: Place = text === '' ? said() : filled(text, places, room);
    const head: PaperBlock[] =
      heading === undefined ? [] : [{ kind: 'heading', level, text: filledLine(heading, places, room, subject) }];
    if ('table' in place) return [...head, { ...place.table, inText: true }];
    const paragraphs = 'runs' in place ? [place.runs] : place.paragraphs;
    const told = paragraphs.filter((runs) => subject.book.print(runs) !== '');
    if (told.length === 0) return text === '' ? head : [];
    return [...head, ...told.map((runs): PaperBlock => ({ kind: 'paragraph', runs: [...runs] }))];
  });
  return numberedOn(blocks);
}

/** `一、` `二、`: where a part has nothing to say and is left out, those after it move up. */
function numberedOn(blocks: readonly PaperBlock[]): PaperBlock[] {
  let number = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.level !== 1) return block;
    const text = block.text.replace(/^[一二三四五六七八九十]+(?=、)/u, () => {
      number += 1;
      return chineseNumber(number);
    });
    return { ...block, text };
  });
}
