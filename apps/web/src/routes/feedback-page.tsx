import { daysBetween, type Feedback, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { AnswerFeedback } from '../features/feedback/ui/answer-feedback.tsx';
import { GiveFeedback } from '../features/feedback/ui/give-feedback.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { caseworkQuery } from '../lib/queries.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';

/** What units say about what is asked of them, and the answers. */
export function FeedbackPage() {
  const { t } = useLanguage();
  const { campaign, actor } = useCampaign();
  const may = useMay();
  const query = useQuery(caseworkQuery(campaign.id));
  const words = t.reporting.feedback;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <span className="quiet">{words.about}</span>
        {may('feedback.give', actor.unit === undefined ? undefined : { units: [actor.unit] }) ? (
          <GiveFeedback />
        ) : (
          <OnlyFor act="feedback.give" />
        )}
      </div>
      <Answered query={query}>
        {({ feedback }) => {
          const open = feedback.filter(({ answer }) => answer === undefined);
          const answered = feedback.filter(({ answer }) => answer !== undefined).reverse();
          if (feedback.length === 0) return <Empty>{words.none}</Empty>;
          return (
            <div className="sections">
              {open.length > 0 && (
                <Section title={`${words.open} ${open.length}`}>
                  <FeedbackTable feedback={open} />
                </Section>
              )}
              {answered.length > 0 && (
                <Section title={`${words.answered} ${answered.length}`}>
                  <FeedbackTable feedback={answered} />
                </Section>
              )}
            </div>
          );
        }}
      </Answered>
    </div>
  );
}

function FeedbackTable({ feedback }: { readonly feedback: readonly Feedback[] }) {
  const { t, language } = useLanguage();
  const { unitName, day } = useCampaign();
  const mayAnswer = useMay()('feedback.answer');
  const words = t.reporting.feedback;
  return (
    <table className="small-table stacked">
      <thead>
        <tr>
          <th scope="col">{t.reporting.reviews.unit}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.text}</th>
          <th scope="col">{words.answer}</th>
        </tr>
      </thead>
      <tbody>
        {feedback.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {unitName(one.unit)}
              {one.sample && <SampleMark />}
              <div className="quiet small">{shortDay(one.on, language)}</div>
            </th>
            <td>{WORDS.feedbackKind[one.kind][language]}</td>
            <td>{one.text}</td>
            <td>
              {one.answer === undefined ? (
                <span className="bar">
                  <span className="quiet">{words.waited(daysBetween(one.on, day))}</span>
                  {mayAnswer && <AnswerFeedback feedback={one} />}
                </span>
              ) : (
                <>
                  {one.answer.text}
                  <div className="quiet small">
                    {words.answeredBy(one.answer.by, shortDay(one.answer.on, language))}
                  </div>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
