import { dueOf, isStanding, orderState, stageOf, WORDS } from '@gongjian/model';
import { type Archived, joined } from './archive-input.ts';
import type { ArchiveColumn, ArchiveTable } from './table.ts';

const figure = (title: string, unit?: string): ArchiveColumn =>
  unit === undefined ? { title, figure: true } : { title, unit, figure: true };
const texts = (...titles: readonly string[]): ArchiveColumn[] => titles.map((title) => ({ title }));

/** Every table of the archive. */
export function archiveTables(all: Archived): ArchiveTable[] {
  return [
    targets(all),
    projects(all),
    problems(all),
    measures(all),
    orders(all),
    commitments(all),
    exemptions(all),
    handedOver(all),
    recurring(all),
    rules(all),
    carried(all),
    readings(all),
    recognitions(all),
    evidence(all),
  ];
}

function targets({ closeOut, unit, leader, page }: Archived): ArchiveTable {
  return {
    name: '目标',
    columns: [
      ...texts('目标', '计量单位'),
      ...[figure('攻坚目标'), figure('完成'), figure('其中已核实'), figure('完成率', '%')],
      ...texts('结果', '责任单位', '联系县领导'),
      ...[figure('项目(全部)'), figure('已计入'), figure('项目(剔除经批准)'), figure('已计入(剔除经批准)')],
      ...texts('经批准事由'),
    ],
    rows: closeOut.targets.map((row) => ({
      page: page('target', row.target),
      cells: [
        row.name,
        row.unitOfMeasure,
        row.goal,
        row.done,
        row.doneVerified,
        row.attained === undefined ? undefined : Math.round(row.attained * 10) / 10,
        row.met ? '达到' : closeOut.daysLeft > 0 ? WORDS.verdict[row.verdict].zh : '未达到',
        unit(row.unit),
        leader(row.leader),
        row.projects?.of,
        row.projects?.count,
        row.projects?.ofWithout,
        row.projects?.countWithout,
        row.exempt === undefined ? undefined : `${row.exempt.cause}(至${row.exempt.to})`,
      ],
    })),
  };
}

function projects({ pipeline, snapshot, unit, leader, page }: Archived): ArchiveTable {
  const code = new Map(snapshot.projects.map((project) => [project.id, project.code]));
  return {
    name: '项目',
    columns: [
      ...texts('项目', '项目代码', '阶段', '进入日期'),
      figure('停留', '天'),
      ...texts('责任单位', '联系县领导'),
      ...[figure('总投资', '万元'), figure('年度计划', '万元')],
      ...texts('计划转出', '入库'),
      figure('未销号难题'),
    ],
    rows: pipeline.projects.map((row) => ({
      page: page('project', row.project),
      cells: [
        row.name,
        code.get(row.project),
        WORDS.pipelineStage[row.stage].zh,
        row.since,
        row.age,
        unit(row.unit),
        leader(row.leader),
        row.totalInvestment,
        row.annualInvestment,
        row.due,
        row.inStatistics ? '已入库' : undefined,
        row.problems.length,
      ],
    })),
  };
}

function problems({ snapshot, unit, leader, name, page }: Archived): ArchiveTable {
  return {
    name: '难题',
    columns: texts(
      '难题',
      '编号',
      '类型',
      '状态',
      '影响',
      '提出单位',
      '提出日期',
      '决定权在',
      '需要决定',
      '到期',
      '销号日期',
      '怎样解决',
    ),
    rows: snapshot.problems.map((problem) => ({
      page: page('problem', problem.id),
      cells: [
        problem.name,
        problem.number,
        WORDS.problemType[problem.type].zh,
        WORDS.problemStage[stageOf(problem)].zh,
        joined(...problem.blocks.map(({ of, id }) => name(of, id))),
        unit(problem.raisedBy),
        problem.raisedOn,
        joined(leader(problem.decider.leader), unit(problem.decider.unit)),
        problem.need,
        problem.due,
        problem.cleared?.on,
        problem.cleared?.how,
      ],
    })),
  };
}

