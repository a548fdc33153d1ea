import { diamond, INK, INKS, LATE, LINK, latestFinish, latestStart, paintBaseline } from './paint-bars.ts';
import { BAND } from './paint-head.ts';
import { type Ink, type Pen, textWidth } from './pen.ts';

export const LEGEND = [
  'plan',
  'baseline',
  'actual',
  'forecast',
  'critical',
  'latestStart',
  'latestFinish',
  'lost',
  'planned',
  'expected',
  'reached',
  'link',
  'today',
  'band',
  'dayOff',
  'holiday',
] as const;
export type LegendEntry = (typeof LEGEND)[number];

/** What each shape means, in as many lines as the width asks for; gives the height that was used. */
export function paintLegend(
  pen: Pen,
  words: Readonly<Record<LegendEntry, string>>,
  width: number,
  text: number,
  origin: readonly [number, number] = [0, 0],
): number {
  const line = text * 1.7;
  const sign = text * 2.1;
  let [x, y] = [0, 0];
  for (const entry of LEGEND) {
    const wide = sign + text * 0.5 + textWidth(words[entry], text) + text * 1.3;
    if (x + wide > width && x > 0) [x, y] = [0, y + line];
    SIGNS[entry](pen, { x: origin[0] + x, middle: origin[1] + y + line / 2, wide: sign, text });
    pen.text(words[entry], origin[0] + x + sign + text * 0.5, origin[1] + y + line / 2, width, {
      size: text,
      colour: INK,
    });
    x += wide;
  }
  return y + line;
}

/** The shape of one entry alone, in a box of its own. */
export function paintSign(pen: Pen, entry: LegendEntry, wide: number, height: number): void {
  SIGNS[entry](pen, { x: 1, middle: height / 2, wide: wide - 2, text: height * 0.72 });
}

type Place = { readonly x: number; readonly middle: number; readonly wide: number; readonly text: number };

const SIGNS: Readonly<Record<LegendEntry, (pen: Pen, place: Place) => void>> = {
  plan: (pen, place) => bar(pen, place, 0.55, INKS.plan),
  baseline: (pen, { x, middle, wide }) => paintBaseline(pen, { x, y: middle - 1, width: wide, height: 2 }),
  actual: (pen, place) => bar(pen, place, 0.75, INKS.actual),
  forecast: (pen, place) => bar(pen, place, 0.75, INKS.forecast),
  critical: (pen, place) => bar(pen, place, 0.75, INKS.critical),
  latestStart: (pen, { x, middle, wide, text }) => latestStart(pen, x + wide / 2, middle, text * 0.42, false),
  latestFinish: (pen, { x, middle, wide, text }) => latestFinish(pen, x + wide / 2, middle, text * 0.42, false),
  lost: (pen, { x, middle, wide, text }) => {
    latestStart(pen, x + wide * 0.2, middle, text * 0.42, true);
    latestFinish(pen, x + wide * 0.8, middle, text * 0.42, true);
  },
  planned: (pen, place) => milestone(pen, place, '#fff'),
  expected: (pen, place) => {
    milestone(pen, place, '#fff');
    diamond(pen, place.x + place.wide / 2, place.middle, place.text * 0.17, INK);
  },
  reached: (pen, place) => milestone(pen, place, INK),
  today: (pen, { x, middle, wide, text }) =>
    pen.rect(x + wide / 2 - 1, middle - text * 0.6, 2, text * 1.2, { fill: LATE }),
  link: (pen, { x, middle, wide, text }) => {
    const [from, to, high] = [x + wide * 0.1, x + wide * 0.8, text * 0.45];
    pen.path([from, middle - high, to, middle - high, to, middle + high], { stroke: LINK, width: 1 });
    pen.path([to - 3, middle + high - 4, to + 3, middle + high - 4, to, middle + high], { fill: LINK }, true);
  },
  band: (pen, { x, middle, wide, text }) => {
    pen.rect(x, middle - text * 0.5, wide, text, { fill: BAND });
    for (const edge of [x, x + wide - 2]) pen.rect(edge, middle - text * 0.6, 2, text * 1.2, { fill: INK });
  },
  dayOff: (pen, place) => bar(pen, place, 1, { fill: '#f0f2f4', stroke: LINK, width: 0.6 }),
  holiday: (pen, place) => bar(pen, place, 1, { fill: '#d9dee4', stroke: LINK, width: 0.6 }),
};

function bar(pen: Pen, { x, middle, wide, text }: Place, share: number, ink: Ink): void {
  pen.rect(x, middle - (text * share) / 2, wide, text * share, ink);
}

function milestone(pen: Pen, { x, middle, wide, text }: Place, fill: string): void {
  diamond(pen, x + wide / 2, middle, text * 0.42, fill);
}
