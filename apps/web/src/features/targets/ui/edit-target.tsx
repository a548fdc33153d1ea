import { COMPARISONS, plainValue, Refused, type Target, WORDS, wordNumber } from '@gongjian/model';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { withTouched } from '../../../lib/edit.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { cutsWith, isApproved, isCut, type Typed } from '../../../lib/plan-cut.ts';
import { useLeaveGuard } from '../../../lib/use-leave-guard.ts';
import { Conflict } from '../../../ui/conflict.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { PlanCutFields } from '../../../ui/plan-cut-fields.tsx';
import { Failure } from '../../../ui/states.tsx';

const UNAPPROVED: Typed = { approver: '', why: '' };

/** The office changes a target. It is saved against the version that was opened; a newer one is shown, not overwritten. */
export function EditTarget({
  target,
  version,
  unit,
}: {
  readonly target: Target;
  readonly version: number;
  readonly unit: string;
}) {
  const { t, language } = useLanguage();
  const { plan, day, unitName, leaderName } = useCampaign();
  const perform = usePerform();
  const client = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [basis, setBasis] = useState(version);
  const [touched, setTouched] = useState<Partial<Target>>({});
  const [cut, setCut] = useState<Typed>(UNAPPROVED);
  const isUnsaved = isOpen && Object.keys(touched).length > 0;
  useLeaveGuard(isUnsaved);

  const edited = withTouched(target, touched);
  const [was, is] = [target.annualPlan, edited.annualPlan];
  const row = withTouched(edited, { planCuts: cutsWith(target.planCuts, { was, is, on: day }, cut) });
  const isReady = !isCut(was, is) || isApproved(cut);
  const touch = <K extends keyof Target>(field: K, value: Target[K]) => setTouched({ ...touched, [field]: value });
  const open = () => {
    setBasis(version);
    setTouched({});
    setCut(UNAPPROVED);
    perform.reset();
    setIsOpen(true);
  };
  const close = () => {
    if (!isUnsaved || confirm(t.states.leave)) setIsOpen(false);
  };
  const save = (against: number) => {
    setBasis(against);
    perform.mutate([{ id: newId(), name: 'target.set', body: row, basis: against }], {
      onSuccess: () => {
        setIsOpen(false);
        setTouched({});
        notice.success(t.states.saved);
      },
      // The form then stands on what the other one saved, with what was typed here over it.
      onError: () => client.invalidateQueries({ queryKey: ['target'] }),
    });
  };
  const refusal = perform.error instanceof Refused ? perform.error.refusal : undefined;
  const stale = refusal?.kind === 'stale' ? refusal : undefined;
  const shown = (field: string, value: unknown) => {
    if (typeof value !== 'string') return plainValue(value);
    if (field === 'unit') return unitName(value);
    if (field === 'leader') return leaderName(value);
    if (field === 'comparison') return WORDS.comparison[value as Target['comparison']][language];
    return value;
  };
  const f = t.target.form;
  return (
    <>
      <Button onClick={open}>{f.edit}</Button>
      <Drawer
        open={isOpen}
        onClose={close}
        size={560}
        title={f.title(target.name)}
        destroyOnHidden
        footer={
          <span className="bar">
            <Button
              type="primary"
              loading={perform.isPending}
              disabled={!isUnsaved || !isReady}
              onClick={() => save(stale?.version ?? basis)}
            >
              {stale === undefined ? t.states.save : t.conflict.saveMine}
            </Button>
            <Button onClick={close}>{t.states.cancel}</Button>
          </span>
        }
      >
        <div className="form">
          <Field name={f.name} wide>
            {(id) => (
              <Input id={id} value={row.name} maxLength={120} onChange={(event) => touch('name', event.target.value)} />
            )}
          </Field>
          <Field name={f.unit}>
            {(id) => (
              <Select
                id={id}
                showSearch={{ optionFilterProp: 'label' }}
                value={row.unit}
                onChange={(unitId) => touch('unit', unitId)}
                options={plan.units
                  .filter(({ merged }) => merged === undefined)
                  .map(({ id: value, name: label }) => ({ value, label }))}
              />
            )}
          </Field>
          <Field name={f.leader}>
            {(id) => (
              <Select
                id={id}
                allowClear
                value={row.leader}
                onChange={(leader) => touch('leader', leader)}
                options={plan.leaders.map(({ id: value, name: label }) => ({ value, label }))}
              />
            )}
          </Field>
          <Field name={f.comparison}>
            {(id) => (
              <Select
                id={id}
                value={row.comparison}
                onChange={(comparison) => touch('comparison', comparison)}
                options={COMPARISONS.map((value) => ({ value, label: WORDS.comparison[value][language] }))}
              />
            )}
          </Field>
          <Field name={`${f.annualPlan}(${unit})`}>
            {(id) => (
              <InputNumber
                id={id}
                value={row.annualPlan}
                onChange={(value) => touch('annualPlan', value ?? undefined)}
              />
            )}
          </Field>
          {isCut(was, is) && (
            <PlanCutFields
              was={`${wordNumber(was ?? 0)}${unit}`}
              is={`${wordNumber(is ?? 0)}${unit}`}
              typed={cut}
              onChange={setCut}
            />
          )}
          <Field name={f.ratio}>
            {(id) => (
              <InputNumber
                id={id}
                min={0}
                max={300}
                value={row.ratio}
                placeholder={String(plan.campaign.ratio)}
                onChange={(value) => touch('ratio', value ?? undefined)}
              />
            )}
          </Field>
          <Field name={`${f.goal}(${unit})`}>
            {(id) => <InputNumber id={id} value={row.goal} onChange={(value) => touch('goal', value ?? undefined)} />}
          </Field>
          <Field name={f.goalNote} wide>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={2}
                maxLength={2000}
                value={row.goalNote}
                onChange={(event) => touch('goalNote', event.target.value === '' ? undefined : event.target.value)}
              />
            )}
          </Field>
        </div>
        <p className="quiet small">{f.means}</p>
        {stale !== undefined && (
          <Conflict
            stale={stale}
            touched={touched}
            shown={shown}
            onTakeTheirs={(field) =>
              setTouched(Object.fromEntries(Object.entries(touched).filter(([name]) => name !== field.split('.')[0])))
            }
          />
        )}
        {perform.error && stale === undefined && <Failure error={perform.error} />}
      </Drawer>
    </>
  );
}
