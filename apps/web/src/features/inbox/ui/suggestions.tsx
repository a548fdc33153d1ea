import { type Suggestion, WORDS } from '@gongjian/model';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Section } from '../../../ui/section.tsx';
import { Empty } from '../../../ui/states.tsx';
import { AcceptSuggestion } from './accept-suggestion.tsx';
import { DismissSuggestion } from './dismiss-suggestion.tsx';
import { Draft } from './draft.tsx';
import './inbox.css';

/** What the clock proposes to the campaign office, each with its draft and the two ways to decide. */
export function Suggestions({
  suggestions,
  link,
}: {
  readonly suggestions: readonly Suggestion[];
  /** A link to where a suggestion is followed, where that is a page of its own. */
  readonly link: (suggestion: Suggestion) => ReactNode;
}) {
  const { language, t } = useLanguage();
  const { campaign } = useCampaign();
  const words = t.inbox.suggestion;
  return (
    <Section title={words.title(suggestions.length)} aside={<span className="quiet small">{words.means}</span>}>
      {suggestions.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <ul className="suggestions">
          {suggestions.map((suggestion) => (
            <li key={suggestion.id} className="suggestion">
              <div>
                <Draft text={suggestion.draft[language]} />
                <p className="quiet small">
                  {WORDS.suggestionKind[suggestion.kind][language]} ·{' '}
                  {words.made(planDay(suggestion.on, campaign.year, language))}
                </p>
              </div>
              <div className="suggestion-acts">
                <AcceptSuggestion suggestion={suggestion} link={link(suggestion)} />
                <DismissSuggestion suggestion={suggestion} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
