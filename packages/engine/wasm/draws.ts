/*
 * The inner loops of packages/engine/src/likelihood/{draw-days,rows}.ts, four draws at a time, in AssemblyScript (a
 * TypeScript that compiles to WebAssembly: assemblyscript.org). Every operation on a number is the one written there, in
 * the same order, so that results are equal to the last bit. tools/wasm.ts compiles it to src/wasm/draws.gen.ts.
 *
 * Rows are addresses in bytes; counts are multiples of four; a line of a table is its height and its slope, 16 bytes.
 */

/** A number whose normal needs a logarithm, which WebAssembly has not: `normalOf` of normal.ts. */
declare function normalOf(drawn: i32): f64;

/** 2⁵²: a whole number below 2³¹ added to it stands in the lower half of the sum's bits. */
const WHOLE: f64 = 4503599627370496.0;

/**
 * `drawBits` for four steps at once, a step to a lane, because the numbers of one stream wait for each other. The states
 * lie one after another; the rows of numbers are so many bytes `apart`.
 */
export function drawBits(states: usize, bits: usize, apart: usize, count: i32): void {
  let s0 = wordOf(states);
  let s1 = wordOf(states + 4);
  let s2 = wordOf(states + 8);
  let s3 = wordOf(states + 12);
  const row = (<usize>count) << 2;
  for (let at: usize = 0; at < row; at += 4) {
    const five = i32x4.add(s1, i32x4.shl(s1, 2));
    const turned = rotated(five, 7);
    spread(bits + at, apart, i32x4.add(turned, i32x4.shl(turned, 3)));
    const shifted = i32x4.shl(s1, 9);
    s2 = v128.xor(s2, s0);
    s3 = v128.xor(s3, s1);
    s1 = v128.xor(s1, s2);
    s0 = v128.xor(s0, s3);
    s2 = v128.xor(s2, shifted);
    s3 = rotated(s3, 11);
  }
  spread(states, 16, s0);
  spread(states + 4, 16, s1);
  spread(states + 8, 16, s2);
  spread(states + 12, 16, s3);
}

/** The same word of four states, 16 bytes apart. */
function wordOf(at: usize): v128 {
  const first = i32x4.splat(load<i32>(at));
  const second = i32x4.replace_lane(first, 1, load<i32>(at, 16));
  const third = i32x4.replace_lane(second, 2, load<i32>(at, 32));
  return i32x4.replace_lane(third, 3, load<i32>(at, 48));
}

/** Four lanes to four places, `apart` bytes apart. */
function spread(at: usize, apart: usize, lanes: v128): void {
  v128.store_lane<i32>(at, lanes, 0);
  v128.store_lane<i32>(at + apart, lanes, 1);
  v128.store_lane<i32>(at + 2 * apart, lanes, 2);
  v128.store_lane<i32>(at + 3 * apart, lanes, 3);
}

function rotated(x: v128, by: i32): v128 {
  return v128.or(i32x4.shl(x, by), i32x4.shr_u(x, 32 - by));
}

/** `drawNormals`; `lines` are NORMAL_LINES and `tails` TAIL_LINES. */
export function drawNormals(bits: usize, lines: usize, tails: usize, normals: usize, count: i32): void {
  const row = (<usize>count) << 2;
  for (let at: usize = 0; at < row; at += 16) {
    const drawn = v128.load(bits + at);
    const cell = i32x4.shr_u(drawn, 22);
    const line = i32x4.shl(cell, 4);
    const a = v128.load(lines + i32x4.extract_lane(line, 0));
    const b = v128.load(lines + i32x4.extract_lane(line, 1));
    const c = v128.load(lines + i32x4.extract_lane(line, 2));
    const d = v128.load(lines + i32x4.extract_lane(line, 3));
    const low = f64x2.convert_low_i32x4_s(drawn);
    const high = f64x2.convert_low_i32x4_s(i32x4.shuffle(drawn, drawn, 2, 3, 2, 3));
    v128.store(normals + 2 * at, f64x2.add(i64x2.shuffle(a, b, 0, 2), f64x2.mul(i64x2.shuffle(a, b, 1, 3), low)));
    v128.store(normals + 2 * at, f64x2.add(i64x2.shuffle(c, d, 0, 2), f64x2.mul(i64x2.shuffle(c, d, 1, 3), high)), 16);
    // Cells 8..1015 are the middle; those of the tails are further from 8 than that, taken as unsigned.
    const isTail = i32x4.gt_u(i32x4.sub(cell, i32x4.splat(8)), i32x4.splat(1007));
    if (v128.any_true(isTail)) drawTails(bits + at, tails, normals + 2 * at);
  }
}

function drawTails(bits: usize, tails: usize, normals: usize): void {
  for (let i: usize = 0; i < 4; i += 1) {
    const drawn = load<i32>(bits + 4 * i);
    const cell = <u32>drawn >> 22;
    if (cell >= 8 && cell < 1016) continue;
    const below = cell < 8 ? drawn : ~drawn;
    const line = tails + ((below >>> 15) << 4);
    // The outermost eight cells are computed: their lines are left empty.
    const z = below >>> 15 < 8 ? normalOf(below) : load<f64>(line) + load<f64>(line, 8) * <f64>below;
    store<f64>(normals + 8 * i, cell < 8 ? z : -z);
  }
}

