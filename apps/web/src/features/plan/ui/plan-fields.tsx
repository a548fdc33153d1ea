import type { Draft } from '../draft.ts';
import type { Fault } from '../faults.ts';
import type { Field } from '../fields.ts';
import { sectionsOf } from '../layout.ts';
import { FieldInput } from './field-input.tsx';
import type { FormContext } from './form-context.ts';

/** The inputs of a planned thing in sections. */
export function PlanFields({
  fields,
  draft,
  faults,
  form,
  onChange,
}: {
  readonly fields: readonly Field[];
  readonly draft: Draft;
  readonly faults: readonly Fault[];
  readonly form: FormContext;
  readonly onChange: (members: Draft) => void;
}) {
  return sectionsOf(form.kind, fields).map((section) => (
    <section key={section.title} className="section">
      <h3 className="plan-section-head">{form.messages.sections[section.title]}</h3>
      <div className="form">
        {section.fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            under={form.kind}
            value={draft[field.name]}
            onChange={(value) => onChange({ [field.name]: value })}
            faults={faults}
            form={form}
            heading={form.messages.sections[section.title]}
          />
        ))}
      </div>
    </section>
  ));
}
