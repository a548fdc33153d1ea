import { askedFigures, unitsUnder } from '@gongjian/engine';
import type { Assessment, Casework, Day, DueItem, Id, Reading, Snapshot } from '@gongjian/model';
import { decimalsOf } from '@gongjian/model';

/**
 * What a unit and the units under it are asked to report for a day: each target measured by readings and each project
 * that is under way, with the last figure before that day and the figure of the day where it is in already. Nothing
 * that the product can count itself is asked for; what an open demand asks of the day is.
 */
export function dueItems(
  snapshot: Snapshot,
  assessment: Assessment,
  on: Day,
  unit: Id | undefined,
  { report: reports, demand: demands }: Pick<Casework, 'report' | 'demand'>,
): DueItem[] {
  const units = unit === undefined ? undefined : unitsUnder(snapshot.units, [unit]);
  const mine = (id: Id) => units === undefined || units.has(id);
  const indicators = new Map(snapshot.indicators.map((indicator) => [indicator.id, indicator]));
  const lights = new Map([
    ...assessment.targets.map((target) => [target.target, target.light.light] as const),
    ...assessment.projects.map((project) => [project.project, project.light.light] as const),
  ]);
  const readings = new Map<Id, Reading[]>();
  for (const reading of snapshot.readings) {
    const list = readings.get(reading.subject);
    if (list === undefined) readings.set(reading.subject, [reading]);
    else list.push(reading);
  }

  const asking = demands.filter(({ asOf, withdrawn }) => asOf === on && withdrawn === undefined);
  const demandsOf = (subject: Id) =>
    asking.filter(({ items }) => items.some((item) => item.subject === subject)).map(({ name }) => name);
  const ofDay = reports.filter((report) => report.on === on);
  const reportOf = (subject: Id, caliber: Reading['caliber']): DueItem['report'] => {
    const found = ofDay.flatMap(({ id, unit: by, state, rows }) =>
      rows
        .filter((row) => row.subject === subject && row.caliber === caliber)
        .map((row) => ({ id, unit: by, state, row })),
    );
    // One that is still on its way tells more than one that has arrived.
    return found.find(({ state }) => state === 'submitted' || state === 'returned') ?? found.at(-1);
  };

  const facts = (
    subject: Id,
    caliber: Reading['caliber'],
  ): Pick<DueItem, 'last' | 'reported' | 'report' | 'demanded'> => {
    const series = (readings.get(subject) ?? []).filter((reading) => reading.caliber === caliber);
    const last = series.findLast((reading) => reading.on < on);
    const reported = series.find((reading) => reading.on === on);
    const report = reportOf(subject, caliber);
    const demanded = demandsOf(subject);
    return {
      ...(last === undefined ? {} : { last: { value: last.value, on: last.on } }),
      ...(reported === undefined
        ? {}
        : { reported: { value: reported.value, unchanged: reported.unchanged === true, id: reported.id, seq: 0 } }),
      ...(report === undefined ? {} : { report }),
      ...(demanded.length === 0 ? {} : { demanded }),
    };
  };

  const asked = askedFigures(snapshot, on);
  const targets = asked.targets
    .filter((target) => mine(target.unit))
    .map((target): DueItem => {
      const indicator = indicators.get(target.indicator);
      const caliber = indicator?.caliber ?? 'management';
      const unitOfMeasure = indicator?.unitOfMeasure ?? '项';
      return {
        of: 'target',
        subject: target.id,
        name: target.name,
        unit: target.unit,
        unitOfMeasure,
        decimals: indicator?.decimals ?? decimalsOf(unitOfMeasure),
        caliber,
        on,
        plan: target.annualPlan ?? target.goal,
        light: lights.get(target.id),
        ...facts(target.id, caliber),
      };
    });
  const listed = new Set(asked.projects.map(({ id }) => id));
  // A row that is on its way stays in sight until it has arrived, whatever became of its project since.
  const isAsked = (project: Id) =>
    listed.has(project) || demandsOf(project).length > 0 || reportOf(project, 'management') !== undefined;
  const projects = snapshot.projects
    .filter((project) => mine(project.unit) && isAsked(project.id))
    .map(
      (project): DueItem => ({
        of: 'project',
        subject: project.id,
        name: project.name,
        unit: project.unit,
        unitOfMeasure: '万元',
        decimals: 0,
        caliber: 'management',
        on,
        plan: project.annualInvestment,
        light: lights.get(project.id),
        ...facts(project.id, 'management'),
      }),
    );
  return [...targets, ...projects];
}
