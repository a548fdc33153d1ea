import { unreadable } from './unreadable.ts';
import { readXmlFile } from './xml.ts';

/** Tasks of one file; the largest county has fewer steps. */
export const MAX_TASKS = 20_000;
const MAX_TEXT = 2_000;

type Value = { readonly text: string; readonly line: number };
/** The simple elements below one element, by name. */
export type Fields = { readonly line: number; readonly values: Map<string, Value> };
export type RawTask = Fields & { readonly links: Fields[]; readonly own: Fields[] };
export type RawSchedule = { readonly project: Fields; readonly calendars: Set<string>; readonly tasks: RawTask[] };

/** Only what a schedule needs is kept: resources, assignments and what is spread over time may be of any size. */
export function rawSchedule(bytes: Uint8Array, name: string): RawSchedule {
  const raw: RawSchedule = { project: { line: 1, values: new Map() }, calendars: new Set(), tasks: [] };
  const path: string[] = [];
  let task: RawTask | undefined;
  let part: Fields | undefined;
  let value: { text: string; line: number } | undefined;
  let hasTasks = false;
  const inTask = () => path[1] === 'Tasks' && path[2] === 'Task';
  const holder = (): Fields | undefined => {
    if (path.length === 2) return raw.project;
    if (!inTask()) return undefined;
    return path.length === 4 ? task : path.length === 5 ? part : undefined;
  };
  readXmlFile(name, bytes, {
    open: (element, _attributes, line) => {
      path.push(element);
      value = { text: '', line };
      if (path[0] !== 'Project') throw unreadable('not-mspdi', `${name}:${line}`);
      if (path.length === 2 && element === 'Tasks') hasTasks = true;
      if (path.length === 3 && inTask()) {
        if (raw.tasks.length >= MAX_TASKS) throw unreadable('too-many-rows', `${name}:${line}`, `${MAX_TASKS}`);
        task = { line, values: new Map(), links: [], own: [] };
        raw.tasks.push(task);
      }
      if (path.length !== 4 || !inTask()) return;
      part = { line, values: new Map() };
      if (element === 'PredecessorLink') task?.links.push(part);
      if (element === 'ExtendedAttribute') task?.own.push(part);
    },
    text: (text) => {
      if (value !== undefined && value.text.length < MAX_TEXT) value.text += text.slice(0, MAX_TEXT);
    },
    close: (element) => {
      const values = holder()?.values;
      // The first of a name counts.
      if (value !== undefined && !values?.has(element)) values?.set(element, value);
      if (path[1] === 'Calendars' && path.length === 4 && element === 'UID')
        raw.calendars.add(value?.text.trim() ?? '');
      value = undefined;
      path.pop();
    },
  });
  if (!hasTasks) throw unreadable('not-mspdi', name);
  return raw;
}
