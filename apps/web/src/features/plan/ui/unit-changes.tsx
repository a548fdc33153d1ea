import type { Id, PlanView, Unit } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
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

/** What a unit was called and where it went, and the acts that say so. */
export function UnitChanges({ unit, plan }: { readonly unit: Unit; readonly plan: PlanView }) {
  const { t } = useLanguage();
  const words = t.holdings;
  const may = useMay();
  const { formerNames = [], merged } = unit;
  const into = plan.units.find(({ id }) => id === merged?.into)?.name ?? merged?.into;
  return (
    <Section
      title={words.changes}
      aside={
        merged === undefined &&
        (may('unit.merge') ? (
          <span className="bar">
            <Rename unit={unit} />
            <Merge unit={unit} plan={plan} />
          </span>
        ) : (
          <OnlyFor act="unit.merge" />
        ))
      }
    >
      {merged !== undefined && <p>{words.merged(into ?? '', merged.on, merged.why)}</p>}
      {[...formerNames].reverse().map(({ name, until }) => (
        <p key={until}>{words.called(name, until)}</p>
      ))}
      {merged === undefined && formerNames.length === 0 && <p className="quiet">{words.neverChanged}</p>}
    </Section>
  );
}

function Rename({ unit }: { readonly unit: Unit }) {
  const { t } = useLanguage();
  const { day } = useCampaign();
  const words = t.holdings.rename;
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const given = { name: name.trim(), ...(shortName.trim() === '' ? {} : { shortName: shortName.trim() }) };
  return (
    <Decide
      act="unit.rename"
      button={words.act}
      title={words.title(unit.name)}
      day={day}
      body={given.name === '' ? undefined : { unit: unit.id, ...given }}
      done={words.done(given.name)}
    >
      <Field name={words.name} required>
        {(id) => <Input id={id} maxLength={120} value={name} onChange={({ target }) => setName(target.value)} />}
      </Field>
      <Field name={words.shortName}>
        {(id) => (
          <Input id={id} maxLength={120} value={shortName} onChange={({ target }) => setShortName(target.value)} />
        )}
      </Field>
      <p className="quiet small wide">{words.means}</p>
    </Decide>
  );
}

function Merge({ unit, plan }: { readonly unit: Unit; readonly plan: PlanView }) {
  const { t } = useLanguage();
  const { day } = useCampaign();
  const words = t.holdings.merge;
  const [into, setInto] = useState<Id>();
  const query = useQuery({ ...holdingsQuery('unit', unit.id), enabled: into !== undefined });
  const name = plan.units.find(({ id }) => id === into)?.name ?? '';
  const isReady = into !== undefined && query.data !== undefined;
  return (
    <Decide
      act="unit.merge"
      button={words.act}
      title={words.title(unit.name)}
      day={day}
      body={isReady ? { unit: unit.id, into, holdings: allOf(query.data) } : undefined}
      done={words.done(unit.name, name)}
    >
      <Field name={words.into} required>
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={into}
            onChange={setInto}
            options={plan.units
              .filter((one) => one.id !== unit.id && one.merged === undefined)
              .map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
      </Field>
      {into !== undefined && (
        <div className="wide">
          <Answered query={query}>
            {(view) =>
              countOf(view) === 0 ? (
                <p className="quiet">{words.nothing}</p>
              ) : (
                <>
                  <p>{words.moves(name)}</p>
                  <HoldingsList view={view} />
                </>
              )
            }
          </Answered>
        </div>
      )}
      <p className="quiet small wide">
        {words.means}
        {words.accounts}
      </p>
    </Decide>
  );
}
