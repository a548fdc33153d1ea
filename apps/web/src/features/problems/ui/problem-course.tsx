import type { HistoryEntry, Id } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { useCampaign } from '../../../lib/campaign.tsx';
import { clockTime, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Answered, Empty } from '../../../ui/states.tsx';
import { courseQuery } from '../api.ts';

/** What was done about a problem, newest first, as the ledger has it. */
export function ProblemCourse({ problem }: { readonly problem: Id }) {
  const { t, language } = useLanguage();
  const query = useQuery(courseQuery(problem));
  return (
    <Answered query={query}>
      {(entries) =>
        entries.length === 0 ? (
          <Empty>{t.history.none}</Empty>
        ) : (
          <ol className="problem-course">
            {entries.map((entry) => (
              <li key={entry.seq}>
                <span className="quiet small">{clockTime(entry.at)}</span>
                <span>
                  <b>{entry.about[language]}</b> {entry.actor.name} <Said entry={entry} />
                </span>
              </li>
            ))}
          </ol>
        )
      }
    </Answered>
  );
}

/** What the author said, in a line. */
function Said({ entry }: { readonly entry: HistoryEntry }) {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName, plan } = useCampaign();
  const body = (entry.body ?? {}) as Readonly<Record<string, unknown>>;
  const c = t.problem.course;
  const day = (value: unknown) => (typeof value === 'string' ? planDay(value, campaign.year, language) : '');
  const measures = plan.problems.find(({ id }) => id === body['id'])?.measures ?? [];
  const decider = (body['decider'] ?? {}) as { readonly unit?: Id; readonly leader?: Id };
  const level = body['level'];
  const done = body['done'] as { readonly evidence?: string } | undefined;
  const texts = [
    typeof level === 'number' ? `L${level}` : undefined,
    decider.leader === undefined ? undefined : leaderName(decider.leader),
    decider.unit === undefined ? undefined : unitName(decider.unit),
    body['approved'] === undefined ? undefined : body['approved'] === true ? t.problem.approve : t.problem.decline,
    typeof body['measure'] === 'string' ? measures.find(({ id }) => id === body['measure'])?.what : undefined,
    Array.isArray(body['measures']) ? c.measures(body['measures'].length) : undefined,
    done === undefined ? undefined : c.done,
    body['to'] === undefined ? undefined : c.to(day(body['to'])),
    body['until'] === undefined ? undefined : c.until(day(body['until'])),
    body['due'] === undefined ? undefined : c.due(day(body['due'])),
    ...['progress', 'deviation', 'reason', 'how', 'note', 'description'].map((field) => body[field]),
    done?.evidence ?? body['evidence'],
  ].filter((text): text is string => typeof text === 'string' && text !== '');
  return <span className="quiet">{texts.join(' · ')}</span>;
}
