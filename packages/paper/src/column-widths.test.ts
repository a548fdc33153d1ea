import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellLines, columnWidths } from './column-widths.ts';
import { TABLE } from './docx-tables.ts';

const ALL = 156;
const HEAD = ['目标', '单位', '累计', '日期', '缘由'];
const ALIGN = ['left', 'center', 'right', 'center', 'left'] as const;
const words = fc.string({ unit: fc.constantFrom(...'重大实施项目竣工，（）5000'), maxLength: 60 });
const figure = fc.tuple(fc.integer({ min: -99_999, max: 999_999 }), fc.integer({ min: 0, max: 2 }));
const row = fc
  .tuple(words, fc.constantFrom('亿元', '万平方米'), figure, fc.constantFrom('9月5日', '2012年10月16日'), words)
  .map(([name, unit, [value, decimals], day, why]) => [
    name,
    unit,
    (value / 100).toFixed(decimals).replace('-', '−'),
    day,
    why,
  ]);

test('columns make the table exactly, and no figure, date or unit is parted', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const widths = columnWidths({ head: HEAD, rows, align: ALIGN }, ALL, TABLE);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(ALL, 6);
      expect(Math.min(...widths)).toBeGreaterThan(0);
      for (const cells of rows)
        for (const column of [1, 2, 3]) expect(cellLines(cells[column] ?? '', widths[column] ?? 0, TABLE)).toBe(1);
    }),
  );
});

test('a column of long words takes what one of short words does not need', () => {
  const rows = Array.from({ length: 8 }, () => ['五羊新材项目', '项', '1', '9月5日', '未批'.repeat(30)]);
  const [name = 0, , , , why = 0] = columnWidths({ head: HEAD, rows, align: ALIGN }, ALL, TABLE);
  expect(cellLines('五羊新材项目', name, TABLE)).toBe(1);
  expect(why).toBeGreaterThan(2 * name);
});

test('a column that is left open has room to write in, and words too long for any table still leave a width', () => {
  const open = columnWidths({ head: ['事项', '签收'], rows: [['移交', '']], align: ['left', 'left'] }, ALL, TABLE);
  expect(open[1]).toBe(20);
  const rows = [['字'.repeat(90), '字'.repeat(90), '字'.repeat(90), '字'.repeat(90), '字'.repeat(90)]];
  const align = ['center', 'center', 'center', 'center', 'center'] as const;
  const squeezed = columnWidths({ head: HEAD, rows, align }, ALL, TABLE);
  expect(squeezed.reduce((sum, width) => sum + width, 0)).toBeCloseTo(ALL, 6);
});
