import { addDays, type Day, UNITS_OF_MEASURE, type UnitOfMeasure } from '@gongjian/model';
import { readXml } from './xml.ts';
import type { ZipEntry, ZipPackage } from './zip.ts';

/** What a number format makes of a figure. */
export type NumberFormat = { readonly shows: 'number' | 'percent' | 'date'; readonly unit?: UnitOfMeasure };

const PLAIN: NumberFormat = { shows: 'number' };
const DATE: NumberFormat = { shows: 'date' };
const PERCENT: NumberFormat = { shows: 'percent' };

/** Built-in formats of ECMA-376 §18.8.30; 27–36 and 50–58 are dates of the Chinese locale (32–35, 55 and 56 partly times). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const BUILT_IN_PERCENTS = new Set([9, 10]);

/** Number formats by cell style index. */
export function readFormats(zip: ZipPackage, entry: ZipEntry | undefined): readonly NumberFormat[] {
  if (entry === undefined) return [];
  const custom = new Map<number, NumberFormat>();
  const styles: number[] = [];
  let inCellStyles = false;
  readXml(zip, entry, {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), formatOfCode(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) styles.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles.map((id) => custom.get(id) ?? builtIn(id));
}

function builtIn(id: number): NumberFormat {
  if (BUILT_IN_DATES.has(id)) return DATE;
  return BUILT_IN_PERCENTS.has(id) ? PERCENT : PLAIN;
}

/** What a format code such as `yyyy"年"m"月"`, `0.0%` or `0.00"亿元"` shows; judged by its first section. */
export function formatOfCode(code: string): NumberFormat {
  const quoted: string[] = [];
  const signs = code
    .replace(/"([^"]*)"/g, (_, text: string) => {
      quoted.push(text);
      return '';
    })
    .replace(/\\(.)|_.|\*./g, (_, escaped?: string) => {
      if (escaped !== undefined) quoted.push(escaped);
      return '';
    })
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0]
    ?.toLowerCase();
  if (signs === undefined || signs.includes('general')) return PLAIN;
  if (signs.includes('%')) return PERCENT;
  if (/[yd]/.test(signs) || (signs.includes('m') && !/[hs]/.test(signs))) return DATE;
  const unit = quoted.join('').trim();
  return Object.hasOwn(UNITS_OF_MEASURE, unit) ? { shows: 'number', unit } : PLAIN;
}

const FALSE_LEAP_DAY = 60;
const LAST_SERIAL = 2_958_465;

/**
 * The day of an Excel serial number, time of day dropped; undefined where there is none. In the 1900 system day 60 is
 * the 29 February 1900 that never was (kept from Lotus 1-2-3), so earlier serials are one off.
 */
export function dayOfSerial(serial: number, from1904: boolean): Day | undefined {
  const whole = Math.floor(serial);
  if (from1904) return whole >= 0 && whole <= LAST_SERIAL - 1462 ? addDays('1904-01-01', whole) : undefined;
  if (whole < 1 || whole > LAST_SERIAL || whole === FALSE_LEAP_DAY) return undefined;
  return addDays(whole < FALSE_LEAP_DAY ? '1899-12-31' : '1899-12-30', whole);
}
