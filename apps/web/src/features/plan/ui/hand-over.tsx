import type { Holdings, Id, Leader, PlanView } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { Field } from '../../../ui/field.tsx';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { Section } from '../../../ui/section.tsx';
import { Answered } from '../../../ui/states.tsx';
import { holdingsQuery } from '../api.ts';
import { Decide } from './decide.tsx';
import { allOf, countOf, HoldingsList } from './holdings.tsx';

/** What a leader handed over, and the act that does it. */
export function HandOver({ leader, plan }: { readonly leader: Leader; readonly plan: PlanView }) {
  const { t } = useLanguage();
  const words = t.holdings.handOver;
  const may = useMay();
  const { handedOver = [] } = leader;
  const nameOf = (id: Id) => plan.leaders.find((one) => one.id === id)?.name ?? id;
  return (
    <Section
      title={words.section}
      aside={
        may('leader.hand-over') ? (
          <Hand key={handedOver.length} leader={leader} plan={plan} />
        ) : (
          <OnlyFor act="leader.hand-over" />
        )
      }
    >
      {[...handedOver].reverse().map(({ to, on, why, things }) => (
        <p key={`${to} ${on} ${why}`}>{words.past(things, nameOf(to), on, why)}</p>
      ))}
      {handedOver.length === 0 && <p className="quiet">{words.none}</p>}
    </Section>
  );
}

function Hand({ leader, plan }: { readonly leader: Leader; readonly plan: PlanView }) {
  const { t } = useLanguage();
  const { day } = useCampaign();
  const words = t.holdings.handOver;
  const [to, setTo] = useState<Id>();
  const [chosen, setChosen] = useState<Holdings>();
  const query = useQuery(holdingsQuery('leader', leader.id));
  const holdings = chosen ?? (query.data === undefined ? undefined : allOf(query.data));
  const things = holdings === undefined ? 0 : countOf(holdings);
  return (
    <Decide
      act="leader.hand-over"
      button={words.act}
      title={words.title(leader.name)}
      day={day}
      body={to === undefined || things === 0 ? undefined : { from: leader.id, to, holdings }}
      done={words.done(things, plan.leaders.find(({ id }) => id === to)?.name ?? '')}
    >
      <Field name={words.to} required>
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={to}
            onChange={setTo}
            options={plan.leaders
              .filter((one) => one.id !== leader.id)
              .map((one) => ({ value: one.id, label: `${one.name}(${one.post})` }))}
          />
        )}
      </Field>
      <div className="wide">
        <Answered query={query}>
          {(view) =>
            countOf(view) === 0 || holdings === undefined ? (
              <p className="quiet">{words.nothing}</p>
            ) : (
              <>
                <p>{words.which}</p>
                <HoldingsList view={view} chosen={holdings} onChoose={setChosen} />
              </>
            )
          }
        </Answered>
      </div>
      <p className="quiet small wide">{words.means}</p>
    </Decide>
  );
}
