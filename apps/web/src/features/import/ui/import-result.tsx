import type { ImportOutcome, Refusal } from '@gongjian/model';
import { Button } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';
import { RefusalWords } from '../../../ui/states.tsx';
import { keyOf, type SheetRow } from '../accepted-rows.ts';

/** What became of the rows that were taken, and how a mistake is put right. */
export function ImportResult({
  outcome: { rows: receipts, reports },
  rows,
  place,
  onAnother,
}: {
  readonly outcome: ImportOutcome;
  readonly rows: readonly SheetRow[];
  readonly place: (row: Pick<SheetRow, 'sheet' | 'row'>) => string;
  readonly onAnother: () => void;
}) {
  const { t } = useLanguage();
  const refused = receipts.filter(({ receipt }) => receipt.outcome === 'refused');
  const done = receipts.length - refused.length;
  const names = new Map(rows.map((row) => [keyOf(row), row.name]));
  const numbers = receipts.flatMap(({ receipt }) => (receipt.seq === undefined ? [] : [receipt.seq]));
  return (
    <section className="section" aria-live="polite">
      <h2>{reports.length > 0 ? t.imports.submitted(done, reports.length) : t.imports.done(done)}</h2>
      {numbers.length > 0 && <p className="quiet">{t.imports.entries(Math.min(...numbers), Math.max(...numbers))}</p>}
      {done > 0 && <p>{reports.length > 0 ? t.imports.submittedMeans : t.imports.undo}</p>}
      {refused.length > 0 && (
        <>
          <h3>{t.imports.refused(refused.length)}</h3>
          <ul>
            {refused.map(({ sheet, row, receipt }) => (
              <li key={`${keyOf({ sheet, row })} ${receipt.id}`}>
                {t.imports.rowName(place({ sheet, row }), names.get(keyOf({ sheet, row })) ?? '')}{' '}
                {receipt.refusals.map((refusal: Refusal, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: sentences that never move
                  <RefusalWords key={index} refusal={refusal} />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Button onClick={onAnother}>{t.imports.another}</Button>
      </p>
    </section>
  );
}
