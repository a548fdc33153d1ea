import { markedFigure } from '@gongjian/model';
import { readMarks } from '@gongjian/reader';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bulletinDocx } from './bulletin-docx.ts';
import { printFigure } from './figure-print.ts';
import { composePaper } from './paper-compose.ts';
import { recheckOwn, recordOf } from './recheck.ts';
import { exampleInput } from './testing-bulletin.ts';

const content = composePaper(exampleInput());
const file = await bulletinDocx(content, { id: 'zhongbei:1', digest: '0'.repeat(64) });

function changed(part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const next = change(xml);
  expect(next).not.toBe(xml);
  return zipSync({ ...parts, [part]: strToU8(next) });
}

function recheck(bytes: Uint8Array, ofLedger?: typeof content.figures) {
  const document = readMarks(bytes);
  if (document === undefined) throw new Error('no record in the file');
  return recheckOwn(document, recordOf(document), ofLedger);
}

describe('a paper of our own', () => {
  test('prints every figure in a hidden bookmark that leads to it', () => {
    const { marks } = readMarks(file) ?? { marks: [] };
    for (const { name, text } of marks) {
      expect(name.length).toBeLessThanOrEqual(40);
      expect(name.startsWith('_')).toBe(true);
      const figure = content.figures[(markedFigure(name) ?? 0) - 1];
      if (figure === undefined) throw new Error(`${name} leads nowhere`);
      expect(printFigure(figure).startsWith(text)).toBe(true);
    }
    expect(new Set(marks.map(({ name }) => name)).size).toBe(marks.length);
    expect(new Set(marks.map(({ name }) => markedFigure(name))).size).toBe(content.figures.length);
  });

  test('comes out of its file with nothing to contradict', () => {
    expect(recheck(file)).toMatchObject({
      kind: 'own',
      figures: content.figures.length,
      contradictions: [],
      intact: true,
      ledger: 'not-asked',
    });
    expect(recheck(file, content.figures)).toMatchObject({ contradictions: [], ledger: 'same' });
  });

  test('is found out when any printed figure has another digit', () => {
    const marks = readMarks(file)?.marks ?? [];
    for (const { name, text } of marks.filter((_, index) => index % 7 === 0)) {
      const digit = /\d(?!.*\d)/u.exec(text)?.[0] ?? '';
      const other = text.replace(/\d(?!.*\d)/u, String((Number(digit) + 1) % 10));
      const bytes = changed('word/document.xml', (xml) => {
        const start = xml.indexOf(`w:name="${name}"`);
        return xml.slice(0, start) + xml.slice(start).replace(`>${text}<`, `>${other}<`);
      });
      const found = recheck(bytes);
      expect(found.contradictions.map(({ printed }) => printed)).toEqual([other]);
      expect(found.intact).toBe(false);
    }
  });

  test('is found out when its words are changed but no figure', () => {
    const bytes = changed('word/document.xml', (xml) => xml.replace('数据由来', '数据来历'));
    expect(recheck(bytes)).toMatchObject({ contradictions: [], intact: false, missing: 1 });
    expect(recheck(bytes).changed).toEqual([expect.stringContaining('数据来历')]);
  });

  test('is found out by its parts, and by the ledger, when the record is changed with the print', () => {
    const share = content.figures.find(({ formula }) => formula === 'share');
    if (share === undefined) throw new Error('no share');
    const other = { ...share, value: share.value + 1 };
    const figures = content.figures.map((figure) => (figure === share ? other : figure));
    const document = readMarks(file);
    if (document === undefined) throw new Error('no record');
    const forged = { ...recordOf(document), figures };
    const marks = document.marks.map((mark) =>
      content.figures[(markedFigure(mark.name) ?? 0) - 1] === share ? { ...mark, text: printFigure(other) } : mark,
    );
    const alone = recheckOwn({ ...document, marks }, forged, undefined);
    expect(alone.contradictions.some(({ check, text }) => check === 'share' && text === share.label)).toBe(true);
    const withLedger = recheckOwn({ ...document, marks }, forged, content.figures);
    expect(withLedger.contradictions[0]).toMatchObject({ check: 'ledger', computed: printFigure(share) });
    expect(withLedger.ledger).toBe('differs');
  });

  test('refuses a record that is none of ours', () => {
    const bytes = changed('customXml/item1.xml', (xml) => xml.replace(/>\{.*\}</u, '>{"version":1}<'));
    expect(() => recheck(bytes)).toThrowError(
      expect.objectContaining({ refusal: expect.objectContaining({ kind: 'unreadable' }) }),
    );
    const partless = changed('customXml/item1.xml', (xml) => xml.replaceAll(/"id":"[^"]*:done"/gu, '"id":"gone"'));
    expect(() => recheck(partless)).toThrowError(
      expect.objectContaining({ refusal: expect.objectContaining({ kind: 'unreadable' }) }),
    );
  });
});
