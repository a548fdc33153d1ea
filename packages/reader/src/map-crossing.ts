export type Point = readonly [x: number, y: number];
type Segment = { readonly from: Point; readonly to: Point; readonly ring: number; readonly at: number };

/**
 * Where the rings of one polygon first cross themselves or each other; undefined where they do not. Rings that only touch in
 * a point are taken as they are: drawn, they look the same. Segments are looked at from west to east, each with those that
 * reach into its stretch, so that a border of thousands of points takes milliseconds.
 */
export function firstCrossing(rings: readonly (readonly Point[])[]): Point | undefined {
  const segments = rings
    .flatMap((ring, index) =>
      ring.slice(1).map((to, at): Segment => ({ from: ring[at] as Point, to, ring: index, at })),
    )
    .toSorted((a, b) => west(a) - west(b));
  let open: Segment[] = [];
  for (const segment of segments) {
    open = open.filter((one) => east(one) >= west(segment));
    for (const other of open) {
      const crossing = crossingOf(segment, other);
      if (crossing !== undefined) return crossing;
    }
    open.push(segment);
  }
  return undefined;
}

const west = ({ from, to }: Segment): number => Math.min(from[0], to[0]);
const east = ({ from, to }: Segment): number => Math.max(from[0], to[0]);

/** Twice the area of a triangle: on which side of a line a point lies. */
function side(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function crossingOf(one: Segment, other: Segment): Point | undefined {
  const [a, b, c, d] = [one.from, one.to, other.from, other.to];
  const [ofC, ofD, ofA, ofB] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (ofC * ofD >= 0 || ofA * ofB >= 0) return undefined;
  const share = ofA / (ofA - ofB);
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}
