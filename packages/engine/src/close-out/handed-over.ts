import {
  applicationState,
  type Casework,
  type Day,
  daysBetween,
  dueOf,
  HANDED_KINDS,
  type HandedOver,
  isOpen as isOpenOrder,
} from '@gongjian/model';
import { commitmentState, isOpenCommitment } from '../commitments/index.ts';
import type { Known } from '../known.ts';
import { isOpen } from '../problem-stage.ts';
import { quoted } from '../quoted.ts';

/** What a line of the list quotes of a longer text. */
const LONGEST_NAME = 60;

/** Everything open at the end of a day that somebody goes on with: by kind, the longest overdue first. */
export function handedOver(all: Known, casework: Casework, day: Day): HandedOver[] {
  const { snapshot } = all;
  const targets = new Map(snapshot.targets.map((target) => [target.id, target]));
  const subjectOf = ({ of, subject }: { of: 'target' | 'project'; subject: string }) =>
    of === 'target' ? targets.get(subject) : all.projects.get(subject);
  const problems = snapshot.problems
    .filter((problem) => isOpen(problem, day))
    .map(({ id, name, decider, raisedOn, due }) =>
      row('problem', { id, name, unit: decider.unit, leader: decider.leader, since: raisedOn, due }, day),
    );
  const orders = casework.order
    .filter((order) => order.on <= day && isOpenOrder(order))
    .map((order) =>
      row('order', { id: order.id, name: order.text, unit: order.unit, since: order.on, due: dueOf(order) }, day),
    );
  const commitments = casework.commitment
    .filter((commitment) => isOpenCommitment(commitment, day))
    .map((commitment) => {
      const { id, text, unit, leader, on } = commitment;
      return row(
        'commitment',
        { id, name: text, unit, leader, since: on, due: commitmentState(commitment, day)?.due },
        day,
      );
    });
  const exemptions = snapshot.exemptions
    .filter(({ from, to }) => from <= day && day <= to)
    .map((exemption) => {
      const subject = subjectOf(exemption);
      const { id, cause, from, to } = exemption;
      const name = subject === undefined ? cause : `${subject.name}:${cause}`;
      return row('exemption', { id, name, unit: subject?.unit, leader: subject?.leader, since: from, due: to }, day);
    });
  const applications = casework.application
    .filter((one) => one.on <= day && applicationState(one) === 'asked')
    .map((one) => {
      const name = `${subjectOf(one)?.name ?? one.subject}:${one.cause}`;
      return row('application', { id: one.id, name, unit: one.unit, since: one.on, due: undefined }, day);
    });
  return [...problems, ...orders, ...commitments, ...exemptions, ...applications].sort(
    (a, b) =>
      HANDED_KINDS.indexOf(a.kind) - HANDED_KINDS.indexOf(b.kind) ||
      b.overdueDays - a.overdueDays ||
      (a.id < b.id ? -1 : 1),
  );
}

interface Open {
  readonly id: string;
  readonly name: string;
  readonly unit?: string | undefined;
  readonly leader?: string | undefined;
  readonly since: Day;
  readonly due: Day | undefined;
}

function row(kind: HandedOver['kind'], { id, name, unit, leader, since, due }: Open, day: Day): HandedOver {
  return {
    kind,
    id,
    name: quoted(name, LONGEST_NAME),
    ...(unit === undefined ? {} : { unit }),
    ...(leader === undefined ? {} : { leader }),
    since,
    ...(due === undefined ? {} : { due }),
    overdueDays: due === undefined ? 0 : Math.max(0, daysBetween(due, day)),
  };
}
