import type { Decision, PaperBlock, PaperRun, PlaceName, StocktakePaper } from '@gongjian/model';
import { tableRuns } from './bulletin-tables.ts';
import { chineseNumber } from './bulletin-words.ts';
import {
  annexTables,
  campaignPlaces,
  filled,
  filledLine,
  filledRuns,
  type Places,
  partBlocks,
  said,
  type Table,
} from './paper-places.ts';
import { officialTexts, plainTexts } from './plain-text.ts';
import { type StocktakeFigures, stocktakeFigures } from './stocktake-figures.ts';
import { joined, NAMED, type StocktakePaperInput, whoOf } from './stocktake-parts.ts';
import { stocktakeTables } from './stocktake-tables.ts';

/** 调度会议程 or 调度会纪要 in the words of its template, from what was frozen when it opened and what was decided. */
export function composeStocktakePaper(input: StocktakePaperInput): StocktakePaper {
  const { kind, campaign, stocktake, agenda, template } = input;
  const figures = stocktakeFigures(input);
  const { book } = figures;
  const tables = annexesOf(input, figures);
  const places = { ...campaignPlaces(campaign, stocktake.on), ...meetingPlaces(input, figures, tables) };
  const line = (text: string) => filledLine(text, places, book);
  const facts = (template.facts ?? [])
    .map(({ heading = '', text }) => ({ name: line(heading), runs: [...filledRuns(text, places)] }))
    .filter(({ runs }) => book.print(runs) !== '');
  const blocks = [...partBlocks(template, places, book), ...tables.map(({ table }) => table)];
  return plainTexts<StocktakePaper>({
    kind,
    campaign: campaign.id,
    id: stocktake.id,
    masthead: line(template.masthead),
    title: line(template.title),
    office: campaign.office,
    on: stocktake.on,
    ...(agenda.asOf === undefined ? {} : { asOf: agenda.asOf }),
    ...(agenda.seq === undefined ? {} : { seq: agenda.seq }),
    final: stocktake.state === 'closed',
    draft: kind === 'minutes' ? stocktake.state !== 'closed' : stocktake.state === 'planned',
    sample: stocktake.sample === true || agenda.sample === true,
    facts: officialTexts(facts),
    blocks: officialTexts(blocks),
    figures: book.printed([...facts.flatMap(({ runs }) => runs), ...blocks.flatMap(runsIn)]),
    rounding: campaign.rounding,
    circulation: line(template.circulation.send),
  });
}

/** The figures and words that a block prints. */
function runsIn(block: PaperBlock): readonly PaperRun[] {
  if (block.kind === 'heading') return [];
  if (block.kind === 'paragraph') return block.runs;
  return tableRuns(block);
}

/** The tables of the template that have a row, each with the place that it fills. */
function annexesOf(input: StocktakePaperInput, figures: StocktakeFigures): Annex[] {
  const places = stocktakeTables(input, figures);
  const tables = input.template.tables.filter((text) => {
    const place = filled(text, places);
    return 'table' in place && place.table.rows.length > 0;
  });
  return annexTables({ ...input.template, tables }, places).map((table, index) => ({
    place: tables[index] ?? '',
    table,
  }));
}

type Annex = { readonly place: string; readonly table: Table };

function meetingPlaces(input: StocktakePaperInput, figures: StocktakeFigures, tables: readonly Annex[]): Places {
  const { stocktake, leaderName, unitName } = input;
  const { name, place = '', leader, leaders, units, scope } = stocktake;
  const others = leaders.filter((id) => id !== leader);
  const annexOf = (table: PlaceName): string => {
    const at = tables.findIndex((annex) => annex.place.includes(`{{${table}}}`));
    return at === -1 ? '' : `（附件${at + 1}）`;
  };
  return {
    会议名称: () => said(name),
    会议日期: () => said(figures.meeting),
    会议地点: () => said(place),
    主持人: () => said(leaderName(leader)),
    参会人员: () => said([...others.map(leaderName), ...units.map(unitName)].join('、')),
    会议范围: () => said(scope === 'leader' ? `${leaderName(leader)}联系的目标、项目和难题` : ''),
    截止日: () => said(figures.asOf ?? '尚无数据'),
    台账号: () => said(figures.seq ?? '—'),
    承诺情况: () => said(...commitmentRuns(input, figures, annexOf('承诺表'))),
    目标情况: () => said(...targetRuns(input, figures)),
    变化由来: () => said(...figures.moved()),
    难题情况: () => said(...problemRuns(input, figures, annexOf('难题表'))),
    议定事项: () => ({ paragraphs: decisionLines(input, figures) }),
    分送: () => said(circulationOf(input)),
  };
}

