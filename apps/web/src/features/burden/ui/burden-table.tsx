import type { Burden } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Empty } from '../../../ui/states.tsx';
import { timeWords } from '../time-words.ts';

type Row = Burden['months'][number] & { readonly name: string };

const COUNTS = ['reports', 'demands', 'orders', 'problems', 'items', 'rows', 'known'] as const;

/** What was asked of each unit in a month, in the order of the units; the total says what it totals. */
export function BurdenTable({ burden, month }: { readonly burden: Burden; readonly month: string }) {
  const { t } = useLanguage();
  const { unitName } = useCampaign();
  const words = t.reporting.burden;
  const rows: Row[] = burden.months
    .filter((one) => one.month === month)
    .map((one) => ({ ...one, name: unitName(one.unit) }));
  const total = burden.totals.find((one) => one.month === month);
  const count = (key: (typeof COUNTS)[number]): Column<Row> => ({
    key,
    title: words[key],
    width: 96,
    align: 'right',
    sort: (row) => row[key],
    cell: (row) => (row[key] === 0 ? NONE : row[key]),
  });
  const columns: readonly Column<Row>[] = [
    { key: 'unit', title: words.unit, width: 160, sort: ({ name }) => name, cell: ({ name }) => name },
    ...(['reports', 'demands', 'orders', 'problems', 'items', 'rows'] as const).map(count),
    {
      key: 'minutes',
      title: words.time,
      unit: words.minutesUnit,
      width: 120,
      align: 'right',
      sort: ({ minutes }) => minutes,
      cell: ({ minutes }) => (minutes === 0 ? NONE : amount(minutes, 0)),
    },
    count('known'),
  ];
  if (total === undefined) return <Empty>{words.none}</Empty>;
  return (
    <DataTable
      name="burden"
      caption={words.units}
      columns={columns}
      rows={rows}
      rowKey={({ unit }) => unit}
      total={words.total(
        total.units,
        [
          `${words.items} ${total.items}`,
          `${words.rows} ${total.rows}`,
          `${words.time} ${timeWords(total.minutes, words)}`,
          `${words.known} ${total.known}`,
        ].join(t.comma),
      )}
    />
  );
}
