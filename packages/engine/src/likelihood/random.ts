/**
 * Streams of random numbers. Each has a name (the seed, then ids), so what one step draws never depends on which other
 * steps, projects or problems exist. Generator: xoshiro128** 1.1 (Blackman and Vigna 2018), 32 bits a number, seeded by
 * two 32-bit hashes of the name spread by a splitmix32 finaliser.
 */

/** Words of state of one stream. */
export const STATE_WORDS = 4;

/**
 * Writes the state of the stream named by `seed` and `names` to `state[at..at + 4)`.
 *
 * @param seed - any integer; its lowest 32 bits count
 */
export function seedStream(state: Int32Array, at: number, seed: number, names: readonly string[]): void {
  let [a, b] = [mixed(seed | 0), mixed((seed ^ 0x9e3779b9) | 0)];
  for (const name of names) {
    // The length goes in, so that ['ab', 'c'] and ['a', 'bc'] are two streams.
    [a, b] = [mixed(a ^ name.length), mixed(b + name.length)];
    for (let place = 0; place < name.length; place += 1) {
      const code = name.charCodeAt(place);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
    }
  }
  for (let word = 0; word < STATE_WORDS; word += 1) state[at + word] = mixed((word & 1 ? b : a) + word * 0x9e3779b9);
  // The one state that xoshiro never leaves.
  if (((state[at] ?? 0) | (state[at + 1] ?? 0) | (state[at + 2] ?? 0) | (state[at + 3] ?? 0)) === 0) state[at] = 1;
}

/** The finaliser of splitmix32: every bit of the result hangs on every bit of the input. */
function mixed(value: number): number {
  let bits = (value + 0x9e3779b9) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return bits ^ (bits >>> 15);
}

/** The next number of the stream at `state[at..at + 4)`, a signed 32-bit integer. */
export function next(state: Int32Array, at: number): number {
  let [s0, s1, s2, s3] = [state[at] ?? 0, state[at + 1] ?? 0, state[at + 2] ?? 0, state[at + 3] ?? 0];
  const five = Math.imul(s1, 5);
  const drawn = Math.imul((five << 7) | (five >>> 25), 9);
  const shifted = s1 << 9;
  s2 ^= s0;
  s3 ^= s1;
  s1 ^= s2;
  s0 ^= s3;
  s2 ^= shifted;
  s3 = (s3 << 11) | (s3 >>> 21);
  state[at] = s0;
  state[at + 1] = s1;
  state[at + 2] = s2;
  state[at + 3] = s3;
  return drawn;
}

/** The middle of the 2^32 equal parts of (0, 1) that a drawn number names: never 0 and never 1. */
export function unitOf(drawn: number): number {
  return ((drawn >>> 0) + 0.5) / 4_294_967_296;
}
