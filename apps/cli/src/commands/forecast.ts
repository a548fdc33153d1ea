import {
  type Day,
  decimalsOf,
  type Outlook,
  type PlanView,
  type TargetOutlook,
  WORDS,
  wordNumber,
} from '@gongjian/model';
import { atDesk, campaignOf, type DeskOptions } from '../desk.ts';
import { EXIT, language, printJson } from '../edge.ts';
import { table } from '../table.ts';

type Options = DeskOptions & { on?: Day; campaign?: string; draws?: number; seed?: number; json?: boolean };

/** Prints how likely each target is reached by day N, with p10, p50 and p90, and the outcomes least sure of. */
export async function forecast(options: Options): Promise<number> {
  return atDesk(options, options.campaign, async (desk) => {
    const { caller, campaign, day } = await campaignOf(desk, options);
    const outlook = await desk.outlook(caller, campaign, {
      on: day,
      ...(options.draws === undefined ? {} : { draws: options.draws }),
      ...(options.seed === undefined ? {} : { seed: options.seed }),
    });
    if (options.json) printJson(outlook);
    else console.log(inWords(outlook, await desk.plan(caller, campaign)));
    return EXIT.done;
  });
}

const percent = (chance: number) => `${wordNumber(chance * 100, 1)}%`;
const error = ({ standardError }: { readonly standardError: number }) =>
  standardError === 0 ? '' : `±${wordNumber(standardError * 100, 1)}`;

/** Outcomes of projects that are printed: those in doubt, the least sure first. */
const MOST_PROJECTS = 20;

function inWords(outlook: Outlook, plan: PlanView): string {
  const zh = language === 'zh';
  const targets = new Map(plan.targets.map((target) => [target.id, target]));
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const projects = new Map(plan.projects.map(({ id, name }) => [id, name]));
  const measured = ({ target: id }: TargetOutlook) =>
    indicators.get(targets.get(id)?.indicator ?? '')?.unitOfMeasure ?? '';
  const rows = outlook.targets.map((row) => {
    const unit = measured(row);
    return [
      targets.get(row.target)?.name ?? row.target,
      percent(row.chance),
      error(row),
      ...[row.p10, row.p50, row.p90].map((value) => wordNumber(value, decimalsOf(unit))),
      unit,
      WORDS.outlookMethod[row.method][language],
    ];
  });
  const doubtful = outlook.projects
    .filter(({ chance }) => chance > 0.005 && chance < 0.995)
    .toSorted((a, b) => a.chance - b.chance)
    .slice(0, MOST_PROJECTS)
    .map((row) => [
      projects.get(row.project) ?? row.project,
      WORDS.recognition[row.outcome][language],
      percent(row.chance),
      error(row),
      ...[row.p10, row.p50, row.p90].map((day) => day ?? '—'),
    ]);
  return [
    zh
      ? `${plan.campaign.name} · ${outlook.day}测算到${outlook.by} · ${outlook.draws}次模拟,种子${outlook.seed}`
      : `${plan.campaign.name} · asked on ${outlook.day} for ${outlook.by} · ${outlook.draws} draws, seed ${outlook.seed}`,
    table(
      zh
        ? ['目标', '>把握', '>误差', '>p10', '>p50', '>p90', '单位', '方法']
        : ['target', '>chance', '>s.e.', '>p10', '>p50', '>p90', 'unit', 'method'],
      rows,
    ),
    ...(doubtful.length === 0
      ? []
      : [
          '',
          zh ? '尚有悬念的项目成果(把握由低到高):' : 'Outcomes in doubt, the least sure first:',
          table(
            zh
              ? ['项目', '成果', '>把握', '>误差', 'p10', 'p50', 'p90']
              : ['project', 'outcome', '>chance', '>s.e.', 'p10', 'p50', 'p90'],
            doubtful,
          ),
        ]),
  ].join('\n');
}
