import type { Id } from '@gongjian/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Field } from '../../../ui/field.tsx';
import { Answered, Empty } from '../../../ui/states.tsx';
import { agendaQuery } from '../api.ts';

/** Which problems to take with so many visits, in which order, and what each adds. */
export function Visits() {
  const { t, language } = useLanguage();
  const { campaign, day, plan, leaderName, unitName } = useCampaign();
  const [visits, setVisits] = useState(3);
  const [leader, setLeader] = useState<Id>();
  const query = useQuery({ ...agendaQuery(campaign.id, day, visits, leader), placeholderData: keepPreviousData });
  const problems = new Map(plan.problems.map((problem) => [problem.id, problem]));
  const h = t.visits;
  return (
    <>
      <div className="form">
        <Field name={h.visits}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={50}
              precision={0}
              value={visits}
              onChange={(next) => setVisits(next ?? 1)}
            />
          )}
        </Field>
        <Field name={h.leader}>
          {(id) => (
            <Select
              id={id}
              allowClear
              placeholder={h.anyone}
              value={leader}
              onChange={(next: Id | undefined) => setLeader(next)}
              options={plan.leaders.map(({ id: value, name, post }) => ({ value, label: `${name} ${post}` }))}
            />
          )}
        </Field>
      </div>
      <Answered query={query}>
        {(agenda) =>
          agenda.items.length === 0 ? (
            <Empty>{h.none}</Empty>
          ) : (
            <>
              <ol className="visits">
                {agenda.items.map(({ problem, gain, latest }) => {
                  const one = problems.get(problem);
                  const hands = [
                    one?.decider.leader === undefined ? undefined : leaderName(one.decider.leader),
                    one?.decider.unit === undefined ? undefined : unitName(one.decider.unit),
                  ].filter((name) => name !== undefined);
                  return (
                    <li key={problem}>
                      <b>{one?.name ?? problem}</b> · {hands.join(' · ')} · {h.adds(amount(gain * 100, 1))}
                      {latest !== undefined && ` · ${t.front.problem.latest(shortDay(latest, language))}`}
                      {one !== undefined && <div className="quiet small">{one.need}</div>}
                    </li>
                  );
                })}
              </ol>
              <p className="quiet small">{h.method[agenda.method](amount(agenda.gain * 100, 1))}</p>
            </>
          )
        }
      </Answered>
    </>
  );
}
