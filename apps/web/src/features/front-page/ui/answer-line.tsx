import type { FrontPage } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { multiple } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { LinkedText } from '../../../ui/linked-text.tsx';

/** The one sentence that answers: will we make it, what is tightest, what must be decided today. */
export function AnswerLine({ front: { answer } }: { readonly front: FrontPage }) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const { tightest } = answer;
  const text = t.front.answer({
    targets: answer.targets,
    willMiss: answer.willMiss,
    reached: answer.reached,
    unknown: answer.unknown,
    tightest: tightest?.name,
    catchUp: tightest?.catchUp === undefined ? undefined : multiple(tightest.catchUp),
    decisions: answer.decisions.length,
    both:
      answer.exempt === 0
        ? ''
        : t.supervision.both({
            exempt: answer.exempt,
            count: answer.willMissWithout,
            of: answer.targets - answer.exempt,
          }),
  });
  const params = { campaign: campaign.id };
  const list = (verdict: string | undefined) => (words: string) => (
    <Link to="/campaigns/$campaign/targets" params={params} search={{ verdict }}>
      {words}
    </Link>
  );
  return (
    <p className="answer">
      <LinkedText
        text={text}
        links={{
          targets: list(undefined),
          miss: list('will-miss'),
          reached: list('reached'),
          unknown: list('unknown'),
          tightest: (words) =>
            tightest === undefined ? (
              words
            ) : (
              <Link to="/campaigns/$campaign/targets/$target" params={{ ...params, target: tightest.target }}>
                {words}
              </Link>
            ),
          decisions: (words) => <a href="#problems">{words}</a>,
        }}
      />
    </p>
  );
}
