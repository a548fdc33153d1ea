import {
  type AllocationPlan,
  type ConflictingDemand,
  type Day,
  decimalsOf,
  type PlanView,
  WORDS,
  wordNumber,
} from '@gongjian/model';
import { atDesk, campaignOf, type DeskOptions } from '../desk.ts';
import { EXIT, language, printJson, say } from '../edge.ts';
import { table } from '../table.ts';

type Options = DeskOptions & { on?: Day; campaign?: string; seconds?: number; json?: boolean };

const PHASES = {
  search: { zh: '先找一个可行方案', en: 'finding a plan' },
  solve: { zh: '求最优', en: 'solving' },
  conflict: { zh: '找互相矛盾的要求', en: 'finding the conflict' },
  worth: { zh: '算每种要素多一点值多少', en: 'pricing the factors' },
  'why-not': { zh: '逐个回答为什么没选', en: 'asking why not' },
} as const;

/** Gives the scarce factors to projects so that the most weighted targets are met. Ctrl+C prints the best so far. */
export async function allocate(options: Options): Promise<number> {
  return atDesk(options, options.campaign, async (desk) => {
    const { caller, campaign, day } = await campaignOf(desk, options);
    let isStopped = false;
    const stop = () => {
      isStopped = true;
    };
    process.once('SIGINT', stop);
    let phase: string | undefined;
    const plan = await desk.allocation(
      caller,
      campaign,
      { on: day, ...(options.seconds === undefined ? {} : { seconds: options.seconds }) },
      {
        shouldStop: () => isStopped,
        onProgress: (progress) => {
          if (progress.phase === phase) return;
          phase = progress.phase;
          const { zh, en } = PHASES[progress.phase];
          say(`${zh}……`, `${en} …`);
        },
      },
    );
    process.off('SIGINT', stop);
    if (options.json) printJson(plan);
    else console.log(inWords(plan, await desk.plan(caller, campaign)));
    return EXIT.done;
  });
}

function inWords(plan: AllocationPlan, view: PlanView): string {
  const zh = language === 'zh';
  const names = new Map(
    [...view.projects, ...view.targets, ...view.factors, ...view.problems].map(({ id, name }) => [id, name]),
  );
  const named = (id: string) => names.get(id) ?? id;
  const units = new Map(view.factors.map(({ id, unitOfMeasure }) => [id, unitOfMeasure]));
  const measured = (amount: number, factor: string) => {
    const unit = units.get(factor) ?? '';
    return `${wordNumber(amount, decimalsOf(unit))}${unit}`;
  };
  const given = (gets: AllocationPlan['chosen'][number]['gets']) =>
    gets.map(({ factor, amount }) => `${named(factor)} ${measured(amount, factor)}`).join(zh ? '、' : ', ');
  const met = plan.targets.filter((target) => target.met);
  return [
    zh
      ? `${view.campaign.name} · ${plan.day}到${plan.by} · ${WORDS.allocationProof[plan.proof].zh} · 与理论上限相差不超过${wordNumber(plan.gap * 100, 2)}%`
      : `${view.campaign.name} · ${plan.day} to ${plan.by} · ${WORDS.allocationProof[plan.proof].en} · within ${wordNumber(plan.gap * 100, 2)} % of the bound`,
    zh
      ? `可完成目标${met.length}个(共${plan.targets.length}个由项目推动)`
      : `${met.length} of ${plan.targets.length} targets moved by projects are met`,
    table(
      zh ? ['项目', '时段', '得到', '预计'] : ['project', 'period', 'gets', 'runs'],
      plan.chosen.map((row) => [
        named(row.project),
        `${row.from} – ${row.to}`,
        given(row.gets) || '—',
        row.finish === undefined ? '—' : `${row.start ?? ''} – ${row.finish}`,
      ]),
    ),
    ...(plan.conflicts.length === 0
      ? []
      : [
          zh ? '互相矛盾的要求(去掉任何一条,其余可行):' : 'Demands that conflict (drop any one):',
          ...plan.conflicts.map((one) => `  ${conflictWords(one, named)}`),
        ]),
    '',
    zh ? '每种要素多一点值多少:' : 'What a little more of each factor is worth:',
    ...plan.worth.map(({ factor, more, gain, progress, targets }) =>
      zh
        ? `  ${named(factor)} 多${measured(more, factor)}:多完成权重${wordNumber(gain, 2)}${targets.length > 0 ? `(${targets.map(named).join('、')})` : ''},进度增加${wordNumber(progress, 3)}`
        : `  ${named(factor)} +${measured(more, factor)}: weight +${wordNumber(gain, 2)}, progress +${wordNumber(progress, 3)}`,
    ),
    '',
    zh ? `没有选的项目${plan.whyNot.length}个:` : `${plan.whyNot.length} projects not chosen:`,
    ...plan.whyNot
      .slice(0, 20)
      .map(
        ({ project, reason, factors }) =>
          `  ${named(project)}:${WORDS.whyNot[reason][language]}${factors.length > 0 ? `(${factors.map(named).join('、')})` : ''}`,
      ),
  ].join('\n');
}

function conflictWords(one: ConflictingDemand, named: (id: string) => string): string {
  const zh = language === 'zh';
  switch (one.kind) {
    case 'must-start':
      return zh ? `必须安排项目“${named(one.project)}”` : `“${named(one.project)}” must be chosen`;
    case 'must-meet':
      return zh ? `必须完成目标“${named(one.target)}”` : `“${named(one.target)}” must be met`;
    case 'limit':
      return zh
        ? `${named(one.factor)} ${one.from}至${one.to}不超过${wordNumber(one.amount, 2)}`
        : `${named(one.factor)} at most ${wordNumber(one.amount, 2)} from ${one.from} to ${one.to}`;
  }
}
