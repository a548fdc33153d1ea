import { LIGHT_MARKS, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Input, Segmented, Select } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { type ChartFilter, GROUPINGS, type Grouping } from '../chart-rows.ts';
import { ZOOMS, type Zoom } from '../drawing/time-scale.ts';
import type { ChartSearch } from '../search.ts';

/** How the chart is grouped, scaled and filtered. */
export function ChartTools({
  grouping,
  zoom,
  view,
  filter,
  search,
  hasOpen,
  onGroup,
  onZoom,
  onView,
  onFilter,
  onFold,
}: {
  readonly grouping: Grouping;
  readonly zoom: Zoom;
  readonly view: 'chart' | 'table';
  readonly filter: ChartFilter;
  readonly search: ChartSearch;
  readonly hasOpen: boolean;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onView: (view: 'chart' | 'table') => void;
  readonly onFilter: (filter: ChartFilter) => void;
  readonly onFold: (open: boolean) => void;
}) {
  const { t, language } = useLanguage();
  const { campaign, plan, unitName } = useCampaign();
  const h = t.wallChart;
  const units = new Set(plan.projects.map(({ unit }) => unit));
  return (
    <div className="chart-tools screen-only">
      <Segmented
        aria-label={h.view}
        value={view}
        onChange={onView}
        options={(['chart', 'table'] as const).map((value) => ({ value, label: h.views[value] }))}
      />
      <Select
        aria-label={h.group}
        value={grouping}
        onChange={onGroup}
        popupMatchSelectWidth={false}
        options={GROUPINGS.map((value) => ({ value, label: h.groups[value] }))}
      />
      {view === 'chart' && (
        <Segmented
          aria-label={h.zoom}
          value={zoom}
          onChange={onZoom}
          options={ZOOMS.toReversed().map((value) => ({ value, label: h.zooms[value] }))}
        />
      )}
      <Input.Search
        aria-label={h.search}
        placeholder={h.search}
        allowClear
        defaultValue={filter.text}
        onSearch={(text) => onFilter({ ...filter, text: text === '' ? undefined : text })}
      />
      <Select
        aria-label={h.light}
        placeholder={h.light}
        allowClear
        popupMatchSelectWidth={false}
        value={filter.light}
        onChange={(light: string | undefined) => onFilter({ ...filter, light })}
        options={(['severe', 'late', 'watch', 'normal', 'exempt', 'none'] as const).map((value) => ({
          value,
          label: `${LIGHT_MARKS[value]} ${WORDS.light[value][language]}`,
        }))}
      />
      <Select
        aria-label={h.unit}
        placeholder={h.unit}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={filter.unit}
        onChange={(unit: string | undefined) => onFilter({ ...filter, unit })}
        options={plan.units.filter(({ id }) => units.has(id)).map(({ id }) => ({ value: id, label: unitName(id) }))}
      />
      <Checkbox
        checked={filter.late === true}
        onChange={({ target }) => onFilter({ ...filter, late: target.checked || undefined })}
      >
        {h.onlyLate}
      </Checkbox>
      <Button size="small" onClick={() => onFold(!hasOpen)}>
        {hasOpen ? h.fold : h.unfold}
      </Button>
      <Link
        to="/campaigns/$campaign/chart/print"
        params={{ campaign: campaign.id }}
        search={{ ...search, group: grouping }}
      >
        {h.print}
      </Link>
    </div>
  );
}
