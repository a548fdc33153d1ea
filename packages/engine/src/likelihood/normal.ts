/** The standard normal distribution, to about 1e-15. */

/** Density at `z`. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / 2.5066282746310007;
}

/**
 * The chance of a standard normal at or below `z`. Within ±4 by Marsaglia's series (2004), beyond by the continued
 * fraction of the tail (Laplace), so that small tails keep their digits.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (Math.abs(z) >= 4) {
    if (Math.abs(z) > 38) return z > 0 ? 1 : 0;
    const tail = normalTail(Math.abs(z));
    return z > 0 ? 1 - tail : tail;
  }
  let term = z;
  let total = z;
  for (let odd = 3; ; odd += 2) {
    term *= (z * z) / odd;
    const grown = total + term;
    if (grown === total) return 0.5 + total * normalDensity(z);
    total = grown;
  }
}

function normalTail(z: number): number {
  let fraction = z;
  for (let level = 60; level > 0; level -= 1) fraction = z + level / fraction;
  return normalDensity(z) / fraction;
}

/**
 * The `z` below which a standard normal falls with chance `share`, 0 < share < 1. Wichura's algorithm AS 241
 * (PPND16, 1988), relative error about 1e-16.
 */
export function normalQuantile(share: number): number {
  const q = share - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
          13731.69376550946) *
          r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
          3.3871328727963665)) /
      (((((((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
        1)
    );
  }
  const r = Math.sqrt(-Math.log(q < 0 ? share : 1 - share));
  const z = r <= 5 ? nearTail(r - 1.6) : farTail(r - 5);
  return q < 0 ? -z : z;
}

function nearTail(r: number): number {
  return (
    (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
      1.4234371107496835) /
    (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
      1)
  );
}

function farTail(r: number): number {
  return (
    (((((((2.0103343992922881e-7 * r + 0.000027115555687434876) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
      6.657904643501103) /
    (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 0.000018463183175100548) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
      1)
  );
}

/** Cells of {@link NORMAL_LINES}; the upper ten bits of a drawn number name one. 16 kB stay in the nearest cache. */
export const NORMAL_CELLS = 1024;
export const NORMAL_SHIFT = 22;
/** Below this cell, and as many from the other end, a straight line is too coarse. */
export const TAIL_CELLS = 8;
/** The lower tail cut finer: its 8 cells as 1024, of which the first 8 are computed and not looked up. */
const TAIL_SHIFT = 15;

/**
 * For each cell the straight line through the quantiles at its two ends, as a function of the drawn number taken as a
 * signed integer: `[height at 0, slope]`. Against the quantile itself the error is at most 7e-4 where the tail begins,
 * and under 1e-6 in the middle half.
 */
export const NORMAL_LINES: Float64Array = linesOf(NORMAL_SHIFT, NORMAL_CELLS - TAIL_CELLS);
export const TAIL_LINES: Float64Array = linesOf(TAIL_SHIFT, NORMAL_CELLS);

function linesOf(shift: number, end: number): Float64Array {
  const lines = new Float64Array(2 * NORMAL_CELLS);
  const width = 2 ** shift;
  for (let cell = TAIL_CELLS; cell < end; cell += 1) {
    const begin = cell * width;
    const [low, high] = [normalQuantile(begin / 2 ** 32), normalQuantile((begin + width) / 2 ** 32)];
    const slope = (high - low) / width;
    // The upper half of the numbers is negative when signed; a number stands for the middle of its part.
    lines[2 * cell] = low - slope * (begin - (begin < 2 ** 31 ? 0 : 2 ** 32) - 0.5);
    lines[2 * cell + 1] = slope;
  }
  return lines;
}

/** The standard normal that a drawn 32-bit number stands for: increasing in it, and odd about its middle. */
export function normalOf(drawn: number): number {
  const cell = drawn >>> NORMAL_SHIFT;
  if (cell < TAIL_CELLS) return tailOf(drawn);
  if (cell >= NORMAL_CELLS - TAIL_CELLS) return -tailOf(~drawn);
  return (NORMAL_LINES[2 * cell] as number) + (NORMAL_LINES[2 * cell + 1] as number) * (drawn | 0);
}

function tailOf(drawn: number): number {
  const cell = drawn >>> TAIL_SHIFT;
  if (cell < TAIL_CELLS) return normalQuantile((drawn + 0.5) / 2 ** 32);
  return (TAIL_LINES[2 * cell] as number) + (TAIL_LINES[2 * cell + 1] as number) * drawn;
}
