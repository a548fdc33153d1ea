import { readdir, readFile } from 'node:fs/promises';
import { Ladder, LightPack, PaperTemplate, Track, WorkCalendar } from '@gongjian/model';
import type { z } from 'zod';

/** Rules that come with the product: light packs, working calendars (a base before what is derived), approval tracks, ladders. */
export type ShippedRules = {
  readonly packs: readonly LightPack[];
  readonly calendars: readonly WorkCalendar[];
  readonly tracks: readonly Track[];
  readonly ladders: readonly Ladder[];
};

/** The rules beside the source, by file name. A file that does not fit its schema is a bug and throws. */
export async function shippedRules(): Promise<ShippedRules> {
  const calendars = await folder('calendars', WorkCalendar);
  return {
    packs: await folder('lights', LightPack),
    calendars: calendars.toSorted((left, right) => Number(left.base !== undefined) - Number(right.base !== undefined)),
    tracks: await folder('tracks', Track),
    ladders: await folder('ladders', Ladder),
  };
}

/** The wording of every kind of paper; a campaign keeps its own copy once it issues one. */
export function shippedTemplates(): Promise<readonly PaperTemplate[]> {
  return folder('bulletins', PaperTemplate);
}

async function folder<S extends z.ZodType>(name: string, schema: S): Promise<z.infer<S>[]> {
  const place = new URL(`../../../rules/${name}/`, import.meta.url);
  const files = (await readdir(place)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map(async (file) => schema.parse(JSON.parse(await readFile(new URL(file, place), 'utf8')))));
}
