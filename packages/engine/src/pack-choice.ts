import { type Day, type LightPack, type PackComparison, Refused, type Snapshot } from '@gongjian/model';

export interface AssessOptions {
  /** The id of a pack of the snapshot, or a pack itself; by default the campaign's. */
  readonly pack?: string | LightPack | undefined;
  /** Also how likely everything is, from so many draws; computed whole each time. */
  readonly outlook?: { readonly draws?: number; readonly seed?: number } | undefined;
}

type PackName = PackComparison['packs'][number];

/** Judges nothing; in force where a campaign has named no pack and the county has none. */
const NO_PACK: LightPack = {
  id: 'none',
  version: '0',
  name: { zh: '未设亮灯规则', en: 'No light rules' },
  citation: '—',
  sourced: 'own',
  effective: { from: '1990-01-01' },
  referenceMonths: 0,
  rules: [],
};

const HOUSE_PACK = 'gongjian-default';

/**
 * The pack asked for, else the campaign's, else our default, else the first in force on the day.
 *
 * @throws Refused `not-found` where a pack is named that the snapshot does not hold
 */
export function choosePack(snapshot: Snapshot, day: Day, options: AssessOptions): LightPack {
  if (typeof options.pack === 'object') return options.pack;
  const named = options.pack ?? snapshot.campaign.pack;
  if (named !== undefined) {
    const pack = snapshot.packs.find((candidate) => candidate.id === named);
    if (pack === undefined) throw new Refused({ kind: 'not-found', what: 'pack', id: named });
    return pack;
  }
  const house = snapshot.packs.find((pack) => pack.id === HOUSE_PACK);
  return house ?? snapshot.packs.find((pack) => inForce(pack, day)) ?? NO_PACK;
}

export function nameOf({ id, version, name }: LightPack): PackName {
  return { id, version, name };
}

function inForce({ effective }: LightPack, day: Day): boolean {
  return effective.from <= day && (effective.to === undefined || day <= effective.to);
}
