import { Input } from 'antd';
import { Field } from './field.tsx';

/** A labelled text of a form: one line, or as many as `rows`. */
export function TextField({
  name,
  value,
  onChange,
  required = false,
  rows,
}: {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly rows?: number;
}) {
  return (
    <Field name={name} required={required} wide={rows !== undefined}>
      {(id) =>
        rows === undefined ? (
          <Input id={id} maxLength={120} value={value} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <Input.TextArea
            id={id}
            rows={rows}
            maxLength={2000}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

/** What was typed, or nothing where it is blank: for members that may be left out. */
export function given<K extends string>(key: K, value: string): { readonly [k in K]?: string } {
  return value.trim() === '' ? {} : ({ [key]: value } as { readonly [k in K]: string });
}
