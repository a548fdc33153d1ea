import type { StandingRow } from '@gongjian/model';
import { useLanguage } from '../../../lib/language.tsx';

const [WIDTH, HEIGHT, EDGE] = [88, 12, 5];

/** A place among so many: a dot at the rank, a bar over all places it may take. The words beside it say the same. */
export function RankStrip({ row: { rank, ranks }, of }: { readonly row: StandingRow; readonly of: number }) {
  const { t } = useLanguage();
  const words = t.comparison.rank;
  if (of < 2) return <span className="quiet small">{words.alone}</span>;
  const at = (place: number) => EDGE + ((place - 1) / (of - 1)) * (WIDTH - 2 * EDGE);
  const middle = HEIGHT / 2;
  return (
    <span className="standing-rank">
      <strong>{words.place(rank)}</strong>
      <svg
        className="standing-strip"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        aria-hidden="true"
      >
        <line x1={EDGE} x2={WIDTH - EDGE} y1={middle} y2={middle} className="standing-strip-all" />
        <line x1={at(ranks.best)} x2={at(ranks.worst)} y1={middle} y2={middle} className="standing-strip-range" />
        <circle cx={at(rank)} cy={middle} r={3.5} />
      </svg>
      <span className="quiet small standing-short">{words.short(ranks.best, ranks.worst, of)}</span>
      <span className="quiet small standing-long">
        {ranks.best === ranks.worst ? words.firm(of) : words.between(ranks.best, ranks.worst, of)}
      </span>
    </span>
  );
}
