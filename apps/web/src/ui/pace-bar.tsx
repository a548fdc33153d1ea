import type { TargetAssessment, TargetOutlook } from '@gongjian/model';
import { chance, multiple, percent, signed } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { type Messages, zh } from '../messages/zh.ts';
import './pace-bar.css';

export type PaceBarSubject = Pick<
  TargetAssessment,
  'done' | 'doneVerified' | 'goal' | 'annualPlan' | 'pace' | 'verdict'
>;

/** Positions along the bar: 0 is nothing, 1 is the campaign value; what lies beyond is drawn at {@link BEYOND}. */
export type PaceBarShape = {
  readonly verified: number;
  readonly done: number;
  readonly annual?: number;
  readonly campaign?: number;
  readonly projected?: number;
  /** p10, p50 and p90 of what it comes to by day N. */
  readonly range?: readonly [low: number, middle: number, high: number];
  /** Done or projected lies beyond the campaign value. */
  readonly beyond: boolean;
};

/** The bar's end is the campaign value; a little room behind it shows that something lies beyond. */
export const BEYOND = 1.04;

/** Where everything on a pace bar stands; undefined where there is no figure or the campaign value is not above 0. */
export function paceBarShape(
  { done, doneVerified, goal, annualPlan, pace }: PaceBarSubject,
  outlook?: TargetOutlook,
): PaceBarShape | undefined {
  if (done === undefined || pace === undefined || !(goal > 0)) return undefined;
  const at = (value: number) => Math.min(Math.max(value / goal, 0), BEYOND);
  // Shares are percent of the annual plan, and of the campaign value where there is no annual plan.
  const whole = annualPlan ?? goal;
  const line = (share: number | undefined) => (share === undefined ? undefined : at((whole * share) / 100));
  const annual = line(pace.annualToday ?? pace.annualExpected);
  const projected = pace.projected === undefined || outlook !== undefined ? undefined : at(pace.projected);
  const reached = outlook === undefined ? pace.projected : outlook.p50;
  return {
    verified: at(Math.min(doneVerified ?? 0, done)),
    done: at(done),
    ...(annual === undefined ? {} : { annual }),
    campaign: line(pace.campaignToday) ?? 0,
    ...(projected === undefined ? {} : { projected }),
    ...(outlook === undefined ? {} : { range: [at(outlook.p10), at(outlook.p50), at(outlook.p90)] as const }),
    beyond: Math.max(done, reached ?? 0) > goal,
  };
}

/** The bar in words: `35.3% · 较年度时序 −14.7 · 较攻坚曲线 −9.1 · 需提速 2.1 倍 · 把握 34%`. */
export function paceWords({ done, pace, verdict }: PaceBarSubject, t: Messages = zh, outlook?: TargetOutlook): string {
  if (done === undefined) return t.pace.none;
  if (pace === undefined) return t.pace.noLine;
  return [
    percent(pace.share),
    ...(pace.annualGap === undefined ? [] : [t.pace.toAnnual(signed(pace.annualGap))]),
    t.pace.toCampaign(signed(pace.campaignGap)),
    ...(verdict === 'reached' || pace.catchUp === undefined || pace.catchUp <= 1
      ? []
      : [t.pace.catchUp(multiple(pace.catchUp))]),
    ...(outlook === undefined || verdict === 'reached' ? [] : [t.pace.chance(chance(outlook.chance))]),
  ].join(' · ');
}

const WIDTH = 200;
const HEIGHT = 22;
const TOP = 6;
const DEPTH = 10;

/**
 * The pace bar, 0 to the campaign value: solid is done and verified, lighter is reported only; the thin tick is the
 * annual line today, the thick one the campaign curve today. With an outlook the bracket is p10 to p90 at day N and the
 * dot p50; without one the dot is where the present pace leads.
 */
