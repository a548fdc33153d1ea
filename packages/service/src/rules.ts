import { readdir, readFile } from 'node:fs/promises';
import { LightPack } from '@gongjian/model';

const LIGHTS = new URL('../../../rules/lights/', import.meta.url);

/** The light packs that come with the product, by file name. A pack that does not fit its schema is a bug and throws. */
export async function shippedPacks(): Promise<LightPack[]> {
  const files = (await readdir(LIGHTS)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => LightPack.parse(JSON.parse(await readFile(new URL(file, LIGHTS), 'utf8')))),
  );
}
