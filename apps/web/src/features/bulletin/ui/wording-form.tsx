import type { PaperTemplate, TemplateFault } from '@gongjian/model';
import { Button, Input, InputNumber, Select } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';
import { Field } from '../../../ui/field.tsx';
import { placesFor, printedOf, replaced } from '../wording.ts';
import { WordingField, type WordingFieldProps } from './wording-field.tsx';
import { Members } from './wording-members.tsx';

type Props = {
  readonly template: PaperTemplate;
  readonly faults: readonly TemplateFault[];
  readonly onChange: (template: PaperTemplate) => void;
};

/** As many as a template takes. */
const MOST = { facts: 12, parts: 60 } as const;

/** All of a wording in the order in which it is printed. */
export function WordingForm({ template, faults, onChange }: Props) {
  const { t } = useLanguage();
  const words = t.wording;
  const { kind, form, reference, facts = [], parts, tables, notes, circulation } = template;
  const printed = printedOf(template);
  const set = (change: Partial<PaperTemplate>) => onChange({ ...template, ...change });
  /** `part`: as faults name it. */
  const field = ({ part, ...given }: Omit<WordingFieldProps, 'kind' | 'faults'> & { readonly part: string }) => (
    <WordingField kind={kind} faults={faults.filter((fault) => fault.part === part)} {...given} />
  );
  /** Members with a heading and a text: lines before the text of a meeting, sections, or rows. */
  const headed = (
    list: 'facts' | 'parts',
    members: PaperTemplate['parts'],
    name: (number: number) => string,
    add: string,
  ) => (
    <Members
      name={name}
      members={members}
      onList={(next) => set({ [list]: next })}
      isKept={list === 'parts' && members.length === 1}
      add={
        members.length < MOST[list] && (
          <Button onClick={() => set({ [list]: [...members, { level: 1, text: '' }] })}>{add}</Button>
        )
      }
    >
      {(member, at) => {
        const change = (part: Partial<typeof member>) => set({ [list]: replaced(members, at, { ...member, ...part }) });
        const called = name(at + 1);
        return (
          <>
            <div className="wording-pair">
              {field({
                name: words.heading(called),
                part: `${list}.${at}.heading`,
                value: member.heading ?? '',
                onChange: (heading) => change({ heading }),
              })}
              {list === 'parts' && printed.levels && (member.heading ?? '') !== '' && (
                <Field name={words.level(called)}>
                  {(id) => (
                    <Select
                      id={id}
                      value={member.level}
                      onChange={(level) => change({ level })}
                      options={words.levels.map((label, index) => ({ value: index + 1, label }))}
                    />
                  )}
                </Field>
              )}
            </div>
            {field({
              name: words.text(called),
              part: `${list}.${at}.text`,
              where: list === 'parts' ? 'section' : 'line',
              value: member.text,
              onChange: (text) => change({ text }),
            })}
          </>
        );
      }}
    </Members>
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
          {headed('facts', facts, words.fact, words.addFact)}
          <h3>{words.body}</h3>
        </>
      )}
      {form === 'table' ? (
        <>
          <p className="quiet small">{words.rowGoesOn}</p>
          {headed('parts', parts, words.row, words.addRow)}
        </>
      ) : (
        headed('parts', parts, words.part, words.addPart)
      )}
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
