import {
  type Campaign,
  CONTACT_DUTIES,
  type DutyRow,
  type MeasureRow,
  type ProblemRow,
  type ThreeLists,
  WORDS,
} from '@gongjian/model';
import { longDay } from './bulletin-words.ts';
import { plainTexts } from './plain-text.ts';
import { addTable, bookBytes, lines, newBook, type SheetCell, type SheetColumn } from './sheet-look.ts';

export type ListNames = {
  readonly unit: (id: string) => string;
  readonly leader: (id: string) => string;
};

export type ThreeListsPaper = {
  readonly lists: ThreeLists;
  readonly campaign: Pick<Campaign, 'name' | 'office'>;
  readonly names: ListNames;
};

/** 三张清单 as a workbook for A4 landscape: a title, who made it as of when, and a header that every page repeats. */
export async function threeListsXlsx({ lists: given, campaign, names }: ThreeListsPaper): Promise<Uint8Array> {
  const lists = plainTexts(given);
  const paper: ThreeListsPaper = {
    lists,
    campaign: plainTexts({ name: campaign.name, office: campaign.office }),
    names: { unit: (id) => plainTexts(names.unit(id)), leader: (id) => plainTexts(names.leader(id)) },
  };
  const book = newBook(paper.campaign.office);
  const add = <R>(name: string, units: string, columns: readonly SheetColumn<R>[], rows: readonly R[]) =>
    addTable(book, {
      name,
      title: `${paper.campaign.name}${name}`,
      office: paper.campaign.office,
      day: lists.day,
      units,
      seq: lists.seq,
      columns,
      rows,
      marks: lists.sample ? ['示例数据'] : [],
    });
  add('问题清单', '项、天', problemColumns(paper), lists.problems);
  add('措施清单', '项、天', measureColumns(paper), lists.measures);
  add('责任清单', '项', dutyColumns(paper), lists.duties);
  return bookBytes(book);
}

function problemColumns({ names }: ThreeListsPaper): SheetColumn<ProblemRow>[] {
  const hands = ({ decider: { leader, unit } }: ProblemRow) =>
    [...(leader === undefined ? [] : [names.leader(leader)]), ...(unit === undefined ? [] : [names.unit(unit)])].join(
      '、',
    );
  return [
    { title: '编号', width: 6, cell: ({ number }) => number },
    {
      title: '项目（平台、目标）',
      width: 18,
      cell: ({ blocks }) => once(blocks.filter(({ of }) => of !== 'step').map(({ name }) => name)),
    },
    {
      title: '类型',
      width: 10,
      cell: ({ type, subtype }) =>
        [WORDS.problemType[type].zh, ...(subtype === undefined ? [] : [WORDS.problemSubtype[subtype].zh])].join('\n'),
    },
    { title: '问题', width: 28, cell: ({ name, description }) => lines(name, description) },
    { title: '提出单位', width: 11, cell: ({ raisedBy }) => names.unit(raisedBy) },
    { title: '提出日', width: 11, cell: ({ raisedOn }) => ({ day: raisedOn }) },
    {
      title: '影响的节点',
      width: 13,
      cell: ({ blocks }) => once(blocks.filter(({ of }) => of === 'step').map(({ name }) => name)),
    },
    { title: '已等天数', width: 9, cell: ({ waitingDays }) => waitingDays },
    { title: '需要谁决定什么', width: 28, cell: (row) => lines(hands(row), row.need) },
    { title: '当前层级', width: 18, cell: levelOf },
    { title: '到期日', width: 11, cell: ({ due }) => ({ day: due }) },
    { title: '状态', width: 9, cell: ({ stage }) => WORDS.problemStage[stage].zh },
    { title: '依据、佐证', width: 16, cell: ({ evidence }) => evidence },
  ];
}

function levelOf({ ladder }: ProblemRow): SheetCell {
  if (ladder === undefined) return undefined;
  const { level, holder, due, standsStill } = ladder;
  const until = standsStill === undefined ? due && `${longDay(due)}到期` : WORDS.standstill[standsStill].zh;
  return lines(`L${level} ${holder.zh}`, until);
}

function measureColumns({ names }: ThreeListsPaper): SheetColumn<MeasureRow>[] {
  return [
    { title: '问题编号', width: 9, cell: ({ number }) => number },
    { title: '对应问题', width: 28, cell: ({ problemName }) => problemName },
    { title: '措施', width: 24, cell: ({ what }) => what },
    { title: '完成标志', width: 20, cell: ({ mark }) => mark },
    { title: '计划起', width: 11, cell: ({ from }) => ({ day: from }) },
    { title: '计划止', width: 11, cell: ({ to }) => ({ day: to }) },
    { title: '牵头单位', width: 11, cell: ({ lead }) => names.unit(lead) },
    { title: '配合单位', width: 13, cell: ({ helpers }) => helpers.map(names.unit).join('、') },
    { title: '所需要素', width: 13, cell: ({ needs }) => needs },
    { title: '进展', width: 20, cell: ({ progress, done }) => lines(progress, done?.evidence) },
    { title: '完成日', width: 11, cell: ({ done }) => done && { day: done.on } },
    { title: '状态', width: 8, cell: ({ state }) => WORDS.measureState[state].zh },
    { title: '逾期天数', width: 9, cell: ({ lateDays }) => (lateDays === 0 ? undefined : lateDays) },
    { title: '偏差原因', width: 18, cell: ({ deviation }) => deviation },
  ];
}

function dutyColumns({ names }: ThreeListsPaper): SheetColumn<DutyRow>[] {
  const units = (ids: readonly string[]) => ids.map(names.unit).join('、');
  return [
    { title: '序号', width: 6, cell: (_, index) => index + 1 },
    { title: '事项、项目', width: 26, cell: ({ name }) => name },
    { title: '第一责任单位', width: 13, cell: ({ first }) => names.unit(first) },
    { title: '主要责任单位', width: 18, cell: ({ main }) => units(main) },
    { title: '配合单位', width: 18, cell: ({ helpers }) => units(helpers) },
    { title: '联系县领导', width: 11, cell: ({ leader }) => leader && names.leader(leader) },
    ...CONTACT_DUTIES.map((duty) => ({
      title: WORDS.contactDuty[duty].zh.replace('(', '（').replace(')', '）'),
      width: 12,
      cell: ({ contacts }: DutyRow) =>
        contacts
          .filter((contact) => contact.duty === duty)
          .map(({ who }) => who)
          .join('、'),
    })),
    { title: '未销号难题', width: 7, cell: ({ problems }) => (problems.length === 0 ? undefined : problems.length) },
    {
      title: '变更记录',
      width: 22,
      cell: ({ changes }) =>
        changes
          .map(({ on, field, was, is }) => {
            const name = (id: string | undefined) =>
              id === undefined ? '无' : field === 'leader' ? names.leader(id) : names.unit(id);
            return `${longDay(on)}${FIELD_WORDS[field] ?? field}由${name(was)}改为${name(is)}`;
          })
          .join('\n'),
    },
  ];
}

const FIELD_WORDS: Readonly<Record<string, string>> = { leader: '联系县领导', unit: '第一责任单位', platform: '平台' };

function once(texts: readonly string[]): string {
  return [...new Set(texts)].join('、');
}
