import { type MeasureRow, type Problem, WORDS } from '@gongjian/model';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { daySpan, NONE, shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Empty } from '../../../ui/states.tsx';

type Measure = NonNullable<Problem['measures']>[number];

/** How a measure stands on a day. */
function stateOf({ from, to, done }: Measure, day: string): MeasureRow['state'] {
  if (done !== undefined && done.on <= day) return done.on <= to ? 'done' : 'done-late';
  if (day > to) return 'late';
  return day < from ? 'to-begin' : 'running';
}

/** What is done about a problem: completion mark, by when, by whom, how it goes. */
export function MeasureTable({
  measures,
  act,
}: {
  readonly measures: readonly Measure[];
  readonly act: (measure: Measure) => ReactNode;
}) {
  const { t, language } = useLanguage();
  const { unitName, campaign, day } = useCampaign();
  const m = t.problem.measure;
  if (measures.length === 0) return <Empty>{m.none}</Empty>;
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table stacked">
        <caption className="hidden">{m.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{m.what}</th>
            <th scope="col">{m.mark}</th>
            <th scope="col">{m.planned}</th>
            <th scope="col">{m.units}</th>
            <th scope="col">{m.progress}</th>
            <th scope="col">{t.problem.state}</th>
            <th scope="col" className="screen-only">
              <span className="hidden">{t.front.problem.next}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => {
            const state = stateOf(measure, day);
            return (
              <tr key={measure.id}>
                <th scope="row">
                  {measure.what}
                  {measure.needs !== undefined && <div className="quiet small">{m.needed(measure.needs)}</div>}
                </th>
                <td data-name={m.mark}>{measure.mark}</td>
                <td data-name={m.planned} className="kept">
                  {daySpan(measure.from, measure.to, campaign.year, language)}
                </td>
                <td data-name={m.units}>
                  {unitName(measure.lead)}
                  {measure.helpers.length > 0 && (
                    <div className="quiet small">{m.help(measure.helpers.map(unitName).join(t.comma))}</div>
                  )}
                </td>
                <td data-name={m.progress}>
                  {measure.progress ?? (measure.deviation === undefined && measure.done === undefined ? NONE : '')}
                  {measure.deviation !== undefined && <div className="quiet small">{m.because(measure.deviation)}</div>}
                  {measure.done?.evidence !== undefined && (
                    <div className="quiet small">{m.proof(measure.done.evidence)}</div>
                  )}
                </td>
                <td data-name={t.problem.state} className={state === 'late' ? 'kept behind' : 'kept'}>
                  {WORDS.measureState[state][language]}
                  {measure.done !== undefined && <div className="small">{shortDay(measure.done.on, language)}</div>}
                </td>
                <td className="screen-only">{act(measure)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