function measures({ snapshot, unit, page }: Archived): ArchiveTable {
  return {
    name: '措施',
    columns: texts('难题', '措施', '完成标志', '起', '止', '牵头单位', '配合单位', '进展', '完成日期'),
    rows: snapshot.problems.flatMap((problem) =>
      (problem.measures ?? []).map((measure) => ({
        page: page('problem', problem.id),
        cells: [
          problem.name,
          measure.what,
          measure.mark,
          measure.from,
          measure.to,
          unit(measure.lead),
          joined(...measure.helpers.map(unit)),
          measure.progress,
          measure.done?.on,
        ],
      })),
    ),
  };
}

function orders({ casework, unit, name, page }: Archived): ArchiveTable {
  return {
    name: '督办单',
    columns: texts('督办单', '颜色', '承办单位', '事项', '要求', '完成标志', '签发日期', '到期', '状态'),
    rows: casework.order.map((order) => ({
      page: page('order', order.id),
      cells: [
        name('order', order.id),
        WORDS.orderColour[order.colour].zh,
        unit(order.unit),
        order.text,
        order.requirement,
        order.mark,
        order.on,
        dueOf(order),
        WORDS.orderState[orderState(order)].zh,
      ],
    })),
  };
}

function commitments({ casework, unit, leader }: Archived): ArchiveTable {
  return {
    name: '承诺',
    columns: texts('承诺', '作出日期', '责任领导', '承办单位', '到期', '改期', '结果', '办结日期', '怎样办结'),
    rows: casework.commitment.map(({ text, on, leader: who, unit: by, due, moves, closed }) => ({
      cells: [
        text,
        on,
        leader(who),
        unit(by),
        due,
        moves.length === 0 ? undefined : `${moves.length}次`,
        closed === undefined ? '未办结' : WORDS.commitmentState[closed.outcome].zh,
        closed?.on,
        closed?.how,
      ],
    })),
  };
}

function exemptions({ snapshot, name, page }: Archived): ArchiveTable {
  return {
    name: '经批准事由',
    columns: texts('目标、项目', '类型', '事由', '佐证', '自', '至', '批准', '提前结束'),
    rows: snapshot.exemptions.map((one) => ({
      page: page(one.of, one.subject),
      cells: [
        name(one.of, one.subject),
        WORDS.exemptionType[one.type].zh,
        one.cause,
        one.evidence,
        one.from,
        one.to,
        one.approver,
        one.ended === undefined ? undefined : `${one.ended.on} ${one.ended.why}`,
      ],
    })),
  };
}

function handedOver({ closeOut, unit, leader, page }: Archived): ArchiveTable {
  return {
    name: '移交清单',
    columns: [...texts('事项', '类别', '责任', '起始', '到期'), figure('逾期', '天')],
    rows: closeOut.handedOver.map((row) => ({
      page: row.kind === 'problem' || row.kind === 'order' ? page(row.kind, row.id) : undefined,
      cells: [
        row.name,
        WORDS.handedKind[row.kind].zh,
        joined(leader(row.leader), unit(row.unit)),
        row.since,
        row.due,
        row.overdueDays,
      ],
    })),
  };
}

function recurring({ closeOut, unit, leader }: Archived): ArchiveTable {
  return {
    name: '难题类型',
    columns: [
      ...texts('类型'),
      ...[figure('提出'), figure('已销号'), figure('未销号'), figure('涉及项目'), figure('销号用时中位', '天')],
      ...texts('在哪一级解决', '决定权在'),
    ],
    rows: closeOut.recurring.map((row) => ({
      cells: [
        WORDS.problemType[row.type].zh,
        row.raised,
        row.cleared,
        row.open,
        row.projects,
        row.days,
        joined(...row.levels.map(({ level, cleared }) => `L${level} ${cleared}件`)),
        joined(...row.deciders.map((one) => `${unit(one.unit) ?? leader(one.leader) ?? '未定'} ${one.raised}件`)),
      ],
    })),
  };
}

