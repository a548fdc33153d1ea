import { type FrontPage, wordDay } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { campaignName } from '../../../lib/campaign-name.ts';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { SampleMark } from '../../../ui/sample-mark.tsx';

/** 中北县百日攻坚 第40天 · 剩60天 · 2012年9月9日 · 数据截至9月8日 */
export function FrontHeading({ assessment }: Pick<FrontPage, 'assessment'>) {
  const { language, t } = useLanguage();
  const { campaign } = useCampaign();
  const { dayNumber, days, daysLeft, day, asOf, sample } = assessment;
  return (
    <h1>
      {t.front.head({
        name: campaignName(campaign),
        day: dayNumber,
        days,
        left: daysLeft,
        today: wordDay(day, language),
        asOf: asOf && shortDay(asOf, language),
      })}
      {sample && <SampleMark />}
    </h1>
  );
}
