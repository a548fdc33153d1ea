import type { TargetAssessment } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, percent, signed } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { LightOf } from '../../../ui/light-mark.tsx';
import { PaceBar } from '../../../ui/pace-bar.tsx';

/** The 其中 of a target. */
export function PartsTable({ parts }: { readonly parts: readonly TargetAssessment[] }) {
  const { t } = useLanguage();
  const { campaign, unitName } = useCampaign();
  const h = t.target.columns;
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table">
        <thead>
          <tr>
            <th scope="col">{h.name}</th>
            <th scope="col">{h.light}</th>
            <th scope="col" style={{ width: '24%' }}>
              {h.pace}
            </th>
            <th scope="col" className="figure">
              {h.done} / {h.goal}
            </th>
            <th scope="col" className="figure">
              {h.share}
            </th>
            <th scope="col" className="figure">
              {h.campaignGap}
            </th>
            <th scope="col">{h.unit}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.target}>
              <th scope="row">
                <Link to="/campaigns/$campaign/targets/$target" params={{ campaign: campaign.id, target: part.target }}>
                  {part.name}
                </Link>
              </th>
              <td>
                <LightOf state={part.light} />
              </td>
              <td>
                <PaceBar of={part} />
              </td>
              <td className="figure">
                {amount(part.done, part.decimals)} / {amount(part.goal, part.decimals)} {part.unitOfMeasure}
              </td>
              <td className="figure">{percent(part.pace?.share, campaign.rounding)}</td>
              <td className="figure">{signed(part.pace?.campaignGap, 1, campaign.rounding)}</td>
              <td>{unitName(part.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