function rules({ casework, unit }: Archived): ArchiveTable {
  return {
    name: '长效机制',
    columns: [...texts('名称', '内容', '责任单位', '确立日期', '复核日期', '是否执行'), figure('来自难题', '件')],
    rows: casework.rule.map((rule) => ({
      cells: [
        rule.name,
        rule.text,
        unit(rule.unit),
        rule.on,
        rule.review,
        isStanding(rule) ? '执行' : '已停止',
        rule.problems.length,
      ],
    })),
  };
}

function carried({ closeOut, snapshot, unit, page }: Archived): ArchiveTable {
  const rosters = new Map(snapshot.rosters.map(({ id, name }) => [id, name]));
  return {
    name: '转入下一轮的项目',
    columns: [...texts('项目', '原因', '阶段', '责任单位', '计划开工'), figure('总投资', '万元'), ...texts('所在清单')],
    rows: closeOut.carried.map((row) => ({
      page: page('project', row.project),
      cells: [
        row.name,
        WORDS.carriedWhy[row.why].zh,
        WORDS.pipelineStage[row.stage].zh,
        unit(row.unit),
        row.plannedStart,
        row.totalInvestment,
        joined(...row.rosters.map((id) => rosters.get(id) ?? id)),
      ],
    })),
  };
}

function readings({ snapshot, name, page }: Archived): ArchiveTable {
  return {
    name: '读数',
    columns: [...texts('目标、项目', '口径', '截至'), figure('累计数'), ...texts('级别', '佐证', '说明')],
    rows: snapshot.readings.map((reading) => ({
      page: page(reading.of, reading.subject),
      cells: [
        name(reading.of, reading.subject),
        WORDS.caliber[reading.caliber].zh,
        reading.on,
        reading.value,
        WORDS.grade[reading.grade].zh,
        reading.evidence,
        reading.note,
      ],
    })),
  };
}

function recognitions({ snapshot, name, page }: Archived): ArchiveTable {
  return {
    name: '认定',
    columns: texts('项目', '认定', '日期', '部分', '佐证', '核实'),
    rows: snapshot.recognitions.map((row) => ({
      page: page('project', row.project),
      cells: [
        name('project', row.project),
        WORDS.recognition[row.kind].zh,
        row.on,
        row.part,
        row.evidence,
        row.verifier,
      ],
    })),
  };
}

/** The attachments: what stands behind facts and decisions, as it was described; originals are with their units. */
function evidence({ snapshot, casework, name, page }: Archived): ArchiveTable {
  const rows: ArchiveTable['rows'] = [
    ...snapshot.recognitions.map(({ project, kind, on, evidence: what }) => ({
      page: page('project', project),
      cells: [name('project', project), WORDS.recognition[kind].zh, on, what],
    })),
    ...snapshot.readings.flatMap(({ of, subject, on, evidence: what }) =>
      what === undefined ? [] : [{ page: page(of, subject), cells: [name(of, subject), '读数', on, what] }],
    ),
    ...snapshot.exemptions.map(({ of, subject, from, evidence: what }) => ({
      page: page(of, subject),
      cells: [name(of, subject), '经批准事由', from, what],
    })),
    ...snapshot.problems.flatMap(({ id, cleared }) =>
      cleared?.evidence === undefined
        ? []
        : [{ page: page('problem', id), cells: [name('problem', id), '销号', cleared.on, cleared.evidence] }],
    ),
    ...casework.order.flatMap(({ id, replies }) =>
      replies.flatMap(({ on, evidence: what }) =>
        what === undefined ? [] : [{ page: page('order', id), cells: [name('order', id), '督办回复', on, what] }],
      ),
    ),
  ];
  return { name: '佐证目录', columns: texts('事项', '用于', '日期', '佐证'), rows };
}
