import { addDays } from '@gongjian/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { frontPageQuery } from '../features/front-page/api.ts';
import { AnswerLine } from '../features/front-page/ui/answer-line.tsx';
import { ChangeRows } from '../features/front-page/ui/change-rows.tsx';
import { FrontHeading } from '../features/front-page/ui/front-heading.tsx';
import { ProblemRows } from '../features/front-page/ui/problem-rows.tsx';
import { Ribbon } from '../features/front-page/ui/ribbon.tsx';
import { TargetRows } from '../features/front-page/ui/target-rows.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { Button } from '../ui/button.tsx';
import { later, WithAntd } from '../ui/later.tsx';
import { Answered } from '../ui/states.tsx';
import './front-page.css';

const NothingPlanned = later(async () => (await import('../ui/nothing-planned.tsx')).NothingPlanned);
/** The forms of what is to be done come after what is to be read. */
const DayPicker = later(async () => (await import('../ui/day-picker.tsx')).DayPicker);
const NextAct = later(async () => (await import('../features/problems/ui/next-act.tsx')).NextAct);

/** On a phone each is half a screen. */
const PROBLEMS_AT_FIRST = 12;

/** Will we make it, what has changed, what must be decided today. */
export function FrontPageRoute() {
  const { language, t } = useLanguage();
  const { campaign, day } = useCampaign();
  const { since } = useSearch({ from: '/campaigns/$campaign/' });
  const [isChoosing, setIsChoosing] = useState(false);
  const navigate = useNavigate({ from: '/campaigns/$campaign/' });
  const query = useQuery({ ...frontPageQuery(campaign.id, day, since), placeholderData: keepPreviousData });
  return (
    <div className="page front-page">
      <Answered query={query}>
        {(front) => (
          <>
            <div className="front-head">
              <FrontHeading assessment={front.assessment} />
              <span className="bar screen-only">
                <Link className="button" to="/campaigns/$campaign/room" params={{ campaign: campaign.id }}>
                  {t.front.room.open}
                </Link>
                <Button onClick={() => print()}>{t.front.print}</Button>
              </span>
            </div>
            <Ribbon campaign={campaign} day={front.assessment.day} />
            {front.answer.targets === 0 ? (
              <Suspense>
                <NothingPlanned kind="target" />
              </Suspense>
            ) : (
              <>
                <AnswerLine front={front} />
                <section className="section" aria-labelledby="targets">
                  <h2 id="targets" className="section-head">
                    {t.front.targets}
                  </h2>
                  <TargetRows targets={front.assessment.targets} count={front.answer.targets} changes={front.changes} />
                </section>
              </>
            )}
            <section className="section" aria-labelledby="problems">
              <h2 id="problems" className="section-head">
                {t.front.problems}
              </h2>
              <ProblemRows
                problems={front.assessment.problems}
                atFirst={PROBLEMS_AT_FIRST}
                nextAct={({ problem, ladder }) => (
                  <Suspense>
                    <NextAct problem={problem} ladder={ladder} />
                  </Suspense>
                )}
              />
            </section>
            <section className="section" aria-labelledby="changes">
              <div className="section-head">
                <h2 id="changes">{t.front.changes(shortDay(front.since, language))}</h2>
                <span className="front-since screen-only">
                  {isChoosing ? (
                    <WithAntd>
                      <DayPicker
                        label={t.front.since}
                        value={front.since}
                        max={addDays(front.assessment.day, -1)}
                        onChange={(next) =>
                          void navigate({ search: { since: next }, replace: true, resetScroll: false })
                        }
                      />
                    </WithAntd>
                  ) : (
                    <Button isSmall onClick={() => setIsChoosing(true)}>
                      {t.front.since}
                    </Button>
                  )}
                </span>
              </div>
              <ChangeRows changes={front.changes} changed={front.changed} />
            </section>
            <p className="quiet small">
              {t.front.rule(front.assessment.pack.name[language], front.assessment.pack.version)}
            </p>
          </>
        )}
      </Answered>
    </div>
  );
}