export function PaceBar({
  of,
  outlook,
  wide,
}: {
  readonly of: PaceBarSubject;
  readonly outlook?: TargetOutlook | undefined;
  readonly wide?: boolean;
}) {
  const { t } = useLanguage();
  const shape = paceBarShape(of, outlook);
  const words = paceWords(of, t, outlook);
  if (shape === undefined) return <span className="pace-bar-none">{words}</span>;
  const x = (share: number) => (share / BEYOND) * WIDTH;
  const label = shape.projected === undefined ? words : `${words} · ${t.pace.projected}`;
  const dot = shape.projected ?? shape.range?.[1];
  const middle = TOP + DEPTH / 2;
  return (
    <svg
      className={wide ? 'pace-bar pace-bar-wide' : 'pace-bar'}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <rect className="pace-bar-ground" x={0} y={TOP} width={x(1)} height={DEPTH} />
      <rect className="pace-bar-done" x={0} y={TOP} width={x(shape.done)} height={DEPTH} />
      <rect className="pace-bar-verified" x={0} y={TOP} width={x(shape.verified)} height={DEPTH} />
      <line className="pace-bar-goal" x1={x(1)} x2={x(1)} y1={TOP} y2={TOP + DEPTH} />
      {shape.annual !== undefined && (
        <line className="pace-bar-annual" x1={x(shape.annual)} x2={x(shape.annual)} y1={2} y2={HEIGHT - 2} />
      )}
      {shape.campaign !== undefined && (
        <line className="pace-bar-campaign" x1={x(shape.campaign)} x2={x(shape.campaign)} y1={2} y2={HEIGHT - 2} />
      )}
      {shape.range !== undefined && (
        <g>
          <line className="pace-bar-range" x1={x(shape.range[0])} x2={x(shape.range[2])} y1={middle} y2={middle} />
          {[shape.range[0], shape.range[2]].map((end, at) => (
            <line
              key={at === 0 ? 'p10' : 'p90'}
              className="pace-bar-range"
              x1={x(end)}
              x2={x(end)}
              y1={TOP + 1}
              y2={TOP + DEPTH - 1}
            />
          ))}
        </g>
      )}
      {dot !== undefined && (
        // A zero-length round-capped line stays round although the bar is stretched.
        <g>
          {(['halo', 'projected'] as const).map((part) => (
            <line key={part} className={`pace-bar-${part}`} x1={x(dot)} x2={x(dot)} y1={middle} y2={middle} />
          ))}
        </g>
      )}
    </svg>
  );
}

/** What the marks of the bar mean; stands once on a page that shows bars. */
export function PaceBarLegend({ withRange = false }: { readonly withRange?: boolean }) {
  const { t } = useLanguage();
  const marks = ['verified', 'done', 'annual', 'campaign', withRange ? 'range' : 'projected'] as const;
  return (
    <ul className="pace-legend">
      {marks.map((mark) => (
        <li key={mark}>
          <svg viewBox="0 0 20 22" aria-hidden="true">
            {(mark === 'verified' || mark === 'done') && (
              <rect className={`pace-bar-${mark}`} x={0} y={TOP} width={20} height={DEPTH} />
            )}
            {(mark === 'annual' || mark === 'campaign') && (
              <line className={`pace-bar-${mark}`} x1={10} x2={10} y1={2} y2={20} />
            )}
            {mark === 'range' && (
              <g>
                <line className="pace-bar-range" x1={1} x2={19} y1={11} y2={11} />
                <line className="pace-bar-range" x1={1} x2={1} y1={7} y2={15} />
                <line className="pace-bar-range" x1={19} x2={19} y1={7} y2={15} />
                <line className="pace-bar-projected" x1={10} x2={10} y1={11} y2={11} />
              </g>
            )}
            {mark === 'projected' && <line className="pace-bar-projected" x1={10} x2={10} y1={11} y2={11} />}
          </svg>
          {t.pace.legend[mark]}
        </li>
      ))}
    </ul>
  );
}
