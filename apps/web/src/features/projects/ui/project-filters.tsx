import { LIGHT_MARKS, WORDS } from '@gongjian/model';
import { Input, Select } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import type { ProjectFilters } from '../project-rows.ts';

type Option = { readonly value: string; readonly label: string };

/** Filters of the ledger of projects; what is chosen stands in the address, so it can be sent on. */
export function ProjectFilterBar({
  filters,
  onChange,
}: {
  readonly filters: ProjectFilters;
  readonly onChange: (filters: ProjectFilters) => void;
}) {
  const { t, language } = useLanguage();
  const { plan, unitName } = useCampaign();
  const used = (field: 'unit' | 'leader' | 'platform') => new Set(plan.projects.map((project) => project[field]));
  const [units, leaders, platforms] = [used('unit'), used('leader'), used('platform')];
  const choices: readonly (readonly [keyof ProjectFilters, string, readonly Option[]])[] = [
    [
      'tag',
      t.project.tag,
      [...new Set(plan.projects.flatMap(({ tags }) => tags))].map((tag) => ({ value: tag, label: tag })),
    ],
    [
      'unit',
      t.project.unit,
      plan.units.filter(({ id }) => units.has(id)).map(({ id }) => ({ value: id, label: unitName(id) })),
    ],
    [
      'leader',
      t.project.leader,
      plan.leaders.filter(({ id }) => leaders.has(id)).map(({ id, name }) => ({ value: id, label: name })),
    ],
    [
      'platform',
      t.project.platform,
      plan.units.filter(({ id }) => platforms.has(id)).map(({ id }) => ({ value: id, label: unitName(id) })),
    ],
    [
      'light',
      t.project.light,
      (['severe', 'late', 'watch', 'normal', 'exempt', 'none'] as const).map((light) => ({
        value: light,
        label: `${LIGHT_MARKS[light]} ${WORDS.light[light][language]}`,
      })),
    ],
  ];
  return (
    <div className="bar project-filters">
      <Input.Search
        aria-label={t.project.search}
        placeholder={t.project.search}
        allowClear
        defaultValue={filters.text}
        onSearch={(text) => onChange({ ...filters, text: text === '' ? undefined : text })}
      />
      {choices.map(([field, name, options]) => (
        <Select
          key={field}
          aria-label={name}
          placeholder={name}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={filters[field]}
          onChange={(value: string | undefined) => onChange({ ...filters, [field]: value })}
          options={[...options]}
        />
      ))}
    </div>
  );
}
