import { STANDING_PARTS, type StandingRules, UNIT_KINDS, WORDS } from '@gongjian/model';
import { Button, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { Field } from '../../../ui/field.tsx';

type Set = (part: Partial<StandingRules>) => void;

/** Before day 1 all of the rules; after it only handicaps, which are noted as late. */
export function SetRules({ rules, seq }: { readonly rules: StandingRules; readonly seq: number }) {
  const { t } = useLanguage();
  const { campaign, day } = useCampaign();
  const hasBegun = day >= campaign.from;
  return (
    <ActDialog
      act="standing.set"
      basis={seq}
      {...(hasBegun && { label: t.comparison.rules.lateHandicap })}
      start={rules}
      means={t.comparison.rules.means}
      body={({ handicaps, ...draft }) => ({
        ...draft,
        campaign: campaign.id,
        handicaps: handicaps.map(({ unit, points, why }) => ({ unit, points, why })),
      })}
      isReady={({ handicaps }) => handicaps.every(({ unit, why }) => unit !== '' && why.trim() !== '')}
    >
      {(draft, set) => (
        <>
          {!hasBegun && <Figures draft={draft} set={set} />}
          {!hasBegun && <Groups draft={draft} set={set} />}
          <Handicaps draft={draft} set={set} />
        </>
      )}
    </ActDialog>
  );
}

function Figures({ draft, set }: { readonly draft: StandingRules; readonly set: Set }) {
  const { t, language } = useLanguage();
  const words = t.comparison.rules;
  const figure = (name: string, value: number, range: readonly [number, number], change: (value: number) => void) => (
    <Field name={name} key={name}>
      {(id) => (
        <InputNumber id={id} min={range[0]} max={range[1]} value={value} onChange={(next) => change(next ?? value)} />
      )}
    </Field>
  );
  return (
    <>
      {STANDING_PARTS.map((part) =>
        figure(WORDS.standingPart[part][language], draft.weights[part], [0, 100], (value) =>
          set({ weights: { ...draft.weights, [part]: value } }),
        ),
      )}
      {figure(words.projectWeight, draft.projectWeight, [0, 100], (projectWeight) => set({ projectWeight }))}
      {figure(words.capField, draft.cap, [100, 200], (cap) => set({ cap }))}
      {figure(words.varyField, draft.vary, [0, 100], (vary) => set({ vary }))}
      {figure(words.askDays, draft.askDays, [1, 30], (askDays) => set({ askDays }))}
      {figure(words.decideDays, draft.decideDays, [1, 30], (decideDays) => set({ decideDays }))}
    </>
  );
}

function useUnitOptions() {
  const { plan } = useCampaign();
  return plan.units.filter(({ merged }) => merged === undefined).map(({ id, name }) => ({ value: id, label: name }));
}

function Groups({ draft: { groups }, set }: { readonly draft: StandingRules; readonly set: Set }) {
  const { t, language } = useLanguage();
  const words = t.comparison.rules;
  const units = useUnitOptions();
  return (
    <Rows
      name={words.groups}
      rows={groups}
      onChange={(next) => set({ groups: [...next] })}
      fresh={() => ({ id: newId(), name: '', kinds: [], units: [] })}
    >
      {(group, change) => (
        <>
          <Input
            aria-label={words.groupName}
            placeholder={words.groupName}
            value={group.name}
            onChange={({ target }) => change({ name: target.value })}
          />
          <Select
            aria-label={words.groupKinds}
            placeholder={words.groupKinds}
            mode="multiple"
            value={group.kinds}
            onChange={(kinds) => change({ kinds })}
            options={UNIT_KINDS.map((kind) => ({ value: kind, label: WORDS.unitKind[kind][language] }))}
          />
          <Select
            aria-label={words.groupUnits}
            placeholder={words.groupUnits}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={group.units}
            onChange={(chosen) => change({ units: chosen })}
            options={units}
          />
        </>
      )}
    </Rows>
  );
}

function Handicaps({ draft: { handicaps }, set }: { readonly draft: StandingRules; readonly set: Set }) {
  const { t } = useLanguage();
  const { day } = useCampaign();
  const words = t.comparison.rules;
  const units = useUnitOptions();
  return (
    <Rows
      name={words.handicaps}
      rows={handicaps}
      onChange={(next) => set({ handicaps: [...next] })}
      fresh={() => ({ unit: '', points: 0, why: '', declared: day })}
    >
      {(handicap, change) => (
        <>
          <Select
            aria-label={words.unit}
            placeholder={words.unit}
            showSearch={{ optionFilterProp: 'label' }}
            value={handicap.unit === '' ? null : handicap.unit}
            onChange={(unit) => change({ unit: unit ?? '' })}
            options={units}
          />
          <InputNumber
            aria-label={words.pointsField}
            min={-20}
            max={20}
            value={handicap.points}
            onChange={(points) => change({ points: points ?? 0 })}
          />
          <Input
            aria-label={words.why}
            placeholder={words.why}
            value={handicap.why}
            onChange={({ target }) => change({ why: target.value })}
          />
        </>
      )}
    </Rows>
  );
}

function Rows<R>({
  name,
  rows,
  onChange,
  fresh,
  children,
}: {
  readonly name: string;
  readonly rows: readonly R[];
  readonly onChange: (rows: readonly R[]) => void;
  readonly fresh: () => R;
  readonly children: (row: R, change: (part: Partial<R>) => void) => ReactNode;
}) {
  const { t } = useLanguage();
  const words = t.comparison.rules;
  return (
    <fieldset className="standing-rows wide">
      <legend>{name}</legend>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own until it is filled in
        <div className="standing-rows-row" key={at}>
          {children(row, (part) => onChange(rows.map((one, other) => (other === at ? { ...one, ...part } : one))))}
          <Button size="small" onClick={() => onChange(rows.filter((_, other) => other !== at))}>
            {words.remove}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...rows, fresh()])}>
        {words.add}
      </Button>
    </fieldset>
  );
}
