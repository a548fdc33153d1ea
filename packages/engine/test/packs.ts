import { readdirSync, readFileSync } from 'node:fs';
import { LightPack } from '@gongjian/model';

const FOLDER = new URL('../../../rules/lights/', import.meta.url);

/** The packs of rules/lights, checked by the schema, by file name. */
export const PACKS: ReadonlyMap<string, LightPack> = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [
      file.slice(0, -'.json'.length),
      LightPack.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))),
    ]),
);

export function packNamed(id: string): LightPack {
  const pack = PACKS.get(id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  return pack;
}
