import { type DemandCost as Cost, WORDS, wordNumber } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';

/** Known things named at once; the rest are counted. */
const MOST_NAMED = 8;

/** What a demand would cost the units, and what of it need not be asked. */
export function DemandCostLines({ cost }: { readonly cost: Cost }) {
  const { t, language } = useLanguage();
  const { nameOf, unitName } = useCampaign();
  const words = t.reporting.demands;
  const { known, rows, units, minutes, minutesPerRow } = cost;
  const time =
    minutes === undefined || minutesPerRow === undefined
      ? words.costUnknown
      : words.costMinutes(wordNumber(minutesPerRow, 1), wordNumber(minutes, 0));
  const names = known.map(({ of, subject, unit, by }) =>
    words.knownItem(
      of === undefined || subject === undefined ? unitName(unit) : nameOf(of, subject),
      WORDS.knownBy[by][language],
    ),
  );
  return (
    <div>
      <p>{words.costLine(units.length, rows, time)}</p>
      {known.length > 0 && (
        <p>
          {words.knownLine(known.length, rows)}
          {names.slice(0, MOST_NAMED).join(t.comma)}
          {names.length > MOST_NAMED && ` ${words.more(names.length)}`}
        </p>
      )}
      {rows > 0 && known.length >= rows && <p className="refusal">{words.allKnown}</p>}
    </div>
  );
}
