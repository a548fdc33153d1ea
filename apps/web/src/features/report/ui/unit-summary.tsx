import type { DueItem, Id } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';

type UnitRow = { readonly unit: Id; readonly name: string; readonly due: number; readonly reported: number };

/** For who looks at more than one unit: how many items each has to report and has reported. */
export function UnitSummary({
  items,
  onChoose,
}: {
  readonly items: readonly DueItem[];
  readonly onChoose: (unit: Id) => void;
}) {
  const { t } = useLanguage();
  const { unitName } = useCampaign();
  const rows = countByUnit(items).map(({ unit, due, reported }) => ({ unit, name: unitName(unit), due, reported }));
  const columns: readonly Column<UnitRow>[] = [
    {
      key: 'unit',
      title: t.report.unit,
      width: 240,
      sort: ({ name }) => name,
      cell: ({ unit, name }) => (
        <button type="button" className="link-button" onClick={() => onChoose(unit)}>
          {name}
        </button>
      ),
    },
    { key: 'due', title: t.report.due, width: 100, align: 'right', sort: ({ due }) => due, cell: ({ due }) => due },
    {
      key: 'reported',
      title: t.report.said,
      width: 100,
      align: 'right',
      sort: ({ reported }) => reported,
      cell: ({ reported }) => reported,
    },
    {
      key: 'left',
      title: t.report.left,
      width: 100,
      align: 'right',
      sort: ({ due, reported }) => due - reported,
      cell: ({ due, reported }) => due - reported,
    },
  ];
  return (
    <DataTable name="due-units" caption={t.report.byUnit} columns={columns} rows={rows} rowKey={(row) => row.unit} />
  );
}

function countByUnit(items: readonly DueItem[]): readonly { unit: Id; due: number; reported: number }[] {
  const counts = new Map<Id, { unit: Id; due: number; reported: number }>();
  for (const { unit, reported } of items) {
    const count = counts.get(unit) ?? { unit, due: 0, reported: 0 };
    counts.set(unit, { ...count, due: count.due + 1, reported: count.reported + (reported === undefined ? 0 : 1) });
  }
  return [...counts.values()];
}
