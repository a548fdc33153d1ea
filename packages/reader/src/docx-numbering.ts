import { readXml } from './xml.ts';
import type { ZipEntry, ZipPackage } from './zip.ts';

type Level = { start: number; format: string; text: string; legal: boolean; restartAfter?: number };
type Outline = { readonly levels: Map<number, Level>; linkedStyle?: string };
type List = { outline: string; readonly starts: Map<number, number>; readonly levels: Map<number, Level> };

/** Gives the number that Word prints before the next paragraph of list `list` at level `level` (0..8), '' for a bullet. */
export type Numbering = (list: string, level: number) => string;

const DEEPEST_LEVEL = 8;

/**
 * Automatic numbers of a docx. They stand in no text run, yet a plan document's structure (一、（一）1.) may rest on
 * them alone. `listOfStyle` resolves outlines that are defined through a list style.
 */
export function readNumbering(
  zip: ZipPackage,
  entry: ZipEntry | undefined,
  listOfStyle: (style: string) => string | undefined,
): Numbering {
  if (entry === undefined) return () => '';
  const { outlines, lists } = readLists(zip, entry);
  const counters = new Map<string, number[]>();
  const started = new Set<string>();

  const outlineOf = (id: string): Outline | undefined => {
    const outline = outlines.get(id);
    if (outline?.linkedStyle === undefined || outline.levels.size > 0) return outline;
    const list = lists.get(listOfStyle(outline.linkedStyle) ?? '');
    return list === undefined ? outline : outlines.get(list.outline);
  };

  return (listId, wantedLevel) => {
    const list = lists.get(listId);
    const outline = list === undefined ? undefined : outlineOf(list.outline);
    if (list === undefined || outline === undefined) return '';
    const level = Math.min(Math.max(0, wantedLevel), DEEPEST_LEVEL);
    const levelOf = (index: number): Level | undefined => list.levels.get(index) ?? outline.levels.get(index);
    const counts = counters.get(list.outline) ?? [];
    counters.set(list.outline, counts);
    for (const [index, start] of list.starts) {
      const key = `${listId}:${index}`;
      if (started.has(key) || index > level) continue;
      started.add(key);
      counts[index] = start - 1;
    }
    const current = levelOf(level);
    if (current === undefined) return '';
    counts[level] = (counts[level] ?? current.start - 1) + 1;
    for (let deeper = level + 1; deeper <= DEEPEST_LEVEL; deeper++) {
      const restartAfter = levelOf(deeper)?.restartAfter;
      if (restartAfter === undefined || (restartAfter > 0 && level < restartAfter)) delete counts[deeper];
    }
    return current.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = levelOf(index);
      const count = counts[index] ?? shown?.start ?? 1;
      return formatNumber(count, current.legal && index < level ? 'decimal' : (shown?.format ?? 'decimal'));
    });
  };
}

function readLists(zip: ZipPackage, entry: ZipEntry): { outlines: Map<string, Outline>; lists: Map<string, List> } {
  const outlines = new Map<string, Outline>();
  const lists = new Map<string, List>();
  let outline: Outline | undefined;
  let list: List | undefined;
  let overridden: number | undefined;
  let level: Level | undefined;
  readXml(zip, entry, {
    open: (name, attributes) => {
      const value = attributes['val'] ?? '';
      if (name === 'abstractNum') {
        outline = { levels: new Map() };
        outlines.set(attributes['abstractNumId'] ?? '', outline);
      } else if (name === 'numStyleLink' && outline !== undefined) outline.linkedStyle = value;
      else if (name === 'num') {
        list = { outline: '', starts: new Map(), levels: new Map() };
        lists.set(attributes['numId'] ?? '', list);
      } else if (name === 'abstractNumId' && list !== undefined) list.outline = value;
      else if (name === 'lvlOverride') overridden = Number(attributes['ilvl']);
      else if (name === 'startOverride' && overridden !== undefined) list?.starts.set(overridden, Number(value));
      else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', legal: false };
        (outline?.levels ?? list?.levels)?.set(Number(attributes['ilvl']), level);
      } else if (level !== undefined) readLevel(level, name, value, attributes);
    },
    close: (name) => {
      if (name === 'abstractNum') outline = undefined;
      else if (name === 'num') list = undefined;
      else if (name === 'lvl') level = undefined;
      else if (name === 'lvlOverride') overridden = undefined;
    },
  });
  return { outlines, lists };
}

function readLevel(level: Level, name: string, value: string, attributes: Readonly<Record<string, string>>): void {
  if (name === 'start') level.start = Number(value);
  else if (name === 'numFmt') level.format = value === 'custom' ? (attributes['format'] ?? 'decimal') : value;
  else if (name === 'lvlText') level.text = value;
  else if (name === 'isLgl') level.legal = true;
  else if (name === 'lvlRestart') level.restartAfter = Number(value);
  if (level.format === 'bullet') level.text = '';
}

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const CIRCLED_ONE = 0x2460;
const CIRCLED_COUNT = 20;
const IDEOGRAPH_CIRCLED_ONE = 0x3280;
const FULL_WIDTH_ZERO = 0xff10;

function formatNumber(count: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographTraditional':
      return chineseNumber(count, DIGITS, '十百千');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return chineseNumber(count, LEGAL_DIGITS, '拾佰仟');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return [...String(count)].map((digit) => DIGITS[Number(digit)] ?? '').join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= CIRCLED_COUNT ? String.fromCodePoint(CIRCLED_ONE + count - 1) : String(count);
    case 'ideographEnclosedCircle':
      return count >= 1 && count <= 10 ? String.fromCodePoint(IDEOGRAPH_CIRCLED_ONE + count - 1) : String(count);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(count)].map((digit) => String.fromCodePoint(FULL_WIDTH_ZERO + Number(digit))).join('');
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperLetter':
      return letters(count);
    case 'lowerLetter':
      return letters(count).toLowerCase();
    default:
      return String(count);
  }
}

/** 1..9999 in Chinese; 10..19 without a leading 一 in the plain script. */
function chineseNumber(count: number, digits: string, places: string): string {
  if (count <= 0 || count > 9999) return String(count);
  let text = '';
  let gap = false;
  const figures = [...String(count)].map(Number);
  for (const [index, figure] of figures.entries()) {
    const place = figures.length - index - 1;
    if (figure === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += '零';
    gap = false;
    text += (digits[figure] ?? '') + (place === 0 ? '' : (places[place - 1] ?? ''));
  }
  return places.startsWith('十') ? text.replace(/^一十/, '十') : text;
}

function roman(count: number): string {
  if (count <= 0 || count > 3999) return String(count);
  const table: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = count;
  let text = '';
  for (const [value, sign] of table) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** A, B … Z, AA, BB … as Word counts. */
function letters(count: number): string {
  if (count <= 0 || count > 780) return String(count);
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
}
