import { type BulletinContent, type Id, type PaperBlock, type PaperRun, type Snapshot, WORDS } from '@gongjian/model';
import { pairHeadings } from './bulletin-blocks.ts';
import { checkBulletin } from './bulletin-check.ts';
import { bodyLines, linesOf, PAGE, textWidth } from './bulletin-page.ts';
import {
  countSection,
  exemptRows,
  lightSection,
  moneySection,
  nodeSection,
  openingRuns,
  problemSection,
  type Room,
  type Section,
  titleRuns,
} from './bulletin-sections.ts';
import { type BulletinInput, type Subject, subjectOf } from './bulletin-subject.ts';
import { problemTable, projectTable, tableRuns, targetTable } from './bulletin-tables.ts';
import { type TargetRuns, targetFigures } from './bulletin-targets.ts';
import { clip, longDay, monthDay } from './bulletin-words.ts';
import { plainTexts } from './plain-text.ts';

/** What every first page says, however long the names are: the first amount and the heaviest problem. */
const LEAST: Room = { money: 1, counts: 0, changes: 0, problems: 1, nodes: 0 };
const IN_TURN: readonly (keyof Room)[] = ['counts', 'changes', 'nodes', 'money', 'problems'];
/** Longer names would take the page from the text. */
const MASTHEAD_WIDTH = 30;
const OFFICE_LENGTH = 30;

/**
 * What a 旬报 or 快报 says: one page of text under one judgement, then tables. Pure: the same input always gives the
 * same content. Every number is a figure with its origin; sections name as many things as the first page holds and
 * say where the rest stands. `contradictions` tells what cannot both be right; then the paper may not be issued.
 * `assessment` must be of `snapshot`.
 */
export function composeBulletin(input: BulletinInput): BulletinContent {
  const { snapshot, assessment, kind, issue } = input;
  if (assessment.seq !== snapshot.seq || assessment.campaign !== snapshot.campaign.id) {
    throw new Error('a bulletin is made from one snapshot and its own assessment');
  }
  const subject = subjectOf(input);
  const runsByTarget = new Map(assessment.targets.map((target) => [target.target, targetFigures(subject, target)]));
  const figuresOf = (target: Id): TargetRuns => runsByTarget.get(target) ?? (() => undefined);

  const title = titleRuns(subject, figuresOf);
  const head = {
    masthead: mastheadOf(snapshot, kind),
    office: clip(snapshot.campaign.office, OFFICE_LENGTH),
    title: subject.book.print(title),
  };
  const sections = fitSections(subject, figuresOf, bodyLines(head));
  const tables = [targetTable(subject, figuresOf), problemTable(subject), projectTable(subject)];
  const blocks: PaperBlock[] = [...bodyBlocks(subject, sections), ...tables];
  const runs: PaperRun[] = [
    ...title,
    ...blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : [])),
    ...tables.flatMap(tableRuns),
  ];
  const content = plainTexts<BulletinContent>({
    campaign: snapshot.campaign.id,
    kind,
    masthead: head.masthead,
    issue,
    office: head.office,
    on: assessment.day,
    ...(assessment.asOf === undefined ? {} : { asOf: assessment.asOf }),
    seq: snapshot.seq,
    sample: assessment.sample,
    rounding: snapshot.campaign.rounding,
    title: head.title,
    titleRuns: title,
    blocks,
    figures: subject.book.printed(runs),
    notes: notesOf(subject),
    circulation: circulationOf(snapshot),
    contradictions: [],
  });
  return { ...content, contradictions: checkBulletin(content) };
}

export function mastheadOf({ campaign }: Snapshot, kind: BulletinInput['kind']): string {
  const name = campaign.name.replace(/(专项)?(行动|活动)$/u, '') || campaign.name;
  const whole = `${name.includes(campaign.county) ? '' : campaign.county}${name}`;
  return textWidth(whole) > MASTHEAD_WIDTH
    ? `${clip(campaign.county, MASTHEAD_WIDTH)}攻坚${WORDS.bulletin[kind].zh}`
    : `${whole}${WORDS.bulletin[kind].zh}`;
}

/** Names one thing more in each section in turn, as long as the page holds the text. */
function fitSections(subject: Subject, figuresOf: (target: Id) => TargetRuns, lines: number): Section[] {
  const write = (room: Room) => [
    moneySection(subject, figuresOf, room),
    countSection(subject, figuresOf, room),
    lightSection(subject, room),
    problemSection(subject, room),
    nodeSection(subject, room),
  ];
  let room = LEAST;
  let sections = write(room);
  const open = new Set(IN_TURN);
  while (open.size > 0) {
    for (const list of open) {
      const wider = { ...room, [list]: room[list] + 1 };
      const longer = write(wider);
      const grew = longer.some(({ listed, items }) => listed === list && items > room[list]);
      if (grew && linesTaken(subject, bodyBlocks(subject, longer)) <= lines) {
        room = wider;
        sections = longer;
      } else {
        open.delete(list);
      }
    }
  }
  return sections;
}

