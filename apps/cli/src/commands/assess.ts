import {
  type Assessment,
  bothCounts,
  type Day,
  LIGHT_MARKS,
  type PackComparison,
  type PlanView,
  Refused,
  shortUnitName,
  type TargetAssessment,
  WORDS,
  wordNumber,
} from '@gongjian/model';
import { atDesk, type DeskOptions } from '../desk.ts';
import { callerOn, EXIT, language, printJson } from '../edge.ts';
import { table } from '../table.ts';

type Options = DeskOptions & { on: Day; pack?: string; json?: boolean };

/** Prints the table of targets on a day; with a pack, also what that pack would colour differently. */
export async function assess(campaign: string, options: Options): Promise<number> {
  const caller = callerOn(options.on);
  return atDesk(options, campaign, async (desk) => {
    const assessment = await desk.assessment(caller, campaign, {
      on: options.on,
      ...(options.pack === undefined ? {} : { pack: options.pack }),
    });
    const comparison =
      options.pack === undefined
        ? undefined
        : between(await desk.comparePacks(caller, campaign, { on: options.on }), await ownPack(), options.pack);
    if (options.json) printJson(comparison === undefined ? assessment : { ...assessment, comparison });
    else console.log(inWords(assessment, await desk.plan(caller, campaign), comparison));
    return EXIT.done;

    async function ownPack(): Promise<string> {
      return (await desk.assessment(caller, campaign, { on: options.on })).pack.id;
    }
  });
}

/** The two packs of a comparison, and only the rows on which they differ. */
function between(comparison: PackComparison, own: string, other: string): PackComparison {
  const columns = [own, other].map((id) => {
    const column = comparison.packs.findIndex((pack) => pack.id === id);
    if (column < 0) throw new Refused({ kind: 'not-found', what: 'pack', id });
    return column;
  });
  return {
    packs: columns.flatMap((column) => comparison.packs[column] ?? []),
    rows: comparison.rows
      .map((row) => ({ ...row, lights: columns.map((column) => row.lights[column] ?? null) }))
      .map((row) => ({ ...row, differs: row.lights[0] !== row.lights[1] }))
      .filter((row) => row.differs),
  };
}

const dash = '—';
const points = (value: number | undefined) =>
  value === undefined ? dash : `${value > 0 ? '+' : ''}${wordNumber(value, 1)}`;

function lightWords({ light, exempt }: TargetAssessment['light']): string {
  if (exempt !== undefined) return `○ ${WORDS.light.exempt[language]}`;
  return light === undefined ? WORDS.light.none[language] : `${LIGHT_MARKS[light]} ${WORDS.light[light][language]}`;
}

function inWords(assessment: Assessment, plan: PlanView, comparison: PackComparison | undefined): string {
  const zh = language === 'zh';
  const units = new Map(plan.units.map((unit) => [unit.id, shortUnitName(unit, assessment.day)]));
  const leaders = new Map(plan.leaders.map((leader) => [leader.id, leader.name]));
  const rows = assessment.targets.map((target) => [
    target.parent === undefined ? target.name : `  ${target.name}`,
    lightWords(target.light),
    target.done === undefined ? dash : wordNumber(target.done, target.decimals),
    wordNumber(target.goal, target.decimals),
    target.unitOfMeasure,
    target.pace === undefined ? dash : wordNumber(target.pace.share, 1),
    points(target.pace?.annualGap),
    points(target.pace?.campaignGap),
    target.pace?.catchUp === undefined ? dash : wordNumber(target.pace.catchUp, 1),
    WORDS.verdict[target.verdict][language],
    units.get(target.unit) ?? target.unit,
    target.leader === undefined ? dash : (leaders.get(target.leader) ?? target.leader),
  ]);
  const head = zh
    ? [
        '目标',
        '灯',
        '>完成',
        '>目标值',
        '单位',
        '>占年计划%',
        '>较年度时序',
        '>较攻坚曲线',
        '>需提速(倍)',
        '判断',
        '责任单位',
        '联系领导',
      ]
    : [
        'target',
        'light',
        '>done',
        '>goal',
        'unit',
        '>% of year',
        '>vs annual',
        '>vs curve',
        '>catch-up ×',
        'verdict',
        'responsible',
        'leader',
      ];
  const pack = assessment.pack.name[language];
  return [
    zh
      ? `${plan.campaign.name} 第${assessment.dayNumber}天 · 剩${assessment.daysLeft}天 · ${assessment.day} · 数据截至${assessment.asOf ?? dash} · 规则:${pack}(${assessment.pack.version})${assessment.sample ? ' · 示例数据' : ''}`
      : `${plan.campaign.name} day ${assessment.dayNumber} · ${assessment.daysLeft} left · ${assessment.day} · figures to ${assessment.asOf ?? dash} · pack ${pack} (${assessment.pack.version})${assessment.sample ? ' · sample data' : ''}`,
    table(head, rows),
    ...bothWords(assessment),
    ...(comparison === undefined ? [] : [differing(comparison)]),
  ].join('\n');
}

/** Both denominators, where a cause is valid. */
function bothWords({ targets }: Assessment): string[] {
  const { count, of, exempt, countWithout, ofWithout } = bothCounts(targets, ({ verdict }) => verdict === 'will-miss');
  if (exempt === 0) return [];
  return [
    language === 'zh'
      ? `${of}个目标中${count}个照目前进度到期达不到(其中经批准${exempt}个,不含则为${ofWithout}个中${countWithout}个)`
      : `${count} of ${of} targets will be missed at the present pace (${exempt} under an approved cause; without: ${countWithout} of ${ofWithout})`,
  ];
}

function differing({ packs, rows }: PackComparison): string {
  const zh = language === 'zh';
  const names = packs.map((pack) => pack.name[language]);
  const light = (value: PackComparison['rows'][number]['lights'][number] | undefined) =>
    value === null || value === undefined
      ? WORDS.light.none[language]
      : `${LIGHT_MARKS[value]} ${WORDS.light[value][language]}`;
  if (rows.length === 0)
    return zh ? `两套规则亮灯一致:${names.join('、')}` : `Both packs give the same lights: ${names.join(', ')}`;
  return [
    zh ? `亮灯不同的有${rows.length}项:` : `${rows.length} lights differ:`,
    table(
      [zh ? '名称' : 'name', ...names],
      rows.map((row) => [row.name, light(row.lights[0]), light(row.lights[1])]),
    ),
  ].join('\n');
}
