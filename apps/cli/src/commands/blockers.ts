import {
  type Agenda,
  type Day,
  decimalsOf,
  type Outlook,
  type PlanView,
  shortUnitName,
  wordNumber,
} from '@gongjian/model';
import { atDesk, campaignOf, type DeskOptions } from '../desk.ts';
import { EXIT, language, printJson } from '../edge.ts';
import { table } from '../table.ts';

type Options = DeskOptions & { on?: Day; campaign?: string; visits: number; leader?: string; json?: boolean };

/** Prints what each open problem costs, by when it must be cleared, and which to take first. */
export async function blockers(options: Options): Promise<number> {
  return atDesk(options, options.campaign, async (desk) => {
    const { caller, campaign, day } = await campaignOf(desk, options);
    const outlook = await desk.outlook(caller, campaign, { on: day });
    const agenda = await desk.agenda(caller, campaign, {
      on: day,
      visits: options.visits,
      ...(options.leader === undefined ? {} : { leader: options.leader }),
    });
    if (options.json) printJson({ problems: outlook.problems, agenda });
    else console.log(inWords(outlook, agenda, await desk.plan(caller, campaign)));
    return EXIT.done;
  });
}

const points = (gain: number) => wordNumber(gain * 100, 1);

function inWords({ problems, day, by }: Outlook, agenda: Agenda, plan: PlanView): string {
  const zh = language === 'zh';
  const known = new Map(plan.problems.map((problem) => [problem.id, problem]));
  const leaders = new Map(plan.leaders.map(({ id, name }) => [id, name]));
  const units = new Map(plan.units.map((unit) => [unit.id, shortUnitName(unit, day)]));
  const targets = new Map(plan.targets.map(({ id, name }) => [id, name]));
  const hands = (id: string) => {
    const decider = known.get(id)?.decider;
    return [leaders.get(decider?.leader ?? ''), units.get(decider?.unit ?? '')].filter(Boolean).join(' · ');
  };
  const rows = problems.map((price) => [
    known.get(price.problem)?.name ?? price.problem,
    price.targets
      .map(
        ({ target, held, unitOfMeasure }) =>
          `${targets.get(target) ?? target} ${wordNumber(held, decimalsOf(unitOfMeasure))}${unitOfMeasure}`,
      )
      .slice(0, 3)
      .join(zh ? '、' : ', '),
    points(price.gain),
    price.latest ?? '—',
    hands(price.problem),
  ]);
  const order = agenda.items.map(
    ({ problem, gain, latest }, at) =>
      `  ${at + 1}. ${known.get(problem)?.name ?? problem} · ${hands(problem)} · +${points(gain)}${latest === undefined ? '' : zh ? ` · 最迟${latest}` : ` · by ${latest}`}`,
  );
  return [
    zh
      ? `${plan.campaign.name} · ${day}:未解决的难题(到${by})`
      : `${plan.campaign.name} · open problems on ${day}, for ${by}`,
    table(
      zh
        ? ['难题', '押着', '>解决后目标把握合计增加(百分点)', '最迟解决', '在谁手里']
        : ['problem', 'holds', '>chance added over targets (points)', 'clear by', 'in whose hands'],
      rows,
    ),
    '',
    zh
      ? `${agenda.visits}次现场办公的顺序(${agenda.method === 'exact' ? '比较了全部组合' : '逐个择优'},合计+${points(agenda.gain)}百分点):`
      : `Order for ${agenda.visits} visits (${agenda.method}, together +${points(agenda.gain)} points):`,
    ...order,
  ].join('\n');
}
