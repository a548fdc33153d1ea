import { applicationState, type Casework, type Day, type Snapshot } from '@gongjian/model';
import { commitmentState, isOpenCommitment } from '../commitments/index.ts';
import type { Own } from './own.ts';
import type { Thing } from './thing.ts';

/** Commitments and meetings, approved causes, feedback: what is decided or kept rather than worked on. */
export function officeThings(snapshot: Snapshot, casework: Casework, own: Own, day: Day): Thing[] {
  return [
    ...commitments(casework, own, day),
    ...stocktakes(casework, own, day),
    ...causes(snapshot, casework, own, day),
    ...(own.role === 'office'
      ? casework.feedback
          .filter(({ on, answer }) => on <= day && answer === undefined)
          .map(({ id, on, text }): Thing => ({ kind: 'feedback', subject: id, name: text, since: on }))
      : []),
  ];
}

function commitments({ commitment }: Casework, own: Own, day: Day): Thing[] {
  return commitment
    .filter((one) => isOpenCommitment(one, day))
    .filter(({ leader, unit }) => (leader !== undefined && leader === own.leader) || own.unit(unit))
    .map((one) => ({ kind: 'commitment', subject: one.id, name: one.text, due: commitmentState(one, day)?.due }));
}

function stocktakes({ stocktake }: Casework, own: Own, day: Day): Thing[] {
  return stocktake
    .filter(({ state, on }) => state === 'planned' && on >= day)
    .filter(
      ({ leader, leaders, units }) =>
        own.role === 'office' ||
        (own.leader !== undefined && [leader, ...leaders].includes(own.leader)) ||
        units.some(own.unit),
    )
    .map(({ id, name, on }) => ({ kind: 'stocktake', subject: id, name, due: on }));
}

function causes(snapshot: Snapshot, { application }: Casework, own: Own, day: Day): Thing[] {
  const rows = { target: snapshot.targets, project: snapshot.projects };
  const find = (of: 'target' | 'project', id: string) => rows[of].find((row) => row.id === id);
  const isDecider = ({ of, subject }: { of: 'target' | 'project'; subject: string }) =>
    own.role === 'office' || (own.leader !== undefined && find(of, subject)?.leader === own.leader);
  return [
    ...application
      .filter(
        (one) => one.on <= day && applicationState(one) === 'asked' && one.askedBy.id !== own.post.id && isDecider(one),
      )
      .map(
        ({ id, of, subject, on }): Thing => ({
          kind: 'application',
          subject: id,
          name: find(of, subject)?.name ?? subject,
          since: on,
        }),
      ),
    ...snapshot.exemptions
      .filter(({ from, to, ended }) => from <= day && day <= to && ended === undefined)
      .flatMap((one): Thing[] => {
        const row = find(one.of, one.subject);
        const about = { subject: one.id, name: row?.name ?? one.subject };
        return [
          ...(one.review !== undefined && isDecider(one)
            ? [{ ...about, kind: 'exemption-review' as const, due: one.review }]
            : []),
          ...(own.unit(row?.unit) && (own.role === 'reporter' || own.role === 'reviewer')
            ? [{ ...about, kind: 'exemption-ends' as const, due: one.to }]
            : []),
        ];
      }),
  ];
}
