import { type AssessmentChange, type TargetAssessment, type TargetOutlook, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, chance, multiple, NONE, percent, signed } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { shownOf } from '../../../lib/movement.ts';
import { useOutlook } from '../../../lib/outlook.ts';
import { Button } from '../../../ui/button.tsx';
import { LightOf } from '../../../ui/light-mark.tsx';
import { PaceBar, PaceBarLegend, paceWords } from '../../../ui/pace-bar.tsx';
import './target-rows.css';

/** So many rows at first: what comes after is better off, and what holds us should not be three screens away. */
const AT_FIRST = 12;

/** Every target, worst first, one row each; on a phone a row becomes a few short lines. */
export function TargetRows({
  targets,
  count,
  changes,
}: {
  readonly targets: readonly TargetAssessment[];
  /** Of all there are; a large county sends the worst of them. */
  readonly count: number;
  readonly changes: readonly AssessmentChange[];
}) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const { targets: outlooks, isComing } = useOutlook();
  const [isFolded, setIsFolded] = useState(true);
  const changed = new Map(changes.filter(({ of }) => of === 'target').map((change) => [change.subject, change]));
  const h = t.front.columns;
  return (
    <>
      <PaceBarLegend withRange={outlooks.size > 0} />
      {/* Before the table, whose columns may seem to contradict each other. */}
      <p className="quiet small">{t.pace.twoWays}</p>
      <table className="front-targets">
        <caption className="hidden">{t.front.targets}</caption>
        <thead>
          <tr>
            <th scope="col">{h.target}</th>
            <th scope="col">{h.light}</th>
            <th scope="col" className="front-pace">
              {h.pace}
            </th>
            <th scope="col" className="figure">
              {h.share}
            </th>
            <th scope="col" className="figure">
              {h.done}
            </th>
            <th scope="col" className="figure">
              {h.annualGap}
            </th>
            <th scope="col" className="figure">
              {h.campaignGap}
            </th>
            <th scope="col" className="figure">
              {h.catchUp}
            </th>
            <th scope="col">{h.verdict}</th>
            <th scope="col" className="figure">
              {h.chance}
            </th>
            <th scope="col">{h.responsible}</th>
            <th scope="col" className="figure">
              {h.week}
            </th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target, index) => (
            <TargetRow
              key={target.target}
              target={target}
              outlook={outlooks.get(target.target)}
              isComing={isComing}
              change={changed.get(target.target)}
              isFolded={isFolded && index >= AT_FIRST}
            />
          ))}
        </tbody>
      </table>
      <div className="front-under">
        {targets.length > AT_FIRST && (
          <Button isSmall aria-expanded={!isFolded} onClick={() => setIsFolded(!isFolded)}>
            {isFolded ? t.front.restOfTargets(targets.length - AT_FIRST) : t.front.fold}
          </Button>
        )}
        {targets.length < count && (
          <Link to="/campaigns/$campaign/targets" params={{ campaign: campaign.id }}>
            {t.front.allTargets(count)}
          </Link>
        )}
      </div>
    </>
  );
}

function TargetRow({
  target,
  outlook,
  isComing,
  change,
  isFolded,
}: {
  readonly target: TargetAssessment;
  readonly outlook: TargetOutlook | undefined;
  readonly isComing: boolean;
  readonly change: AssessmentChange | undefined;
  readonly isFolded: boolean;
}) {
  const { t } = useLanguage();
  const { campaign, unitName, leaderName, nameOf } = useCampaign();
  const { pace, decimals } = target;
  const week =
    change?.doneIs === undefined || change.doneWas === undefined
      ? undefined
      : Math.round((change.doneIs - change.doneWas) * 1e6) / 1e6;
  return (
    <tr className={isFolded ? 'front-folded' : undefined}>
      <th scope="row">
        <Link to="/campaigns/$campaign/targets/$target" params={{ campaign: campaign.id, target: target.target }}>
          {target.name}
        </Link>
        {target.parent !== undefined && (
          <small className="front-part">{t.target.partOf(nameOf('target', target.parent))}</small>
        )}
      </th>
      <td className="front-light">
        <LightOf state={target.light} />
      </td>
      <td className="front-pace">
        <PaceBar of={target} outlook={outlook} />
        <span className="front-words">{paceWords(target, t, outlook)}</span>
      </td>
      <td className="figure front-wide">{percent(pace?.share, campaign.rounding)}</td>
      <td className="figure front-done">
        {amount(target.done, decimals)} / {amount(target.goal, decimals)}
        <small> {target.unitOfMeasure}</small>
      </td>
      <Gap value={pace?.annualGap} />
      <Gap value={pace?.campaignGap} />
      <td className="figure front-wide">
        {target.verdict === 'reached' || pace?.catchUp === undefined || pace.catchUp <= 1
          ? NONE
          : t.front.times(multiple(pace.catchUp))}
      </td>
      <td className="front-verdict">{t.front.verdict[target.verdict]}</td>
      <td className="figure front-wide">
        {target.verdict === 'reached' ? NONE : isComing ? <span className="quiet">…</span> : chance(outlook?.chance)}
      </td>
      <td className="front-responsible">
        {unitName(target.unit)}
        {target.leader !== undefined && <small>{leaderName(target.leader)}</small>}
      </td>
      <td className="figure front-week">
        {week === undefined || week === 0 ? NONE : signed(week, decimals)}
        <small>
          <NotWork change={change} decimals={decimals} />
        </small>
      </td>
    </tr>
  );
}

/** What of the week's change is no work. */
function NotWork({ change, decimals }: { readonly change: AssessmentChange | undefined; readonly decimals: number }) {
  const { t, language } = useLanguage();
  if (change?.movement === undefined) return null;
  const { amount: parts, unitOfMeasure } = change.movement;
  return shownOf({ amount: parts, unitOfMeasure }, decimals)
    .parts.filter(({ cause }) => cause !== 'work')
    .map(({ cause, value }) => `${WORDS.movementCause[cause][language]} ${signed(value, decimals)}`)
    .join(t.comma);
}

function Gap({ value }: { readonly value: number | undefined }) {
  const { campaign } = useCampaign();
  return (
    <td className={value !== undefined && value < 0 ? 'figure front-wide behind' : 'figure front-wide'}>
      {signed(value, 1, campaign.rounding)}
    </td>
  );
}
