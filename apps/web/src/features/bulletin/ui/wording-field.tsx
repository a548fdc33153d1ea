import { type PaperKind, type PlaceName, type TemplateFault, wordTemplateFault } from '@gongjian/model';
import { Input, Select } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';
import { Field } from '../../../ui/field.tsx';
import { placesFor, type Where, withPlace } from '../wording.ts';

export type WordingFieldProps = {
  readonly kind: PaperKind;
  readonly name: string;
  readonly where?: Where;
  readonly value: string;
  readonly faults: readonly TemplateFault[];
  readonly onChange: (value: string) => void;
};

/** Text with named places: a place is typed, or chosen from the list and written where the caret stands. */
export function WordingField({ kind, name, where = 'line', value, faults, onChange }: WordingFieldProps) {
  const { t, language } = useLanguage();
  const words = t.wording;
  const { inLine, alone } = placesFor(kind, where);
  const insert = (id: string, place: PlaceName) => {
    const field = fieldOf(id);
    const next = withPlace(value, place, field?.selectionStart ?? value.length, field?.selectionEnd ?? value.length);
    onChange(next.text);
    // The list gives the focus back to itself first.
    setTimeout(() => select(id, next.caret, next.caret));
  };
  const group = (label: string, places: readonly PlaceName[]) =>
    places.length === 0 ? [] : [{ label, options: places.map((place) => ({ value: place, label: place })) }];
  return (
    <Field name={name} wide>
      {(id) => (
        <>
          <div className="wording-line">
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 1, maxRows: 12 }}
              maxLength={where === 'section' ? 2000 : 300}
              value={value}
              status={faults.length > 0 ? 'error' : ''}
              onChange={(event) => onChange(oneLine(event.target.value))}
            />
            <Select
              className="wording-insert"
              aria-label={words.insertInto(name)}
              placeholder={words.insert}
              variant="borderless"
              value={null}
              showSearch
              popupMatchSelectWidth={false}
              onSelect={(place: PlaceName | null) => place !== null && insert(id, place)}
              options={[...group(words.inLine, inLine), ...group(words.onOwnLine, alone)]}
            />
          </div>
          {faults.map((fault) => (
            <button
              key={`${fault.fault} ${fault.at}`}
              type="button"
              className="link-button refusal small"
              onClick={() => select(id, (fault.at ?? 1) - 1, (fault.at ?? 1) - 1 + lengthOf(fault))}
            >
              {wordTemplateFault(fault, language, true)}
            </button>
          ))}
        </>
      )}
    </Field>
  );
}

/** A section is one paragraph: what is pasted from several lines is one. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, '');
}

function lengthOf({ fault, place }: TemplateFault): number {
  return fault === 'broken' ? place.length : place.length + 4;
}

function fieldOf(id: string): HTMLTextAreaElement | undefined {
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement ? field : undefined;
}

function select(id: string, from: number, to: number): void {
  const field = fieldOf(id);
  field?.focus();
  field?.setSelectionRange(from, to);
}
