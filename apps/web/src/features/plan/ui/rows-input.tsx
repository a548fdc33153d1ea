import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { NONE } from '../../../lib/format.ts';
import { RefusalWords } from '../../../ui/states.tsx';
import { type Draft, emptyDraft } from '../draft.ts';
import { type Fault, faultsIn } from '../faults.ts';
import type { Field } from '../fields.ts';
import { choiceWord, fieldWord, linesOf, unitOf } from '../words.ts';
import type { FormContext } from './form-context.ts';

/** So many items are shown at first; a roster may hold thousands. */
const SHOWN = 60;
/** From so many items on they can be searched. */
const SEARCHED_FROM = 12;

type InputProps = {
  readonly field: Field;
  readonly under: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly faults: readonly Fault[];
};

/** A list of small things as a table of words; the one in hand opens into inputs. */
export function RowsInput({
  fields,
  under,
  rows,
  onChange,
  faults,
  form,
  input,
}: {
  readonly fields: readonly Field[];
  readonly under: string;
  readonly rows: readonly Draft[];
  readonly onChange: (rows: readonly Draft[]) => void;
  readonly faults: readonly Fault[];
  readonly form: FormContext;
  readonly input: (props: InputProps) => ReactNode;
}) {
  const { row: words } = form.messages;
  const [open, setOpen] = useState<number>();
  const [shown, setShown] = useState(SHOWN);
  const [search, setSearch] = useState('');
  const textOf = (row: Draft, field: Field) =>
    linesOf(field, row[field.name], under, form).join(form.language === 'zh' ? ';' : '; ');
  const matching = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row, index }) => {
      if (search === '' || index === open || faultsIn(faults, String(index)).length > 0) return true;
      return fields.some((field) => textOf(row, field).includes(search));
    });
  const columns = fields.length + 2;
  const change = (index: number, members: Draft) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...members } : row)));
  const add = (members: Draft) => {
    onChange([...rows, { ...emptyDraft(fields), ...members }]);
    setOpen(rows.length);
    setShown(Math.max(shown, rows.length + 1));
    setSearch('');
  };
  const remove = (index: number) => {
    onChange(rows.filter((_, at) => at !== index));
    setOpen(undefined);
  };
  return (
    <>
      {rows.length >= SEARCHED_FROM && (
        <div className="bar">
          <Input.Search
            allowClear
            aria-label={words.find}
            placeholder={words.find}
            value={search}
            onChange={(event) => setSearch(event.target.value.trim())}
            style={{ maxWidth: 280 }}
          />
          <span className="quiet small">
            {words.summary(rows.length, rows.filter((row) => typeof row['left'] === 'string').length)}
          </span>
        </div>
      )}
      {rows.length === 0 ? (
        <p className="quiet plan-rows-empty">{words.empty}</p>
      ) : (
        <div className="scroll" tabIndex={0}>
          <table className="small-table plan-rows">
            <thead>
              <tr>
                <th scope="col" className="figure">
                  {words.number}
                </th>
                {fields.map((field) => (
                  <th scope="col" key={field.name} className={field.shape.as === 'number' ? 'figure' : undefined}>
                    {fieldWord(under, field.name, form)}
                    {unitOf(field, form.measure) && <span className="quiet small"> {unitOf(field, form.measure)}</span>}
                  </th>
                ))}
                <th scope="col">
                  <span className="hidden">{words.act}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {matching.slice(0, shown).map(({ row, index }) => {
                const own = faultsIn(faults, String(index));
                const isOpen = index === open;
                return [
                  <tr key={index} className={isOpen ? 'plan-row-open' : undefined}>
                    <td className="figure quiet">{index + 1}</td>
                    {fields.map((field) => (
                      <td key={field.name} className={cellClass(field)} data-name={fieldWord(under, field.name, form)}>
                        {cellText(textOf(row, field), field, form)}
                      </td>
                    ))}
                    <td className="plan-row-acts">
                      <button
                        type="button"
                        className="link-button"
                        aria-expanded={isOpen}
                        aria-label={isOpen ? undefined : words.open(index + 1)}
                        onClick={() => setOpen(isOpen ? undefined : index)}
                      >
                        {isOpen ? words.done : words.edit}
                      </button>
                      {form.isRemovable(under, row) && (
                        <button
                          type="button"
                          className="link-button"
                          aria-label={words.take(index + 1)}
                          onClick={() => remove(index)}
                        >
                          {words.remove}
                        </button>
                      )}
                    </td>
                  </tr>,
                  own.length > 0 && !isOpen && (
                    <tr key={`${index} faults`}>
                      <td />
                      <td colSpan={columns - 1} role="alert" className="small">
                        {own.map(({ path, refusal }) => (
                          <div key={`${path}${JSON.stringify(refusal)}`}>
                            <RefusalWords refusal={refusal} />
                          </div>
                        ))}
                      </td>
                    </tr>
                  ),
                  isOpen && (
                    <tr key={`${index} form`} className="plan-row-form">
                      <td />
                      <td colSpan={columns - 1}>
                        <div className="form">
                          {fields.map((field) => (
                            <div key={field.name} className={isLong(field) ? 'wide' : undefined}>
                              {input({
                                field,
                                under,
                                value: row[field.name],
                                onChange: (value) => change(index, { [field.name]: value }),
                                faults: own,
                              })}
                            </div>
                          ))}
                        </div>
                        {own
                          .filter(({ path }) => path === '')
                          .map(({ refusal }) => (
                            <p key={JSON.stringify(refusal)} role="alert" className="small">
                              <RefusalWords refusal={refusal} />
                            </p>
                          ))}
                      </td>
                    </tr>
                  ),
                ];
              })}
            </tbody>
          </table>
        </div>
      )}
      <div className="bar">
        {adders(fields, form).map(({ label, members }) => (
          <Button key={label} size="small" onClick={() => add(members)}>
            {label}
          </Button>
        ))}
        {matching.length > shown && (
          <button type="button" className="link-button" onClick={() => setShown(shown + SHOWN * 4)}>
            {words.more(matching.length - shown)}
          </button>
        )}
      </div>
    </>
  );
}

function isLong({ shape }: Field): boolean {
  return (shape.as === 'text' && shape.isLong) || shape.as === 'references';
}

function cellClass({ shape }: Field): string {
  if (shape.as === 'number') return 'figure';
  return shape.as === 'day' ? 'plan-day' : '';
}

/** The unit of a figure stands in the header. */
function cellText(text: string, field: Field, form: FormContext): string {
  const unit = unitOf(field, form.measure);
  if (text === '') return NONE;
  return unit !== undefined && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

/** A list whose items are of a few kinds has a button for each kind. */
function adders(fields: readonly Field[], form: FormContext): readonly { label: string; members: Draft }[] {
  const [first] = fields;
  if (first?.shape.as !== 'choice' || first.shape.options.length > 4)
    return [{ label: form.messages.row.add, members: {} }];
  const { options } = first.shape;
  return options.map((option) => ({
    label: form.messages.row.addOf(choiceWord(options, option, form)),
    members: { [first.name]: option },
  }));
}
