/** How a shape is filled and outlined. `hatch`: diagonal lines on white, so that it reads without colour. */
export type Ink = {
  readonly fill?: string;
  readonly hatch?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
};

export type Lettering = {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
};

/** What the chart is drawn with: a canvas on the screen, SVG on paper. Points are x, y, x, y … */
export type Pen = {
  rect(x: number, y: number, width: number, height: number, ink: Ink): void;
  path(points: readonly number[], ink: Ink, closed?: boolean): void;
  /** Around the middle line `y`, cut with … where it is wider than `most`. */
  text(text: string, x: number, y: number, most: number, lettering: Lettering): void;
  /** Nothing that `draw` draws shows outside. */
  within(x: number, y: number, width: number, height: number, draw: () => void): void;
};

export const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
export const HATCH = 5;

/** About how wide a text is: a Chinese character is a square, a Latin one a little more than half. */
export function textWidth(text: string, size: number): number {
  let squares = 0;
  for (const character of text) squares += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.58 : 1;
  return squares * size;
}

/** In two lines, the second cut with … where it does not fit either. */
export function folded(text: string, size: number, most: number): readonly [string, string] {
  let room = most;
  let first = '';
  for (const character of text) {
    room -= textWidth(character, size);
    if (room < 0) break;
    first += character;
  }
  return [first, fitted(text.slice(first.length), size, most)];
}

/** The text, or as much of it as goes into the width with … at its end. */
export function fitted(text: string, size: number, most: number): string {
  if (textWidth(text, size) <= most) return text;
  let room = most - size;
  let kept = '';
  for (const character of text) {
    room -= textWidth(character, size);
    if (room < 0) return kept === '' ? '' : `${kept}…`;
    kept += character;
  }
  return kept;
}
