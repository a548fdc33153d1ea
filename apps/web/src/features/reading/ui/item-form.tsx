import {
  COMPARISONS,
  DRAFT_BASES,
  DraftDate,
  type DraftPlan,
  RECOGNITION_KINDS,
  UNITS_OF_MEASURE,
  WORDS,
  type Word,
} from '@gongjian/model';
import { Button, Input, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import type { DraftItem } from '../draft-decisions.ts';

/** Puts one item right where it stands; saving confirms it. */
export function ItemForm({
  item,
  draft,
  onSave,
  onCancel,
}: {
  readonly item: DraftItem;
  readonly draft: DraftPlan;
  readonly onSave: (item: DraftItem) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useLanguage();
  const [now, setNow] = useState(item);
  return (
    <form
      className="draft-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(now);
      }}
    >
      <div className="form">
        <Fields item={now} draft={draft} onChange={setNow} />
      </div>
      <span className="bar">
        <Button size="small" type="primary" htmlType="submit">
          {t.reading.saveAndConfirm}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t.states.cancel}
        </Button>
      </span>
    </form>
  );
}

type FieldsProps = {
  readonly item: DraftItem;
  readonly draft: DraftPlan;
  readonly onChange: (item: DraftItem) => void;
};

function Fields({ item: draftItem, draft, onChange }: FieldsProps): ReactNode {
  const { t, language } = useLanguage();
  const f = t.reading.fields;
  const choices = <K extends string>(values: readonly K[], words: Record<K, Word>) =>
    values.map((value) => ({ value, label: words[value][language] }));
  switch (draftItem.kind) {
    case 'figure': {
      const { item } = draftItem;
      const change = (part: Partial<typeof item>) => onChange({ kind: 'figure', item: { ...item, ...part } });
      return (
        <>
          <Field name={f.value}>
            {(id) => <InputNumber id={id} value={item.value} onChange={(value) => change({ value: value ?? 0 })} />}
          </Field>
          <Field name={f.unit}>
            {(id) => (
              <Select
                id={id}
                showSearch
                value={item.unit}
                onChange={(unit) => change({ unit })}
                options={[...new Set([item.unit, ...Object.keys(UNITS_OF_MEASURE)])].map((value) => ({
                  value,
                  label: value,
                }))}
              />
            )}
          </Field>
          <Field name={f.comparison}>
            {(id) => (
              <Select
                id={id}
                value={item.comparison}
                onChange={(comparison) => change({ comparison })}
                options={choices(COMPARISONS, WORDS.comparison)}
              />
            )}
          </Field>
          <Field name={f.basis}>
            {(id) => (
              <Select
                id={id}
                value={item.basis}
                onChange={(basis) => change({ basis })}
                options={choices(DRAFT_BASES, WORDS.basis)}
              />
            )}
          </Field>
          <Field name={f.scope}>
            {(id) => <Input id={id} value={item.scope} onChange={(event) => change({ scope: event.target.value })} />}
          </Field>
          <Field name={f.indicator} required>
            {(id) => (
              <Input
                id={id}
                required
                value={item.indicator}
                onChange={(event) => change({ indicator: event.target.value })}
              />
            )}
          </Field>
          {item.kind === 'count' && (
            <Field name={f.outcome}>
              {(id) => (
                <Select
                  id={id}
                  allowClear
                  value={item.outcome}
                  onChange={(outcome) => change({ outcome })}
                  options={choices(RECOGNITION_KINDS, WORDS.recognition)}
                />
              )}
            </Field>
          )}
          <Field name={f.partOf}>
            {(id) => (
              <Select
                id={id}
                allowClear
                popupMatchSelectWidth={false}
                value={item.partOf}
                onChange={(partOf) => change({ partOf })}
                options={draft.items
                  .filter((other) => other.id !== item.id && other.leftOut === undefined)
                  .map((other) => ({ value: other.id, label: `${other.scope}${other.indicator} ${other.quote}` }))}
              />
            )}
          </Field>
          <Field name={f.action}>
            {(id) => (
              <Select
                id={id}
                allowClear
                value={item.action}
                onChange={(action) => change({ action })}
                options={draft.actions.map((action) => ({ value: action.id, label: action.name }))}
              />
            )}
          </Field>
          <Field name={f.units}>
            {(id) => <Select id={id} mode="tags" value={[...item.units]} onChange={(units) => change({ units })} />}
          </Field>
        </>
      );
    }
    case 'project': {
      const { item } = draftItem;
      const change = (part: Partial<typeof item>) => onChange({ kind: 'project', item: { ...item, ...part } });
      return (
        <>
          <Field name={f.name} required>
            {(id) => (
              <Input id={id} required value={item.name} onChange={(event) => change({ name: event.target.value })} />
            )}
          </Field>
          <Field name={f.asked}>
            {(id) => (
              <Select
                id={id}
                mode="multiple"
                value={[...item.asked]}
                onChange={(asked) => change({ asked })}
                options={choices(RECOGNITION_KINDS, WORDS.recognition)}
              />
            )}
          </Field>
          <Field name={f.units}>
            {(id) => <Select id={id} mode="tags" value={[...item.units]} onChange={(units) => change({ units })} />}
          </Field>
        </>
      );
    }
    case 'action': {
      const { item } = draftItem;
      return (
        <Field name={f.name} required wide>
          {(id) => (
            <Input
              id={id}
              required
              value={item.name}
              onChange={(event) => onChange({ kind: 'action', item: { ...item, name: event.target.value } })}
            />
          )}
        </Field>
      );
    }
    case 'party': {
      const { item } = draftItem;
      const change = (part: Partial<typeof item>) => onChange({ kind: 'party', item: { ...item, ...part } });
      return (
        <>
          <Field name={f.name} required>
            {(id) => (
              <Input id={id} required value={item.name} onChange={(event) => change({ name: event.target.value })} />
            )}
          </Field>
          <Field name={f.party}>
            {(id) => (
              <Select
                id={id}
                value={item.party}
                onChange={(party) => change({ party })}
                options={(['unit', 'leader'] as const).map((value) => ({ value, label: WORDS.kind[value][language] }))}
              />
            )}
          </Field>
        </>
      );
    }
    case 'date': {
      const { item } = draftItem;
      const change = (part: Partial<typeof item>) => onChange({ kind: 'date', item: { ...item, ...part } });
      return (
        <>
          <Field name={f.from}>
            {(id) => <DayPicker id={id} clearable value={item.from} onChange={(from) => change({ from })} />}
          </Field>
          <Field name={f.to}>
            {(id) => <DayPicker id={id} clearable value={item.to} onChange={(to) => change({ to })} />}
          </Field>
          <Field name={f.purpose}>
            {(id) => (
              <Select
                id={id}
                value={item.purpose}
                onChange={(purpose) => change({ purpose })}
                options={choices(DraftDate.shape.purpose.options, WORDS.datePurpose)}
              />
            )}
          </Field>
          <Field name={f.name}>
            {(id) => <Input id={id} value={item.name} onChange={(event) => change({ name: event.target.value })} />}
          </Field>
        </>
      );
    }
  }
}
