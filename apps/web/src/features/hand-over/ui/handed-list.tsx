import { type HandedOver, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { NONE, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';

/** Everything open, with whose it is: by kind, the longest overdue first. */
export function HandedList({ rows }: { readonly rows: readonly HandedOver[] }) {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName } = useCampaign();
  const words = t.pipeline.handOver;
  const owner = ({ unit, leader }: HandedOver) =>
    [...(leader === undefined ? [] : [leaderName(leader)]), ...(unit === undefined ? [] : [unitName(unit)])].join(
      t.comma,
    ) || NONE;
  const columns: readonly Column<HandedOver>[] = [
    { key: 'item', title: words.item, width: 320, sort: ({ name }) => name, cell: (row) => <Item row={row} /> },
    {
      key: 'kind',
      title: words.kind,
      width: 96,
      sort: ({ kind }) => kind,
      text: ({ kind }) => WORDS.handedKind[kind][language],
      cell: ({ kind }) => WORDS.handedKind[kind][language],
    },
    { key: 'owner', title: words.owner, width: 160, sort: owner, cell: owner },
    {
      key: 'since',
      title: words.since,
      width: 112,
      sort: ({ since }) => since,
      cell: ({ since }) => planDay(since, campaign.year, language),
    },
    {
      key: 'due',
      title: words.due,
      width: 112,
      sort: ({ due }) => due,
      cell: ({ due }) => planDay(due, campaign.year, language),
    },
    {
      key: 'overdue',
      title: words.overdue,
      unit: words.days,
      width: 72,
      align: 'right',
      sort: ({ overdueDays }) => overdueDays,
      cell: ({ overdueDays }) => (overdueDays === 0 ? NONE : overdueDays),
    },
  ];
  return (
    <DataTable
      name="hand-over"
      caption={words.list}
      columns={columns}
      rows={rows}
      rowKey={({ kind, id }) => `${kind} ${id}`}
      empty={words.noneOpen}
    />
  );
}

function Item({ row: { kind, id, name } }: { readonly row: HandedOver }) {
  const { campaign } = useCampaign();
  const params = { campaign: campaign.id };
  switch (kind) {
    case 'problem':
      return (
        <Link to="/campaigns/$campaign/problems/$problem" params={{ ...params, problem: id }}>
          {name}
        </Link>
      );
    case 'order':
      return (
        <Link to="/campaigns/$campaign/orders/$order" params={{ ...params, order: id }}>
          {name}
        </Link>
      );
    case 'commitment':
      return (
        <Link to="/campaigns/$campaign/stocktakes" params={params}>
          {name}
        </Link>
      );
    default:
      return (
        <Link to="/campaigns/$campaign/exemptions" params={params}>
          {name}
        </Link>
      );
  }
}
