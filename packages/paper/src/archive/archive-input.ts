import {
  type Assessment,
  type Casework,
  type CloseOut,
  type Id,
  type Pipeline,
  type Snapshot,
  shortUnitName,
} from '@gongjian/model';
import { plainTexts } from '../plain-text.ts';
import { numberedName } from './file-name.ts';

/** What a campaign's archive is made from, all as of one day and known at one number of the ledger. */
export type ArchiveInput = {
  readonly snapshot: Snapshot;
  readonly casework: Casework;
  readonly assessment: Assessment;
  readonly closeOut: CloseOut;
  readonly pipeline: Pipeline;
};

export type Linked = 'target' | 'project' | 'problem' | 'order';

/** The input with what things are called and which page is whose. */
export type Archived = ArchiveInput & {
  readonly unit: (id: Id | undefined) => string | undefined;
  readonly leader: (id: Id | undefined) => string | undefined;
  readonly name: (of: Linked | 'step', id: Id) => string;
  /** Path from the top of the archive; undefined where there is no such page. */
  readonly page: (of: Linked, id: Id) => string | undefined;
};

const FOLDERS: Readonly<Record<Linked, string>> = { target: '目标', project: '项目', problem: '难题', order: '督办单' };

export function archived(given: ArchiveInput): Archived {
  const input = plainTexts(given);
  const { snapshot, casework, assessment } = input;
  const { day } = assessment;
  const units = new Map(snapshot.units.map((unit) => [unit.id, shortUnitName(unit, day)]));
  const leaders = new Map(snapshot.leaders.map(({ id, name }) => [id, name]));
  const orders = casework.order.map(({ id, number }) => ({
    id,
    name: `督办〔${snapshot.campaign.year}〕${number}号`,
  }));
  const rows = {
    target: snapshot.targets,
    project: snapshot.projects,
    problem: snapshot.problems,
    order: orders,
    step: snapshot.steps,
  } as const;
  const names = new Map<string, string>();
  const pages = new Map<string, string>();
  for (const [of, list] of Object.entries(rows))
    for (const [at, { id, name }] of list.entries()) {
      names.set(`${of} ${id}`, name);
      const folder = FOLDERS[of as Linked];
      if (folder !== undefined) pages.set(`${of} ${id}`, `${folder}/${numberedName(at, name)}`);
    }
  return {
    ...input,
    unit: (id) => (id === undefined ? undefined : (units.get(id) ?? id)),
    leader: (id) => (id === undefined ? undefined : (leaders.get(id) ?? id)),
    name: (of, id) => names.get(`${of} ${id}`) ?? id,
    page: (of, id) => pages.get(`${of} ${id}`),
  };
}

export function joined(...names: readonly (string | undefined)[]): string {
  return names.filter((name) => name !== undefined && name !== '').join('、');
}
