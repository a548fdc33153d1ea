import {
  type Condition,
  type CountBack,
  type Day,
  type PlanView,
  type RecognitionKind,
  Refused,
  type StepSchedule,
  WORDS,
} from '@gongjian/model';
import { atDesk, campaignOf, type DeskOptions } from '../desk.ts';
import { EXIT, language, printJson } from '../edge.ts';
import { table } from '../table.ts';

type Options = DeskOptions & { by?: Day; on?: Day; outcome?: RecognitionKind; campaign?: string; json?: boolean };

/** Counts a project back from a day and prints the verdict, what it hangs on, and the latest start of every step. */
export async function plan(asked: string, options: Options): Promise<number> {
  return atDesk(options, options.campaign, async (desk) => {
    const { caller, campaign, day } = await campaignOf(desk, options);
    const view = await desk.plan(caller, campaign);
    const project = view.projects.find(({ id, code, name }) => [id, code, name].includes(asked));
    if (project === undefined) throw new Refused({ kind: 'not-found', what: 'project', id: asked });
    const counted = await desk.countBack(caller, campaign, project.id, {
      on: day,
      ...(options.by === undefined ? {} : { by: options.by }),
      ...(options.outcome === undefined ? {} : { outcome: options.outcome }),
    });
    if (options.json) printJson(counted);
    else console.log(inWords(counted, project.name, view));
    return EXIT.done;
  });
}

const dash = '—';

function inWords(counted: CountBack, name: string, plan: PlanView): string {
  const zh = language === 'zh';
  const outcome = WORDS.recognition[counted.outcome][language];
  const verdict = WORDS.reach[counted.reach][language];
  const steps = new Map(counted.steps.map((step) => [step.step, step.name]));
  const units = new Map(plan.units.map((unit) => [unit.id, unit.shortName ?? unit.name]));
  const lines = [
    zh
      ? `${name} · ${outcome} · 倒排到${counted.by} · 今天${counted.day}:${verdict}`
      : `${name} · ${outcome} by ${counted.by}, asked on ${counted.day}: ${verdict}`,
    zh
      ? `按现计划${counted.finish ?? dash}完成${counted.lateDays > 0 ? `,晚${counted.lateDays}个工作日` : ''}${counted.fastest === undefined ? '' : `;条件全部满足最快${counted.fastest}`}`
      : `As planned ${counted.finish ?? dash}${counted.lateDays > 0 ? `, ${counted.lateDays} working days late` : ''}${counted.fastest === undefined ? '' : `; with every condition met ${counted.fastest}`}`,
    ...counted.conditions.map((condition, at) => `  ${at + 1}. ${conditionWords(condition, steps, plan)}`),
    ...counted.citations.map(
      ({ step, minimum }) =>
        `  ${zh ? '法定' : 'by law'} ${steps.get(step) ?? step}:${minimum.days}${WORDS.dayBasis[minimum.basis][language]} · ${minimum.citation}(${minimum.effective.from}${minimum.effective.to === undefined ? '' : `–${minimum.effective.to}`})`,
    ),
    ...(counted.outside === undefined
      ? []
      : [
          zh
            ? `注意:工作日历${counted.outside.calendar}没有${counted.outside.years.join('、')}年的正式安排,这些日期不确定`
            : `Note: calendar ${counted.outside.calendar} has no official arrangement for ${counted.outside.years.join(', ')}; dates there are not sure`,
        ]),
  ];
  const head = zh
    ? ['节点', '状态', '办理单位', '>剩余', '最早开始', '最早完成', '最迟开始', '最迟完成', '>余量(工作日)']
    : [
        'step',
        'state',
        'office',
        '>left',
        'early start',
        'early finish',
        'latest start',
        'latest finish',
        '>float (wd)',
      ];
  return [
    ...lines,
    table(
      head,
      counted.steps.filter(({ state }) => state !== 'done').map((step) => row(step, units)),
    ),
  ].join('\n');
}

function row(step: StepSchedule, units: ReadonlyMap<string, string>): string[] {
  return [
    `${step.critical ? '● ' : ''}${step.name}`,
    WORDS.stepState[step.state][language],
    step.office === undefined ? dash : (units.get(step.office) ?? step.office),
    `${step.remaining}${language === 'zh' ? (step.basis === 'working' ? '工作日' : '天') : step.basis === 'working' ? ' wd' : ' d'}`,
    step.earlyStart,
    step.earlyFinish,
    step.lateStart ?? dash,
    step.lateFinish ?? dash,
    step.float === undefined ? dash : String(step.float),
  ];
}

/** One condition as a sentence. */
function conditionWords(condition: Condition, steps: ReadonlyMap<string, string>, plan: PlanView): string {
  const zh = language === 'zh';
  const named = (id: string) => steps.get(id) ?? id;
  switch (condition.kind) {
    case 'parallel':
      return zh
        ? `${named(condition.step)}与${named(condition.beside)}并联办理(单独可省${condition.saves}天)`
        : `${named(condition.step)} beside ${named(condition.beside)} (alone saves ${condition.saves} days)`;
    case 'shorten': {
      const basis = WORDS.dayBasis[condition.basis][language];
      return zh
        ? `${named(condition.step)}由${condition.from}压缩到${condition.to}${basis}(单独可省${condition.saves}天)`
        : `${named(condition.step)} from ${condition.from} to ${condition.to} ${basis} (alone saves ${condition.saves} days)`;
    }
    case 'clear': {
      const problem = plan.problems.find(({ id }) => id === condition.problem)?.name ?? condition.problem;
      return zh
        ? `难题“${problem}”最迟${condition.by}解决(单独可省${condition.saves}天)`
        : `“${problem}” cleared by ${condition.by} (alone saves ${condition.saves} days)`;
    }
  }
}