/** `mixOne`: normals = own × normals + weight × factor. */
export function mixOne(normals: usize, own: f64, factor: usize, weight: f64, count: i32): void {
  const mine = f64x2.splat(own);
  const theirs = f64x2.splat(weight);
  const row = (<usize>count) << 3;
  for (let at: usize = 0; at < row; at += 16) {
    const z = f64x2.add(f64x2.mul(mine, v128.load(normals + at)), f64x2.mul(theirs, v128.load(factor + at)));
    v128.store(normals + at, z);
  }
}

/** `mixTwo`: normals = own × normals + one × first + other × second. */
export function mixTwo(normals: usize, own: f64, first: usize, one: f64, second: usize, other: f64, count: i32): void {
  const mine = f64x2.splat(own);
  const ones = f64x2.splat(one);
  const others = f64x2.splat(other);
  const row = (<usize>count) << 3;
  for (let at: usize = 0; at < row; at += 16) {
    const z = f64x2.add(f64x2.mul(mine, v128.load(normals + at)), f64x2.mul(ones, v128.load(first + at)));
    v128.store(normals + at, f64x2.add(z, f64x2.mul(others, v128.load(second + at))));
  }
}

/** `addDrawnDays`. */
export function addDrawnDays(from: usize, lines: usize, normals: usize, to: usize, count: i32, horizon: i32): void {
  const row = (<usize>count) << 2;
  const latest = i32x4.splat(horizon);
  for (let at: usize = 0; at < row; at += 16) {
    const y = v128.load(normals + 2 * at);
    const z = v128.load(normals + 2 * at, 16);
    const cellY = cellsOf(y);
    const cellZ = cellsOf(z);
    const one = i32x4.add(v128.load(from + at), daysAt(lines, cellY, cellZ, y, z));
    const two = i32x4.add(v128.load(from + row + at), mirrored(lines, cellY, cellZ, y, z));
    v128.store(to + at, i32x4.min_s(latest, one));
    v128.store(to + row + at, i32x4.min_s(latest, two));
  }
}

/** `daysOf`. */
export function daysOf(lines: usize, normals: usize, days: usize, count: i32): void {
  const row = (<usize>count) << 2;
  for (let at: usize = 0; at < row; at += 16) {
    const y = v128.load(normals + 2 * at);
    const z = v128.load(normals + 2 * at, 16);
    const cellY = cellsOf(y);
    const cellZ = cellsOf(z);
    v128.store(days + at, daysAt(lines, cellY, cellZ, y, z));
    v128.store(days + row + at, mirrored(lines, cellY, cellZ, y, z));
  }
}

function cellsOf(z: v128): v128 {
  const place = f64x2.floor(f64x2.add(f64x2.splat(128.0), f64x2.mul(z, f64x2.splat(128.0 / 12.0))));
  return i32x4.shl(f64x2.add(place, f64x2.splat(WHOLE)), 4);
}

/** Whole days at four normals; the cells are in lanes 0 and 2, as offsets of 16-byte lines. */
function daysAt(lines: usize, cellY: v128, cellZ: v128, y: v128, z: v128): v128 {
  const a = v128.load(lines + i32x4.extract_lane(cellY, 0));
  const b = v128.load(lines + i32x4.extract_lane(cellY, 2));
  const c = v128.load(lines + i32x4.extract_lane(cellZ, 0));
  const d = v128.load(lines + i32x4.extract_lane(cellZ, 2));
  const one = f64x2.add(i64x2.shuffle(a, b, 0, 2), f64x2.mul(i64x2.shuffle(a, b, 1, 3), y));
  const two = f64x2.add(i64x2.shuffle(c, d, 0, 2), f64x2.mul(i64x2.shuffle(c, d, 1, 3), z));
  return whole(one, two);
}

/** Whole days at the mirror images, from the lines counted from the last. */
function mirrored(lines: usize, cellY: v128, cellZ: v128, y: v128, z: v128): v128 {
  const last = lines + 255 * 16;
  const a = v128.load(last - i32x4.extract_lane(cellY, 0));
  const b = v128.load(last - i32x4.extract_lane(cellY, 2));
  const c = v128.load(last - i32x4.extract_lane(cellZ, 0));
  const d = v128.load(last - i32x4.extract_lane(cellZ, 2));
  const one = f64x2.sub(i64x2.shuffle(a, b, 0, 2), f64x2.mul(i64x2.shuffle(a, b, 1, 3), y));
  const two = f64x2.sub(i64x2.shuffle(c, d, 0, 2), f64x2.mul(i64x2.shuffle(c, d, 1, 3), z));
  return whole(one, two);
}

function whole(one: v128, two: v128): v128 {
  return i32x4.shuffle(
    f64x2.add(f64x2.floor(one), f64x2.splat(WHOLE)),
    f64x2.add(f64x2.floor(two), f64x2.splat(WHOLE)),
    0,
    2,
    4,
    6,
  );
}

/** `laterOf`. */
export function laterOf(to: usize, one: usize, two: usize, count: i32): void {
  const row = (<usize>count) << 2;
  for (let at: usize = 0; at < row; at += 16)
    v128.store(to + at, i32x4.max_s(v128.load(one + at), v128.load(two + at)));
}

/** `addWorkingDays`, one by one: WebAssembly loads no four places at once. */
export function addWorkingDays(
  from: usize,
  days: usize,
  to: usize,
  count: i32,
  units: i32,
  before: usize,
  ends: usize,
): void {
  const row = (<usize>count) << 2;
  for (let at: usize = 0; at < row; at += 4) {
    const start = load<i32>(from + at);
    const length = load<i32>(days + at);
    const end = load<i32>(ends + ((<usize>(load<i32>(before + ((<usize>start) << 2)) + length * units)) << 2));
    store<i32>(to + at, select(start, end, length === 0));
  }
}
