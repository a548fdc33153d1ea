import type { Id } from '@gongjian/model';
import { useLanguage } from '../../../lib/language.tsx';
import { LightMark } from '../../../ui/light-mark.tsx';
import { type AreaState, CLASSES, SHOWN } from '../area-states.ts';
import type { PlacedProject } from './county-map.tsx';
import { Patterns } from './patterns.tsx';

/** What each fill means, in words beside it. */
export function MapLegend({
  states,
  mode,
  projects,
}: {
  readonly states: ReadonlyMap<Id, AreaState>;
  readonly mode: 'light' | 'share';
  readonly projects: readonly PlacedProject[];
}) {
  const { t } = useLanguage();
  const ofProjects = SHOWN.filter((shown) => projects.some(({ light }) => light === shown));
  return (
    <div className="map-legend">
      <span className="quiet">{t.map.legend}</span>
      {mode === 'light' &&
        SHOWN.filter((light) => [...states.values()].some(({ worst }) => worst === light)).map((light) => (
          <span key={light}>
            <Swatch name={light} />
            <LightMark light={light} />
          </span>
        ))}
      {mode === 'light' && <span className="quiet small">{t.map.worst}</span>}
      {mode === 'share' &&
        CLASSES.map((from, at) => (
          <span key={from}>
            <Swatch name={`class-${at}`} />
            {t.map.classes(from, CLASSES[at + 1])}
          </span>
        ))}
      {mode === 'share' && (
        <span>
          <Swatch name="none" />
          {t.map.noFigure}
        </span>
      )}
      {ofProjects.length > 0 && (
        <div className="map-points">
          <span className="quiet">{t.map.points}</span>
          {ofProjects.map((light) => (
            <LightMark key={light} light={light} />
          ))}
        </div>
      )}
    </div>
  );
}

function Swatch({ name }: { readonly name: string }) {
  return (
    <svg width="22" height="14" className="map-swatch" aria-hidden="true">
      <Patterns />
      <rect x="0.5" y="0.5" width="21" height="13" className={`map-area map-${name}`} />
    </svg>
  );
}
