import {
  dueOf,
  type Order,
  orderState,
  type Problem,
  type Project,
  stageOf,
  type Target,
  WORDS,
} from '@gongjian/model';
import { type Archived, joined } from './archive-input.ts';
import { factList, linkTo, section, tableHtml } from './html.ts';
import type { ArchiveColumn, ArchiveTable } from './table.ts';

const columns = (...titles: readonly string[]): ArchiveColumn[] => titles.map((title) => ({ title }));
const table = (titles: readonly string[], rows: ArchiveTable['rows'], from: string) =>
  rows.length === 0 ? '' : tableHtml({ columns: columns(...titles), rows }, from);

/** A list of links to pages of the archive. */
function links(pages: readonly (readonly [page: string | undefined, text: string])[], from: string): string {
  const items = pages.map(([page, text]) => (page === undefined ? '' : `<li>${linkTo(page, text, from)}</li>`));
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
}

export function targetPage(all: Archived, target: Target, path: string): string {
  const { closeOut, snapshot, unit, leader, page, name } = all;
  const row = closeOut.targets.find((one) => one.target === target.id);
  const assessed = all.assessment.targets.find((one) => one.target === target.id);
  const members = [...(assessed?.projects?.counted ?? []), ...(assessed?.projects?.waiting ?? [])];
  const counted = new Set(assessed?.projects?.counted);
  const of = snapshot.indicators.find(({ id }) => id === target.indicator);
  const measure = of?.unitOfMeasure ?? '';
  const amount = (value: number | undefined) => (value === undefined ? undefined : `${value}${measure}`);
  return [
    factList([
      ['指标', of?.name],
      ['年度计划', amount(target.annualPlan)],
      ['攻坚目标', amount(row?.goal)],
      ['目标说明', target.goalNote],
      ['完成', amount(row?.done)],
      ['其中已核实', amount(row?.doneVerified)],
      ['完成率', row?.attained === undefined ? undefined : `${Math.round(row.attained * 10) / 10}%`],
      [
        '结果',
        row === undefined
          ? undefined
          : row.met
            ? '达到'
            : closeOut.daysLeft > 0
              ? WORDS.verdict[row.verdict].zh
              : '未达到',
      ],
      ['责任单位', unit(target.unit)],
      ['配合单位', joined(...target.helpers.map(unit))],
      ['联系县领导', leader(target.leader)],
      [
        '项目',
        row?.projects === undefined
          ? undefined
          : `${row.projects.of}项,已计入${row.projects.count}项;剔除经批准事由${row.projects.ofWithout}项,已计入${row.projects.countWithout}项`,
      ],
      ['经批准事由', row?.exempt === undefined ? undefined : `${row.exempt.cause}(至${row.exempt.to})`],
      ['数据', target.sample ? '示例数据' : undefined],
    ]),
    section(
      '读数',
      table(
        ['截至', '累计数', '级别', '佐证', '说明'],
        snapshot.readings
          .filter(({ of: kind, subject }) => kind === 'target' && subject === target.id)
          .map(({ on, value, grade, evidence, note }) => ({
            cells: [on, `${value}${measure}`, WORDS.grade[grade].zh, evidence, note],
          })),
        path,
      ),
    ),
    section(
      '项目',
      links(
        members.map((id) => [page('project', id), `${name('project', id)}${counted.has(id) ? '(已计入)' : ''}`]),
        path,
      ),
    ),
    section(
      '未销号难题',
      links(
        (row?.problems ?? []).map((id) => [page('problem', id), name('problem', id)]),
        path,
      ),
    ),
  ].join('\n');
}

export function projectPage(all: Archived, project: Project, path: string): string {
  const { pipeline, snapshot, assessment, unit, leader, page, name } = all;
  const stand = pipeline.projects.find((one) => one.project === project.id);
  const assessed = assessment.projects.find((one) => one.project === project.id);
  const money = (value: number | undefined) => (value === undefined ? undefined : `${value}万元`);
  const latest = new Map<string, (typeof snapshot.progress)[number]>();
  for (const one of snapshot.progress)
    if (one.project === project.id && (latest.get(one.step)?.on ?? '') <= one.on) latest.set(one.step, one);
  const problems = snapshot.problems.filter(({ blocks }) =>
    blocks.some(
      ({ of, id }) =>
        (of === 'project' && id === project.id) ||
        (of === 'step' && snapshot.steps.some((step) => step.id === id && step.project === project.id)),
    ),
  );
  return [
    factList([
      ['项目代码', project.code],
      ['阶段', stand === undefined ? undefined : WORDS.pipelineStage[stand.stage].zh],
      ['进入日期', stand?.since],
      ['责任单位', unit(project.unit)],
      ['联系县领导', leader(project.leader)],
      ['平台', unit(project.platform)],
      ['标签', joined(...project.tags)],
      ['总投资', money(project.totalInvestment)],
      ['年度计划投资', money(project.annualInvestment)],
      ['本年完成投资', money(assessed?.invested)],
      ['计划开工', project.plannedStart],
      ['计划竣工', project.plannedCompletion],
      ['建设内容及规模', project.scale],
      ['联系人', joined(...(project.contacts ?? []).map(({ duty, who }) => `${WORDS.contactDuty[duty].zh} ${who}`))],
      ['数据', project.sample ? '示例数据' : undefined],
    ]),
    section(
      '认定',
      table(
        ['认定', '日期', '部分', '佐证', '核实'],
        snapshot.recognitions
          .filter((row) => row.project === project.id)
          .map(({ kind, on, part, evidence, verifier }) => ({
            cells: [WORDS.recognition[kind].zh, on, part, evidence, verifier],
          })),
        path,
      ),
    ),
    section(
      '节点',
      table(
        ['节点', '办理单位', '计划天数', '开始', '完成', '尚需天数'],
        snapshot.steps
          .filter((step) => step.project === project.id)
          .map((step) => ({
            cells: [
              step.name,
              unit(step.office),
              step.days,
              latest.get(step.id)?.started,
              latest.get(step.id)?.finished,
              latest.get(step.id)?.remaining,
            ],
          })),
        path,
      ),
    ),
    section(
      '投资',
      table(
        ['截至', '本年累计(万元)', '级别', '佐证', '说明'],
        snapshot.readings
          .filter(({ of, subject }) => of === 'project' && subject === project.id)
          .map(({ on, value, grade, evidence, note }) => ({
            cells: [on, value, WORDS.grade[grade].zh, evidence, note],
          })),
        path,
      ),
    ),
    section(
      '难题',
      links(
        problems.map(({ id }) => [page('problem', id), name('problem', id)]),
        path,
      ),
    ),
    section(
      '列入的目标',
      links(
        (assessed?.targets ?? []).map((id) => [page('target', id), name('target', id)]),
        path,
      ),
    ),
  ].join('\n');
}

