import { isDeepStrictEqual } from 'node:util';
import type { ActEnvelope, Actor, Id, ImportMapping, ImportPreview, Layout } from '@gongjian/model';
import { isLayoutOf, layoutHeader } from '@gongjian/reader';
import { actIdFor } from './act-id.ts';
import type { Caller } from './caller.ts';

/** How tables of this sender were read: those of its unit; of a post without one, those of posts without one. */
export function layoutsOf(layouts: readonly Layout[], { unit }: Actor): Layout[] {
  return layouts.filter((layout) => layout.unit === unit);
}

type Used = {
  readonly caller: Caller;
  readonly campaign: Id;
  readonly sheets: ImportPreview['sheets'];
  /** As the reader would have it without any memory. */
  readonly proposed: readonly ImportMapping[];
  readonly layouts: readonly Layout[];
  readonly batch: string;
};

type Remembered = Omit<Layout, 'on' | 'subject'>;

const MAX_NAMES = 2000;

/**
 * What is worth remembering of how a workbook was read: where a person had it otherwise than the reader proposes or than it is
 * remembered, or chose subjects for names. Township sheets of one header are remembered once.
 */
export function layoutActs({ caller, campaign, sheets, proposed, layouts, batch }: Used): ActEnvelope[] {
  const { unit } = caller.actor;
  const bodies = new Map<Id, Remembered>();
  for (const { mapping, difference } of sheets) {
    const id = layoutId(campaign, unit, mapping);
    const plain = proposed.find(({ sheet }) => sheet === mapping.sheet);
    const before = bodies.get(id) ?? layouts.find((layout) => isLayoutOf(layout, mapping.columns));
    const called = new Map(difference.rows.map(({ row, name }) => [row, name]));
    const chosen = mapping.choices.flatMap(({ row, subject }) => {
      const name = called.get(row) ?? '';
      return name === '' ? [] : [{ name, subject }];
    });
    const own = { id, campaign, ...(unit === undefined ? {} : { unit }) };
    const body = { ...own, ...said(mapping), names: joined([...(before?.names ?? []), ...chosen]) };
    const known = before ?? (plain === undefined ? undefined : { ...own, ...said(plain), names: [] });
    if (known === undefined || !saysSame(body, known)) bodies.set(id, body);
  }
  return [...bodies.values()].map((body) => ({ id: actIdFor(batch, body.id), name: 'layout.keep', body, batch }));
}

function layoutId(campaign: Id, unit: Id | undefined, { columns }: ImportMapping): Id {
  return `layout:${actIdFor(campaign, `${unit ?? ''} ${layoutHeader(columns).join('\n')}`)}`;
}

/** What a mapping says of the table itself, not of one period's file. */
function said({
  columns,
  subject,
  unit,
  caliber,
}: ImportMapping): Omit<Remembered, 'id' | 'campaign' | 'unit' | 'names'> {
  return {
    header: layoutHeader(columns),
    columns: columns.map(({ meaning, unit: each }) => ({ meaning, ...(each === undefined ? {} : { unit: each }) })),
    speaksOf: subject.value,
    ...(unit === undefined ? {} : { unitOfMeasure: unit.value }),
    ...(caliber === undefined ? {} : { caliber }),
  };
}

/** Of several choices for a name the last counts; the oldest names are let go. */
function joined(names: Layout['names']): Layout['names'] {
  const last = new Map<string, Id>();
  for (const { name, subject } of names) {
    last.delete(name);
    last.set(name, subject);
  }
  return [...last].map(([name, subject]) => ({ name, subject })).slice(-MAX_NAMES);
}

const SAID = ['columns', 'speaksOf', 'unitOfMeasure', 'caliber', 'names'] as const;

function saysSame(left: Remembered, right: Remembered): boolean {
  return SAID.every((field) => isDeepStrictEqual(left[field], right[field]));
}
