/** Where the search ended. */
export interface Minimum {
  readonly at: Float64Array;
  readonly value: number;
  readonly evaluations: number;
}

/**
 * The least value of `f` in the unit cube, by the downhill simplex of Nelder and Mead (1965) with points outside
 * mirrored in its walls: moved onto a wall they would lay the simplex flat in it, and it could not leave. Ends after
 * `budget` evaluations, or where the simplex is flat.
 *
 * @param f - must not keep its argument; NaN counts as infinite
 * @param from - the first corner, each coordinate in 0..1
 * @param budget - evaluations; a step in hand may use a few more
 */
export function nelderMead(f: (at: Float64Array) => number, from: readonly number[], budget: number): Minimum {
  const size = from.length;
  let evaluations = 0;
  const value = (at: Float64Array) => {
    evaluations += 1;
    const found = f(folded(at));
    return Number.isNaN(found) ? Number.POSITIVE_INFINITY : found;
  };
  const corners = Array.from({ length: size + 1 }, (_, corner) => {
    const at = Float64Array.from(from);
    if (corner > 0) {
      const axis = corner - 1;
      const start = at[axis] ?? 0;
      at[axis] = start > 0.5 ? start - 0.25 : start + 0.25;
    }
    return { at, value: value(at) };
  });
  const worstFirst = () => corners.sort((a, b) => b.value - a.value);
  const centre = new Float64Array(size);
  const along = (step: number) => {
    const worst = (corners[0] as (typeof corners)[number]).at;
    const at = Float64Array.from(centre, (middle, axis) => middle + step * ((worst[axis] ?? 0) - middle));
    return { at, value: value(at) };
  };

  while (size > 0 && evaluations < budget) {
    worstFirst();
    const [worst, second, best] = [corners[0], corners[1], corners[size]] as [Corner, Corner, Corner];
    if (worst.value - best.value <= 1e-7 * Math.abs(best.value)) break;
    centre.fill(0);
    for (const { at } of corners.slice(1))
      for (let axis = 0; axis < size; axis += 1) centre[axis] = (centre[axis] ?? 0) + (at[axis] ?? 0) / size;
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      corners[0] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < second.value) corners[0] = reflected;
    else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) corners[0] = contracted;
      else
        for (const [place, { at }] of corners.entries()) {
          if (place === size) break;
          const shrunk = Float64Array.from(at, (coordinate, axis) => (coordinate + (best.at[axis] ?? 0)) / 2);
          corners[place] = { at: shrunk, value: value(shrunk) };
        }
    }
  }
  worstFirst();
  const found = corners[size] as Corner;
  return { at: folded(found.at), value: found.value, evaluations };
}

interface Corner {
  readonly at: Float64Array;
  readonly value: number;
}

function folded(at: Float64Array): Float64Array {
  return at.map((coordinate) => {
    const within = Math.abs(coordinate) % 2;
    return within > 1 ? 2 - within : within;
  });
}
