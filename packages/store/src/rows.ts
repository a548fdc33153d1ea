import {
  CASEWORK,
  type CaseworkKind,
  type FactKind,
  type Kind,
  PLAN,
  type PlanKind,
  type Reading,
  type Row,
} from '@gongjian/model';
import type { Tables } from './database.ts';

/** The three tables that rows of a kind live in. */
export type RowTable = 'plan_item' | 'reading' | 'fact';

export function tableOf(kind: Kind): RowTable {
  if (kind === 'reading') return 'reading';
  return kind in PLAN || kind === 'account' ? 'plan_item' : 'fact';
}

/** What is looked up by, beside the body. */
type PlanColumns = Pick<Tables['plan_item'], 'campaign' | 'unit'>;
type FactColumns = Pick<Tables['fact'], 'campaign' | 'unit' | 'of_kind' | 'subject' | 'on_day'>;

const NOWHERE: PlanColumns = { campaign: null, unit: null };
const PLAN_COLUMNS: { [K in PlanKind | 'account']: (row: Row<K>) => PlanColumns } = {
  account: () => NOWHERE,
  campaign: (row) => ({ campaign: row.id, unit: null }),
  action: (row) => ({ campaign: row.campaign, unit: null }),
  unit: () => NOWHERE,
  leader: () => NOWHERE,
  indicator: () => NOWHERE,
  target: (row) => ({ campaign: row.campaign, unit: row.unit }),
  roster: (row) => ({ campaign: row.campaign, unit: null }),
  project: (row) => ({ campaign: null, unit: row.unit }),
  step: () => NOWHERE,
  factor: (row) => ({ campaign: row.campaign, unit: null }),
  pack: () => NOWHERE,
  calendar: () => NOWHERE,
  track: () => NOWHERE,
  ladder: () => NOWHERE,
};

const FACT_COLUMNS: { [K in Exclude<FactKind, 'reading'>]: (row: Row<K>) => FactColumns } = {
  recognition: (row) => ({ campaign: null, unit: null, of_kind: 'project', subject: row.project, on_day: row.on }),
  progress: (row) => ({ campaign: null, unit: null, of_kind: 'project', subject: row.project, on_day: row.on }),
  problem: (row) => ({
    campaign: row.campaign,
    unit: row.raisedBy,
    of_kind: null,
    subject: null,
    on_day: row.raisedOn,
  }),
  exemption: (row) => ({ campaign: null, unit: null, of_kind: row.of, subject: row.subject, on_day: row.from }),
  bulletin: (row) => ({ campaign: row.campaign, unit: null, of_kind: null, subject: null, on_day: row.on }),
};

/** Casework says by its own fields what it is looked up by (casework.ts of the model). */
function caseworkColumns(row: Row<CaseworkKind>): FactColumns {
  const fields: { campaign: string; on: string; unit?: string; of?: string; subject?: string } = row;
  const { campaign, on, unit = null, of = null, subject = null } = fields;
  return { campaign, unit, of_kind: of, subject, on_day: on };
}

function isCasework(kind: Kind, _row: unknown): _row is Row<CaseworkKind> {
  return kind in CASEWORK;
}

/** A row as its table's columns, without county and span. */
export function columnsOf<K extends Kind>(kind: K, id: string, row: Row<K>): Record<string, unknown> {
  if (isReading(kind, row)) return readingColumns(id, row);
  if (isCasework(kind, row)) return { kind, id, ...caseworkColumns(row), body: row };
  const columns = { ...PLAN_COLUMNS, ...FACT_COLUMNS } as Record<string, (body: Row<K>) => object>;
  return { kind, id, ...columns[kind]?.(row), body: row };
}

function isReading(kind: Kind, _row: unknown): _row is Reading {
  return kind === 'reading';
}

function readingColumns(id: string, row: Reading): Record<string, unknown> {
  const { of: of_kind, on: on_day, id: _, ...rest } = row;
  return { ...rest, id, of_kind, on_day };
}

/** The reading that a table row holds; what was not said is left out. */
export function readingOf(columns: Omit<Tables['reading'], 'county' | 'seq' | 'until_seq'>): Reading {
  const { peer, unchanged, evidence, note, corrects, sample } = columns;
  return {
    id: columns.id,
    of: columns.of_kind,
    subject: columns.subject,
    caliber: columns.caliber,
    on: columns.on_day,
    value: columns.value,
    grade: columns.grade,
    ...(peer === null ? {} : { peer }),
    ...(unchanged === null ? {} : { unchanged }),
    ...(evidence === null ? {} : { evidence }),
    ...(note === null ? {} : { note }),
    ...(corrects === null ? {} : { corrects }),
    ...(sample === null ? {} : { sample }),
  };
}

export const READING_COLUMNS = [
  'id',
  'of_kind',
  'subject',
  'caliber',
  'on_day',
  'value',
  'grade',
  'peer',
  'unchanged',
  'evidence',
  'note',
  'corrects',
  'sample',
] as const;
