import type { Campaign, Decision, PaperBlock, PaperRun, StocktakePaper } from '@gongjian/model';
import { tableRuns } from './bulletin-tables.ts';
import { chineseNumber } from './bulletin-words.ts';
import { officialTexts, plainTexts } from './plain-text.ts';
import { type StocktakeFigures, stocktakeFigures } from './stocktake-figures.ts';
import { joined, NAMED, type StocktakePaperInput, whoOf } from './stocktake-parts.ts';
import { stocktakeTables } from './stocktake-tables.ts';

/** A section of the text: its heading and what stands under it. */
type Section = readonly [heading: string, runs: readonly PaperRun[]];

/** 调度会议程 or 调度会纪要, from what was frozen when it opened and what was decided. */
export function composeStocktakePaper(input: StocktakePaperInput): StocktakePaper {
  const { kind, campaign, stocktake, agenda } = input;
  const isMinutes = kind === 'minutes';
  const figures = stocktakeFigures(input);
  const facts = factsOf(input, figures);
  const tables = stocktakeTables(input, figures);
  const blocks = [...(isMinutes ? minutesBlocks(input, figures) : agendaBlocks(input, figures)), ...tables];
  return plainTexts<StocktakePaper>({
    kind,
    campaign: campaign.id,
    id: stocktake.id,
    masthead: mastheadOf(campaign, isMinutes),
    title: isMinutes ? stocktake.name : `${stocktake.name}议程`,
    office: campaign.office,
    on: stocktake.on,
    ...(agenda.asOf === undefined ? {} : { asOf: agenda.asOf }),
    ...(agenda.seq === undefined ? {} : { seq: agenda.seq }),
    final: stocktake.state === 'closed',
    draft: isMinutes ? stocktake.state !== 'closed' : stocktake.state === 'planned',
    sample: stocktake.sample === true || agenda.sample === true,
    facts: officialTexts(facts),
    blocks: officialTexts(blocks),
    figures: figures.book.printed([...facts.flatMap(({ runs }) => runs), ...blocks.flatMap(runsIn)]),
    rounding: campaign.rounding,
    circulation: circulationOf(input),
  });
}

/** The figures and words that a block prints. */
function runsIn(block: PaperBlock): readonly PaperRun[] {
  if (block.kind === 'heading') return [];
  if (block.kind === 'paragraph') return block.runs;
  return tableRuns(block);
}

function mastheadOf({ county, name }: Campaign, isMinutes: boolean): string {
  const short = name.replace(/(专项)?(行动|活动)$/u, '') || name;
  return `${short.includes(county) ? '' : county}${short}调度会${isMinutes ? '纪要' : '议程'}`;
}

function factsOf(
  { kind, stocktake, leaderName, unitName }: StocktakePaperInput,
  { meeting }: StocktakeFigures,
): StocktakePaper['facts'] {
  const { place, leader, leaders, units, scope } = stocktake;
  const others = leaders.filter((id) => id !== leader);
  const line = (name: string, text: string) => (text === '' ? [] : [{ name, runs: [text] }]);
  return [
    { name: '时间', runs: [meeting] },
    ...line('地点', place ?? ''),
    ...line('主持', leaderName(leader)),
    ...line(kind === 'minutes' ? '出席' : '参加', [...others.map(leaderName), ...units.map(unitName)].join('、')),
    ...(scope === 'leader' ? line('范围', `${leaderName(leader)}联系的目标、项目和难题`) : []),
  ];
}

function agendaBlocks(input: StocktakePaperInput, figures: StocktakeFigures): PaperBlock[] {
  const moved = figures.moved();
  return numbered([
    ['逐项过问承诺', commitmentRuns(input, figures)],
    ['通报进度', targetRuns(input, figures)],
    ...(moved.length === 0 ? [] : [['变化的由来', moved] as const]),
    ['研究难题', problemRuns(input, figures)],
    ['议定事项', ['逐项明确责任单位和时限，当场登记，下次会议逐项过问。']],
    ...sourceOf(figures),
  ]);
}

function minutesBlocks(input: StocktakePaperInput, figures: StocktakeFigures): PaperBlock[] {
  const { stocktake, leaderName } = input;
  const opening = `，${leaderName(stocktake.leader)}主持召开${stocktake.name}，逐项过问此前的承诺，听取进度，研究需要决定的难题。现将会议情况纪要如下：`;
  return [
    { kind: 'paragraph', runs: [figures.meeting, opening] },
    ...numbered([
      ['承诺办理情况', commitmentRuns(input, figures)],
      ['进度和难题', [...targetRuns(input, figures), ...problemRuns(input, figures)]],
      ['议定事项', stocktake.decisions.length === 0 ? ['会议未议定新的事项。'] : []],
    ]),
    ...stocktake.decisions.map(
      (decision, index): PaperBlock => ({
        kind: 'paragraph',
        runs: [`（${chineseNumber(index + 1)}）`, ...decisionRuns(input, figures, decision, index)],
      }),
    ),
    ...numbered(sourceOf(figures)),
  ];
}

const SOURCE = '数据来源';

/** `一、…` with the text under it; where the figures come from is a note under the text. */
function numbered(sections: readonly Section[]): PaperBlock[] {
  return sections.flatMap(([heading, runs], index): PaperBlock[] => [
    heading === SOURCE
      ? { kind: 'heading', level: 3, text: heading }
      : { kind: 'heading', level: 1, text: `${chineseNumber(index + 1)}、${heading}` },
    ...(runs.length === 0 ? [] : [{ kind: 'paragraph' as const, runs: [...runs] }]),
  ]);
}

function sourceOf({ seq, asOf }: StocktakeFigures): Section[] {
  const until = [
    ...(seq === undefined ? [] : [['台账截至第', seq]]),
    ...(asOf === undefined ? [] : [['数据截至', asOf]]),
  ];
  if (until.length === 0) return [];
  return [[SOURCE, [...joined(until, '，'), '；统计口径数据以统计部门公布为准。']]];
}

function commitmentRuns({ commitments, kind }: StocktakePaperInput, figures: StocktakeFigures): PaperRun[] {
  if (commitments.length === 0) return ['此前没有在办承诺。'];
  const { total, states } = figures.commitments();
  return [kind === 'minutes' ? '会议过问承诺' : '在办承诺', total, '：', ...joined(states, '，'), '（附件1）。'];
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

function problemRuns({ agenda }: StocktakePaperInput, figures: StocktakeFigures): PaperRun[] {
  const { problems, decisions } = agenda;
  if (problems.length === 0) return ['没有需要协调的难题。'];
  const { total, due } = figures.problems();
  const named = problems.slice(0, NAMED).map(({ name }) => name);
  const more = problems.length > NAMED ? '等' : '';
  return [
    '需要协调的难题',
    total,
    ...(decisions.length === 0 ? [] : ['，其中', due, '已到决定期限']),
    `，按影响大小依次为${named.join('、')}${more}（见附件）。`,
  ];
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
