import type {
  Caliber,
  Day,
  Id,
  ImportCandidate,
  ImportMapping,
  RecognitionKind,
  Snapshot,
  UnitOfMeasure,
} from '@gongjian/model';
import { type Named, nameIndex, plainName, projectNames, similarity, targetNames } from './import-names.ts';

/** What a row of a workbook may speak of, with all that its figure is judged by. */
export type Subject = {
  readonly id: string;
  readonly name: string;
  readonly unit: Id;
  readonly caliber: Caliber;
  readonly stored: UnitOfMeasure;
  /** The annual plan (else the campaign value), in `stored`. */
  readonly plan?: number;
  /** No cumulative figure can be larger: 总投资. */
  readonly ceiling?: number;
  /** Cumulative: it should neither fall nor jump nor pass double its plan. */
  readonly cumulative: boolean;
  /** Its value is computed from projects, never reported. */
  readonly computed: boolean;
  readonly recognised: ReadonlySet<RecognitionKind>;
  readonly readings: readonly { readonly on: Day; readonly value: number }[];
};

export type Match =
  | { readonly kind: 'found'; readonly subject: Subject; readonly by: 'code' | 'name' | 'choice' }
  | { readonly kind: 'unsure'; readonly candidates: readonly ImportCandidate[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly ImportCandidate[] };

export type RowNames = { readonly row: number; readonly name: string; readonly code: string; readonly unit: string };

/** A 项目代码 beside a name that has less than this in common with the project's is one slip of the pen or another. */
const OTHER_NAME = 0.25;

/** A suggestion this near is offered for choice; what is farther only helps to find the slip of the pen. */
const OFFERED = 0.6;

/**
 * Finds the subject of a row: a person's choice, then 项目代码, then the exact name, of several of one name that of the row's or the
 * sheet's unit. A near name is only ever offered, what was chosen for it before first.
 */
export function subjectFinder(mapping: ImportMapping, snapshot: Snapshot): (names: RowNames) => Match {
  const subjects = new Map(
    (mapping.subject.value === 'project' ? projects : targets)(mapping, snapshot).map((each) => [each.id, each]),
  );
  const names = nameIndex(mapping.subject.value === 'project' ? projectNames(snapshot) : targetNames(snapshot));
  const byCode = new Map<string, string>();
  if (mapping.subject.value === 'project') {
    for (const { code, id } of snapshot.projects) if (code !== undefined) byCode.set(plainCode(code), id);
  }
  const choices = new Map(mapping.choices.map(({ row, subject }) => [row, subject]));
  const unitOf = responsibleUnits(mapping, snapshot);
  const sheetUnit = snapshot.units.find(({ id }) => id === mapping.ofUnit?.value)?.name ?? '';
  const before = new Map(mapping.rememberedNames.map((each) => [plainName(each.name), each.subject]));
  const remembered = (name: string, others: readonly ImportCandidate[]): readonly ImportCandidate[] => {
    const subject = subjects.get(before.get(plainName(name)) ?? '');
    if (subject === undefined) return others;
    const known = others.find(({ id }) => id === subject.id);
    const first = {
      id: subject.id,
      name: subject.name,
      similarity: known?.similarity ?? 0,
      chosenBefore: true as const,
    };
    return [first, ...others.filter(({ id }) => id !== subject.id)];
  };
  const found = (id: string | undefined, by: 'code' | 'name' | 'choice'): Match | undefined => {
    const subject = id === undefined ? undefined : subjects.get(id);
    return subject === undefined ? undefined : { kind: 'found', subject, by };
  };
  return ({ row, name, code, unit }) => {
    const exact = narrowed(names.exact(name), unit === '' ? sheetUnit : unit, unitOf, mapping.indicator !== undefined);
    const coded = code === '' ? undefined : byCode.get(plainCode(code));
    const byName = exact.length === 1 ? exact[0]?.id : undefined;
    const chosen = found(choices.get(row), 'choice');
    if (chosen !== undefined) return chosen;
    // A code of one project beside the exact name of another: only a person can tell which is the slip.
    if (coded !== undefined && byName !== undefined && coded !== byName) {
      return { kind: 'unsure', candidates: [coded, byName].flatMap((id) => candidateOf(subjects.get(id))) };
    }
    const codedName = coded === undefined ? undefined : subjects.get(coded)?.name;
    if (codedName !== undefined && byName === undefined && name !== '' && similarity(name, codedName) < OTHER_NAME)
      return { kind: 'unsure', candidates: [...candidateOf(subjects.get(coded ?? '')), ...names.nearest(name)] };
    if (coded !== undefined) return found(coded, 'code') ?? { kind: 'unknown', nearest: [] };
    if (byName !== undefined) return found(byName, 'name') ?? { kind: 'unknown', nearest: [] };
    if (exact.length > 1)
      return {
        kind: 'unsure',
        candidates: remembered(
          name,
          exact.map(({ id, name: known }) => ({ id, name: known, similarity: 1 })),
        ),
      };
    // Of a table of units the name is the indicator's: one near it is another indicator.
    const nearest = mapping.indicator === undefined ? remembered(name, names.nearest(name)) : [];
    return nearest[0]?.chosenBefore === true || (nearest[0]?.similarity ?? 0) >= OFFERED
      ? { kind: 'unsure', candidates: nearest }
      : { kind: 'unknown', nearest };
  };
}

function candidateOf(subject: Subject | undefined): ImportCandidate[] {
  return subject === undefined ? [] : [{ id: subject.id, name: subject.name, similarity: 1 }];
}

function plainCode(code: string): string {
  return code.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** Of several subjects of one name, those of the unit that the row names. */
function narrowed(
  exact: readonly Named[],
  unit: string,
  unitOf: ReadonlyMap<string, ReadonlySet<string>>,
  strictly: boolean,
): readonly Named[] {
  if (!strictly && (exact.length < 2 || unit === '')) return exact;
  const same = exact.filter(({ id }) => unitOf.get(id)?.has(plainName(unit)) === true);
  return same.length > 0 || strictly ? same : exact;
}

function responsibleUnits(mapping: ImportMapping, snapshot: Snapshot): Map<string, Set<string>> {
  const names = new Map(snapshot.units.map(({ id }) => [id, new Set<string>()]));
  // A workbook may still call a unit what it was called, or name one that is part of another now.
  for (const { id, name, shortName, formerNames = [], merged } of snapshot.units)
    for (const called of [{ name, shortName }, ...formerNames])
      for (const text of [called.name, called.shortName ?? called.name])
        for (const unit of [id, merged?.into ?? id]) names.get(unit)?.add(plainName(text));
  const rows = mapping.subject.value === 'project' ? snapshot.projects : snapshot.targets;
  return new Map(rows.map(({ id, unit }) => [id, names.get(unit) ?? new Set<string>()]));
}

type Series = Subject['readings'];

/** Readings of one kind of subject, by subject and caliber. */
function readingsOf(mapping: ImportMapping, snapshot: Snapshot): (subject: string, caliber: Caliber) => Series {
  const found = new Map<string, { on: Day; value: number }[]>();
  const key = (subject: string, caliber: Caliber): string => `${caliber} ${subject}`;
  for (const { of, subject, caliber, on, value } of snapshot.readings) {
    if (of !== mapping.subject.value) continue;
    const list = found.get(key(subject, caliber)) ?? [];
    // Of several readings of one day the last stands.
    if (list.at(-1)?.on === on) list.pop();
    list.push({ on, value });
    found.set(key(subject, caliber), list);
  }
  return (subject, caliber) => found.get(key(subject, caliber)) ?? [];
}

function projects(mapping: ImportMapping, snapshot: Snapshot): Subject[] {
  const readings = readingsOf(mapping, snapshot);
  const caliber = mapping.caliber ?? 'management';
  const recognised = new Map<string, Set<RecognitionKind>>();
  for (const { project, kind } of snapshot.recognitions) {
    recognised.set(project, (recognised.get(project) ?? new Set()).add(kind));
  }
  return snapshot.projects.map(({ id, name, unit, annualInvestment, totalInvestment }) => ({
    id,
    name,
    unit,
    caliber,
    stored: '万元',
    ...(annualInvestment === undefined ? {} : { plan: annualInvestment }),
    ...(totalInvestment === undefined ? {} : { ceiling: totalInvestment }),
    cumulative: true,
    computed: false,
    recognised: recognised.get(id) ?? new Set(),
    readings: readings(id, caliber),
  }));
}

function targets(mapping: ImportMapping, snapshot: Snapshot): Subject[] {
  const readings = readingsOf(mapping, snapshot);
  const indicators = new Map(snapshot.indicators.map((indicator) => [indicator.id, indicator]));
  return snapshot.targets.flatMap(({ id, name, unit, indicator: indicatorId, annualPlan, goal, measurement }) => {
    const indicator = indicators.get(indicatorId);
    if (indicator === undefined) return [];
    const plan = annualPlan ?? goal;
    const caliber = mapping.caliber ?? indicator.caliber;
    return [
      {
        id,
        name,
        unit,
        caliber,
        stored: indicator.unitOfMeasure,
        ...(plan === undefined || indicator.form === 'growth' ? {} : { plan }),
        cumulative: indicator.form === 'cumulative',
        computed: measurement.by !== 'readings',
        recognised: new Set<RecognitionKind>(),
        readings: readings(id, caliber),
      },
    ];
  });
}
