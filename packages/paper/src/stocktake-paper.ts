import {
  type Campaign,
  type Commitment,
  type CommitmentState,
  type Decision,
  decimalsOf,
  type Id,
  type PaperBlock,
  type Stocktake,
  type StocktakeAgenda,
  type StocktakePaper,
  WORDS,
  wordNumber,
} from '@gongjian/model';
import { longDay, monthDay } from './bulletin-words.ts';
import { cutWords, movementWords } from './movement-words.ts';
import { plainTexts } from './plain-text.ts';

export type StocktakePaperInput = {
  readonly kind: StocktakePaper['kind'];
  readonly campaign: Campaign;
  readonly stocktake: Stocktake;
  /** Frozen, or as it would be; its figures are of its own ledger number. */
  readonly agenda: StocktakeAgenda;
  /** Of the agenda, in its order, as they stood at the end of the meeting's day. */
  readonly commitments: readonly { readonly commitment: Commitment; readonly standing: CommitmentState }[];
  readonly leaderName: (id: Id) => string;
  readonly unitName: (id: Id) => string;
};

const NONE = '—';
/** Targets and problems named in the text; the tables name all. */
const NAMED = 3;

/** 调度会议程 or 调度会纪要, from what was frozen when it opened and what was decided. */
export function composeStocktakePaper(input: StocktakePaperInput): StocktakePaper {
  const { kind, campaign, stocktake, agenda } = input;
  const isMinutes = kind === 'minutes';
  return plainTexts({
    kind,
    masthead: mastheadOf(campaign, isMinutes),
    title: isMinutes ? stocktake.name : `${stocktake.name}议程`,
    office: campaign.office,
    on: stocktake.on,
    ...(agenda.asOf === undefined ? {} : { asOf: agenda.asOf }),
    ...(agenda.seq === undefined ? {} : { seq: agenda.seq }),
    draft: isMinutes ? stocktake.state !== 'closed' : stocktake.state === 'planned',
    sample: stocktake.sample === true || agenda.sample === true,
    facts: factsOf(input),
    blocks: isMinutes ? minutesBlocks(input) : agendaBlocks(input),
    circulation: circulationOf(input),
  });
}

function mastheadOf({ county, name }: Campaign, isMinutes: boolean): string {
  const short = name.replace(/(专项)?(行动|活动)$/u, '') || name;
  return `${short.includes(county) ? '' : county}${short}调度会${isMinutes ? '纪要' : '议程'}`;
}

function factsOf({ kind, stocktake, leaderName, unitName }: StocktakePaperInput): StocktakePaper['facts'] {
  const { on, place, leader, leaders, units, scope } = stocktake;
  const isMinutes = kind === 'minutes';
  const others = leaders.filter((id) => id !== leader);
  const line = (name: string, text: string) => (text === '' ? [] : [{ name, text }]);
  return [
    ...line('时间', longDay(on)),
    ...line('地点', place ?? ''),
    ...line('主持', leaderName(leader)),
    ...line(isMinutes ? '出席' : '参加', [...others.map(leaderName), ...units.map(unitName)].join('、')),
    ...(scope === 'leader' ? line('范围', `${leaderName(leader)}联系的目标、项目和难题`) : []),
  ];
}

function agendaBlocks(input: StocktakePaperInput): PaperBlock[] {
  const { commitments, agenda } = input;
  const moved = movedSentence(agenda);
  return numbered([
    [`逐项过问承诺（${commitments.length}项）`, commitmentSentence(input)],
    [`通报进度（到期达不到的目标${agenda.targets.length}个）`, targetSentence(agenda)],
    ...(moved === '' ? [] : [['变化的由来', moved] as const]),
    [`研究难题（${agenda.problems.length}项，其中今天应作决定${agenda.decisions.length}项）`, problemSentence(input)],
    ['议定事项', '逐项明确责任单位、完成时限，当场登记为承诺，下次会议逐项过问。'],
    ...sourceOf(agenda),
  ]).concat(annexes(input));
}

function minutesBlocks(input: StocktakePaperInput): PaperBlock[] {
  const { stocktake, agenda, leaderName } = input;
  const opening = `${longDay(stocktake.on)}，${leaderName(stocktake.leader)}主持召开${stocktake.name}，逐项过问此前的承诺，听取进度，研究需要决定的难题。现将会议情况纪要如下：`;
  return [
    { kind: 'paragraph', runs: [opening] },
    ...numbered([
      ['承诺办理情况', commitmentSentence(input)],
      ['进度和难题', `${targetSentence(agenda)}${problemSentence(input)}`],
      ['议定事项', stocktake.decisions.length === 0 ? '会议未议定新的事项。' : ''],
    ]),
    ...stocktake.decisions.map(
      (decision, index): PaperBlock => ({
        kind: 'paragraph',
        runs: [`${index + 1}．${decisionText(input, decision)}`],
      }),
    ),
    ...numbered(sourceOf(agenda)),
    ...annexes(input),
  ];
}

