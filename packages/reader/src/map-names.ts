import type { Unit } from '@gongjian/model';

type Properties = { readonly [member: string]: unknown };
type Named = { readonly name: string; readonly unit?: string; readonly matched?: 'code' | 'name' | 'similar' };

/** So many members of a feature are looked at for its name. */
const MOST_PROPERTIES = 60;
const LONGEST_NAME = 60;
/** Members that are called like a name, where none of them matches a unit. */
const CALLED_NAME = /^(?:name|名称|乡镇|街道)|(?:name|mc)$/i;

/** Names of areas and the units they belong to, by the member that matches most units; a unit is given to one area or several. */
export function matchAreas(
  features: readonly Properties[],
  units: readonly Unit[],
  asked: string | undefined,
): { readonly properties: string[]; readonly property?: string; readonly areas: readonly Named[] } {
  const properties = [...new Set(features.flatMap((one) => Object.keys(one)))]
    .filter((key) => features.some((one) => textOf(one[key]) !== ''))
    .slice(0, MOST_PROPERTIES);
  const index = indexOf(units);
  const tried = properties.map((key) => ({ key, areas: features.map((one) => matched(textOf(one[key]), index)) }));
  const counted = tried.map(({ key, areas }) => ({ key, areas, hits: areas.filter(({ unit }) => unit).length }));
  const best =
    counted.find(({ key }) => key === asked) ??
    counted.filter(({ hits }) => hits > 0).toSorted((a, b) => b.hits - a.hits)[0] ??
    counted.find(({ key }) => CALLED_NAME.test(key));
  const areas = features.map((_, at): Named => {
    const named = best?.areas[at];
    return named === undefined || named.name === '' ? { name: `第${at + 1}个面` } : named;
  });
  return { properties, ...(best !== undefined && { property: best.key }), areas };
}

function textOf(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value).normalize('NFKC').replaceAll(/\s+/g, '').slice(0, LONGEST_NAME);
}

/** 街道办事处 and 街道 are one; without the kind of place two names are only similar. */
const whole = (name: string): string => textOf(name).replace(/(?:人民政府|办事处)$/, '');
const core = (name: string): string => whole(name).replace(/(?:街道|镇|乡|民族乡|管理区|园区|新区)$/, '');

type Index = { readonly ids: ReadonlySet<string>; readonly names: Many; readonly cores: Many };
type Many = ReadonlyMap<string, ReadonlySet<string>>;

/** Units by their ids and by everything they are and were called. */
function indexOf(units: readonly Unit[]): Index {
  const names = new Map<string, Set<string>>();
  const cores = new Map<string, Set<string>>();
  const put = (to: Map<string, Set<string>>, key: string, id: string) => {
    if (key !== '') to.set(key, (to.get(key) ?? new Set()).add(id));
  };
  for (const { id, name, shortName = '', formerNames = [] } of units)
    for (const one of [name, shortName, ...formerNames.map((former) => former.name)]) {
      put(names, whole(one), id);
      if (core(one).length > 1) put(cores, core(one), id);
    }
  return { ids: new Set(units.map(({ id }) => id)), names, cores };
}

/** Only where one unit alone can be meant. */
function matched(name: string, { ids, names, cores }: Index): Named {
  if (name === '') return { name };
  if (ids.has(name)) return { name, unit: name, matched: 'code' };
  const only = (found: ReadonlySet<string> | undefined) => (found?.size === 1 ? [...found][0] : undefined);
  const same = only(names.get(whole(name)));
  if (same !== undefined) return { name, unit: same, matched: 'name' };
  const alike = only(cores.get(core(name)));
  return alike === undefined ? { name } : { name, unit: alike, matched: 'similar' };
}
