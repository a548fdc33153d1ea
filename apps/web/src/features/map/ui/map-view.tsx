import { type Assessment, type BaseMap, type CountyMap, type Id, unitNameOn } from '@gongjian/model';
import { useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { SampleMark } from '../../../ui/sample-mark.tsx';
import { areaStates, measuresFor, shownOf } from '../area-states.ts';
import { boundsOf } from '../geometry.ts';
import { LARGEST, type Sight, STEP, WHOLE } from '../sight.ts';
import { AreaPanel } from './area-panel.tsx';
import { AreaTable } from './area-table.tsx';
import { CountyMapDrawing, type PlacedProject } from './county-map.tsx';
import { MapLegend } from './map-legend.tsx';
import './map.css';

export function MapView({
  map,
  base,
  assessment,
}: {
  readonly map: CountyMap;
  readonly base: BaseMap | undefined;
  readonly assessment: Assessment;
}) {
  const { t, language } = useLanguage();
  const { campaign, plan, day } = useCampaign();
  const navigate = useNavigate();
  const [mode, setMode] = useState<'light' | 'share'>('light');
  const [measure, setMeasure] = useState<Id>();
  const [hasPlaces, setHasPlaces] = useState(true);
  const [selected, setSelected] = useState<Id>();
  const [sight, setSight] = useState(WHOLE);
  const [below, setBelow] = useState<'off' | 'on' | 'failed'>('off');
  const units = useMemo(() => unitsInOrder(map, plan.units), [map, plan.units]);
  const measures = useMemo(() => measuresFor(assessment, units), [assessment, units]);
  const states = useMemo(() => areaStates(assessment, units, measure), [assessment, units, measure]);
  const projects = useMemo(() => placedProjects(plan.projects, assessment), [plan.projects, assessment]);
  const placed = useMemo(() => new Set(projects.map(({ id }) => id)), [projects]);
  const without = plan.units.filter(
    ({ id, kind, merged }) => kind === 'township' && merged === undefined && !states.has(id),
  );
  const measureName = measures.find(({ target }) => target === measure)?.name ?? t.map.invested;
  const select = (unit: Id) => setSelected(unit === selected ? undefined : unit);
  const chosen = selected === undefined ? undefined : states.get(selected);
  const areaChosen = map.areas.find(({ unit }) => unit === selected);
  const unplaced = assessment.projects.length - projects.length;
  return (
    <>
      <div className="map-tools screen-only">
        <span className="quiet">{t.map.colour}</span>
        <Segmented
          aria-label={t.map.colour}
          value={mode}
          onChange={setMode}
          options={[
            { value: 'light' as const, label: t.map.byLight },
            { value: 'share' as const, label: t.map.byShare },
          ]}
        />
        {measures.length > 0 && (
          <Select
            aria-label={t.map.measure}
            value={measure ?? ''}
            onChange={(value) => setMeasure(value === '' ? undefined : value)}
            options={[
              { value: '', label: t.map.invested },
              ...measures.map(({ target, name }) => ({ value: target, label: name })),
            ]}
            popupMatchSelectWidth={false}
          />
        )}
        <Checkbox checked={hasPlaces} onChange={({ target }) => setHasPlaces(target.checked)}>
          {t.map.places}
        </Checkbox>
        {base !== undefined && (
          <Checkbox checked={below !== 'off'} onChange={({ target }) => setBelow(target.checked ? 'on' : 'off')}>
            {t.map.base}
          </Checkbox>
        )}
        <span className="map-larger">
          <Button size="small" disabled={sight.zoom >= LARGEST} onClick={() => setSight(larger(sight, areaChosen))}>
            {t.map.in}
          </Button>
          <Button
            size="small"
            disabled={sight.zoom <= 1}
            onClick={() => setSight({ ...sight, zoom: Math.max(1, sight.zoom / STEP) })}
          >
            {t.map.out}
          </Button>
          <Button size="small" disabled={sight.zoom <= 1} onClick={() => setSight(WHOLE)}>
            {t.map.whole}
          </Button>
        </span>
      </div>
      <div className="map-beside">
        <div>
          <CountyMapDrawing
            map={map}
            states={states}
            mode={mode}
            projects={hasPlaces ? projects : []}
            selected={selected}
            onSelect={select}
            onProject={(project) =>
              void navigate({
                to: '/campaigns/$campaign/projects/$project',
                params: { campaign: campaign.id, project },
              })
            }
            sight={sight}
            onSight={setSight}
            base={below === 'on' ? base?.tiles : undefined}
            onBaseFault={() => setBelow('failed')}
          />
          <p className="quiet small screen-only">{t.map.hands}</p>
          {below === 'failed' && <p role="status">{t.map.baseFailed}</p>}
          <MapLegend states={states} mode={mode} projects={hasPlaces ? projects : []} />
          <p className="quiet small">
            {t.map.source({
              source: map.source,
              system: map.system,
              on: planDay(map.on, campaign.year, language),
              approval: map.approval,
            })}
            {map.sample && <SampleMark />}
          </p>
        </div>
        <div className="map-side">
          {chosen !== undefined && <AreaPanel state={chosen} onClose={() => setSelected(undefined)} />}
          <AreaTable states={states} shareName={measureName} placed={placed} selected={selected} onSelect={select} />
          {without.length > 0 && (
            <p className="quiet small">
              {t.map.noArea(without.map((unit) => unitNameOn(unit, day).name).join(t.comma))}
            </p>
          )}
          {unplaced > 0 && <p className="quiet small">{t.map.noPlace(unplaced)}</p>}
        </div>
      </div>
    </>
  );
}

/** The first step leads to the area that was chosen; from then on the middle of the picture stays where it is. */
function larger({ zoom, middle }: Sight, chosen: CountyMap['areas'][number] | undefined): Sight {
  if (middle !== undefined || chosen === undefined) return { zoom: zoom * STEP, middle };
  const { west, east, south, north } = boundsOf([chosen]);
  return { zoom: zoom * STEP, middle: { lon: (west + east) / 2, lat: (south + north) / 2 } };
}

/** In the order of the plan's units, whatever the order of the file. */
function unitsInOrder({ areas }: CountyMap, units: readonly { readonly id: Id }[]): readonly Id[] {
  const drawn = new Set(areas.map(({ unit }) => unit));
  return units.flatMap(({ id }) => (drawn.has(id) ? [id] : []));
}

function placedProjects(
  projects: readonly {
    readonly id: Id;
    readonly name: string;
    readonly lon?: number | undefined;
    readonly lat?: number | undefined;
  }[],
  assessment: Assessment,
): readonly PlacedProject[] {
  const assessed = new Map(assessment.projects.map((one) => [one.project, one]));
  return projects.flatMap(({ id, name, lon, lat }) => {
    const own = assessed.get(id);
    return own === undefined || lon === undefined || lat === undefined
      ? []
      : [{ id, name, lon, lat, light: shownOf(own) }];
  });
}
