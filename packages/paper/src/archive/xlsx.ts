import ExcelJS from 'exceljs';
import type { ArchiveTable } from './table.ts';

const FONT = '宋体';
const WIDEST = 28;

/** Every table a sheet: header frozen and repeated in print, text as text, figures as figures. */
export async function tablesXlsx(tables: readonly ArchiveTable[], office: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = office;
  for (const { name, columns, rows } of tables) {
    const sheet = book.addWorksheet(name, {
      views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
      pageSetup: {
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '1:1',
      },
      headerFooter: { oddHeader: `&C${name}`, oddFooter: '&C第 &P 页，共 &N 页' },
    });
    columns.forEach(({ title, unit }, at) => {
      const head = unit === undefined ? title : `${title}(${unit})`;
      const widths = rows.slice(0, 200).map(({ cells }) => widthOf(String(cells[at] ?? '')));
      sheet.getColumn(at + 1).width = Math.min(WIDEST, 2 + Math.max(widthOf(head), ...widths));
      const cell = sheet.getCell(1, at + 1);
      cell.value = head;
      cell.font = { name: FONT, size: 10, bold: true };
      cell.alignment = { vertical: 'middle', wrapText: true };
    });
    rows.forEach(({ cells }, row) => {
      cells.forEach((value, at) => {
        const cell = sheet.getCell(row + 2, at + 1);
        cell.font = { name: FONT, size: 10 };
        cell.alignment = { vertical: 'top', wrapText: true };
        // With the format of text a cell that begins with `=` is no formula, also after it was edited.
        if (typeof value !== 'number') cell.numFmt = '@';
        cell.value = value === undefined || value === '' ? null : value;
      });
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character.charCodeAt(0) > 255 ? 2 : 1), 0);
}
