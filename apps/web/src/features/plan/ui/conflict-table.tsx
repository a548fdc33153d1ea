import { Button, Radio } from 'antd';
import { useState } from 'react';
import { clockTime, NONE } from '../../../lib/format.ts';
import { type Difference, differencesOf, type Stale, settled, type Take, usualTake } from '../conflict.ts';
import { type Draft, isSame } from '../draft.ts';
import type { Field } from '../fields.ts';
import { fieldWord, linesOf, type Wording } from '../words.ts';
import { Lines } from './plan-facts.tsx';

/** Three columns: the version in hand, the present one, mine; each difference is settled, nothing is lost. */
export function ConflictTable({
  stale,
  base,
  present,
  mine,
  fields,
  wording,
  isSaving,
  onSave,
  onForm,
  onDiscard,
}: {
  readonly stale: Stale;
  readonly base: Draft;
  readonly present: Draft;
  readonly mine: Draft;
  readonly fields: readonly Field[];
  readonly wording: Wording;
  readonly isSaving: boolean;
  readonly onSave: (draft: Draft) => void;
  readonly onForm: (draft: Draft) => void;
  readonly onDiscard: () => void;
}) {
  const { conflict: words, discard } = wording.messages;
  const [takes, setTakes] = useState<Readonly<Record<string, Take>>>({});
  if (stale.version === 0)
    return (
      <section className="plan-conflict" role="alert">
        <h3>{words.dropped}</h3>
        <p>{words.droppedMeans}</p>
        <div className="bar">
          <Button type="primary" loading={isSaving} onClick={() => onSave(mine)}>
            {words.again}
          </Button>
          <Button onClick={onDiscard}>{discard}</Button>
        </div>
      </section>
    );
  const differences = differencesOf(base, present, mine, fields);
  const takeOf = (difference: Difference) => takes[difference.field] ?? usualTake(difference);
  const open = differences.filter((difference) => takeOf(difference) === undefined).length;
  const result = settled(present, differences, takes);
  return (
    <section className="plan-conflict" aria-live="polite">
      <h3>{words.title(stale.by, clockTime(stale.at))}</h3>
      <p>{words.means}</p>
      <div className="scroll" tabIndex={0}>
        <table className="small-table">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.was}</th>
              <th scope="col">{words.is(stale.by)}</th>
              <th scope="col">{words.mine}</th>
              <th scope="col">{words.take}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <DifferenceRow
                key={difference.field}
                difference={difference}
                field={fields.find(({ name }) => name === difference.field)}
                wording={wording}
                take={takeOf(difference)}
                onTake={(take) => setTakes({ ...takes, [difference.field]: take })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="bar">
        <Button
          type="primary"
          disabled={open > 0}
          loading={isSaving}
          onClick={() => (isSame(result, present) ? onDiscard() : onSave(result))}
        >
          {words.save}
        </Button>
        <Button disabled={open > 0} onClick={() => onForm(result)}>
          {words.form}
        </Button>
        <Button onClick={onDiscard}>{discard}</Button>
        {open > 0 && <span className="quiet">{words.choose(open)}</span>}
      </div>
    </section>
  );
}

function DifferenceRow({
  difference,
  field,
  wording,
  take,
  onTake,
}: {
  readonly difference: Difference;
  readonly field: Field | undefined;
  readonly wording: Wording;
  readonly take: Take | undefined;
  readonly onTake: (take: Take) => void;
}) {
  const { conflict: words } = wording.messages;
  if (field === undefined) return null;
  const by = { me: words.onlyMine, them: words.onlyTheirs, both: words.both }[difference.changedBy];
  const name = fieldWord(wording.kind, field.name, wording);
  return (
    <tr>
      <th scope="row">
        {name}
        <div className={difference.changedBy === 'both' ? 'small behind' : 'quiet small'}>{by}</div>
      </th>
      <Value field={field} value={difference.was} wording={wording} isTaken={false} />
      <Value field={field} value={difference.is} wording={wording} isTaken={take === 'theirs' || take === 'merged'} />
      <Value field={field} value={difference.mine} wording={wording} isTaken={take === 'mine' || take === 'merged'} />
      <td>
        <Radio.Group
          vertical
          aria-label={`${name} ${words.take}`}
          value={take}
          onChange={(event) => onTake(event.target.value as Take)}
          options={[
            { value: 'theirs', label: words.theirs },
            { value: 'mine', label: words.own },
            ...(difference.merged === undefined ? [] : [{ value: 'merged', label: words.merged }]),
          ]}
        />
      </td>
    </tr>
  );
}

function Value({
  field,
  value,
  wording,
  isTaken,
}: {
  readonly field: Field;
  readonly value: unknown;
  readonly wording: Wording;
  readonly isTaken: boolean;
}) {
  const lines = linesOf(field, value, wording.kind, wording);
  return (
    <td className={isTaken ? 'plan-taken' : undefined}>
      {lines.length === 0 ? NONE : lines.length === 1 ? lines[0] : <Lines lines={lines} />}
    </td>
  );
}
