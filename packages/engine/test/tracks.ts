import { readdirSync, readFileSync } from 'node:fs';
import { Ladder, Track, WorkCalendar } from '@gongjian/model';

/** The tracks of rules/tracks, checked by the schema, by file name. */
export const TRACKS: ReadonlyMap<string, Track> = filesOf('tracks', (content) => Track.parse(content));

/** The calendars of rules/calendars, checked by the schema, by file name. */
export const CALENDARS: ReadonlyMap<string, WorkCalendar> = filesOf('calendars', (content) =>
  WorkCalendar.parse(content),
);

/** The ladders of rules/ladders, checked by the schema, by file name. */
export const LADDERS: ReadonlyMap<string, Ladder> = filesOf('ladders', (content) => Ladder.parse(content));

export function ladderNamed(id: string): Ladder {
  return named(LADDERS, id);
}

export function trackNamed(id: string): Track {
  return named(TRACKS, id);
}

export function calendarNamed(id: string): WorkCalendar {
  return named(CALENDARS, id);
}

function filesOf<T>(folder: string, parse: (content: unknown) => T): ReadonlyMap<string, T> {
  const url = new URL(`../../../rules/${folder}/`, import.meta.url);
  return new Map(
    readdirSync(url)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file.slice(0, -'.json'.length), parse(JSON.parse(readFileSync(new URL(file, url), 'utf8')))]),
  );
}

function named<T>(all: ReadonlyMap<string, T>, id: string): T {
  const found = all.get(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}
