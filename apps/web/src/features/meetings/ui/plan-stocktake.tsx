import { type Id, STOCKTAKE_SCOPES, type Stocktake, WORDS } from '@gongjian/model';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/states.tsx';
import { TextField } from '../../../ui/text-field.tsx';

/** Plans a stocktake, or changes one that is not closed. */
export function PlanStocktake({ stocktake }: { readonly stocktake?: Stocktake }) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const h = t.meetings.stocktakes;
  return (
    <>
      <Button
        type={stocktake === undefined ? 'primary' : 'default'}
        className="screen-only"
        onClick={() => setIsOpen(true)}
      >
        {stocktake === undefined ? h.plan : h.change}
      </Button>
      {isOpen && <Form stocktake={stocktake} onEnd={() => setIsOpen(false)} />}
    </>
  );
}

function Form({ stocktake, onEnd }: { readonly stocktake: Stocktake | undefined; readonly onEnd: () => void }) {
  const { t, language } = useLanguage();
  const { campaign, plan, day, actor } = useCampaign();
  const perform = usePerform();
  const [name, setName] = useState(stocktake?.name ?? '');
  const [on, setOn] = useState(stocktake?.on ?? day);
  const [place, setPlace] = useState(stocktake?.place ?? '');
  const [leader, setLeader] = useState(stocktake?.leader ?? actor.leader ?? plan.leaders[0]?.id ?? '');
  const [scope, setScope] = useState(stocktake?.scope ?? 'county');
  const [leaders, setLeaders] = useState([...(stocktake?.leaders ?? [])]);
  const [units, setUnits] = useState([...(stocktake?.units ?? [])]);
  const h = t.meetings.stocktakes;
  const isFixed = stocktake?.state === 'open';
  const leaderOptions = plan.leaders.map(({ id, name: called, post }) => ({ value: id, label: `${called} ${post}` }));
  const send = () => {
    const body = {
      id: stocktake?.id ?? newId(),
      campaign: campaign.id,
      name,
      on,
      ...(place.trim() === '' ? {} : { place }),
      leader,
      scope,
      leaders,
      units,
      ...(stocktake?.sample === undefined ? {} : { sample: true }),
    };
    perform.mutate([{ id: newId(), name: 'stocktake.set', body }], { onSuccess: onEnd });
  };
  return (
    <Modal
      open
      width={720}
      title={stocktake === undefined ? h.plan : h.change}
      okText={t.states.save}
      okButtonProps={{ loading: perform.isPending }}
      onOk={send}
      onCancel={onEnd}
    >
      <div className="form">
        <Field name={h.name} wide required>
          {(id) => <Input id={id} maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field name={h.on} required>
          {(id) =>
            isFixed ? (
              <Input id={id} disabled value={on} />
            ) : (
              <DayPicker id={id} value={on} min={day} onChange={(next) => next && setOn(next)} />
            )
          }
        </Field>
        <Field name={h.place}>
          {(id) => <Input id={id} maxLength={120} value={place} onChange={(event) => setPlace(event.target.value)} />}
        </Field>
        <Field name={h.chair} required>
          {(id) => (
            <Select
              id={id}
              disabled={isFixed || actor.leader !== undefined}
              value={leader}
              onChange={(next: string) => setLeader(next)}
              options={leaderOptions}
            />
          )}
        </Field>
        <Field name={h.scope}>
          {(id) => (
            <Select
              id={id}
              disabled={isFixed}
              value={scope}
              onChange={(next: Stocktake['scope']) => setScope(next)}
              options={STOCKTAKE_SCOPES.map((value) => ({ value, label: WORDS.stocktakeScope[value][language] }))}
            />
          )}
        </Field>
        <Field name={h.leaders} wide>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              value={leaders}
              onChange={(next: string[]) => setLeaders(next)}
              options={leaderOptions}
            />
          )}
        </Field>
        <Field name={h.units} wide>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              value={units}
              onChange={(next: string[]) => setUnits(next)}
              options={plan.units.map((unit) => ({ value: unit.id, label: unit.shortName ?? unit.name }))}
            />
          )}
        </Field>
      </div>
      {perform.error && <Failure error={perform.error} />}
    </Modal>
  );
}

export function CancelStocktake({ id }: { readonly id: Id }) {
  const h = useLanguage().t.meetings;
  return (
    <ActDialog
      act="stocktake.cancel"
      label={h.stocktakes.cancel}
      start={{ why: '' }}
      isReady={({ why }) => why.trim() !== ''}
      body={({ why }) => ({ id, why })}
    >
      {({ why }, set) => (
        <TextField name={h.commitment.why} required rows={3} value={why} onChange={(value) => set({ why: value })} />
      )}
    </ActDialog>
  );
}
