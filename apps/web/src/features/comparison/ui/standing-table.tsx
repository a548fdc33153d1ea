import { standingCosts } from '@gongjian/engine';
import {
  type PartScore,
  STANDING_PARTS,
  type StandingObjection,
  type StandingRow,
  type StandingView,
  tookPartIn,
  WORDS,
} from '@gongjian/model';
import { Fragment, useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE, signed } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { openObjection } from '../objections.ts';
import { RankStrip } from './rank-strip.tsx';
import { CostName, StandingReasons } from './standing-reasons.tsx';
import './comparison.css';

/** So many reasons stand in the row; the rest behind it. */
const IN_ROW = 2;
/** A unit of fewer items than this stands by little more than chance. */
const FEW = 3;
/** The same in every group, so that groups can be read against each other. */
const WIDTHS: readonly (readonly [width?: string, className?: string])[] = [
  ['14%'],
  ['14%'],
  ['8%'],
  ['7%', 'standing-wide'],
  ['9%'],
  ['9%'],
  ['9%'],
  ['7%', 'standing-wide'],
  [],
];

/** Units of one group with place, the three parts and what took points; both denominators wherever a cause is valid. */
export function StandingTable({
  view,
  group,
}: {
  readonly view: StandingView;
  readonly group: StandingView['groups'][number];
}) {
  const { t } = useLanguage();
  const c = t.comparison.columns;
  const { actor } = useCampaign();
  const may = useMay();
  // What waits for the reader to decide stands open, and what the reader's unit objected.
  const concerns = (objection: StandingObjection) =>
    may('standing.object', { units: [objection.unit] }) ||
    (objection.decision === undefined &&
      may('standing.decide') &&
      tookPartIn(objection, view.declared, actor) === undefined);
  const [open, setOpen] = useState(
    () => group.rows.find(({ unit }) => view.objections.some((one) => one.unit === unit && concerns(one)))?.unit,
  );
  return (
    <table className="small-table standing">
      <colgroup>
        {WIDTHS.map(([width, className], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are told by their place
          <col key={at} style={{ width }} className={className} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{c.rank}</th>
          <th scope="col">{c.unit}</th>
          <th scope="col" className="figure">
            {c.score}
          </th>
          <th scope="col" className="figure standing-wide">
            {c.gap}
          </th>
          {STANDING_PARTS.map((part) => (
            <PartHead key={part} part={part} weight={view.weights[part]} />
          ))}
          <th scope="col" className="figure standing-wide">
            {c.verified}
          </th>
          <th scope="col">{c.reasons}</th>
        </tr>
      </thead>
      <tbody>
        {group.rows.map((row) => (
          <Fragment key={row.unit}>
            <Row
              row={row}
              of={group.units}
              view={view}
              isOpen={open === row.unit}
              onOpen={() => setOpen(open === row.unit ? undefined : row.unit)}
            />
            {open === row.unit && (
              <tr className="standing-detail">
                <td colSpan={9}>
                  <StandingReasons row={row} view={view} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function PartHead({ part, weight }: { readonly part: PartScore['part']; readonly weight: number }) {
  const { language } = useLanguage();
  return (
    <th scope="col" className="figure">
      {WORDS.standingPart[part][language]}
      <span className="quiet small"> {amount(weight * 100, 0)}%</span>
    </th>
  );
}

function Row({
  row,
  of,
  view,
  isOpen,
  onOpen,
}: {
  readonly row: StandingRow;
  readonly of: number;
  readonly view: StandingView;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { t } = useLanguage();
  const { unitName } = useCampaign();
  const words = t.comparison;
  const costs = standingCosts(row, view.weights);
  const hasExempt = row.items.some(({ exempt }) => exempt !== undefined);
  return (
    <tr>
      <td className="standing-place">
        <RankStrip row={row} of={of} />
      </td>
      <th scope="row" className="standing-unit">
        {unitName(row.unit)}
        {row.handicap !== undefined && (
          <span className="quiet small standing-line">
            {words.handicap(signed(row.handicap.points, 0), row.handicap.why)}
          </span>
        )}
        {row.items.length < FEW && <span className="quiet small standing-line">{words.few}</span>}
        {openObjection(view, row.unit) !== undefined && <span className="standing-review">{words.underReview}</span>}
      </th>
      <td className="figure standing-score" data-name={words.columns.score}>
        <strong>{amount(row.score, 1)}</strong>
        {hasExempt && (
          <span className="quiet small standing-line">{words.withExempt(amount(row.scoreWithExempt, 1))}</span>
        )}
      </td>
      <td className="figure standing-wide" data-name={words.columns.gap}>
        {amount(row.gap, 1)}
      </td>
      {row.parts.map((part) => (
        <PartCell key={part.part} part={part} />
      ))}
      <td className="figure standing-wide" data-name={words.columns.verified}>
        {amount(row.scoreVerified, 1)}
      </td>
      <td className="standing-why">
        {costs.length === 0 && <span className="quiet">{words.fullMarks}</span>}
        {costs.slice(0, IN_ROW).map((cost) => (
          <span key={cost.of === 'item' ? cost.item.subject : 'effort'} className="standing-line">
            <CostName cost={cost} /> <span className="quiet kept-whole">{words.lost(amount(cost.points, 1))}</span>
          </span>
        ))}
        <button
          type="button"
          className="link-button small screen-only standing-more"
          aria-expanded={isOpen}
          onClick={onOpen}
        >
          {isOpen ? words.fold : words.all}
          <span className="hidden"> {unitName(row.unit)}</span>
        </button>
      </td>
    </tr>
  );
}

/** A part with its bar: what it is of stands below, twice where a cause takes items out. */
function PartCell({ part: { part, value, filled, withExempt, counted, all } }: { readonly part: PartScore }) {
  const { t, language } = useLanguage();
  const words = t.comparison;
  const name = WORDS.standingPart[part][language];
  const about = part === 'effort' ? words.duties(all) : words.counted(counted, all);
  return (
    <td className="figure standing-part" data-name={name}>
      {filled ? NONE : amount(value * 100, 1)}
      {!filled && (
        <span className="standing-bar" aria-hidden="true">
          <span style={{ width: `${Math.min(100, value * 100)}%` }} />
        </span>
      )}
      <span className={`quiet small ${filled ? 'standing-none' : 'standing-line'}`}>
        {filled ? words.filled : about}
      </span>
      {!filled && counted !== all && (
        <span className="quiet small standing-line">{words.withExempt(amount(withExempt * 100, 1))}</span>
      )}
    </td>
  );
}