const NUMERALS = ['一', '二', '三', '四', '五'];

/** `一、…` with the text under it; a heading without numeral is a note under the text. */
function numbered(sections: readonly (readonly [heading: string, text: string])[]): PaperBlock[] {
  return sections.flatMap(([heading, text], index): PaperBlock[] => [
    heading === SOURCE
      ? { kind: 'heading', level: 3, text: heading }
      : { kind: 'heading', level: 1, text: `${NUMERALS[index] ?? ''}、${heading}` },
    ...(text === '' ? [] : [{ kind: 'paragraph' as const, runs: [text] }]),
  ]);
}

const SOURCE = '数据来源';

function sourceOf({ seq, asOf }: StocktakeAgenda): [string, string][] {
  const until = [
    ...(seq === undefined ? [] : [`台账截至第${seq}号`]),
    ...(asOf === undefined ? [] : [`数据截至${longDay(asOf)}`]),
  ];
  return until.length === 0 ? [] : [[SOURCE, `${until.join('，')}；统计口径数据以统计部门公布为准。`]];
}

const ORDER: readonly CommitmentState['state'][] = ['kept', 'late', 'moved', 'overdue', 'open', 'dropped'];

function commitmentSentence({ commitments, kind }: StocktakePaperInput): string {
  if (commitments.length === 0) return '此前没有在办承诺。';
  const counts = ORDER.flatMap((state) => {
    const count = commitments.filter(({ standing }) => standing.state === state).length;
    return count === 0 ? [] : [`${WORDS.commitmentState[state].zh}${count}项`];
  });
  const lead = kind === 'minutes' ? '会议过问承诺' : '在办承诺';
  return `${lead}${commitments.length}项：${counts.join('，')}（详见附件）。`;
}

function targetSentence({ targets, asOf }: StocktakeAgenda): string {
  const until = asOf === undefined ? '' : `截至${longDay(asOf)}，`;
  if (targets.length === 0) return `${until}照目前进度，各项目标均可到期达到或已经达到。`;
  const named = targets.slice(0, NAMED).map(({ name, done, goal, unitOfMeasure, decimals, campaignGap }) => {
    const figure = done === undefined ? '尚无数据' : `完成${wordNumber(done, decimals)}${unitOfMeasure}`;
    const gap =
      campaignGap === undefined
        ? ''
        : `，较攻坚曲线${campaignGap < 0 ? '落后' : '超前'}${wordNumber(Math.abs(campaignGap), 1)}个百分点`;
    return `${name}（${figure}，目标${wordNumber(goal, decimals)}${unitOfMeasure}${gap}）`;
  });
  return `${until}照目前进度到期达不到的目标${targets.length}个：${named.join('、')}${targets.length > NAMED ? '等' : ''}。`;
}

/** What did not move by work alone since the last stocktake; lowered plans with who approved them. */
function movedSentence({ since, moved = [] }: StocktakeAgenda): string {
  if (since === undefined || moved.length === 0) return '';
  const named = moved.slice(0, NAMED).map(({ target, name, movement, cuts = [] }) => {
    const lowered = cuts.map((cut) => `，${cutWords(cut, target)}`).join('');
    return `${name}${movementWords(movement)}${lowered}`;
  });
  return `与上次调度会（${monthDay(since)}）相比，不全是实际进展的目标${moved.length}个：${named.join('；')}${moved.length > NAMED ? '等' : ''}。`;
}

function problemSentence({ agenda }: StocktakePaperInput): string {
  const { problems, decisions } = agenda;
  if (problems.length === 0) return '没有需要协调的难题。';
  const named = problems.slice(0, NAMED).map(({ name }) => name);
  const more = problems.length > NAMED ? '等' : '';
  const due = decisions.length === 0 ? '' : `，其中${decisions.length}项已到决定期限`;
  return `需要协调的难题${problems.length}项${due}，按影响大小依次为${named.join('、')}${more}（详见附件）。`;
}

function decisionText(input: StocktakePaperInput, decision: Decision): string {
  const { text, due } = decision;
  const ended = /[。；！？]$/u.test(text) ? text : `${text}。`;
  const who = whoOf(input, decision);
  const duty = [...(who === NONE ? [] : [`责任：${who}`]), ...(due === undefined ? [] : [`时限：${monthDay(due)}`])];
  return duty.length === 0 ? ended : `${ended}（${duty.join('；')}）`;
}

function whoOf(
  { unitName, leaderName }: StocktakePaperInput,
  { unit, leader }: { unit?: Id | undefined; leader?: Id | undefined },
): string {
  const who = [...(unit === undefined ? [] : [unitName(unit)]), ...(leader === undefined ? [] : [leaderName(leader)])];
  return who.length === 0 ? NONE : who.join('、');
}

type Table = Extract<PaperBlock, { kind: 'table' }>;

