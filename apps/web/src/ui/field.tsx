import { type ReactNode, useId } from 'react';
import { useLanguage } from '../lib/language.tsx';

/** A labelled field of a form; `children` gets the id that the label points at. */
export function Field({
  name,
  children,
  required = false,
  wide = false,
  fault,
}: {
  readonly name: string;
  readonly children: (id: string) => ReactNode;
  readonly required?: boolean;
  readonly wide?: boolean;
  readonly fault?: string | undefined;
}) {
  const id = useId();
  const { t } = useLanguage();
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label className="field-name" htmlFor={id}>
        {name}
        {required && <span className="small"> {t.states.required}</span>}
      </label>
      {children(id)}
      {fault !== undefined && (
        <span className="refusal small" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}
