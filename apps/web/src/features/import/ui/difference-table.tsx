import { decimalsOf, WORDS, wordFault } from '@gongjian/model';
import { Checkbox, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE, shortDay, signed } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { type Choices, isAcceptable, isTaken, keyOf, needsNote, type SheetRow } from '../accepted-rows.ts';

export type RowActs = {
  readonly onTake: (row: SheetRow, isTaken: boolean) => void;
  readonly onNote: (row: SheetRow, note: string) => void;
  readonly onSubject: (row: SheetRow, subject: string | undefined) => void;
  readonly onKeep: (row: SheetRow) => void;
};

/** Row by row: what the workbook says, what is known, what is wrong, and whether the row is taken. */
export function DifferenceTable({
  rows,
  isBySheet,
  choices,
  place,
  tools,
  acts,
}: {
  readonly rows: readonly SheetRow[];
  /** Several sheets: rows stand under theirs. */
  readonly isBySheet: boolean;
  readonly choices: Choices;
  /** How a row is called: its number, and its sheet where there are several. */
  readonly place: (row: SheetRow) => string;
  readonly tools?: ReactNode;
  readonly acts: RowActs;
}) {
  const { t } = useLanguage();
  const columns = useColumns(choices, place, acts);
  return (
    <DataTable
      name="import"
      caption={t.imports.difference}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      {...(isBySheet && { groupOf: bySheet })}
      tools={tools}
      rowHeight={60}
    />
  );
}

const bySheet = ({ sheet }: SheetRow) => ({ key: sheet, title: sheet });

function useColumns(choices: Choices, place: (row: SheetRow) => string, acts: RowActs): readonly Column<SheetRow>[] {
  const { t, language } = useLanguage();
  const { plan } = useCampaign();
  const i = t.imports;
  const mayRecognise = useMay()('recognition.record');
  const difference = ({ value, last }: SheetRow) =>
    value === undefined || last === undefined ? undefined : Math.round((value - last.value) * 1e6) / 1e6;
  const decimals = ({ unit }: SheetRow) => (unit === undefined ? 2 : decimalsOf(unit));
  const faults = ({ refusals, flags }: SheetRow) =>
    [...refusals, ...flags].map((fault) => wordFault(fault, language)).join(t.semicolon);
  return [
    {
      key: 'take',
      title: i.take,
      width: 64,
      text: (row) => (isTaken(row, choices) ? '✓' : ''),
      cell: (row) => (
        <Checkbox
          aria-label={i.takeRow(place(row))}
          disabled={!isAcceptable(row)}
          checked={isTaken(row, choices)}
          onChange={(event) => acts.onTake(row, event.target.checked)}
        />
      ),
    },
    { key: 'row', title: i.row, width: 56, align: 'right', sort: ({ row }) => row, cell: ({ row }) => row },
    {
      key: 'state',
      title: i.state,
      width: 120,
      sort: ({ state }) => WORDS.importState[state][language],
      cell: (row) => (
        <span
          className={row.state === 'refused' || row.state === 'closed' || row.state === 'lower' ? 'refusal' : undefined}
        >
          {WORDS.importState[row.state][language]}
          {row.hidden === true && <div className="quiet small">{i.hiddenRow}</div>}
          {row.setAside !== undefined && (
            <>
              <div className="quiet small">{WORDS.setAside[row.setAside][language]}</div>
              <button type="button" className="link-button small" onClick={() => acts.onKeep(row)}>
                {i.keep}
              </button>
            </>
          )}
        </span>
      ),
    },
    {
      key: 'name',
      title: i.name,
      width: 215,
      sort: ({ name }) => name,
      cell: (row) => (
        <div className="import-wrap">
          {row.name}
          {row.state === 'needs-choice' || row.subject?.by === 'choice' ? (
            <Select
              size="small"
              style={{ width: '100%' }}
              aria-label={i.choose(row.name)}
              placeholder={i.chooseHint}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              value={row.subject?.id}
              onChange={(id: string | undefined) => acts.onSubject(row, id)}
              options={options(row, row.of === 'target' ? plan.targets : plan.projects, i.chosenBefore)}
            />
          ) : (
            row.subject !== undefined &&
            row.subject.name !== row.name && <div className="quiet small">→ {row.subject.name}</div>
          )}
        </div>
      ),
    },
    {
      key: 'written',
      title: i.written,
      width: 120,
      align: 'right',
      sort: ({ written }) => written?.text,
      cell: ({ written }) =>
        written === undefined ? (
          NONE
        ) : (
          <>
            {written.text} {/^[\d.,]+$/.test(written.text) && written.unit}
            <div className="quiet small">{written.cell}</div>
          </>
        ),
    },
    {
      key: 'value',
      title: i.value,
      width: 120,
      align: 'right',
      sort: ({ value }) => value,
      cell: (row) => (
        <>
          <strong>{amount(row.value, decimals(row))}</strong> {row.unit}
          {row.on !== undefined && <div className="quiet small">{shortDay(row.on, language)}</div>}
        </>
      ),
    },
    {
      key: 'last',
      title: i.last,
      width: 110,
      align: 'right',
      sort: ({ last }) => last?.value,
      cell: (row) => (
        <>
          {amount(row.last?.value, decimals(row))}
          {row.last !== undefined && <div className="quiet small">{shortDay(row.last.on, language)}</div>}
        </>
      ),
    },
    {
      key: 'difference',
      title: i.change,
      width: 90,
      align: 'right',
      sort: difference,
      cell: (row) => signed(difference(row), decimals(row)),
    },
    {
      key: 'faults',
      title: i.faults,
      width: 300,
      text: faults,
      cell: (row) => (
        <div className="import-wrap">
          <span className={row.refusals.length > 0 ? 'refusal small' : 'small'} title={faults(row)}>
            {faults(row)}
          </span>
          {row.recognitions.length > 0 && (
            <div className="small">
              {(mayRecognise ? i.recognitions : i.recognitionsLeft)(
                row.recognitions
                  .map(({ kind, on }) => `${WORDS.recognition[kind][language]} ${shortDay(on, language)}`)
                  .join(t.comma),
              )}
            </div>
          )}
        </div>
      ),
    },
    {
      key: 'note',
      title: i.reason,
      width: 190,
      text: (row) => choices.notes[keyOf(row)] ?? '',
      cell: (row) =>
        isAcceptable(row) &&
        needsNote(row) && (
          <Input
            size="small"
            aria-label={i.noteOf(place(row))}
            placeholder={i.note}
            maxLength={2000}
            value={choices.notes[keyOf(row)] ?? ''}
            onChange={(event) => acts.onNote(row, event.target.value)}
          />
        ),
    },
  ];
}

/** Suggestions first, then everything else there is. */
function options(row: SheetRow, all: readonly { readonly id: string; readonly name: string }[], chosenBefore: string) {
  const suggested = new Set(row.candidates.map(({ id }) => id));
  return [
    ...row.candidates.map(({ id, name, similarity, chosenBefore: isBefore }) => ({
      value: id,
      label: `${name}(${isBefore === true ? chosenBefore : `${Math.round(similarity * 100)}%`})`,
    })),
    ...all.filter(({ id }) => !suggested.has(id)).map(({ id, name }) => ({ value: id, label: name })),
  ];
}
