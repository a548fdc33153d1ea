import type { StandingView } from '@gongjian/model';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, planDay, signed } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { SampleMark } from '../../../ui/sample-mark.tsx';
import { Section } from '../../../ui/section.tsx';
import { SetRules } from './set-rules.tsx';

/** By which rules units are compared, which version it is and who set it; everybody may read them. */
export function RulesSection({ view: { rules, declared } }: { readonly view: StandingView }) {
  const { t, language } = useLanguage();
  const { campaign, day, unitName } = useCampaign();
  const may = useMay();
  const words = t.comparison.rules;
  const dayWords = (one: string) => planDay(one, campaign.year, language);
  const { effort, progress, results } = rules.weights;
  return (
    <Section
      title={words.title}
      aside={may('standing.set') ? <SetRules rules={rules} seq={declared?.seq ?? 0} /> : <OnlyFor act="standing.set" />}
    >
      <p>
        {declared === undefined
          ? words.usual
          : words.version({ version: declared.version, on: dayWords(declared.on), by: declared.by.name })}
        {declared?.sample && <SampleMark />}
        {day >= campaign.from && <span className="quiet"> {words.closed}</span>}
      </p>
      <dl className="facts">
        <Fact name={words.weights}>{[effort, progress, results].join(' : ')}</Fact>
        <Fact name={words.projectWeight}>{words.projectWeightOf(String(rules.projectWeight))}</Fact>
        <Fact name={words.cap}>{words.capAt(amount(rules.cap, 0))}</Fact>
        <Fact name={words.vary}>{words.varied(amount(rules.vary, 0))}</Fact>
        <Fact name={words.parts}>{words.partsHow}</Fact>
        <Fact name={words.exempt}>{words.exemptHow}</Fact>
        <Fact name={words.objection}>{words.objectionHow(rules.askDays, rules.decideDays)}</Fact>
        <Fact name={words.handicaps}>
          {rules.handicaps.length === 0
            ? words.noHandicaps
            : rules.handicaps.map(({ unit, points, why, declared: on }) => (
                <span key={unit} className="standing-line">
                  {words.handicap({ unit: unitName(unit), points: signed(points, 0), why, on: dayWords(on) })}
                </span>
              ))}
        </Fact>
      </dl>
    </Section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
