import { type Id, yearOf } from '@gongjian/model';
import type { Subject } from './bulletin-subject.ts';
import { dayIn, longDay, monthDay } from './bulletin-words.ts';
import { exemptRows } from './section-causes.ts';

/** `annex`: where the origin of the figures stands; notes on targets go with their table. */
export function notesOf(subject: Subject, annex: number, ofTargets: boolean): string[] {
  const { snapshot, assessment, earlier, changes } = subject;
  const names = (ids: readonly Id[]) => ids.map((id) => subject.targetName(id)).join('、');
  const targetIds = (wanted: (target: (typeof assessment.targets)[number]) => boolean) =>
    assessment.targets.filter(wanted).map(({ target }) => target);
  const changed = (wanted: (change: (typeof changes)[number]) => boolean) =>
    changes
      .filter(wanted)
      .map(({ of, subject: id }) => (of === 'target' ? subject.targetName(id) : subject.projectName(id)))
      .join('、');
  const olderDays = assessment.targets.flatMap(({ target, pace }) =>
    pace === undefined || assessment.asOf === undefined || pace.asOf >= assessment.asOf
      ? []
      : [`${subject.targetName(target)}${monthDay(pace.asOf)}`],
  );
  const ofGoal = targetIds(({ annualPlan, pace }) => annualPlan === undefined && pace !== undefined);
  const withCause = exemptRows([...assessment.targets, ...assessment.projects]);
  const reference = targetIds(({ light }) => light.reference);
  const replanned = changed((change) => change.planWas !== change.planIs || change.goalWas !== change.goalIs);
  const moved = changed((change) => change.entered.length + change.left.length > 0);
  const corrected = changed((change) => change.corrected);
  const optional = (text: string, note: string) => (text === '' ? [] : [note]);
  return [
    ...(assessment.sample ? ['本期含示例数据，仅供演示，不得引用。'] : []),
    `本期指${longDay(earlier.day)}之后至${dayIn(yearOf(earlier.day), assessment.day)}；亮灯规则：${assessment.pack.name.zh}（${assessment.pack.version}）。`,
    `取整方式：${snapshot.campaign.rounding === 'half-up' ? '四舍五入' : '截尾'}；占比和差距按未取整的数计算，与印出的数复算如有出入，在附件${annex}注明。`,
    ...(ofTargets
      ? [
          ...(withCause.length === 0 ? [] : ['经批准事由在有效期内的不亮灯、不参加比较，仍计入总数；不含的另行注明。']),
          ...optional(olderDays.join(''), `以下目标的数据早于截止日：${olderDays.join('、')}。`),
          ...optional(names(ofGoal), `没有年度计划的目标，占比按攻坚目标计算：${names(ofGoal)}。`),
          ...optional(names(reference), `仅作参考的亮灯：${names(reference)}。`),
          ...optional(replanned, `本期调整过计划或目标：${replanned}。`),
          ...optional(moved, `本期清单有进出：${moved}。`),
          ...optional(corrected, `本期更正过以前的数：${corrected}。`),
        ]
      : []),
  ];
}
