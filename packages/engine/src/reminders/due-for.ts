import {
  type Actor,
  addDays,
  type Casework,
  type Day,
  daysBetween,
  INBOX_GROUPS,
  INBOX_KINDS,
  type InboxGroup,
  type InboxItem,
  type Snapshot,
} from '@gongjian/model';
import { quoted } from '../quoted.ts';
import { officeThings } from './office-things.ts';
import { orderThings } from './order-things.ts';
import { type Own, ownOf } from './own.ts';
import { problemThings } from './problem-things.ts';
import { reportThings } from './report-things.ts';
import { standingThings } from './standing-things.ts';
import type { Thing } from './thing.ts';

const WEEK = 7;
/** Running text stands for a name where a thing has none. */
const LONGEST_NAME = 80;

/**
 * What is due for a post on `day` and in the seven days after, and what somebody waits for, the most urgent first: only
 * what is in its own hands. The same things make the page of the inbox and the digest of the day.
 */
export function dueFor(post: Actor, snapshot: Snapshot, casework: Casework, day: Day): InboxItem[] {
  const own = ownOf(post, snapshot);
  return [
    ...problemThings(snapshot, own, day),
    ...orderThings(casework, own, day),
    ...reportThings(snapshot, casework, own, day),
    ...officeThings(snapshot, casework, own, day),
    ...standingThings(snapshot, casework, own, day),
    ...stepThings(snapshot, own, day),
  ]
    .flatMap((thing) => itemOf(thing, day))
    .sort(byUrgency);
}

/** Steps of an office with a day of their own. */
function stepThings({ steps, progress, projects }: Snapshot, own: Own, day: Day): Thing[] {
  if (own.role !== 'approver') return [];
  const names = new Map(projects.map(({ id, name }) => [id, name]));
  const finished = new Set(
    progress.filter((row) => row.on <= day && row.finished !== undefined).map(({ step }) => step),
  );
  return steps
    .filter(({ id, office, deadline }) => deadline !== undefined && own.unit(office) && !finished.has(id))
    .map(({ id, name, project, deadline }) => ({
      kind: 'step',
      subject: id,
      name: `${names.get(project) ?? project}:${name}`,
      due: deadline,
    }));
}

function itemOf({ kind, subject, name, due, since, count, isWaitedFor }: Thing, day: Day): InboxItem[] {
  const group = groupOf(due, day);
  if (group === 'later' && isWaitedFor !== true) return [];
  const days = due === undefined ? -daysBetween(since ?? day, day) : daysBetween(day, due);
  return [
    {
      kind,
      subject,
      name: quoted(name, LONGEST_NAME),
      group,
      days,
      ...(due === undefined ? {} : { due }),
      ...(count === undefined ? {} : { count }),
    },
  ];
}

function groupOf(due: Day | undefined, day: Day): InboxGroup {
  if (due === undefined || due === day) return 'today';
  if (due < day) return 'overdue';
  return due <= addDays(day, WEEK) ? 'week' : 'later';
}

function byUrgency(a: InboxItem, b: InboxItem): number {
  return (
    INBOX_GROUPS.indexOf(a.group) - INBOX_GROUPS.indexOf(b.group) ||
    a.days - b.days ||
    INBOX_KINDS.indexOf(a.kind) - INBOX_KINDS.indexOf(b.kind) ||
    (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0)
  );
}
