import { type Id, type Snapshot, scopeOf, shortUnitName, WORDS } from '@gongjian/model';
import { fileNameOf, historyXlsx, type ListNames, projectsXlsx, standingXlsx, targetsXlsx } from '@gongjian/paper';
import { mustSeeCounty } from './county-sight.ts';
import type { Known } from './known.ts';
import type { Caller, Service } from './service.ts';

/** Ledger entries in one workbook, the newest. */
const MOST_ENTRIES = 5_000;
const AT_ONCE = 500;

type Exports = Pick<Service, 'exportWorkbook'>;
type Asked = Parameters<Service['exportWorkbook']>[2];

/** Tables of the pages as workbooks for the printer and for the next import. */
export function exportsOf(known: Known, { standing, history }: Pick<Service, 'standing' | 'history'>): Exports {
  const ledger = async (caller: Caller, campaign: Id, { on, only, sheet }: Asked): Promise<Uint8Array> => {
    const scope = scopeOf(caller.actor);
    const snapshot = await known.snapshot(campaign, scope);
    const assessment = await known.assessment(campaign, scope, { day: on, seq: snapshot.seq });
    const make = sheet === 'projects' ? projectsXlsx : targetsXlsx;
    return make({ snapshot, assessment, names: namesOn(snapshot, on), only });
  };

  const acts = async (caller: Caller, campaign: Id, { on, kind, id }: Asked): Promise<Uint8Array> => {
    const narrowed = { campaign, limit: AT_ONCE, ...(kind && { kind }), ...(id && { id }) };
    const snapshot = await known.snapshot(campaign, scopeOf(caller.actor));
    const entries = [];
    for (let before: number | undefined; entries.length < MOST_ENTRIES; ) {
      const page = await history(caller, { ...narrowed, ...(before === undefined ? {} : { before }) });
      entries.push(...page);
      before = page.at(-1)?.seq;
      if (page.length < AT_ONCE) break;
    }
    return historyXlsx({
      entries,
      campaign: snapshot.campaign,
      day: on,
      seq: snapshot.seq,
      nameOf: anyNameIn(snapshot, namesOn(snapshot, on)),
      clockTime,
      isCut: entries.length >= MOST_ENTRIES,
    });
  };

  return {
    exportWorkbook: async (caller, campaign, asked) => {
      if (asked.sheet === 'standing') mustSeeCounty(caller, 'standing');
      const { campaign: about } = await known.snapshot(campaign, scopeOf(caller.actor));
      const bytes =
        asked.sheet === 'standing'
          ? await standingXlsx(await standing(caller, campaign, asked), about)
          : await (asked.sheet === 'history' ? acts : ledger)(caller, campaign, asked);
      return { name: fileNameOf(`${about.name}${WORDS.export[asked.sheet].zh}（${asked.on}）`), bytes };
    },
  };
}

/** What units and leaders are called on a day. */
export function namesOn({ units, leaders }: Pick<Snapshot, 'units' | 'leaders'>, on: string): ListNames {
  const unitNames = new Map(units.map((unit) => [unit.id, shortUnitName(unit, on)]));
  const leaderNames = new Map(leaders.map(({ id, name }) => [id, name]));
  return { unit: (id) => unitNames.get(id) ?? id, leader: (id) => leaderNames.get(id) ?? id };
}

function anyNameIn(snapshot: Snapshot, names: ListNames): (id: string) => string | undefined {
  const { targets, projects, actions, indicators, rosters, steps, problems } = snapshot;
  const known = new Map(
    [...steps, ...problems, ...rosters, ...indicators, ...actions, ...projects, ...targets].map(({ id, name }) => [
      id,
      name,
    ]),
  );
  return (id) => {
    const unit = names.unit(id);
    const leader = names.leader(id);
    return known.get(id) ?? (unit === id ? (leader === id ? undefined : leader) : unit);
  };
}

/** An instant as Beijing's clock shows it, to the minute. */
function clockTime(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? instant : new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
