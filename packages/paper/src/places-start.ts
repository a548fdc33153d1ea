import type { BatchProject, PaperRun } from '@gongjian/model';
import { planFact } from './bulletin-facts.ts';
import type { Subject } from './bulletin-subject.ts';
import { type Cell, emptyRow, NONE, type Table } from './bulletin-tables.ts';
import { clip, dayIn, longDay, monthDay } from './bulletin-words.ts';
import { type Figures, type Places, said } from './paper-places.ts';
import { counted, investment } from './places-counts.ts';
import { NAME } from './section-parts.ts';

/** 集中开工活动方案: when and where, which projects can truly start by then, and what the others still lack. */
export function startPlaces(subject: Subject, _figuresOf: Figures): Places {
  const { particulars } = subject;
  return {
    开工时间: () => said(particulars?.startsOn === undefined ? '另行通知' : longDay(particulars.startsOn)),
    开工地点: () => said(particulars?.place ?? '另行通知'),
    开工项目: () => said(...readyOnes(subject)),
    尚缺条件: (room) => ({ paragraphs: lacking(subject, room.problems) }),
    开工项目表: () => ({ table: startTable(subject) }),
  };
}

const batchOf = ({ also }: Subject) => also?.batch ?? { ready: [], conditional: [], not: [] };

function readyOnes(subject: Subject): PaperRun[] {
  const { ready, conditional, not } = batchOf(subject);
  const on = monthDay(subject.particulars?.startsOn ?? subject.assessment.day);
  const count = (id: string, label: string, rows: readonly BatchProject[]) =>
    counted(subject, {
      id: `start:${id}`,
      label: `集中开工项目·${label}`,
      facts: rows.map(({ project, name }) => planFact(subject, 'project', project, `${name}；${label}`)),
    });
  if (ready.length === 0) return [`按倒排，没有项目能在${on}具备开工条件；建议另定日期。`];
  const projects = ready.map(({ project }) => project);
  const total = investment(subject, projects, 'totalInvestment');
  const annual = investment(subject, projects, 'annualInvestment');
  const money = (words: string, { sum, without }: typeof total, id: string): PaperRun[] => {
    if (sum === undefined) return [];
    const missing = ready.filter(({ project }) => without.includes(project));
    return [words, sum, ...(missing.length === 0 ? [] : ['（', count(id, `${words.slice(1)}未列`, missing), '未列）'])];
  };
  return [
    `按倒排，${on}前具备开工条件的项目`,
    count('ready', '具备条件', ready),
    ...money('，总投资', total, 'without-total'),
    ...money('，年度计划投资', annual, 'without-annual'),
    ...(conditional.length === 0
      ? []
      : ['；另有', count('conditional', '须补齐条件', conditional), '须补齐条件后方可参加']),
    ...(not.length === 0 ? [] : ['；', count('not', '来不及', not), '来不及，不列入']),
    '。未具备条件的不得以动工仪式代替开工。',
  ];
}

/** What each project that could still make it needs, in whose hands, by when. */
function lacking(subject: Subject, count: number): PaperRun[][] {
  const { conditional } = batchOf(subject);
  const rows = conditional.slice(0, count).map(({ project, needs }, index): PaperRun[] => {
    return [`${index + 1}．${clip(subject.projectName(project), NAME)}：${needsOf(subject, needs)}。`];
  });
  return conditional.length > rows.length ? [...rows, ['其余见附件1。']] : rows;
}

const NEEDS = 2;

function needsOf(subject: Subject, needs: BatchProject['needs']): string {
  const told = needs.slice(0, NEEDS).map((need) => needWords(subject, need));
  return `${told.join('；')}${needs.length > NEEDS ? `等${needs.length}项` : ''}`;
}

function needWords(
  { unitName, leaderName }: Subject,
  { condition, name, beside, unit, leader }: BatchProject['needs'][number],
): string {
  const who = leader === undefined ? (unit === undefined ? '' : clip(unitName(unit), NAME)) : leaderName(leader);
  const by = who === '' ? '' : `（${who}）`;
  switch (condition.kind) {
    case 'clear':
      return `${monthDay(condition.by)}前解决“${clip(name, NAME)}”${by}`;
    case 'parallel':
      return `“${clip(name, NAME)}”与“${clip(beside ?? condition.beside, NAME)}”并行${by}`;
    case 'shorten': {
      const days = `${condition.to}${condition.basis === 'working' ? '个工作日' : '天'}`;
      return `“${clip(name, NAME)}”${condition.to === 0 ? '当日办结' : `压到${days}`}${by}`;
    }
  }
}

/** Ready ones, then those that lack something; wide, so on a landscape page. */
function startTable(subject: Subject): Table {
  const { ready, conditional } = batchOf(subject);
  const all = [...ready, ...conditional];
  const ids = all.map(({ project }) => project);
  const money = {
    total: investment(subject, ids.slice(0, ready.length), 'totalInvestment').each,
    annual: investment(subject, ids.slice(0, ready.length), 'annualInvestment').each,
  };
  const rows = all.map(({ project, unit, leader, finish, fastest, slack, needs }, index): Cell[] => [
    String(index + 1),
    subject.projectName(project),
    subject.unitName(unit),
    leader === undefined ? NONE : subject.leaderName(leader),
    money.total.get(project) ?? NONE,
    money.annual.get(project) ?? NONE,
    dayIn(subject.snapshot.campaign.year, finish ?? fastest ?? subject.assessment.day),
    slack === undefined ? NONE : String(slack),
    needs.length === 0 ? '具备' : needsOf(subject, needs),
  ]);
  return {
    kind: 'table',
    title: '集中开工项目表',
    unitLine: '投资：万元；余量：工作日',
    head: ['序号', '项目', '责任单位', '联系领导', '总投资', '年度计划', '可开工', '余量', '条件'],
    rows: rows.length === 0 ? [emptyRow(9)] : rows,
    align: ['center', 'left', 'left', 'left', 'right', 'right', 'center', 'right', 'left'],
    wide: true,
  };
}
