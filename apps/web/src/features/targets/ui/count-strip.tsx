import { chance } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { countBars } from '../count-bars.ts';
import './count-strip.css';

const BAR = 30;
const GAP = 4;
const HEIGHT = 96;
const HEAD = 16;
const FOOT = 18;

/** How likely it comes to exactly so many: a bar each, dark from the goal on, and the same as a table. */
export function CountStrip({
  distribution,
  goal,
  unit,
}: {
  readonly distribution: readonly number[];
  readonly goal: number;
  readonly unit: string;
}) {
  const { t } = useLanguage();
  const h = t.target.outlook;
  const bars = countBars(distribution, goal);
  if (bars.length === 0) return null;
  const highest = Math.max(...bars.map(({ exactly }) => exactly));
  const width = bars.length * BAR;
  const isGoalShown = bars.some(({ count }) => count === goal);
  return (
    <figure className="count-strip">
      <svg
        viewBox={`0 0 ${width} ${HEAD + HEIGHT + FOOT}`}
        style={{ maxWidth: `${width * 1.4}px` }}
        role="img"
        aria-label={h.strip}
      >
        {bars.map(({ count, exactly }, at) => {
          const height = (exactly / highest) * HEIGHT;
          const x = at * BAR;
          return (
            <g key={count}>
              <rect
                className={count >= goal ? 'count-reached' : 'count-missed'}
                x={x + GAP / 2}
                y={HEAD + HEIGHT - height}
                width={BAR - GAP}
                height={height}
              />
              {exactly >= 0.01 && (
                <text x={x + BAR / 2} y={HEAD + HEIGHT - height - 4}>
                  {chance(exactly)}
                </text>
              )}
              <text
                className={count === goal ? 'count-goal' : 'count-axis'}
                x={x + BAR / 2}
                y={HEAD + HEIGHT + FOOT - 5}
              >
                {count}
              </text>
            </g>
          );
        })}
        <line className="count-ground" x1={0} x2={width} y1={HEAD + HEIGHT} y2={HEAD + HEIGHT} />
      </svg>
      <figcaption className="quiet small">
        {h.caption(unit)}
        {isGoalShown && h.fromGoal(goal)}
      </figcaption>
      <details>
        <summary>{h.asTable}</summary>
        <div className="scroll" tabIndex={0}>
          <table className="small-table count-table">
            <caption className="hidden">{h.strip}</caption>
            <thead>
              <tr>
                <th scope="col" className="figure">
                  {h.count(unit)}
                </th>
                <th scope="col" className="figure">
                  {h.exactly}
                </th>
                <th scope="col" className="figure">
                  {h.atLeast}
                </th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ count, exactly, atLeast }) => (
                <tr key={count}>
                  <th scope="row" className="figure">
                    {count}
                    {count === goal && <b> {h.goal}</b>}
                  </th>
                  <td className="figure">{chance(exactly)}</td>
                  <td className="figure">{chance(atLeast)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
