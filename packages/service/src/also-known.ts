import { batchStart, closeOutOf, ledBy } from '@gongjian/engine';
import { type Assessment, type Casework, type Id, Refused, type Snapshot } from '@gongjian/model';
import type { AlsoKnown } from '@gongjian/paper';
import { commitmentRows } from './commitment-rows.ts';
import { countBacksFor } from './count-backs.ts';
import type { BulletinAsked } from './service.ts';

type Basis = { readonly snapshot: Snapshot; readonly assessment: Assessment; readonly casework: Casework };

/** What single kinds of paper are made from beside the assessment, all of the same ledger number. */
export function alsoKnown(asked: BulletinAsked, { snapshot, assessment, casework }: Basis): AlsoKnown {
  const { kind, on } = asked;
  // Whoever names one that is not there is told so, whatever the kind makes of it.
  const leader = found(snapshot.leaders, 'leader', asked.leader);
  const inspection = found(casework.inspection, 'inspection', asked.inspection);
  switch (kind) {
    case 'ten-day':
    case 'flash':
      return {};
    case 'notice':
      return { inspection };
    case 'memo': {
      const held = new Set(assessment.problems.flatMap(({ projects }) => projects));
      return { countBacks: countBacksFor(snapshot, on, held) };
    }
    case 'leader-sheet': {
      const own = ledBy(snapshot, leader?.id ?? '');
      const held = assessment.problems.filter(({ problem }) => own.problems.has(problem));
      const projects = new Set([...own.projects, ...held.flatMap((problem) => problem.projects)]);
      return {
        own,
        commitments: commitmentRows(snapshot, casework.commitment, on),
        countBacks: countBacksFor(snapshot, on, projects),
      };
    }
    case 'joint-start':
      return asked.startsOn === undefined ? {} : { batch: batchStart(snapshot, on, asked.startsOn) };
    case 'close-out':
      return { closeOut: closeOutOf(snapshot, casework, on, { assessment }) };
  }
}

function found<R extends { readonly id: Id }>(rows: readonly R[], what: string, id: Id | undefined): R | undefined {
  const row = rows.find((one) => one.id === id);
  if (row === undefined && id !== undefined) throw new Refused({ kind: 'not-found', what, id });
  return row;
}