export function problemPage(all: Archived, problem: Problem, path: string): string {
  const { snapshot, casework, unit, leader, page, name } = all;
  const projectOf = new Map(snapshot.steps.map((step) => [step.id, step.project]));
  const orders = casework.order.filter(({ matters }) =>
    matters.some(({ of, id }) => of === 'problem' && id === problem.id),
  );
  return [
    factList([
      ['编号', problem.number],
      ['类型', joined(WORDS.problemType[problem.type].zh, problem.subtype && WORDS.problemSubtype[problem.subtype].zh)],
      ['状态', WORDS.problemStage[stageOf(problem)].zh],
      ['说明', problem.description],
      ['提出单位', unit(problem.raisedBy)],
      ['提出日期', problem.raisedOn],
      ['决定权在', joined(leader(problem.decider.leader), unit(problem.decider.unit))],
      ['需要决定', problem.need],
      ['到期', problem.due],
      ['层级', problem.level === undefined ? undefined : `L${problem.level}`],
      ['销号日期', problem.cleared?.on],
      ['怎样解决', problem.cleared?.how],
      ['核实', problem.cleared?.verifier],
      ['佐证', problem.cleared?.evidence],
      ['数据', problem.sample ? '示例数据' : undefined],
    ]),
    section(
      '影响',
      links(
        problem.blocks.map(({ of, id }) => {
          const project = of === 'step' ? projectOf.get(id) : undefined;
          const to = of === 'step' ? (project === undefined ? undefined : page('project', project)) : page(of, id);
          return [to, project === undefined ? name(of, id) : `${name('project', project)} · ${name(of, id)}`];
        }),
        path,
      ),
    ),
    section(
      '措施',
      table(
        ['措施', '完成标志', '起', '止', '牵头单位', '配合单位', '进展', '完成日期'],
        (problem.measures ?? []).map((measure) => ({
          cells: [
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
        path,
      ),
    ),
    section(
      '督办单',
      links(
        orders.map(({ id }) => [page('order', id), name('order', id)]),
        path,
      ),
    ),
  ].join('\n');
}

export function orderPage(all: Archived, order: Order, path: string): string {
  const { snapshot, unit, page, name } = all;
  const projectOf = new Map(snapshot.steps.map((step) => [step.id, step.project]));
  return [
    factList([
      ['颜色', WORDS.orderColour[order.colour].zh],
      ['承办单位', unit(order.unit)],
      ['配合单位', joined(...order.units.map(unit))],
      ['事项', order.text],
      ['要求', order.requirement],
      ['完成标志', order.mark],
      ['签发日期', order.on],
      ['到期', dueOf(order)],
      ['状态', WORDS.orderState[orderState(order)].zh],
      ['督查方案', order.plan.name],
      ['督查授权', `${order.authorisation.decidedBy}(${order.authorisation.ref})`],
      ['办结', order.closed === undefined ? undefined : joined(order.closed.on, order.closed.text)],
      ['撤回', order.withdrawn === undefined ? undefined : joined(order.withdrawn.on, order.withdrawn.why)],
      ['数据', order.sample ? '示例数据' : undefined],
    ]),
    section(
      '督办事项',
      links(
        order.matters.map(({ of, id }) => {
          const project = of === 'step' ? projectOf.get(id) : undefined;
          const to = of === 'step' ? (project === undefined ? undefined : page('project', project)) : page(of, id);
          return [to, name(of, id)];
        }),
        path,
      ),
    ),
    section(
      '回复',
      table(
        ['日期', '回复', '佐证'],
        order.replies.map(({ on, text, evidence }) => ({ cells: [on, text, evidence] })),
        path,
      ),
    ),
    section(
      '延期申请',
      table(
        ['申请日期', '延至', '原因', '答复'],
        order.extensions.map(({ on, to, why, decision }) => ({
          cells: [on, to, why, decision === undefined ? undefined : decision.approved ? '同意' : '不同意'],
        })),
        path,
      ),
    ),
    section(
      '督查结论',
      table(
        ['日期', '结论', '内容', '异议', '复核'],
        order.conclusions.map(({ on, met, text, objection }) => ({
          cells: [
            on,
            met ? '达到' : '未达到',
            text,
            objection?.reason,
            objection?.decision === undefined
              ? undefined
              : `${WORDS.objectionOutcome[objection.decision.outcome].zh}:${objection.decision.text}`,
          ],
        })),
        path,
      ),
    ),
  ].join('\n');
}
