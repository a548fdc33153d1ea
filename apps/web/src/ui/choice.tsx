import './button.css';

export type Choices = readonly { readonly value: string; readonly label: string }[];

/** One of a list, by the browser's own control: what stands on the first page before the component library is loaded. */
export function Choice({
  value,
  onChange,
  choices,
  groups = [],
  className = '',
  ...named
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices?: Choices;
  /** Choices under headings. */
  readonly groups?: readonly { readonly label: string; readonly choices: Choices }[];
  readonly className?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
}) {
  const option = ({ value: one, label }: Choices[number]) => (
    <option key={one} value={one}>
      {label}
    </option>
  );
  return (
    <select
      className={`control ${className}`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...named}
    >
      {choices?.map(option)}
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.choices.map(option)}
        </optgroup>
      ))}
    </select>
  );
}
