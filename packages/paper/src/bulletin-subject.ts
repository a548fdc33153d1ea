import {
  type Assessment,
  type AssessmentChange,
  type BatchStart,
  type Bulletin,
  type BulletinParticulars,
  type CloseOut,
  type CommitmentRow,
  type CountBack,
  type Day,
  type Id,
  type Indicator,
  type Inspection,
  type Kind,
  type PaperTemplate,
  type Project,
  type ProjectAssessment,
  type Reading,
  type Recognition,
  type Roster,
  type Snapshot,
  shortUnitName,
  type Target,
  type TargetAssessment,
} from '@gongjian/model';
import { type FigureBook, figureBook } from './figure-book.ts';

export type BulletinInput = {
  readonly snapshot: Snapshot;
  /** Of the day that the bulletin speaks of, made from `snapshot`. */
  readonly assessment: Assessment;
  /** Of the day before the period began; what the period added is counted from there. */
  readonly earlier: Assessment;
  readonly changes: readonly AssessmentChange[];
  readonly kind: Bulletin['kind'];
  /** 期号 */
  readonly issue: number;
  readonly template: PaperTemplate;
  /** 机关代字 and year, of an official document. */
  readonly reference?: Bulletin['reference'];
  readonly particulars?: BulletinParticulars | undefined;
  readonly also?: AlsoKnown | undefined;
  /** Under which ledger number a row of the snapshot was written and by whom, where the caller knows it. */
  readonly provenance?: ((kind: Kind, id: Id) => Provenance | undefined) | undefined;
};

export type Provenance = { readonly seq: number; readonly by: string };

/** What single kinds of paper are made from besides, of the same snapshot and day. */
export type AlsoKnown = {
  readonly inspection?: Inspection | undefined;
  readonly commitments?: readonly CommitmentRow[];
  /** Of what waits behind open problems, or of a leader's projects. */
  readonly countBacks?: readonly CountBack[];
  /** What a leader is linked to. */
  readonly own?: {
    readonly targets: ReadonlySet<Id>;
    readonly projects: ReadonlySet<Id>;
    readonly problems: ReadonlySet<Id>;
  };
  readonly batch?: BatchStart;
  readonly closeOut?: CloseOut;
};

/** What the parts of one bulletin share while it is written. */
export type Subject = BulletinInput &
  FigureSubject & {
    /** `附件1`: where the rest of a list stands. */
    readonly annexOf: (table: '目标表' | '难题表') => string;
  };

export type FigureInput = Pick<BulletinInput, 'snapshot' | 'assessment' | 'earlier' | 'provenance'>;

/** What the figures of targets and projects are taken from, in every paper. */
export type FigureSubject = FigureInput & {
  readonly book: FigureBook;
  /** Printed names of targets; where two are called the same, the unit or the id tells them apart. */
  readonly targetName: (id: Id) => string;
  readonly projectName: (id: Id) => string;
  readonly unitName: (id: Id) => string;
  readonly leaderName: (id: Id) => string;
  readonly targets: ReadonlyMap<Id, TargetAssessment>;
  readonly projects: ReadonlyMap<Id, ProjectAssessment>;
  readonly plan: {
    readonly targets: ReadonlyMap<Id, Target>;
    readonly indicators: ReadonlyMap<Id, Indicator>;
    readonly rosters: ReadonlyMap<Id, Roster>;
    readonly projects: ReadonlyMap<Id, Project>;
  };
  /** The last figure at or before the day; corrections have already replaced what they correct. */
  readonly lastReading: (of: Reading['of'], subject: Id, caliber: Reading['caliber']) => Reading | undefined;
  readonly recognitionsOf: (project: Id) => readonly Recognition[];
};

export function subjectOf(input: BulletinInput): Subject {
  return { ...input, ...figureSubjectOf(input), annexOf: (table) => annexName(input.template, table) };
}

