import {
  ACTS,
  type ActDeclaration,
  type Actor,
  type Change,
  forbidden,
  type Kind,
  type Ladder,
  type LightPack,
  type Reading,
  type Reference,
  type Refusal,
  type Row,
  type Snapshot,
  type SubjectedKind,
  subjectOf,
  type Track,
  type View,
  type WorkCalendar,
} from '@gongjian/model';
import type { ExampleStep } from './script.ts';

type Held = { readonly kind: Kind; readonly id: string; readonly row: unknown; readonly seq: number };

/** A step that the declarations do not take, and why. */
type Fault = { readonly step: ExampleStep; readonly refusals: readonly (Refusal | { kind: 'unknown-act' })[] };

export type Replayed = {
  readonly faults: readonly Fault[];
  readonly snapshot: (campaign: string) => Snapshot;
  readonly rows: <K extends Kind>(kind: K) => Row<K>[];
};

/** Rules that a county adopts before anything else; where none are named, the light pack alone. */
export type Rules = {
  readonly packs: readonly LightPack[];
  readonly calendars?: readonly WorkCalendar[];
  readonly tracks?: readonly Track[];
  readonly ladders?: readonly Ladder[];
};

/** Does the steps in memory, as the declarations of the acts say, with nothing else known than they name in `reads`. */
export function replay(
  steps: readonly ExampleStep[],
  { packs, calendars = [], tracks = [], ladders = [] }: Rules,
): Replayed {
  const held = new Map<string, Held>();
  let seq = 0;
  const put = (kind: Kind, id: string, row: unknown): void => {
    held.set(`${kind}/${id}`, { kind, id, row, seq });
  };
  for (const [kind, rules] of [
    ['pack', packs],
    ['calendar', calendars],
    ['track', tracks],
    ['ladder', ladders],
  ] as const)
    for (const rule of rules) {
      seq += 1;
      put(kind, rule.id, rule);
    }
  const rows = <K extends Kind>(kind: K): Row<K>[] =>
    [...held.values()].filter((one) => one.kind === kind).map(({ row }) => row as Row<K>);

  const faults: Fault[] = [];
  for (const step of steps) {
    const outcome = perform(step, held);
    if (outcome.refusals.length > 0) {
      faults.push({ step, refusals: outcome.refusals });
      continue;
    }
    seq += 1;
    for (const change of outcome.changes)
      if (change.op === 'put') put(change.kind, change.id, change.row);
      else held.delete(`${change.kind}/${change.id}`);
  }
  const ordered = <T extends { id: string; order?: number }>(list: T[]): T[] =>
    list.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1));
  const snapshot = (id: string): Snapshot => {
    const campaign = rows('campaign').find((row) => row.id === id);
    if (campaign === undefined) throw new Error(`no campaign ${id}`);
    return {
      seq,
      campaign,
      actions: ordered(rows('action')),
      units: ordered(rows('unit')),
      leaders: ordered(rows('leader')),
      indicators: ordered(rows('indicator')),
      targets: ordered(rows('target')),
      rosters: ordered(rows('roster')),
      projects: ordered(rows('project')),
      steps: ordered(rows('step')),
      factors: ordered(rows('factor')),
      packs: rows('pack'),
      calendars: rows('calendar'),
      tracks: rows('track'),
      ladders: rows('ladder'),
      readings: rows('reading').toSorted(byReading),
      recognitions: rows('recognition'),
      progress: rows('progress'),
      problems: rows('problem'),
      exemptions: rows('exemption'),
      bulletins: rows('bulletin'),
    };
  };
  return { faults, snapshot, rows };
}

function byReading(a: Reading, b: Reading): number {
  const [left, right] = [a, b].map(({ subject, caliber, on }) => `${subject} ${caliber} ${on}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

type Outcome = { readonly refusals: Fault['refusals']; readonly changes: readonly Change[] };

function perform(step: ExampleStep, held: ReadonlyMap<string, Held>): Outcome {
  const refused = (...refusals: Fault['refusals'][number][]): Outcome => ({ refusals, changes: [] });
  const declaration = ACTS.get(step.act.name);
  if (declaration === undefined) return refused({ kind: 'unknown-act' });
  const parsed = declaration.body.safeParse(step.act.body);
  if (!parsed.success)
    return refused({
      kind: 'invalid',
      issues: parsed.error.issues.map(({ path, code }) => ({ path: path.join('.'), code })),
    });
  const body = parsed.data;
  const view = viewOf(declaration, body, step.actor, held);
  const denied = forbidden(declaration, body, view, step.actor);
  if (denied.length > 0) return { refusals: denied, changes: [] };
  const input = { body, view, actor: step.actor, day: step.day };
  const refusals = declaration.refuse(input);
  return refusals.length > 0 ? { refusals, changes: [] } : { refusals, changes: declaration.effect(input) };
}

function keyOf(reference: Reference): string {
  if ('readingsOf' in reference) return `readings/${reference.readingsOf}`;
  if ('every' in reference) return `every ${reference.every}/${reference.about}`;
  return `${reference.kind}/${reference.id}`;
}

/** What the act named, asked again until it names nothing new. */
function viewOf(declaration: ActDeclaration, body: unknown, actor: Actor, held: ReadonlyMap<string, Held>): View {
  const named = new Set<string>();
  const facts = <T>(kind: Kind, belongs: (row: T) => boolean): T[] =>
    [...held.values()].filter((one) => one.kind === kind && belongs(one.row as T)).map(({ row }) => row as T);
  const view: View = {
    get: <K extends Kind>(kind: K, id: string) =>
      (named.has(`${kind}/${id}`) ? held.get(`${kind}/${id}`)?.row : undefined) as Row<K> | undefined,
    version: (kind, id) => held.get(`${kind}/${id}`)?.seq ?? 0,
    readings: (subject) =>
      named.has(`readings/${subject}`)
        ? facts<Reading>('reading', (row) => row.subject === subject).toSorted(byReading)
        : [],
    about: <K extends SubjectedKind>(kind: K, subject: string) =>
      named.has(`every ${kind}/${subject}`) ? facts<Row<K>>(kind, (row) => subjectOf(kind, row) === subject) : [],
  };
  for (let size = -1; size !== named.size; ) {
    size = named.size;
    for (const reference of declaration.reads(body, view, actor)) named.add(keyOf(reference));
  }
  return view;
}
