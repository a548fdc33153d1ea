import { Refused } from '@gongjian/model';
import type { ResourceActivity, ResourceProblem } from './problem.ts';

/**
 * Reads a single project in Patterson's layout: `n r`, the r capacities, then for each activity its duration, r demands,
 * the number of successors and the successors (1-based). Ids are the 1-based numbers.
 */
export function readPatterson(text: string): ResourceProblem {
  const take = numbers(text);
  const count = take.size();
  const resources = readCapacities(take, take.size());
  const activities: ResourceActivity[] = [];
  const links: [number, number][] = [];
  for (let at = 0; at < count; at += 1) {
    const duration = take.next();
    const demands = resources.map(() => take.next());
    activities.push({ id: String(at + 1), duration, demands });
    for (let left = take.size(); left > 0; left -= 1) links.push([at, take.next() - 1]);
  }
  return { activities, resources, links };
}

/**
 * Reads several projects that share resources: the number of projects, of resources, their capacities; then per project its
 * number of activities and release, a flag per resource, and the activities as above with successors written
 * `project:activity`. Ids are `project:activity`.
 */
export function readMultiProject(text: string): ResourceProblem {
  const take = numbers(text);
  const projects = take.size();
  const resources = readCapacities(take, take.size());
  const activities: ResourceActivity[] = [];
  const links: { readonly from: number; readonly project: number; readonly activity: number }[] = [];
  const firsts: number[] = [];
  for (let project = 1; project <= projects; project += 1) {
    firsts.push(activities.length);
    const count = take.size();
    const release = take.next();
    for (const _ of resources) take.next();
    for (let at = 1; at <= count; at += 1) {
      const duration = take.next();
      const demands = resources.map(() => take.next());
      const from = activities.length;
      activities.push({ id: `${project}:${at}`, duration, demands, release });
      for (let left = take.size(); left > 0; left -= 1) {
        links.push({ from, project: take.next(), activity: take.next() });
      }
    }
  }
  return {
    activities,
    resources,
    links: links.map(({ from, project, activity }) => [
      from,
      (firsts[project - 1] ?? -activities.length) + activity - 1,
    ]),
  };
}

/** Reads either layout: only that of several projects has successors with colons. */
export function readResourceProblem(text: string): ResourceProblem {
  return text.includes(':') ? readMultiProject(text) : readPatterson(text);
}

function readCapacities(take: Numbers, count: number): ResourceProblem['resources'] {
  return Array.from({ length: count }, (_, at) => ({ id: String(at + 1), capacity: take.next() }));
}

interface Numbers {
  next(): number;
  /** A number of things to follow: never more than the text has numbers left. */
  size(): number;
}

function numbers(text: string): Numbers {
  const words = text.split(/[\s:]+/).filter((word) => word !== '');
  let at = 0;
  const next = (): number => {
    const value = Number(words[at] ?? Number.NaN);
    if (!Number.isInteger(value)) malformed(`word ${at + 1}`);
    at += 1;
    return value;
  };
  const size = (): number => {
    const value = next();
    if (value < 0 || value > words.length - at) malformed(`word ${at}`);
    return value;
  };
  return { next, size };
}

function malformed(where: string): never {
  throw new Refused({ kind: 'unreadable', reason: 'malformed', where });
}
