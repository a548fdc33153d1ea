import { type ApprovalsPage, type Day, WORDS } from '@gongjian/model';
import { atDesk, campaignOf, type DeskOptions } from '../desk.ts';
import { EXIT, language, printJson } from '../edge.ts';
import { table } from '../table.ts';

type Options = DeskOptions & { on?: Day; campaign?: string; office?: string; json?: boolean };

/** Prints what waits with an approval office, the days it has, and what it holds. */
export async function approvals(options: Options): Promise<number> {
  return atDesk(options, options.campaign, async (desk) => {
    const { caller, campaign, day } = await campaignOf(desk, options);
    const page = await desk.approvals.page(caller, campaign, {
      on: day,
      ...(options.office === undefined ? {} : { office: options.office }),
    });
    if (options.json) printJson(page);
    else console.log(inWords(page));
    return EXIT.done;
  });
}

const NONE = '—';
const STATES = {
  running: { zh: '办理中', en: 'running' },
  waiting: { zh: '待受理', en: 'waiting' },
  customary: { zh: '可并行', en: 'could run beside' },
  next: { zh: '前序未办结', en: 'next' },
} as const;

function inWords({ office, offices }: ApprovalsPage): string {
  const zh = language === 'zh';
  if (office === undefined) return zh ? '没有审批单位。' : 'No approval office.';
  const name = offices.find(({ unit }) => unit === office.unit)?.name ?? office.unit;
  const days = (allowed: (typeof office.cases)[number]['promised']) =>
    allowed === undefined
      ? NONE
      : `${allowed.used}/${allowed.days}${zh ? WORDS.dayBasis[allowed.basis].zh : ` ${WORDS.dayBasis[allowed.basis].en}`}`;
  const rows = office.cases.map((one) => [
    one.projectName,
    one.name,
    STATES[one.state][language],
    one.since ?? NONE,
    days(one.promised),
    days(one.legal),
    one.lateFinish ?? NONE,
    one.targets.map((target) => target.name).join(zh ? '、' : ', ') || NONE,
  ]);
  const joint = office.joint.map(
    ({ projectName, steps, saves }) =>
      `  ${projectName}:${steps.map((step) => step.name).join(zh ? '、' : ', ')}${saves === 0 ? '' : zh ? ` · 提前${saves}天` : ` · ${saves} days earlier`}`,
  );
  return [
    zh
      ? `${name} · ${office.day}:在手${office.cases.length}件,将到${office.next.length}件(最迟日期倒排自${office.by})`
      : `${name} on ${office.day}: ${office.cases.length} in hand, ${office.next.length} to come (latest days from ${office.by})`,
    table(
      zh
        ? ['项目', '办件', '状态', '自', '承诺用时', '法定用时', '最迟办结', '押着的目标']
        : ['project', 'case', 'state', 'since', 'promised used', 'legal used', 'finish by', 'holds'],
      rows,
    ),
    '',
    zh ? '可联审联批:' : 'Could be heard jointly:',
    ...(joint.length === 0 ? [`  ${NONE}`] : joint),
  ].join('\n');
}
