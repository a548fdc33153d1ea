import type { ImportRow, Refusal } from '@gongjian/model';
import { Button } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';
import { RefusalWords } from '../../../ui/states.tsx';
import type { RowReceipt } from '../api.ts';

/** What became of the rows that were taken. */
export function ImportResult({
  receipts,
  rows,
  onAnother,
}: {
  readonly receipts: readonly RowReceipt[];
  readonly rows: readonly ImportRow[];
  readonly onAnother: () => void;
}) {
  const { t } = useLanguage();
  const refused = receipts.filter(({ receipt }) => receipt.outcome === 'refused');
  const names = new Map(rows.map(({ row, name }) => [row, name]));
  const numbers = receipts.flatMap(({ receipt }) => (receipt.seq === undefined ? [] : [receipt.seq]));
  return (
    <section className="section" aria-live="polite">
      <h2>{t.imports.done(receipts.length - refused.length)}</h2>
      {numbers.length > 0 && <p className="quiet">{t.imports.entries(Math.min(...numbers), Math.max(...numbers))}</p>}
      {refused.length > 0 && (
        <>
          <h3>{t.imports.refused(refused.length)}</h3>
          <ul>
            {refused.map(({ row, receipt }) => (
              <li key={`${row} ${receipt.id}`}>
                {t.imports.rowName(row, names.get(row) ?? '')}{' '}
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