function commitmentRuns(
  { commitments, kind }: StocktakePaperInput,
  figures: StocktakeFigures,
  annex: string,
): PaperRun[] {
  if (commitments.length === 0) return ['此前没有在办承诺。'];
  const { total, states } = figures.commitments();
  return [kind === 'minutes' ? '会议过问承诺' : '在办承诺', total, '：', ...joined(states, '，'), `${annex}。`];
}

function targetRuns({ agenda }: StocktakePaperInput, figures: StocktakeFigures): PaperRun[] {
  const { targets } = agenda;
  const until = figures.asOf === undefined ? [] : ['截至', figures.asOf, '，'];
  if (targets.length === 0) return [...until, '照目前进度，各项目标均可到期达到或已经达到。'];
  const named = targets.slice(0, NAMED).map((target): PaperRun[] => {
    const { done, goal, gap } = figures.target(target);
    return [
      `${target.name}（`,
      ...(done === undefined ? ['尚无数据'] : ['完成', done]),
      '，目标',
      goal,
      ...(gap === undefined ? [] : ['，较攻坚曲线', gap]),
      '）',
    ];
  });
  const more = targets.length > NAMED ? '等' : '';
  return [...until, '照目前进度到期达不到的目标', figures.missing(), '：', ...joined(named, '、'), `${more}。`];
}

function problemRuns({ agenda }: StocktakePaperInput, figures: StocktakeFigures, annex: string): PaperRun[] {
  const { problems, decisions } = agenda;
  if (problems.length === 0) return ['没有需要协调的难题。'];
  const { total, due } = figures.problems();
  const named = problems.slice(0, NAMED).map(({ name }) => name);
  const more = problems.length > NAMED ? '等' : '';
  return [
    '需要协调的难题',
    total,
    ...(decisions.length === 0 ? [] : ['，其中', due, '已到决定期限']),
    `，按影响大小依次为${named.join('、')}${more}${annex}。`,
  ];
}

function decisionLines(input: StocktakePaperInput, figures: StocktakeFigures): PaperRun[][] {
  const { decisions } = input.stocktake;
  if (decisions.length === 0) return [['会议未议定新的事项。']];
  return decisions.map((decision, index) => [
    `（${chineseNumber(index + 1)}）`,
    ...decisionRuns(input, figures, decision, index),
  ]);
}

function decisionRuns(
  input: StocktakePaperInput,
  figures: StocktakeFigures,
  decision: Decision,
  index: number,
): PaperRun[] {
  const { text, due } = decision;
  const ended = /[。；！？]$/u.test(text) ? text : `${text}。`;
  const who = whoOf(input, decision);
  const duty: PaperRun[][] = [
    ...(who === undefined ? [] : [[`责任：${who}`]]),
    ...(due === undefined ? [] : [['时限：', figures.decisionDue(index, due)]]),
  ];
  return duty.length === 0 ? [ended] : [`${ended}（`, ...joined(duty, '；'), '）'];
}

function circulationOf({ stocktake, leaderName, unitName }: StocktakePaperInput): string {
  const { leader, leaders, units, decisions } = stocktake;
  const named = [
    ...new Set([leader, ...leaders, ...decisions.flatMap((decision) => decision.leader ?? [])].map(leaderName)),
    ...new Set([...units, ...decisions.flatMap((decision) => decision.unit ?? [])].map(unitName)),
  ];
  return named.join('、');
}
