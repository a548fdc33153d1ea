import { Input } from 'antd';
import { useLanguage } from '../lib/language.tsx';
import type { Typed } from '../lib/plan-cut.ts';
import { Field } from './field.tsx';

/** Asked where an annual plan is lowered: who approved it and why; pages and papers name both beside the change. */
export function PlanCutFields({
  was,
  is,
  typed,
  onChange,
}: {
  /** With their unit of measure. */
  readonly was: string;
  readonly is: string;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}) {
  const { t } = useLanguage();
  const words = t.figures.cut;
  return (
    <fieldset className="plan-cut">
      <legend>{words.title}</legend>
      <p className="quiet small">{words.means(was, is)}</p>
      <div className="form">
        <Field name={words.approver} required>
          {(id) => (
            <Input
              id={id}
              value={typed.approver}
              maxLength={120}
              onChange={(event) => onChange({ ...typed, approver: event.target.value })}
            />
          )}
        </Field>
        <Field name={words.why} required wide>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={500}
              value={typed.why}
              onChange={(event) => onChange({ ...typed, why: event.target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
