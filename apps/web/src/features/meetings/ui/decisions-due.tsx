import { decimalsOf, type LeaderPage, wordNumber } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';

type Option = LeaderPage['decisions'][number]['options'][number];

/** What must be decided today, with what each choice does. */
export function DecisionsDue({ decisions }: { readonly decisions: LeaderPage['decisions'] }) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const words = useOptionWords();
  return (
    <ol className="meeting-list">
      {decisions.map(({ problem, name, need, options }) => (
        <li key={problem}>
          <b>{name}</b>
          <div>{need}</div>
          <ul>
            {options.map((option) => (
              <li key={`${option.kind}${'project' in option ? option.project + option.outcome : ''}`}>
                {words(option)}
              </li>
            ))}
            <li className="screen-only">
              <Link to="/campaigns/$campaign/problems" params={{ campaign: campaign.id }}>
                {t.meetings.option.handle}
              </Link>
            </li>
          </ul>
        </li>
      ))}
    </ol>
  );
}

function useOptionWords(): (option: Option) => string {
  const { t, language } = useLanguage();
  const h = t.meetings.option;
  return (option) => {
    switch (option.kind) {
      case 'decide': {
        const held = option.held.map(
          ({ name, held: count, unitOfMeasure }) =>
            `${name} ${wordNumber(count, decimalsOf(unitOfMeasure))}${unitOfMeasure}`,
        );
        const freed = held.join(t.comma);
        return option.gain < 0.0005 ? h.decideOnly(freed) : h.decide(amount(option.gain * 100, 1), freed);
      }
      case 'wait':
        return h.wait(shortDay(option.until, language), option.days);
      case 'overdue':
        return h.overdue(shortDay(option.latest, language), option.days);
      case 'around': {
        const conditions = option.conditions.map((one) => {
          if (one.kind === 'clear') return h.clear;
          if (one.kind === 'parallel')
            return h.parallel(one.stepName ?? one.step, one.besideName ?? one.beside, one.saves);
          return h.shorten(one.stepName ?? one.step, one.to, one.saves);
        });
        return `${h.around(option.projectName)}${conditions.join(t.comma)}`;
      }
    }
  };
}
