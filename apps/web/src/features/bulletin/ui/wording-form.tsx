import type { PaperTemplate, TemplateFault } from '@gongjian/model';
import { Button, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { Field } from '../../../ui/field.tsx';
import { placesFor, printedOf, replaced, shifted } from '../wording.ts';
import { WordingField, type WordingFieldProps } from './wording-field.tsx';

type Props = {
  readonly template: PaperTemplate;
  readonly faults: readonly TemplateFault[];
  readonly onChange: (template: PaperTemplate) => void;
};

/** All of a wording in the order in which it is printed. */
export function WordingForm({ template, faults, onChange }: Props) {
  const { t } = useLanguage();
  const words = t.wording;
  const { kind, form, reference, facts = [], parts, tables, notes, circulation } = template;
  const printed = printedOf(template);
  const partOf = form === 'table' ? words.row : words.part;
  const set = (change: Partial<PaperTemplate>) => onChange({ ...template, ...change });
  /** `part`: as faults name it. */
  const field = ({ part, ...given }: Omit<WordingFieldProps, 'kind' | 'faults'> & { readonly part: string }) => (
    <WordingField kind={kind} faults={faults.filter((fault) => fault.part === part)} {...given} />
  );
  return (
    <div className="wording-form">
      {printed.masthead &&
        field({
          name: words.masthead,
          part: 'masthead',
          value: template.masthead,
          onChange: (masthead) => set({ masthead }),
        })}
      {reference !== undefined && (
        <div className="wording-pair">
          <Field name={words.word}>
            {(id) => (
              <Input
                id={id}
                maxLength={12}
                value={reference.word}
                onChange={({ target }) => set({ reference: { ...reference, word: target.value.trim() } })}
              />
            )}
          </Field>
          <Field name={words.first}>
            {(id) => (
              <InputNumber
                id={id}
                min={1}
                max={9999}
                precision={0}
                value={reference.first}
                onChange={(first) => set({ reference: { ...reference, first: first ?? 1 } })}
              />
            )}
          </Field>
        </div>
      )}
      {field({ name: words.name, part: 'title', value: template.title, onChange: (title) => set({ title }) })}
      {form === 'official' &&
        field({
          name: words.recipients,
          part: 'recipients',
          value: template.recipients ?? '',
          onChange: (recipients) => set({ recipients }),
        })}
      {printed.facts && (
        <>
          <h3>{words.facts}</h3>
          <Members
            name={words.fact}
            members={facts}
            onList={(next) => set({ facts: next })}
            add={
              facts.length < 12 && (
                <Button onClick={() => set({ facts: [...facts, { level: 1, text: '' }] })}>{words.addFact}</Button>
              )
            }
          >
            {(fact, at) => (
              <>
                {field({
                  name: words.heading(words.fact(at + 1)),
                  part: `facts.${at}.heading`,
                  value: fact.heading ?? '',
                  onChange: (heading) => set({ facts: replaced(facts, at, { ...fact, heading }) }),
                })}
                {field({
                  name: words.text(words.fact(at + 1)),
                  part: `facts.${at}.text`,
                  value: fact.text,
                  onChange: (text) => set({ facts: replaced(facts, at, { ...fact, text }) }),
                })}
              </>
            )}
          </Members>
          <h3>{words.body}</h3>
        </>
      )}
      {form === 'table' && <p className="quiet small">{words.rowGoesOn}</p>}
      <Members
        name={partOf}
        members={parts}
        onList={(next) => set({ parts: next })}
        isKept={parts.length === 1}
        add={
          <Button onClick={() => set({ parts: [...parts, { level: 1, text: '' }] })}>
            {form === 'table' ? words.addRow : words.addPart}
          </Button>
        }
      >
        {(part, at) => (
          <>
            <div className="wording-pair">
              {field({
                name: words.heading(partOf(at + 1)),
                part: `parts.${at}.heading`,
                value: part.heading ?? '',
                onChange: (heading) => set({ parts: replaced(parts, at, { ...part, heading }) }),
              })}
              {printed.levels && (part.heading ?? '') !== '' && (
                <Field name={words.level(partOf(at + 1))}>
                  {(id) => (
                    <Select
                      id={id}
                      value={part.level}
                      onChange={(level) => set({ parts: replaced(parts, at, { ...part, level }) })}
                      options={words.levels.map((label, index) => ({ value: index + 1, label }))}
                    />
                  )}
                </Field>
              )}
            </div>
            {field({
              name: words.text(partOf(at + 1)),
              part: `parts.${at}.text`,
              where: 'section',
              value: part.text,
              onChange: (text) => set({ parts: replaced(parts, at, { ...part, text }) }),
            })}
          </>
        )}
      </Members>
      {printed.tables && (
        <>
          <h3>{words.tables}</h3>
          <Members
            name={words.table}
            members={tables}
            onList={(next) => set({ tables: next })}
            add={
              tables.length < 12 && (
                <Select
                  className="wording-insert"
                  aria-label={words.addTable}
                  placeholder={words.addTable}
                  value={null}
                  popupMatchSelectWidth={false}
                  onSelect={(place: string | null) => place !== null && set({ tables: [...tables, `{{${place}}}`] })}
                  options={placesFor(kind, 'annex')
                    .alone.filter((place) => !tables.includes(`{{${place}}}`))
                    .map((place) => ({ value: place, label: place }))}
                />
              )
            }
          >
            {(table) => <p className="wording-table">{table.replace(/^\{\{|\}\}$/gu, '')}</p>}
          </Members>
        </>
      )}
      {printed.notes && (
        <>
          <h3>{words.notes}</h3>
          <Members
            name={words.note}
            members={notes}
            onList={(next) => set({ notes: next })}
            add={notes.length < 20 && <Button onClick={() => set({ notes: [...notes, ''] })}>{words.addNote}</Button>}
          >
            {(note, at) =>
              field({
                name: words.note(at + 1),
                part: `notes.${at}`,
                value: note,
                onChange: (text) => set({ notes: replaced(notes, at, text) }),
              })
            }
          </Members>
        </>
      )}
      {printed.circulation.length > 0 && (
        <>
          <h3>{words.circulation}</h3>
          {printed.circulation.map((key) => (
            <div key={key}>
              {field({
                name: form === 'official' ? words.copies : form === 'meeting' ? words.handedTo : words[key],
                part: `circulation.${key}`,
                value: circulation[key],
                onChange: (text) => set({ circulation: { ...circulation, [key]: text } }),
              })}
            </div>
          ))}
        </>
      )}
    </div>
  );
}

/** A list whose members can be moved and taken out; what is added comes last. */
function Members<T>({
  name,
  members,
  isKept = false,
  add,
  onList,
  children,
}: {
  readonly name: (number: number) => string;
  readonly members: readonly T[];
  /** None may be taken out. */
  readonly isKept?: boolean;
  readonly add: ReactNode;
  readonly onList: (list: T[]) => void;
  readonly children: (member: T, at: number) => ReactNode;
}) {
  const { t } = useLanguage();
  const words = t.wording;
  const button = (at: number, what: string, isOff: boolean, next: () => T[]) => (
    <Button
      size="small"
      type="text"
      disabled={isOff}
      aria-label={words.of(what, name(at + 1))}
      onClick={() => onList(next())}
    >
      {what}
    </Button>
  );
  return (
    <>
      <ol className="wording-members">
        {members.map((member, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: members have no name but their place, and hold no state
          <li key={at} aria-label={name(at + 1)}>
            <div className="wording-member">{children(member, at)}</div>
            <div className="wording-moves">
              {button(at, words.up, at === 0, () => shifted(members, at, -1))}
              {button(at, words.down, at === members.length - 1, () => shifted(members, at, 1))}
              {button(at, words.remove, isKept, () => members.filter((_, index) => index !== at))}
            </div>
          </li>
        ))}
      </ol>
      {add}
    </>
  );
}
