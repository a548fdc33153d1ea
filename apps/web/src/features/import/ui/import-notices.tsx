import { cellAddress, type ImportPreview, WORDS } from '@gongjian/model';
import { useLanguage } from '../../../lib/language.tsx';

/** What of the workbook was not read, or is read though it is hidden: nothing is left out or used in silence. */
export function ImportNotices({ preview: { sheets, notices } }: { readonly preview: ImportPreview }) {
  const { t, language } = useLanguage();
  const lines = [
    ...notices.map(
      ({ kind, sheet }) =>
        `${sheet === undefined ? '' : t.imports.ofSheet(sheet)}${WORDS.importNotice[kind][language]}`,
    ),
    ...sheets.flatMap(({ mapping: { sheet, columns } }) => {
      const used = columns.filter(({ hidden, meaning }) => hidden === true && meaning !== 'other');
      const named = used.map(({ column, header }) => `${cellAddress(1, column).replace(/\d+$/, '')} ${header}`);
      return named.length === 0 ? [] : [t.imports.hiddenUsed(sheet, named.join(t.comma))];
    }),
    ...hiddenRows(sheets).map((rows) => t.imports.hiddenRows(rows)),
  ];
  if (lines.length === 0) return null;
  return (
    <section className="import-notices" aria-label={t.imports.notRead}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function hiddenRows(sheets: ImportPreview['sheets']): number[] {
  const count = sheets.reduce(
    (sum, { difference: { rows } }) =>
      sum + rows.filter(({ hidden, state }) => hidden === true && state !== 'set-aside').length,
    0,
  );
  return count === 0 ? [] : [count];
}
