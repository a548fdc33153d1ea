import { type CountyMap, type Id, LIGHT_MARKS, type Project, WORDS } from '@gongjian/model';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { percent } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { type AreaState, classOf, type Shown } from '../area-states.ts';
import { boundsOf, type Lonlat, labelPlace, pathOf, projectionOf, scaleBar, tilesFor } from '../geometry.ts';
import { type Sight, WHOLE, within } from '../sight.ts';
import { useMapHands } from '../use-map-hands.ts';
import { Patterns } from './patterns.tsx';

const HIGHEST = 640;
/** Pixels of room that a label needs: for each sign of the name, and for its figure. */
const ROOM = { usual: { sign: 12.5, figure: 52 }, large: { sign: 15.5, figure: 72 } };

export type PlacedProject = Pick<Project, 'id' | 'name'> & Lonlat & { readonly light: Shown };

/**
 * The drawing: borders, labels and projects as one SVG, which needs no tiles, fonts, worker or graphics card, prints sharp
 * and reads in grey. Whoever does not see it has the table beside it.
 */
export function CountyMapDrawing({
  map,
  states,
  mode,
  projects,
  selected,
  onSelect,
  onProject,
  sight,
  onSight,
  base,
  onBaseFault,
}: {
  readonly map: CountyMap;
  readonly states: ReadonlyMap<Id, AreaState>;
  readonly mode: 'light' | 'share';
  readonly projects: readonly PlacedProject[];
  readonly selected: Id | undefined;
  readonly onSelect: (unit: Id) => void;
  readonly onProject: (project: Id) => void;
  readonly sight: Sight;
  readonly onSight: (sight: Sight) => void;
  /** Where the tiles of the base layer are, while it is shown. */
  readonly base: string | undefined;
  readonly onBaseFault: () => void;
}) {
  const { t } = useLanguage();
  const { campaign, unitName } = useCampaign();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const bounds = useMemo(() => boundsOf(map.areas), [map]);
  const projectionFor = useCallback(
    (one: Sight) => projectionOf(bounds, { width, highest: HIGHEST, ...one }),
    [bounds, width],
  );
  const shown = within(projectionFor(WHOLE).bounds, sight);
  const { zoom, middle } = shown;
  const { lon, lat } = middle ?? {};
  const projection = useMemo(
    () => projectionFor({ zoom, ...(lon !== undefined && lat !== undefined && { middle: { lon, lat } }) }),
    [projectionFor, zoom, lon, lat],
  );
  const hands = useMapHands(frame, { sight: shown, projectionFor, onSight });
  const areas = useMemo(
    () =>
      map.areas.map(({ unit, parts }) => ({
        unit,
        path: pathOf(parts, projection),
        label: labelPlace(parts, projection),
      })),
    [map, projection],
  );
  const bar = scaleBar(projection);
  const { height } = projection;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group that takes the keys, not one of a form
    <div
      ref={frame}
      className={zoom > 1 ? 'map-frame map-frame-larger' : 'map-frame'}
      role="group"
      aria-label={t.map.hands}
      tabIndex={0}
      {...hands}
    >
      <svg
        className={base === undefined ? 'map-drawing' : 'map-drawing map-over'}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t.map.drawing(campaign.county)}
      >
        <Patterns />
        {base !== undefined &&
          tilesFor(projection, base).map(({ href, ...place }) => (
            <image key={href} href={href} preserveAspectRatio="none" onError={onBaseFault} {...place} />
          ))}
        {areas.map(({ unit, path }) => {
          const state = states.get(unit);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table beside it does the same by keyboard
            <path
              key={unit}
              d={path}
              fillRule="evenodd"
              className={`map-area ${fillOf(state, mode)}`}
              onClick={() => onSelect(unit)}
            >
              <title>{unitName(unit)}</title>
            </path>
          );
        })}
        {areas
          .filter(({ unit }) => unit === selected)
          .map(({ unit, path }) => (
            <path key={unit} d={path} className="map-selected" fillRule="evenodd" />
          ))}
        {projects.map(({ id, name, lon, lat, light }) => {
          const { x, y } = projection.at(lon, lat);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table and the panel lead there by keyboard
            <text key={id} x={x} y={y} className={`map-project light-${light}`} onClick={() => onProject(id)}>
              {LIGHT_MARKS[light === 'none' ? 'exempt' : light]}
              <title>{name}</title>
            </text>
          );
        })}
        {areas.map(({ unit, label }) => (
          <Label key={unit} name={unitName(unit)} state={states.get(unit)} mode={mode} {...label} />
        ))}
        <g transform={`translate(12 ${height - 12})`} className="map-scale">
          <path d={`M0 -6V0H${bar.length}V-6`} />
          <text x={bar.length / 2} y={-6}>
            {bar.km} km
          </text>
        </g>
      </svg>
    </div>
  );
}

function fillOf(state: AreaState | undefined, mode: 'light' | 'share'): string {
  if (mode === 'light') return `map-${state?.worst ?? 'none'}`;
  const found = classOf(state?.attained);
  return found === undefined ? 'map-none' : `map-class-${found}`;
}

function Label({
  name,
  state,
  mode,
  x,
  y,
  room,
}: {
  readonly name: string;
  readonly state: AreaState | undefined;
  readonly mode: 'light' | 'share';
  readonly x: number;
  readonly y: number;
  readonly room: number;
}) {
  const { language } = useLanguage();
  const needed = document.documentElement.dataset['print'] === 'large' ? ROOM.large : ROOM.usual;
  if (room < needed.sign * name.length) return null;
  const worst = state?.worst ?? 'none';
  const isDark = mode === 'share' && (classOf(state?.attained) ?? 0) >= 3;
  return (
    <text className={isDark ? 'map-label map-label-dark' : 'map-label'} x={x} y={y}>
      <tspan x={x}>{name}</tspan>
      {room >= needed.figure && (
        <tspan x={x} dy="1.25em" className="map-label-figure">
          {mode === 'share'
            ? percent(state?.attained)
            : worst === 'none'
              ? LIGHT_MARKS.none
              : `${LIGHT_MARKS[worst]}${WORDS.light[worst][language]}${state?.counts[worst] ?? ''}`}
        </tspan>
      )}
    </text>
  );
}

/** The width there is; a browser that cannot tell, and paper, get a usual one. */
function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(800);
  useEffect(() => {
    const element = frame.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const found = Math.floor(entry?.contentRect.width ?? 0);
      if (found > 0) setWidth(found);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
