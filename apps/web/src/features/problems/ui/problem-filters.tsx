import { PROBLEM_STAGES, PROBLEM_TYPES, WORDS } from '@gongjian/model';
import { Checkbox, Input, Select } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { unitsOf } from '../filter-problems.ts';
import type { ProblemFilters } from '../search.ts';

/** Filters of the list of problems; what is chosen stands in the address, so it can be sent on. */
export function ProblemFilterBar({
  filters,
  onChange,
}: {
  readonly filters: ProblemFilters;
  readonly onChange: (filters: ProblemFilters) => void;
}) {
  const { t, language } = useLanguage();
  const { plan, unitName } = useCampaign();
  const involved = new Set(plan.problems.flatMap(unitsOf));
  const types = new Set(plan.problems.map(({ type }) => type));
  const levels = plan.ladders.find(({ id }) => id === plan.campaign.ladder)?.levels ?? [];
  const choices = [
    [
      'stage',
      t.problem.state,
      [
        ...PROBLEM_STAGES.map((stage) => ({ value: stage as string, label: WORDS.problemStage[stage][language] })),
        ...(levels.length === 0 ? [] : [{ value: 'expired', label: t.problem.expired }]),
      ],
    ],
    [
      'type',
      t.problem.type,
      PROBLEM_TYPES.filter((type) => types.has(type)).map((type) => ({
        value: type as string,
        label: WORDS.problemType[type][language],
      })),
    ],
    [
      'unit',
      t.problem.unit,
      plan.units.filter(({ id }) => involved.has(id)).map(({ id }) => ({ value: id, label: unitName(id) })),
    ],
    [
      'level',
      t.problem.level,
      levels.map(({ holder }, at) => ({ value: String(at + 1), label: `L${at + 1} ${holder[language]}` })),
    ],
  ] as const;
  return (
    <div className="bar problem-filters">
      <Input.Search
        aria-label={t.problem.search}
        placeholder={t.problem.search}
        allowClear
        defaultValue={filters.text}
        onSearch={(text) => onChange({ ...filters, text: text === '' ? undefined : text })}
      />
      {choices.map(([field, name, options]) =>
        options.length === 0 ? null : (
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
        ),
      )}
      <Checkbox
        checked={filters.mine === 'yes'}
        onChange={(event) => onChange({ ...filters, mine: event.target.checked ? 'yes' : undefined })}
      >
        {t.problem.mine}
      </Checkbox>
    </div>
  );
}
