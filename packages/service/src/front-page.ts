import { answer, sortChanges, worstFirst } from '@gongjian/engine';
import {
  type Assessment,
  type AssessmentChange,
  bothCounts,
  type Day,
  FRONT_PAGE_ROWS,
  type FrontPage,
} from '@gongjian/model';

/** The front page of an assessment: what it shows of it, and counts of what it leaves out. */
export function frontPageOf(assessment: Assessment, since: Day, all: readonly AssessmentChange[]): FrontPage {
  const { projects: _projects, checks: _checks, ...rest } = assessment;
  const targets = worstFirst(assessment.targets).slice(0, FRONT_PAGE_ROWS);
  const shown = new Set(targets.map(({ target }) => target));
  const sorts = sortChanges(all);
  const first = new Set(Object.values(sorts).flatMap((changes) => changes.slice(0, FRONT_PAGE_ROWS)));
  return {
    assessment: { ...rest, targets },
    answer: answerOf(assessment),
    since,
    changes: all.filter((change) => first.has(change) || (change.of === 'target' && shown.has(change.subject))),
    changed: { lights: sorts.lights.length, work: sorts.work.length, paper: sorts.paper.length },
  };
}

function answerOf(assessment: Assessment): FrontPage['answer'] {
  const { targets, willMiss, tightest, decisionsToday } = answer(assessment);
  const count = (verdict: string) => assessment.targets.filter((target) => target.verdict === verdict).length;
  const both = bothCounts(assessment.targets, ({ verdict }) => verdict === 'will-miss');
  const name = assessment.targets.find(({ target }) => target === tightest?.target)?.name ?? '';
  return {
    targets,
    willMiss: willMiss.length,
    reached: count('reached'),
    unknown: count('unknown'),
    exempt: both.exempt,
    willMissWithout: both.countWithout,
    ...(tightest === undefined ? {} : { tightest: { ...tightest, name } }),
    decisions: [...decisionsToday],
  };
}