function annexes(input: StocktakePaperInput): Table[] {
  const { stocktake, agenda, commitments, kind } = input;
  const tables: Omit<Table, 'kind'>[] = [];
  if (commitments.length > 0) tables.push(commitmentTable(input));
  if (agenda.problems.length > 0) tables.push(problemTable(input));
  if (agenda.targets.length > 0) tables.push(targetTable(agenda));
  if (kind === 'minutes' && stocktake.decisions.length > 0) tables.push(decisionTable(input));
  return tables.map((table, index) => ({ kind: 'table', ...table, title: `附件${index + 1}　${table.title}` }));
}

function commitmentTable(input: StocktakePaperInput): Omit<Table, 'kind'> {
  const { commitments, stocktake, kind } = input;
  const left = new Map(stocktake.leftOpen.map(({ commitment, note }) => [commitment, note]));
  const rows = commitments.map(({ commitment, standing }, index) => {
    const { state, promised, due, days } = standing;
    const word = WORDS.commitmentState[state].zh;
    const said =
      state === 'overdue'
        ? `${word}${-days}天`
        : state === 'kept' || state === 'late'
          ? `${word}（${monthDay(commitment.closed?.on ?? due)}）`
          : word;
    const note = commitment.closed?.how ?? left.get(commitment.id) ?? commitment.moves.at(-1)?.why ?? '';
    return [
      String(index + 1),
      commitment.text,
      whoOf(input, commitment),
      monthDay(promised),
      due === promised ? NONE : monthDay(due),
      kind === 'minutes' && left.has(commitment.id) ? `${said}，继续办理` : said,
      note === '' ? NONE : note,
    ];
  });
  return {
    title: '承诺办理情况表',
    head: ['序号', '承诺事项', '责任', '原定时限', '现定时限', '情况', '说明'],
    align: ['center', 'left', 'left', 'center', 'center', 'left', 'left'],
    rows,
  };
}

function problemTable(input: StocktakePaperInput): Omit<Table, 'kind'> {
  const rows = input.agenda.problems.map(({ name, need, held, waitingDays, latest, decider }, index) => [
    String(index + 1),
    name,
    need === '' ? NONE : need,
    held.length === 0
      ? NONE
      : held
          .map(
            ({ name: target, held: amount, unitOfMeasure }) =>
              `${target}${wordNumber(amount, decimalsOf(unitOfMeasure))}${unitOfMeasure}`,
          )
          .join('、'),
    String(waitingDays),
    latest === undefined ? NONE : monthDay(latest),
    whoOf(input, decider),
  ]);
  return {
    title: '需要协调的难题',
    unitLine: '按解决后增加的把握排列',
    head: ['序号', '难题', '需要决定', '押着的目标', '已等天数', '最迟解决', '在谁手里'],
    align: ['center', 'left', 'left', 'left', 'right', 'center', 'left'],
    rows,
  };
}

function targetTable({ targets, asOf }: StocktakeAgenda): Omit<Table, 'kind'> {
  const rows = targets.map(({ name, unitOfMeasure, goal, done, decimals, campaignGap, catchUp, chance }) => [
    name,
    unitOfMeasure,
    wordNumber(goal, decimals),
    done === undefined ? NONE : wordNumber(done, decimals),
    campaignGap === undefined ? NONE : signed(campaignGap),
    catchUp === undefined ? NONE : wordNumber(catchUp, 1),
    chance === undefined ? NONE : wordNumber(chance * 100, 0),
  ]);
  return {
    title: '照目前进度到期达不到的目标',
    unitLine: `${asOf === undefined ? '尚无数据' : `截至${longDay(asOf)}`}；较曲线：个百分点；需提速：倍；把握：%`,
    head: ['目标', '单位', '目标值', '累计', '较曲线', '需提速', '把握'],
    align: ['left', 'center', 'right', 'right', 'right', 'right', 'right'],
    rows,
  };
}

function signed(value: number): string {
  const text = wordNumber(value, 1);
  return value > 0 && text !== '0.0' ? `+${text}` : text;
}

function decisionTable(input: StocktakePaperInput): Omit<Table, 'kind'> {
  return {
    title: '议定事项任务分解表',
    head: ['序号', '议定事项', '责任', '完成时限'],
    align: ['center', 'left', 'left', 'center'],
    rows: input.stocktake.decisions.map((decision, index) => [
      String(index + 1),
      decision.text,
      whoOf(input, decision),
      decision.due === undefined ? NONE : longDay(decision.due),
    ]),
  };
}

function circulationOf({ stocktake, leaderName, unitName }: StocktakePaperInput): string {
  const { leader, leaders, units, decisions } = stocktake;
  const named = [
    ...new Set([leader, ...leaders, ...decisions.flatMap((decision) => decision.leader ?? [])].map(leaderName)),
    ...new Set([...units, ...decisions.flatMap((decision) => decision.unit ?? [])].map(unitName)),
  ];
  return named.join('、');
}
