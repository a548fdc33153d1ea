import { type CommitmentRow, WORDS } from '@gongjian/model';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';

type Shown = Omit<CommitmentRow, 'about'>;

/** Commitments, each with the days it was moved from, what was said of it, and what may be done. */
export function CommitmentTable({
  rows,
  acts,
}: {
  readonly rows: readonly Shown[];
  readonly acts?: (row: Shown) => ReactNode;
}) {
  const { t, language } = useLanguage();
  const h = t.meetings.commitment;
  return (
    <table className="small-table stacked meeting-table">
      <thead>
        <tr>
          <th scope="col">{h.text}</th>
          <th scope="col">{h.who}</th>
          <th scope="col">{h.due}</th>
          <th scope="col">{h.state}</th>
          {acts !== undefined && (
            <th scope="col" className="screen-only">
              <span className="hidden">{h.act}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.commitment.id} row={row} language={language} acts={acts} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  row,
  language,
  acts,
}: {
  readonly row: Shown;
  readonly language: 'zh' | 'en';
  readonly acts: ((row: Shown) => ReactNode) | undefined;
}) {
  const { t } = useLanguage();
  const { unitName, leaderName } = useCampaign();
  const h = t.meetings.commitment;
  const { commitment, standing, leads } = row;
  const { moves, reports, closed } = commitment;
  const who = [
    ...(commitment.unit === undefined ? [] : [unitName(commitment.unit)]),
    ...(commitment.leader === undefined ? [] : [leaderName(commitment.leader)]),
  ];
  const isClosed = standing.state === 'kept' || standing.state === 'late' || standing.state === 'dropped';
  const last = reports.at(-1);
  return (
    <tr>
      <th scope="row">
        {commitment.text}
        {leads !== undefined && <small>{h.now(leaderName(leads))}</small>}
        {last !== undefined && !isClosed && <small>{h.said(shortDay(last.on, language), last.by, last.text)}</small>}
        {isClosed && closed !== undefined && <small>{closed.how}</small>}
      </th>
      <td data-name={h.who}>
        {who.map((name, at) => (
          <span key={name} className="kept-whole">
            {at > 0 && ' · '}
            {name}{' '}
          </span>
        ))}
      </td>
      <td data-name={h.due}>
        {standing.due !== standing.promised && (
          <span className="moved-from">{shortDay(standing.promised, language)}</span>
        )}{' '}
        {shortDay(standing.due, language)}
        {moves.slice(0, standing.moves).map(({ from, to, why, on }) => (
          <small key={`${on}${to}`}>{h.moved(shortDay(from, language), shortDay(to, language), why)}</small>
        ))}
      </td>
      <td data-name={h.state} className={standing.state === 'overdue' ? 'behind' : undefined}>
        {WORDS.commitmentState[standing.state][language]}
        <small>
          {isClosed
            ? h.closed(shortDay(closed?.on, language))
            : standing.days < 0
              ? h.overdue(-standing.days)
              : h.left(standing.days)}
        </small>
      </td>
      {acts !== undefined && <td className="screen-only">{acts(row)}</td>}
    </tr>
  );
}
