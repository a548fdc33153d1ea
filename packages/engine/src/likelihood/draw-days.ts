import { NORMAL_CELLS, NORMAL_LINES, NORMAL_SHIFT, normalOf, TAIL_CELLS } from './normal.ts';
import { type Quantiles, Z_CELLS, Z_MIDDLE, Z_SCALE } from './spread-table.ts';

/** How a step draws its days. */
export interface Sampling {
  /** Lines of its days, see {@link dayLines}; undefined where it takes `certainly` so many. */
  readonly lines: Float64Array | undefined;
  readonly certainly: number;
  /** Common factors, a standard normal for each pair, and the weights of the step's own normal and of theirs. */
  readonly office: Float64Array | undefined;
  readonly town: Float64Array | undefined;
  readonly own: number;
  readonly ofOffice: number;
  readonly ofTown: number;
}

/** Rows of one step of one block; in `days` the first half are the draws, the second half their mirror images. */
export interface Scratch {
  readonly bits: Int32Array;
  readonly normals: Float64Array;
  readonly tails: Int32Array;
  readonly days: Int32Array;
}

export function scratch(pairs: number): Scratch {
  return {
    bits: new Int32Array(pairs),
    normals: new Float64Array(pairs),
    tails: new Int32Array(pairs + 1),
    days: new Int32Array(2 * pairs),
  };
}

/**
 * The normals of one step for the pairs `first..first + count`. The work is done in short loops: one long loop holds
 * more values than the machine has registers, and was measured to take half as long again.
 *
 * @param states - generator states; this step's is at `state` and is moved on by `count` numbers
 */
export function drawStep(
  { office, town, own, ofOffice, ofTown }: Sampling,
  states: Int32Array,
  state: number,
  first: number,
  count: number,
  { bits, normals, tails }: Scratch,
): void {
  drawBits(states, state, bits, count);
  drawNormals(bits, normals, tails, count);
  if (office !== undefined && town !== undefined) mixTwo(normals, own, office, ofOffice, town, ofTown, first, count);
  else if (office !== undefined) mixOne(normals, own, office, ofOffice, first, count);
  else if (town !== undefined) mixOne(normals, own, town, ofTown, first, count);
}

/** The generator of random.ts written out, its state in local variables. */
function drawBits(states: Int32Array, state: number, bits: Int32Array, count: number): void {
  let s0 = states[state] as number;
  let s1 = states[state + 1] as number;
  let s2 = states[state + 2] as number;
  let s3 = states[state + 3] as number;
  for (let i = 0; i < count; i += 1) {
    const five = Math.imul(s1, 5);
    bits[i] = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
  }
  states[state] = s0;
  states[state + 1] = s1;
  states[state + 2] = s2;
  states[state + 3] = s3;
}

/**
 * {@link normalOf} of a row. The rare numbers of the tails are only noted in the loop and computed after it: a call inside
 * would make every round save and reload its registers.
 */
function drawNormals(bits: Int32Array, normals: Float64Array, tails: Int32Array, count: number): void {
  const lines = NORMAL_LINES;
  let noted = 0;
  for (let i = 0; i < count; i += 1) {
    const drawn = bits[i] as number;
    const cell = drawn >>> NORMAL_SHIFT;
    normals[i] = (lines[2 * cell] as number) + (lines[2 * cell + 1] as number) * drawn;
    tails[noted] = i;
    noted += ((cell - TAIL_CELLS) >>> 31) | ((NORMAL_CELLS - TAIL_CELLS - 1 - cell) >>> 31);
  }
  for (let at = 0; at < noted; at += 1) {
    const i = tails[at] as number;
    normals[i] = normalOf(bits[i] as number);
  }
}

function mixOne(
  normals: Float64Array,
  own: number,
  factor: Float64Array,
  weight: number,
  first: number,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) normals[i] = own * (normals[i] as number) + weight * (factor[first + i] as number);
}

function mixTwo(
  normals: Float64Array,
  own: number,
  office: Float64Array,
  ofOffice: number,
  town: Float64Array,
  ofTown: number,
  first: number,
  count: number,
): void {
  for (let i = 0; i < count; i += 1)
    normals[i] =
      own * (normals[i] as number) + ofOffice * (office[first + i] as number) + ofTown * (town[first + i] as number);
}

/**
 * The lines of a spread in whole days: truncated, their height is the quantile rounded, neither below `least` nor above
 * `horizon`. Made for each step, so that the inner loop has one multiplication a draw and no limits to mind.
 */
export function dayLines({ low, range, unit }: Quantiles, least: number, horizon: number): Float64Array {
  const lines = new Float64Array(2 * Z_CELLS);
  const first = low + range * ((unit[0] as number) + (unit[1] as number) * (BEGINS[0] as number));
  let from = Math.min(horizon, Math.max(least, first)) + 0.5;
  for (let cell = 0; cell < Z_CELLS; cell += 1) {
    const end = low + range * ((unit[2 * cell] as number) + (unit[2 * cell + 1] as number) * (ENDS[cell] as number));
    const to = Math.min(horizon, Math.max(least, end)) + 0.5;
    const rise = (to - from) * Z_SCALE;
    lines[2 * cell] = from - rise * (BEGINS[cell] as number);
    lines[2 * cell + 1] = rise;
    from = to;
  }
  return lines;
}

/** z at the beginning and at the end of each cell: laid out, as a step's lines take as long as a tenth of its draws. */
const BEGINS = Float64Array.from({ length: Z_CELLS }, (_, cell) => (cell - Z_MIDDLE) / Z_SCALE);
const ENDS = BEGINS.map((begin) => begin + 1 / Z_SCALE);

/** Whole days at each normal and at its mirror image, which lies in the mirrored cell. */
export function daysOf(lines: Float64Array, normals: Float64Array, days: Int32Array, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const z = normals[i] as number;
    const cell = 2 * ((Z_MIDDLE + z * Z_SCALE) | 0);
    const mirror = 2 * (Z_CELLS - 1) - cell;
    days[i] = ((lines[cell] as number) + (lines[cell + 1] as number) * z) | 0;
    days[count + i] = ((lines[mirror] as number) - (lines[mirror + 1] as number) * z) | 0;
  }
}