export function figureSubjectOf(input: FigureInput): FigureSubject {
  const { snapshot, assessment } = input;
  const units = new Map(snapshot.units.map((unit) => [unit.id, shortUnitName(unit, assessment.day)]));
  const leaders = new Map(snapshot.leaders.map((leader) => [leader.id, leader.name]));
  const unitName = (id: Id) => units.get(id) ?? id;
  const readings = lastReadings(snapshot, assessment.day);
  const named = (rows: readonly { readonly id: Id; readonly name: string; readonly unit: Id }[]) =>
    distinctNames(rows, unitName);
  const targetNames = named(assessment.targets.map(({ target, name, unit }) => ({ id: target, name, unit })));
  const projectNames = named(assessment.projects.map(({ project, name, unit }) => ({ id: project, name, unit })));
  return {
    ...input,
    book: figureBook(snapshot.campaign.rounding),
    targetName: (id) => targetNames.get(id) ?? id,
    projectName: (id) => projectNames.get(id) ?? id,
    unitName,
    leaderName: (id) => leaders.get(id) ?? id,
    targets: new Map(assessment.targets.map((target) => [target.target, target])),
    projects: new Map(assessment.projects.map((project) => [project.project, project])),
    plan: {
      targets: byId(snapshot.targets),
      indicators: byId(snapshot.indicators),
      rosters: byId(snapshot.rosters),
      projects: byId(snapshot.projects),
    },
    lastReading: (of, subject, caliber) => readings.get(seriesOf({ of, subject, caliber })),
    recognitionsOf: recognitionsUntil(snapshot, assessment.day),
  };
}

function annexName({ tables }: PaperTemplate, table: string): string {
  const place = tables.map((text) => text.replace(/[{}\s]/gu, '')).indexOf(table);
  return place === -1 ? '台账' : `附件${place + 1}`;
}

function byId<R extends { readonly id: Id }>(rows: readonly R[]): ReadonlyMap<Id, R> {
  return new Map(rows.map((row) => [row.id, row]));
}

const seriesOf = ({ of, subject, caliber }: Pick<Reading, 'of' | 'subject' | 'caliber'>) =>
  `${of} ${caliber} ${subject}`;

function lastReadings({ readings }: Snapshot, day: Day): ReadonlyMap<string, Reading> {
  const last = new Map<string, Reading>();
  for (const reading of readings) {
    if (reading.on > day) continue;
    const key = seriesOf(reading);
    const known = last.get(key);
    if (known === undefined || reading.on > known.on) last.set(key, reading);
  }
  return last;
}

/** The rows that the facts of a paper of this day may name: what its provenance is asked for. */
export function namedRows(snapshot: Snapshot, day: Day): Id[] {
  const { campaign, targets, projects, problems, recognitions } = snapshot;
  const rows = [campaign, ...targets, ...projects, ...problems, ...recognitions];
  return [...rows, ...lastReadings(snapshot, day).values()].map(({ id }) => id);
}

function recognitionsUntil({ recognitions }: Snapshot, day: Day): FigureSubject['recognitionsOf'] {
  const byProject = new Map<Id, Recognition[]>();
  for (const recognition of recognitions) {
    if (recognition.on > day) continue;
    byProject.set(recognition.project, [...(byProject.get(recognition.project) ?? []), recognition]);
  }
  return (project) => byProject.get(project) ?? [];
}

function distinctNames(
  rows: readonly { readonly id: Id; readonly name: string; readonly unit: Id }[],
  unitName: (id: Id) => string,
): ReadonlyMap<Id, string> {
  const occurrences = (names: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  };
  const alike = occurrences(rows.map((row) => row.name));
  const withUnit = rows.map((row) =>
    (alike.get(row.name) ?? 0) > 1 ? `${row.name}（${unitName(row.unit)}）` : row.name,
  );
  const stillAlike = occurrences(withUnit);
  return new Map(
    rows.map((row, index) => {
      const name = withUnit[index] ?? row.name;
      return [row.id, (stillAlike.get(name) ?? 0) > 1 ? `${row.name}（${row.id}）` : name];
    }),
  );
}
