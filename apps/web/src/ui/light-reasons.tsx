import { type Band, type LightReason, type LightState, WORDS } from '@gongjian/model';
import { bandOf } from '../lib/band.ts';
import { useCampaign } from '../lib/campaign.tsx';
import { amount, NONE, percent, shortDay, signed } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { LightMark } from './light-mark.tsx';

/** Why a light is what it is: each rule that applied, what it measured, the band that held, and where the rule stands. */
export function LightReasons({ state }: { readonly state: LightState }) {
  const { t, language } = useLanguage();
  const { plan } = useCampaign();
  const exemption = plan.exemptions.find(({ id }) => id === state.exempt?.exemption);
  const [first] = state.reasons;
  const pack = plan.packs.find(({ id }) => id === first?.pack);
  return (
    <>
      {state.exempt !== undefined && (
        <p>
          {t.reasons.exempt(exemption?.cause ?? '', shortDay(state.exempt.to, language))}{' '}
          {state.exempt.without !== undefined && (
            <>
              {t.reasons.without} <LightMark light={state.exempt.without} />
            </>
          )}
        </p>
      )}
      {state.reasons.length === 0 ? (
        <p className="quiet">{t.reasons.none}</p>
      ) : (
        <div className="scroll" tabIndex={0}>
          <table className="small-table">
            <thead>
              <tr>
                <th scope="col">{t.reasons.light}</th>
                <th scope="col">{t.reasons.subject}</th>
                <th scope="col">{t.reasons.measured}</th>
                <th scope="col">{t.reasons.band}</th>
                <th scope="col">{t.reasons.rule}</th>
              </tr>
            </thead>
            <tbody>
              {state.reasons.map((reason, index) => (
                <tr key={reason.rule} className={index === 0 ? 'behind' : undefined}>
                  <td>
                    <LightMark light={reason.light} />
                  </td>
                  <td>
                    {WORDS.ruleSubject[reason.subject][language]} · {WORDS.ruleFamily[reason.family][language]}
                  </td>
                  <td>
                    <Measured reason={reason} />
                  </td>
                  <td>
                    <BandWords reason={reason} />
                  </td>
                  <td className="small">{reason.rule}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {first !== undefined && (
        <p className="quiet small">
          {t.reasons.pack(pack?.name[language] ?? first.pack, first.packVersion)}
          {pack !== undefined && ` · ${pack.citation}`}
        </p>
      )}
    </>
  );
}

function Measured({ reason: { family, measured, expected, repeated } }: { readonly reason: LightReason }) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  if (measured === undefined) return NONE;
  const words = {
    lag: () => t.reasons.lag(signed(-measured, 1, campaign.rounding)),
    ratio: () => t.reasons.ratio(percent(measured, campaign.rounding)),
    'overdue-days': () => t.reasons.overdueDays(measured),
    'overdue-months': () => t.reasons.overdueMonths(measured),
    growth: () => percent(measured, campaign.rounding),
  }[family]();
  return (
    <>
      {words}
      {expected !== undefined && (
        <span className="quiet"> {t.reasons.expected(percent(expected, campaign.rounding))}</span>
      )}
      {repeated !== undefined && <span> {t.reasons.repeated(repeated)}</span>}
    </>
  );
}

function BandWords({ reason }: { readonly reason: LightReason }) {
  const { t } = useLanguage();
  const { plan } = useCampaign();
  if (reason.undefinedBand) return t.reasons.undefinedBand;
  const rule = plan.packs.find(({ id }) => id === reason.pack)?.rules.find(({ id }) => id === reason.rule);
  const band = rule === undefined ? undefined : bandOf(rule.bands, reason.measured);
  if (band === undefined) return NONE;
  if (reason.family === 'lag' && band.from === undefined && band.to === 0) return t.reasons.ranges.notBehind;
  return t.reasons.ranges[reason.family](rangeOf(band, t.comma));
}

function rangeOf({ from, fromOpen, to, toOpen }: Band, comma: string): string {
  const parts = [
    ...(from === undefined ? [] : [`${fromOpen ? '>' : '≥'}${number(from)}`]),
    ...(to === undefined ? [] : [`${toOpen ? '<' : '≤'}${number(to)}`]),
  ];
  return parts.join(comma);
}

function number(value: number): string {
  return amount(value, Number.isInteger(value) ? 0 : 1);
}
