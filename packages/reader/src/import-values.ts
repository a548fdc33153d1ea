import { convert, dimensionOf, UNITS_OF_MEASURE, type UnitOfMeasure, type WorkbookCell } from '@gongjian/model';

/** What a cell of figures tells: nothing, a figure (with its own unit where it has one), or something that is none. */
export type Figure =
  | { readonly kind: 'none' }
  | { readonly kind: 'figure'; readonly value: number; readonly unit?: UnitOfMeasure }
  | { readonly kind: 'unclear' };

const NONE: Figure = { kind: 'none' };
const UNCLEAR: Figure = { kind: 'unclear' };
/** Signs that officials put where there is nothing to report. */
const NOTHING = /^(?:[-—–－―─/\\*×]+|无|暂无|空|N\/?A)$/i;
const MAX_TEXT = 40;

export function figureOf(cell: WorkbookCell | undefined, stored: UnitOfMeasure): Figure {
  if (cell === undefined) return NONE;
  switch (cell.kind) {
    case 'number':
      return typeof cell.value === 'number'
        ? {
            kind: 'figure',
            value: clean(cell.value),
            ...(cell.shownUnit === undefined ? {} : { unit: cell.shownUnit }),
          }
        : UNCLEAR;
    case 'percent':
      return typeof cell.value === 'number' ? { kind: 'figure', value: clean(cell.value * 100), unit: '%' } : UNCLEAR;
    case 'text':
      return figureOfText(String(cell.value), stored);
    case 'date':
    case 'boolean':
    case 'error':
      return UNCLEAR;
  }
}

/** `1,200`, `１２００`, `1.2亿`, `1亿2000万元`, `90％`, `—`; bare 亿 and 万 take the dimension of the stored unit. */
export function figureOfText(written: string, stored: UnitOfMeasure): Figure {
  const text = written
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[¥￥]/, '');
  if (text === '' || NOTHING.test(text)) return NONE;
  if (text.length > MAX_TEXT) return UNCLEAR;
  const compound = /^(\d+)亿(?:零)?(\d+(?:\.\d+)?)万元?$/.exec(text);
  if (compound !== null)
    return { kind: 'figure', value: clean(Number(compound[1]) * 10_000 + Number(compound[2])), unit: '万元' };
  const match = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?(\D*)$/.exec(text);
  if (match === null) return UNCLEAR;
  const [, sign = '', whole = '', fraction = '', tail = ''] = match;
  const value = clean(Number(`${sign}${whole.replaceAll(',', '')}${fraction}`));
  if (tail === '') return { kind: 'figure', value };
  const unit = unitOfWords(tail, stored);
  return unit === undefined ? UNCLEAR : { kind: 'figure', value, unit };
}

/** The unit of measure that the words behind a figure mean, e.g. 亿 beside a stored 万元 is 亿元. */
export function unitOfWords(words: string, stored?: UnitOfMeasure): UnitOfMeasure | undefined {
  const text = words.normalize('NFKC').replace(/\s/g, '').replace('人民币', '');
  if (Object.hasOwn(UNITS_OF_MEASURE, text)) return text;
  if (text !== '亿' && text !== '万') return undefined;
  const base =
    stored === undefined || dimensionOf(stored) === 'money'
      ? '元'
      : dimensionOf(stored) === 'dollar'
        ? '美元'
        : stored.replace(/^[万亿]/, '');
  return Object.hasOwn(UNITS_OF_MEASURE, text + base) ? text + base : undefined;
}

/** Removes the noise of binary fractions: six decimals are all that a quantity keeps. */
function clean(value: number): number {
  return Math.abs(value) > Number.MAX_SAFE_INTEGER / 1_000_000 ? value : Math.round(value * 1_000_000) / 1_000_000;
}

/** How much larger or smaller than the reference a figure must be before its unit is doubted: 万 is ten thousand. */
const SUSPICIOUS = 500;
/** How near the reference the figure comes in the unit that was meant. */
const NEAR = 8;

/**
 * The unit that `written` was probably meant in, where read in `unit` it is out of all proportion to `reference` (a plan or a
 * last reading in `stored`) and fits well in another unit of the same dimension.
 */
export function unitMeant(
  written: number,
  unit: UnitOfMeasure,
  stored: UnitOfMeasure,
  reference: number,
): { unit: UnitOfMeasure; value: number } | undefined {
  const read = convert(written, unit, stored);
  if (read === undefined || read <= 0 || reference <= 0) return undefined;
  const ratio = read / reference;
  if (ratio < SUSPICIOUS && ratio > 1 / SUSPICIOUS) return undefined;
  let best: { unit: UnitOfMeasure; value: number; distance: number } | undefined;
  for (const other of Object.keys(UNITS_OF_MEASURE)) {
    const value = convert(written, other, stored);
    if (value === undefined || value === read || other === '千万元' || other === '百万元') continue;
    const distance = Math.abs(Math.log(value / reference));
    if (distance <= Math.log(NEAR) && (best === undefined || distance < best.distance))
      best = { unit: other, value, distance };
  }
  return best === undefined ? undefined : { unit: best.unit, value: best.value };
}
