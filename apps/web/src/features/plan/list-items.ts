import { type Campaign, type Id, type Language, type PlanView, WORDS } from '@gongjian/model';
import type { PlanMessages } from '../../messages/plan.zh.ts';
import { rowsByKind } from './plan-rows.ts';
import type { PageKind } from './search.ts';

/** A line of the list in the middle. */
export type ListItem = {
  readonly id: Id;
  readonly name: string;
  readonly note: string;
  readonly isSample: boolean;
  /** How deep it stands in its tree, from 0. */
  readonly depth: number;
  /** The heading it stands under. */
  readonly group?: string;
  /** What it can be found by, besides name and id. */
  readonly also: string;
};

type Tree = { readonly id: Id; readonly parent?: string | undefined };

/** Parents before their children, otherwise in the order given; one that names no known parent is a root. */
export function inTree<R extends Tree>(rows: readonly R[]): readonly { readonly row: R; readonly depth: number }[] {
  const known = new Set(rows.map(({ id }) => id));
  const byParent = new Map<string, R[]>();
  for (const row of rows) {
    const parent = row.parent !== undefined && known.has(row.parent) ? row.parent : '';
    byParent.set(parent, [...(byParent.get(parent) ?? []), row]);
  }
  const walk = (parent: string, depth: number): { row: R; depth: number }[] =>
    (byParent.get(parent) ?? []).flatMap((row) => [{ row, depth }, ...walk(row.id, depth + 1)]);
  return walk('', 0);
}

/** The planned things of a kind, as the list shows them. */
export function listItems(
  plan: PlanView,
  campaigns: readonly Campaign[],
  kind: PageKind,
  language: Language,
  messages: PlanMessages,
): readonly ListItem[] {
  const rows = rowsByKind(plan);
  const units = new Map(plan.units.map((unit) => [unit.id, unit.shortName ?? unit.name]));
  const plain = (
    row: { readonly id: Id; readonly name: string; readonly sample?: true | undefined },
    note: string,
  ) => ({
    id: row.id,
    name: row.name,
    note,
    isSample: row.sample === true,
    depth: 0,
    also: note,
  });
  switch (kind) {
    case 'campaign':
      return campaigns.map((campaign) => plain(campaign, `${campaign.from} – ${campaign.to}`));
    case 'action':
      return rows.action.map((action) => plain(action, messages.note.goals(action.goals.length)));
    case 'unit':
      return inTree(rows.unit).map(({ row, depth }) => ({ ...plain(row, WORDS.unitKind[row.kind][language]), depth }));
    case 'leader':
      return rows.leader.map((leader) => plain(leader, leader.post));
    case 'indicator':
      return rows.indicator.map((indicator) =>
        plain(indicator, `${indicator.unitOfMeasure} · ${WORDS.caliber[indicator.caliber][language]}`),
      );
    case 'target':
      return rows.action.flatMap((action) =>
        inTree(rows.target.filter((target) => target.action === action.id)).map(({ row, depth }) => ({
          ...plain(row, units.get(row.unit) ?? row.unit),
          depth,
          group: action.name,
        })),
      );
    case 'roster':
      return rows.roster.map((roster) => plain(roster, messages.note.projects(roster.entries.length)));
    case 'project':
      return rows.project.map((project) => ({
        ...plain(project, units.get(project.unit) ?? project.unit),
        also: [units.get(project.unit), project.code, ...project.tags].join(' '),
      }));
    case 'factor':
      return rows.factor.map((factor) => plain(factor, WORDS.factorKind[factor.kind][language]));
    case 'pack':
      return rows.pack.map((pack) => ({
        id: pack.id,
        name: pack.name[language],
        note: pack.id === plan.campaign.pack ? messages.pack.inForce : pack.version,
        isSample: false,
        depth: 0,
        also: `${pack.place ?? ''} ${pack.name.zh} ${pack.name.en}`,
      }));
  }
}

/** Items that hold every word of the search. */
export function found(items: readonly ListItem[], search: string): readonly ListItem[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return items;
  return items.filter(({ id, name, note, also }) => {
    const text = `${name} ${id} ${note} ${also}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
