import { randomUUID } from 'node:crypto';
import type { Change, Day, Kind, Reading, Row } from '@gongjian/model';
import { CAMPAIGN, OFFICE } from '@gongjian/model/testing';
import type { NewEntry, Store, Transaction } from './contract.ts';

/** Rows and entries for tests, as short as they may be. */
export function put<K extends Kind>(kind: K, row: Row<K>): Change {
  // A change is a union over kinds, which a type parameter does not narrow.
  return { op: 'put', kind, id: row.id, row } as Change;
}

export function drop(kind: Kind, id: string): Change {
  return { op: 'drop', kind, id };
}

export function entry(changes: readonly Change[], at = '2012-08-01T09:00:00+08:00'): NewEntry {
  return { id: randomUUID(), name: 'test.change', body: { changes: changes.length }, actor: OFFICE, at, changes };
}

export function appendTo(store: Store, county: string, ...entries: readonly NewEntry[]) {
  return store.transaction(county, (tx: Transaction) => tx.append(entries));
}

export function unit(id: string, parent?: string): Row<'unit'> {
  return { id, name: id, kind: 'township', order: 0, ...(parent === undefined ? {} : { parent }) };
}

export function campaign(id: string): Row<'campaign'> {
  return { ...CAMPAIGN, id };
}

export function target(id: string, of: { campaign: string; unit: string; order?: number }): Row<'target'> {
  return {
    id,
    campaign: of.campaign,
    action: 'action',
    name: id,
    indicator: 'indicator',
    unit: of.unit,
    helpers: [],
    order: of.order ?? 0,
    comparison: 'at-least',
    annualPlan: 13.2,
    measurement: { by: 'readings' },
    annualPoints: [],
    curve: [],
  };
}

export function project(id: string, of: { unit: string }): Row<'project'> {
  return { id, name: id, tags: [], unit: of.unit, planPoints: [], asked: [] };
}

export function step(id: string, of: { project: string }): Row<'step'> {
  return { id, project: of.project, name: id, order: 0, basis: 'working', days: 5, after: [], gives: [] };
}

export function roster(
  id: string,
  of: { readonly campaign: string; readonly projects: readonly string[] },
): Row<'roster'> {
  const entries = of.projects.map((one) => ({ project: one, entered: '2012-08-01', enteredWhy: '首批' }));
  return { id, campaign: of.campaign, name: id, frozen: false, entries };
}

export function progress(of: string, { project, on }: { project: string; on: Day }): Row<'progress'> {
  return { id: `${of}:${on}`, project, step: of, on, started: on, grade: 'reported' };
}

export function reading(subject: string, on: Day, value: number, more: Partial<Reading> = {}): Reading {
  const caliber = more.caliber ?? 'management';
  return { id: `${subject}:${caliber}:${on}`, of: 'target', subject, caliber, on, value, grade: 'reported', ...more };
}

export function recognition(subject: string, on: Day): Row<'recognition'> {
  return { id: `${subject}:start`, project: subject, kind: 'start', on, evidence: '现场', verifier: '核实组' };
}

export function problem(id: string, of: { campaign: string; raisedBy: string; blocks: string }): Row<'problem'> {
  return {
    id,
    campaign: of.campaign,
    type: 'approval',
    name: id,
    blocks: [{ of: 'target', id: of.blocks }],
    raisedBy: of.raisedBy,
    raisedOn: '2012-08-10',
    decider: {},
    need: '定',
    due: '2012-09-01',
  };
}

export async function collected<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}
