import type { FillChoice, FillField, FillReview } from '@gongjian/model';
import { Radio } from 'antd';
import { amount, NONE } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Empty } from '../../../ui/states.tsx';
import { chosenOf, withChoice } from '../package-choice.ts';

type Row = FillReview['rows'][number];

/** What a package says, field by field: as it went out, as it was filled in, as it is now; where both changed, whose counts. */
export function PackageRows({
  rows,
  choices,
  onChoose,
}: {
  readonly rows: readonly Row[];
  readonly choices: readonly FillChoice[];
  readonly onChoose: (choices: readonly FillChoice[]) => void;
}) {
  const { t } = useLanguage();
  const words = t.sheets.offline;
  if (rows.length === 0) return <Empty>{words.nothing}</Empty>;
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table stacked package-rows">
        <caption className="hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.base}</th>
            <th scope="col">{words.theirs}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row) =>
            row.fields
              .filter(({ state, field }) => state !== 'left' || (field === 'value' && row.fault !== undefined))
              .map((field, index) => (
                <tr key={`${row.caliber} ${row.subject} ${field.field}`}>
                  <th scope="row">
                    <span className={index === 0 ? '' : 'hidden'}>{row.name}</span>
                    {index === 0 && row.fault !== undefined && <div className="refusal">{row.fault}</div>}
                  </th>
                  <td data-name={words.field}>
                    {words.fields[field.field]}
                    {field.field === 'value' && <span className="quiet"> {row.unitOfMeasure}</span>}
                  </td>
                  <td data-name={words.base}>
                    {shown(field.base, row, field.field === 'value' ? words.unsaid : NONE)}
                  </td>
                  <td data-name={words.theirs}>
                    {shown(field.theirs, row, NONE)}
                    {field.field === 'value' && row.unchanged && <span className="quiet"> {words.unchanged}</span>}
                  </td>
                  <td data-name={words.now}>
                    {shown(field.now, row, field.field === 'value' ? words.unsaid : NONE)}
                    {field.state === 'conflict' && row.hand !== undefined && (
                      <div className="quiet small">{words.hand(row.hand.by, row.hand.seq)}</div>
                    )}
                  </td>
                  <td data-name={words.state} className="package-state">
                    {field.state === 'conflict' ? (
                      <Radio.Group
                        aria-label={`${row.name} ${words.fields[field.field]}`}
                        value={chosenOf(choices, row, field)}
                        onChange={(event) => onChoose(withChoice(choices, row, field, event.target.value))}
                        options={[
                          { value: 'theirs', label: words.useTheirs },
                          { value: 'now', label: words.useNow },
                        ]}
                      />
                    ) : (
                      words.states[field.state]
                    )}
                  </td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </div>
  );
}

function shown(value: FillField['base'], { decimals }: Row, none: string): string {
  return typeof value === 'number' ? amount(value, decimals) : (value ?? none);
}
