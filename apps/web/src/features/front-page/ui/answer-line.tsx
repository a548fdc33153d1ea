import { bothCounts, type FrontPage } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { multiple } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { LinkedText } from '../../../ui/linked-text.tsx';

/** The one sentence that answers: will we make it, what is tightest, what must be decided today. */
export function AnswerLine({ front: { answer, assessment } }: { readonly front: FrontPage }) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const tightest = assessment.targets.find(({ target }) => target === answer.tightest?.target);
  const both = bothCounts(assessment.targets, ({ verdict }) => verdict === 'will-miss');
  const text = t.front.answer({
    targets: answer.targets,
    willMiss: answer.willMiss.length,
    reached: answer.reached.length,
    unknown: answer.unknown.length,
    tightest: tightest?.name,
    catchUp: answer.tightest?.catchUp === undefined ? undefined : multiple(answer.tightest.catchUp),
    decisions: answer.decisions.length,
    both:
      both.exempt === 0
        ? ''
        : t.supervision.both({ exempt: both.exempt, count: both.countWithout, of: both.ofWithout }),
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
