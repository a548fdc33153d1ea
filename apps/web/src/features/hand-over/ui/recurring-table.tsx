import { type Recurring, WORDS, wordNumber } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { NONE } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Empty } from '../../../ui/states.tsx';

/** Types of problems by how often they came, how long they took, at which level and in whose hands. */
export function RecurringTable({ rows }: { readonly rows: readonly Recurring[] }) {
  const { t, language } = useLanguage();
  const { unitName, leaderName } = useCampaign();
  const words = t.pipeline.handOver;
  const join = (parts: readonly string[]) => parts.join(t.comma) || NONE;
  if (rows.length === 0) return <Empty>{words.noneRecurring}</Empty>;
  return (
    <table className="small-table stacked">
      <thead>
        <tr>
          <th scope="col">{words.type}</th>
          {[words.raised, words.cleared, words.open, words.blockedProjects, `${words.median}(${words.days})`].map(
            (name) => (
              <th key={name} scope="col" className="figure">
                {name}
              </th>
            ),
          )}
          <th scope="col">{words.levels}</th>
          <th scope="col">{words.deciders}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ type, raised, cleared, open, projects, days, levels, deciders }) => (
          <tr key={type}>
            <th scope="row">{WORDS.problemType[type][language]}</th>
            <td className="figure" data-name={words.raised}>
              {raised}
            </td>
            <td className="figure" data-name={words.cleared}>
              {cleared === 0 ? NONE : cleared}
            </td>
            <td className="figure" data-name={words.open}>
              {open === 0 ? NONE : open}
            </td>
            <td className="figure" data-name={words.blockedProjects}>
              {projects === 0 ? NONE : projects}
            </td>
            <td className="figure" data-name={words.median}>
              {days === undefined ? NONE : wordNumber(days)}
            </td>
            <td data-name={words.levels}>{join(levels.map((one) => words.level(one.level, one.cleared)))}</td>
            <td data-name={words.deciders}>
              {join(
                deciders.map((one) =>
                  words.decider(one.unit === undefined ? leaderName(one.leader) : unitName(one.unit), one.raised),
                ),
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
