import { type AssessmentChange, MOVEMENT_CAUSES, WORDS } from '@gongjian/model';
import { NONE, signed } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { CutWords } from '../../../ui/movement-words.tsx';

/** Why a figure moved between two days: work, plan, list and corrections apart, adding up to the whole change. */
export function MovementTable({
  change,
  decimals,
}: {
  readonly change: AssessmentChange | undefined;
  readonly decimals: number;
}) {
  const { t, language } = useLanguage();
  const m = t.figures.movement;
  const movement = change?.movement;
  if (movement === undefined) return <p className="quiet">{m.none}</p>;
  const { share, amount, unitOfMeasure } = movement;
  const cell = (value: number | undefined, places: number) =>
    value === undefined || Math.abs(value) * 10 ** places < 0.5 ? NONE : signed(value, places);
  return (
    <>
      <table className="small-table narrow">
        <thead>
          <tr>
            <th scope="col">{m.cause}</th>
            <th scope="col" className="figure">
              {m.amount}({unitOfMeasure})
            </th>
            {share !== undefined && (
              <th scope="col" className="figure">
                {m.share}({m.points})
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {[...MOVEMENT_CAUSES, 'total' as const].map((cause) => (
            <tr key={cause} className={cause === 'total' ? 'total-row' : undefined}>
              <th scope="row">{cause === 'total' ? m.total : WORDS.movementCause[cause][language]}</th>
              <td className="figure">{cell(amount[cause], decimals)}</td>
              {share !== undefined && <td className="figure">{cell(share[cause], 1)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {change?.cuts !== undefined && (
        <p>
          <CutWords cuts={change.cuts} subject={change.subject} />
        </p>
      )}
    </>
  );
}
