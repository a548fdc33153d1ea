import { type Id, LIGHT_MARKS, WORDS } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { NONE, percent } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { LightMark } from '../../../ui/light-mark.tsx';
import { type AreaState, SHOWN } from '../area-states.ts';

/** All that the map shows, as rows: for the keyboard, for a screen reader, and where nothing can be drawn. */
export function AreaTable({
  states,
  shareName,
  placed,
  selected,
  onSelect,
}: {
  readonly states: ReadonlyMap<Id, AreaState>;
  readonly shareName: string;
  readonly placed: ReadonlySet<Id>;
  readonly selected: Id | undefined;
  readonly onSelect: (unit: Id) => void;
}) {
  const { t, language } = useLanguage();
  const { unitName } = useCampaign();
  const c = t.map.columns;
  return (
    <table className="small-table stacked map-table">
      <caption className="hidden">{t.map.table}</caption>
      <thead>
        <tr>
          <th scope="col">{c.area}</th>
          <th scope="col">{c.light}</th>
          <th scope="col">{c.counts}</th>
          <th scope="col" className="figure">
            {c.share}
            <span className="quiet small"> {shareName}</span>
          </th>
          <th scope="col" className="figure">
            {c.projects}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...states.values()].map(({ unit, worst, counts, attained, projects }) => (
          <tr key={unit} className={unit === selected ? 'map-row-selected' : undefined}>
            <th scope="row">
              <button
                type="button"
                className="link-button"
                aria-pressed={unit === selected}
                onClick={() => onSelect(unit)}
              >
                {unitName(unit)}
              </button>
            </th>
            <td>
              <LightMark light={worst} />
            </td>
            <td data-name={c.counts}>
              {SHOWN.filter((shown) => counts[shown] > 0 && shown !== 'none').map((shown) => (
                <span key={shown} className="map-count">
                  {LIGHT_MARKS[shown]}
                  <span className="hidden">{WORDS.light[shown][language]}</span>
                  {counts[shown]}
                </span>
              ))}
            </td>
            <td className="figure" data-name={c.share}>
              {percent(attained)}
            </td>
            <td className="figure" data-name={c.projects}>
              {projects.length === 0
                ? NONE
                : t.map.placed(projects.filter(({ project }) => placed.has(project)).length, projects.length)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