export function bodyBlocks(subject: Subject, sections: readonly Section[]): PaperBlock[] {
  return [
    { kind: 'paragraph', runs: openingRuns(subject) },
    ...sections.flatMap(({ heading, runs }): PaperBlock[] => [
      { kind: 'heading', level: 1, text: heading },
      { kind: 'paragraph', runs: [...runs] },
    ]),
    { kind: 'heading', level: 3, text: '数据来源' },
    {
      kind: 'paragraph',
      runs: [`台账截至第${subject.snapshot.seq}号，由来见附件；统计口径数据以统计部门公布为准。`],
    },
  ];
}

export function linesTaken(subject: Subject, blocks: readonly PaperBlock[]): number {
  return pairHeadings(blocks).reduce((lines, block) => {
    if (block.kind !== 'paragraph' || block.small) return lines;
    return lines + linesOf(block.heading + subject.book.print(block.runs), PAGE.characters, 2);
  }, 0);
}

/** `annex`: where the origin of the figures stands; notes on targets go with their table. */
export function notesOf(subject: Subject, annex = 4, ofTargets = true): string[] {
  const { snapshot, assessment, earlier, changes } = subject;
  const names = (ids: readonly Id[]) => ids.map((id) => subject.targetName(id)).join('、');
  const targetIds = (wanted: (target: (typeof assessment.targets)[number]) => boolean) =>
    assessment.targets.filter(wanted).map(({ target }) => target);
  const changed = (wanted: (change: (typeof changes)[number]) => boolean) =>
    changes
      .filter(wanted)
      .map(({ of, subject: id }) => (of === 'target' ? subject.targetName(id) : subject.projectName(id)))
      .join('、');
  const olderDays = assessment.targets.flatMap(({ target, pace }) =>
    pace === undefined || assessment.asOf === undefined || pace.asOf >= assessment.asOf
      ? []
      : [`${subject.targetName(target)}${monthDay(pace.asOf)}`],
  );
  const ofGoal = targetIds(({ annualPlan, pace }) => annualPlan === undefined && pace !== undefined);
  const withCause = exemptRows(subject, [...assessment.targets, ...assessment.projects]);
  const reference = targetIds(({ light }) => light.reference);
  const replanned = changed((change) => change.planWas !== change.planIs || change.goalWas !== change.goalIs);
  const moved = changed((change) => change.entered.length + change.left.length > 0);
  const corrected = changed((change) => change.corrected);
  const optional = (text: string, note: string) => (text === '' ? [] : [note]);
  return [
    ...(assessment.sample ? ['本期含示例数据，仅供演示，不得引用。'] : []),
    `本期指${longDay(earlier.day)}之后至${longDay(assessment.day)}；亮灯规则：${assessment.pack.name.zh}（${assessment.pack.version}）。`,
    `取整方式：${snapshot.campaign.rounding === 'half-up' ? '四舍五入' : '截尾'}；占比和差距按未取整的数计算，与印出的数复算如有出入，在附件${annex}注明。`,
    ...(ofTargets
      ? [
          ...(withCause.length === 0 ? [] : ['经批准事由在有效期内的不亮灯、不参加比较，仍计入总数；不含的另行注明。']),
          ...optional(olderDays.join(''), `以下目标的数据早于截止日：${olderDays.join('、')}。`),
          ...optional(names(ofGoal), `没有年度计划的目标，占比按攻坚目标计算：${names(ofGoal)}。`),
          ...optional(names(reference), `仅作参考的亮灯：${names(reference)}。`),
          ...optional(replanned, `本期调整过计划或目标：${replanned}。`),
          ...optional(moved, `本期清单有进出：${moved}。`),
          ...optional(corrected, `本期更正过以前的数：${corrected}。`),
        ]
      : []),
  ];
}

export function circulationOf({ units }: Snapshot): BulletinContent['circulation'] {
  const has = (kind: Snapshot['units'][number]['kind']) => units.some((unit) => unit.kind === kind);
  const to = [
    ...(has('township') ? ['各乡镇（街道）'] : []),
    ...(has('department') ? ['县级有关部门'] : []),
    ...(has('platform') ? ['各平台'] : []),
    ...(has('enterprise-state') ? ['有关国有企业'] : []),
  ];
  return {
    report: '县委、县政府领导',
    send: '县委办公室、县政府办公室',
    issue: to.length === 0 ? '各责任单位' : to.join('，'),
  };
}
