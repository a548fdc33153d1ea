import {
  ANSWER_TYPES,
  addDays,
  type DemandDraft,
  type DemandedItem,
  type Id,
  UNITS_OF_MEASURE,
  WORDS,
} from '@gongjian/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import { costQuery } from '../api.ts';
import { DemandCostLines } from './demand-cost.tsx';

/** A form leaves at least so many days; only where it starts. */
const USUAL_DAYS = 5;

type Words = Pick<DemandDraft, 'name' | 'why' | 'use' | 'basis'> & { readonly text: string; readonly anyway: string };
const NO_WORDS: Words = { name: '', why: '', use: '', basis: '', text: '', anyway: '' };

/** A new demand: what, of whom, why, for what, by whose approval; its cost is told before it can be sent. */
export function MakeDemand({ onMade }: { readonly onMade: () => void }) {
  const { t, language } = useLanguage();
  const { campaign, day, plan, actor } = useCampaign();
  const perform = usePerform();
  const [id] = useState(newId);
  const [words, setWords] = useState(NO_WORDS);
  const [kind, setKind] = useState<'figures' | 'question'>('figures');
  const [unit, setUnit] = useState<Id | undefined>(
    () => actor.unit ?? plan.units.find((one) => one.kind === 'office')?.id,
  );
  const [due, setDue] = useState(addDays(day, USUAL_DAYS));
  const [asOf, setAsOf] = useState(day);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [units, setUnits] = useState<Id[]>([]);
  const [answer, setAnswer] = useState<(typeof ANSWER_TYPES)[number]>('text');
  const [unitOfMeasure, setUnitOfMeasure] = useState<keyof typeof UNITS_OF_MEASURE>('万元');
  const page = t.reporting.demands;

  const items = kind === 'figures' ? chosen.map(itemOf) : [];
  const question =
    kind === 'question' && words.text.trim() !== ''
      ? { text: words.text.trim(), answer, ...(answer === 'figure' && { unitOfMeasure }) }
      : undefined;
  const asked = {
    id,
    items,
    units: kind === 'question' ? units : [],
    ...(kind === 'figures' && { asOf }),
    ...(question && { question }),
  };
  const isAsking = items.length > 0 || (question !== undefined && units.length > 0);
  const cost = useQuery({ ...costQuery(campaign.id, asked), enabled: isAsking, placeholderData: keepPreviousData });
  const isAllKnown = cost.data !== undefined && cost.data.rows > 0 && cost.data.known.length >= cost.data.rows;
  const isReady =
    isAsking &&
    unit !== undefined &&
    cost.data !== undefined &&
    !cost.isPlaceholderData &&
    [words.name, words.why, words.use, words.basis].every((text) => text.trim() !== '') &&
    (!isAllKnown || words.anyway.trim() !== '');
  const send = () => {
    if (unit === undefined) return;
    const { text: _text, anyway, ...said } = words;
    const body = { ...asked, ...said, campaign: campaign.id, unit, due, ...(isAllKnown && { anyway }) };
    perform.mutate([{ id: newId(), name: 'demand.make', body }], {
      onSuccess: () => {
        notice.success(page.sent(words.name));
        onMade();
      },
    });
  };
  const text = (key: keyof Words, name: string, wide = false) => (
    <Field name={name} required wide={wide}>
      {(field) => (
        <Input
          id={field}
          maxLength={key === 'name' ? 120 : 2000}
          value={words[key]}
          onChange={(event) => setWords({ ...words, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  const unitOptions = plan.units.map((one) => ({ value: one.id, label: one.shortName ?? one.name }));
  return (
    <div className="sections">
      <div className="form">
        {text('name', page.name)}
        <Field name={page.askedBy} required>
          {(field) => (
            <Select
              id={field}
              showSearch={{ optionFilterProp: 'label' }}
              value={unit}
              onChange={setUnit}
              options={unitOptions}
            />
          )}
        </Field>
        <Field name={page.due} required>
          {(field) => <DayPicker id={field} value={due} min={day} onChange={(next) => next && setDue(next)} />}
        </Field>
        {text('why', page.why)}
        {text('use', page.use)}
        {text('basis', page.basis)}
        <div className="field wide">
          <span className="field-name">{page.kind}</span>
          <span>
            <Segmented
              value={kind}
              onChange={setKind}
              options={[
                { value: 'figures', label: page.figures },
                { value: 'question', label: page.question },
              ]}
            />
          </span>
        </div>
        {kind === 'figures' ? (
          <>
            <Field name={page.asOf} required>
              {(field) => (
                <DayPicker
                  id={field}
                  value={asOf}
                  min={`${campaign.year}-01-01`}
                  max={day}
                  onChange={(next) => next && setAsOf(next)}
                />
              )}
            </Field>
            <Field name={page.items} required wide>
              {(field) => (
                <Select
                  id={field}
                  mode="multiple"
                  maxTagCount={12}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={[...chosen]}
                  onChange={setChosen}
                  options={[
                    {
                      label: WORDS.kind.target[language],
                      options: plan.targets.map((one) => ({ value: `target ${one.id}`, label: one.name })),
                    },
                    {
                      label: WORDS.kind.project[language],
                      options: plan.projects.map((one) => ({ value: `project ${one.id}`, label: one.name })),
                    },
                  ]}
                />
              )}
            </Field>
          </>
        ) : (
          <>
            {text('text', page.text, true)}
            <Field name={page.answer} required>
              {(field) => (
                <Select
                  id={field}
                  value={answer}
                  onChange={setAnswer}
                  options={ANSWER_TYPES.map((value) => ({ value, label: WORDS.answerType[value][language] }))}
                />
              )}
            </Field>
            {answer === 'figure' && (
              <Field name={page.unitOfMeasure} required>
                {(field) => (
                  <Select
                    id={field}
                    showSearch
                    value={unitOfMeasure}
                    onChange={setUnitOfMeasure}
                    options={Object.keys(UNITS_OF_MEASURE).map((value) => ({
                      value: value as keyof typeof UNITS_OF_MEASURE,
                      label: value,
                    }))}
                  />
                )}
              </Field>
            )}
            <Field name={page.units} required wide>
              {(field) => (
                <Select
                  id={field}
                  mode="multiple"
                  showSearch={{ optionFilterProp: 'label' }}
                  value={units}
                  onChange={setUnits}
                  options={unitOptions}
                />
              )}
            </Field>
          </>
        )}
      </div>
      {isAsking && (
        <section aria-label={page.cost}>
          <h3>{page.cost}</h3>
          {cost.error !== null && <Failure error={cost.error} />}
          {cost.data !== undefined && <DemandCostLines cost={cost.data} />}
        </section>
      )}
      {isAsking && isAllKnown && (
        <Field name={page.anyway} required wide>
          {(field) => (
            <Input
              id={field}
              maxLength={2000}
              placeholder={page.anywayHint}
              value={words.anyway}
              onChange={(event) => setWords({ ...words, anyway: event.target.value })}
            />
          )}
        </Field>
      )}
      {perform.error && <Failure error={perform.error} />}
      <div className="bar">
        <Button type="primary" disabled={!isReady} loading={perform.isPending} onClick={send}>
          {page.send}
        </Button>
        <Button onClick={onMade}>{t.states.cancel}</Button>
      </div>
    </div>
  );
}

function itemOf(value: string): DemandedItem {
  const [of, subject = ''] = value.split(' ');
  return { of: of === 'target' ? 'target' : 'project', subject };
}
