import { AutoComplete, Checkbox, Input, InputNumber, Select } from 'antd';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field as Labelled } from '../../../ui/field.tsx';
import { RefusalWords } from '../../../ui/states.tsx';
import type { Draft } from '../draft.ts';
import { type Fault, faultsIn } from '../faults.ts';
import type { Field } from '../fields.ts';
import { choiceWord, fieldWord, hintWord, unitOf } from '../words.ts';
import type { FormContext } from './form-context.ts';
import { RowsInput } from './rows-input.tsx';

type Props = {
  readonly field: Field;
  /** Where the member stands, e.g. `roster.entries`. */
  readonly under: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly faults: readonly Fault[];
  readonly form: FormContext;
  /** What stands above: a label that says the same is left out. */
  readonly heading?: string;
};

/** One member of a planned thing, whatever its shape, with its label, hint and what is wrong with it. */
export function FieldInput({ field, under, value, onChange, faults, form, heading }: Props) {
  const { shape, name } = field;
  const label = fieldWord(under, name, form);
  const hint = form.hint?.(name) ?? hintWord(under, name, form.messages);
  const own = faultsIn(faults, name);
  const said = shape.as === 'rows' || shape.as === 'variants' ? own.filter(({ path }) => path === '') : own;
  const notes = (
    <>
      {hint !== undefined && <span className="quiet small">{hint}</span>}
      {said.map(({ path, refusal }) => (
        <span key={`${path}${JSON.stringify(refusal)}`} role="alert" className="small">
          <RefusalWords refusal={refusal} />
        </span>
      ))}
    </>
  );
  if (shape.as === 'rows')
    return (
      <section className="field wide" aria-label={label}>
        {label !== heading && <span className="field-name">{label}</span>}
        <RowsInput
          fields={shape.fields}
          under={`${under}.${name}`}
          rows={Array.isArray(value) ? value : []}
          onChange={onChange}
          faults={own}
          form={form}
          input={(props) => <FieldInput {...props} form={form} />}
        />
        {notes}
      </section>
    );
  if (shape.as === 'variants')
    return <VariantInput field={field} under={under} value={value} {...{ onChange, form }} faults={own} />;
  return (
    <Labelled name={label} required={field.isRequired} wide={isWide(field)}>
      {(id) => (
        <>
          <Control id={id} label={label} {...{ field, under, value, onChange, form }} isFaulty={own.length > 0} />
          {notes}
        </>
      )}
    </Labelled>
  );
}

function isWide({ shape }: Field): boolean {
  return (shape.as === 'text' && shape.isLong) || shape.as === 'words' || shape.as === 'references';
}

/** The discriminator first, then the members of the variant that it names. */
function VariantInput({ field, under, value, onChange, faults, form }: Props) {
  const { shape, name } = field;
  if (shape.as !== 'variants') return null;
  const draft = (value ?? {}) as Draft;
  const place = `${under}.${name}`;
  const values = shape.variants.map((variant) => variant.value);
  const variant = shape.variants.find((candidate) => candidate.value === draft[shape.by]);
  return (
    <>
      <Labelled name={fieldWord(place, shape.by, form)} required={field.isRequired}>
        {(id) => (
          <Select
            id={id}
            value={variant?.value}
            onChange={(next) => onChange(next === undefined ? undefined : { ...draft, [shape.by]: next })}
            allowClear={!field.isRequired}
            options={values.map((one) => ({ value: one, label: choiceWord(values, one, form) }))}
          />
        )}
      </Labelled>
      {variant?.fields.map((member) => (
        <FieldInput
          key={member.name}
          field={member}
          under={place}
          value={draft[member.name]}
          onChange={(next) => onChange({ ...draft, [member.name]: next })}
          faults={faults}
          form={form}
        />
      ))}
    </>
  );
}

function Control({
  id,
  field,
  under,
  value,
  onChange,
  form,
  isFaulty,
}: Omit<Props, 'faults'> & { readonly id: string; readonly label: string; readonly isFaulty: boolean }) {
  const { shape, name, isRequired } = field;
  const disabled = form.isFixed(under, name);
  const status = isFaulty ? ('error' as const) : undefined;
  const text = value === undefined || value === null ? '' : String(value);
  const list = Array.isArray(value) ? value.map(String) : [];
  switch (shape.as) {
    case 'number': {
      const unit = unitOf(field, form.measure);
      return (
        <InputNumber
          id={id}
          value={typeof value === 'number' ? value : null}
          onChange={(next) => onChange(next ?? undefined)}
          controls={false}
          disabled={disabled}
          {...(status && { status })}
          {...(unit && { suffix: unit })}
          {...(shape.isWhole && { precision: 0 })}
        />
      );
    }
    case 'day':
      return <DayPicker id={id} value={text === '' ? undefined : text} onChange={onChange} clearable={!isRequired} />;
    case 'flag':
      return (
        <Checkbox
          id={id}
          checked={value === true}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
        >
          {form.messages.yes}
        </Checkbox>
      );
    case 'choice':
      return (
        <Select
          id={id}
          value={text === '' ? undefined : text}
          onChange={onChange}
          allowClear={!isRequired && field.initial === undefined}
          disabled={disabled}
          {...(status && { status })}
          options={shape.options.map((one) => ({ value: one, label: choiceWord(shape.options, one, form) }))}
        />
      );
    case 'choices':
      return (
        <Select
          id={id}
          mode="multiple"
          value={list}
          onChange={onChange}
          {...(status && { status })}
          options={shape.options.map((one) => ({ value: one, label: choiceWord(shape.options, one, form) }))}
        />
      );
    case 'reference':
      return (
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          value={text === '' ? undefined : text}
          onChange={onChange}
          allowClear={!isRequired}
          disabled={disabled}
          {...(status && { status })}
          options={[...form.options(shape.to)]}
        />
      );
    case 'references':
      return (
        <Select
          id={id}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={list}
          onChange={onChange}
          {...(status && { status })}
          options={[...form.options(shape.to)]}
        />
      );
    case 'words':
      return (
        <Select
          id={id}
          mode="tags"
          value={list}
          onChange={onChange}
          tokenSeparators={['、', ',', ';', '\n']}
          {...(status && { status })}
          options={form.suggestions(under, name).map((one) => ({ value: one, label: one }))}
        />
      );
    default: {
      const suggestions = form.suggestions(under, name);
      if (suggestions.length > 0)
        return (
          <AutoComplete
            id={id}
            value={text}
            onChange={onChange}
            disabled={disabled}
            showSearch={{ filterOption: (typed, option) => typed === text || (option?.value ?? '').includes(typed) }}
            {...(status && { status })}
            options={suggestions.map((one) => ({ value: one }))}
          />
        );
      const most = shape.as === 'text' ? shape.most : undefined;
      return shape.as === 'text' && shape.isLong ? (
        <Input.TextArea
          id={id}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={most}
          {...(status && { status })}
        />
      ) : (
        <Input
          id={id}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          maxLength={most}
          disabled={disabled}
          {...(status && { status })}
        />
      );
    }
  }
}
