import { type Day, daysBetween } from '@gongjian/model';
import type { Moment, Script } from '../script.ts';
import { errorOf } from './changes.ts';
import { INDICATORS } from './indicators.ts';
import { clock, nextWorkday, sentAt } from './moments.ts';
import { OFFICE, PLATFORM_GROUP, reporterOf, STATISTICS, type UnitId } from './people.ts';
import type { Course } from './projects.ts';
import { BASE, type Series } from './targets.ts';

const REGISTERED: Day = '2012-07-27';

const EVIDENCE = {
  preliminaries: '立项、用地、环评和施工许可文件齐备(示例)',
  start: '桩基或基槽施工照片、监理开工令(示例)',
  'part-completion': '单位工程验收记录(示例)',
  completion: '竣工验收备案表(示例)',
  statistics: '备案文件、施工合同和现场照片已报齐(示例)',
} as const;

const VERIFIERS = {
  preliminaries: '发改局审批核验岗',
  start: '发改局重点项目核验组',
  'part-completion': '住建局质量验收岗',
  completion: '住建局质量验收岗',
  statistics: '统计局投资统计岗',
} as const;

/** What was recognised before the campaign comes in one batch; the rest on the working day after it happened. */
export function recogniseAll(script: Script, course: Course): void {
  const recognise = (kind: keyof typeof EVIDENCE, on: Day | undefined, part?: string): void => {
    if (on === undefined) return;
    const earlier = on < REGISTERED;
    const statistics = kind === 'statistics';
    script.add(
      [earlier ? REGISTERED : nextWorkday(on), statistics ? '16:20' : '15:40'],
      statistics ? STATISTICS : OFFICE,
      'recognition.record',
      {
        id: `${course.project.id}:${kind}`,
        project: course.project.id,
        kind,
        on,
        ...(part === undefined ? {} : { part }),
        evidence: EVIDENCE[kind],
        verifier: VERIFIERS[kind],
        sample: true,
      },
      earlier ? { batch: statistics ? 'statistics-list' : 'registry-states' } : {},
    );
  };
  recognise('preliminaries', course.preliminaries);
  recognise('start', course.started);
  recognise('part-completion', course.partCompleted?.on, course.partCompleted?.part);
  recognise('completion', course.completed);
  recognise('statistics', course.inStatistics);
}

type Dated = readonly [on: Day, value: number];

/** A rise that would be asked about is explained at once, as a careful unit does. */
function noteOfJump([before, was]: Dated, [on, value]: Dated): { note?: string } {
  const usual = was / daysBetween('2012-01-01', before);
  const rise = (value - was) / daysBetween(before, on);
  return was > 0 && rise > usual * 8 ? { note: '本期集中进场并支付设备款,增量较大,已核对凭证(示例)。' } : {};
}

/** A target's own readings after mid-year: by its unit, of statistical figures by the statisticians. */
export function reportSeries(script: Script, series: Series): void {
  const { target, base, days, values, peers } = series;
  const indicator = INDICATORS.find(({ id }) => id === target.indicator);
  const statistical = indicator?.caliber === 'statistical';
  const whole = target.unit === PLATFORM_GROUP;
  const actor = statistical ? STATISTICS : whole ? OFFICE : reporterOf(target.unit as UnitId);
  let last: Dated = [BASE, base];
  days.forEach((on, at) => {
    const value = values[at];
    if (value === null || value === undefined) return;
    const common = { of: 'target', subject: target.id, on, sample: true };
    if (value === 'same') {
      script.add(momentOf(series, on), actor, 'reading.confirm', common);
      return;
    }
    const evidenced = statistical || at % 2 === 0;
    const peer = peers?.[at + 1];
    script.add(momentOf(series, on), actor, 'reading.record', {
      ...common,
      value: value + errorOf(target.id, on),
      unit: indicator?.unitOfMeasure,
      grade: statistical ? 'verified' : evidenced ? 'evidenced' : 'reported',
      ...(peer === undefined ? {} : { peer }),
      ...(evidenced ? { evidence: statistical ? '月度统计快报(示例)' : '台账及现场照片(示例)' } : {}),
      ...noteOfJump(last, [on, value]),
    });
    last = [on, value];
  });
}

/** Monthly figures come some nine days after the month; platforms report on the day, so that the sum can follow. */
function momentOf({ target, days }: Series, on: Day): Moment {
  const order = target.order ?? 0;
  if (days.length === 2) return [on === '2012-07-31' ? '2012-08-09' : '2012-09-07', clock(10, Math.floor(order / 10))];
  if (target.unit === PLATFORM_GROUP) return [on, '18:30'];
  return target.parent === undefined ? sentAt(on, Math.floor(order / 10)) : [on, clock(17, order % 100)];
}

/** A project's investment after mid-year, by its own unit; what has not moved is confirmed unchanged. */
export function reportInvestment(script: Script, course: Course, index: number): void {
  const { project, unit, invested } = course;
  let last: Dated | undefined;
  for (const [on, value] of invested) {
    const was = last;
    last = [on, value];
    // Every sixth major project has not yet been reported for the last week.
    if (on === BASE || (on === '2012-09-08' && index % 6 === 5)) continue;
    const common = { of: 'project', subject: project.id, on, sample: true };
    if (was?.[1] === value) {
      script.add(sentAt(on, index), reporterOf(unit), 'reading.confirm', common);
      continue;
    }
    script.add(sentAt(on, index), reporterOf(unit), 'reading.record', {
      ...common,
      value: value + errorOf(project.id, on),
      unit: '万元',
      grade: index % 3 === 0 ? 'evidenced' : 'reported',
      ...(index % 3 === 0 ? { evidence: '监理月报(示例)' } : {}),
      ...(was === undefined ? {} : noteOfJump(was, [on, value])),
    });
  }
}
