import { FONT, fitted, HATCH, type Ink, type Lettering, type Pen } from './pen.ts';

/** Draws on a canvas whose transform is set to CSS pixels. One pen serves all frames of its canvas. */
export function canvasPen(context: CanvasRenderingContext2D): Pen {
  const hatches = new Map<string, CanvasPattern | null>();
  const texts = new Map<string, string>();

  const hatchOf = (colour: string): CanvasPattern | null => {
    const known = hatches.get(colour);
    if (known !== undefined) return known;
    const tile = document.createElement('canvas');
    tile.width = HATCH * 2;
    tile.height = HATCH * 2;
    const inside = tile.getContext('2d');
    if (inside === null) return null;
    inside.fillStyle = '#fff';
    inside.fillRect(0, 0, tile.width, tile.height);
    inside.strokeStyle = colour;
    inside.lineWidth = 2.4;
    inside.beginPath();
    for (const shift of [-1, 0, 1]) {
      inside.moveTo(shift * HATCH * 2, HATCH * 2);
      inside.lineTo(shift * HATCH * 2 + HATCH * 2, 0);
    }
    inside.stroke();
    const pattern = context.createPattern(tile, 'repeat');
    pattern?.setTransform(new DOMMatrix([0.5, 0, 0, 0.5, 0, 0]));
    hatches.set(colour, pattern);
    return pattern;
  };

  const outline = ({ stroke, width = 1, dash }: Ink): boolean => {
    if (stroke === undefined) return false;
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.setLineDash(dash === undefined ? [] : [...dash]);
    return true;
  };

  const fitOf = (text: string, size: number, most: number): string => {
    const key = `${size} ${Math.floor(most)} ${text}`;
    const known = texts.get(key);
    if (known !== undefined) return known;
    const made = fitted(text, size, most);
    if (texts.size > 20_000) texts.clear();
    texts.set(key, made);
    return made;
  };

  return {
    rect: (x, y, width, height, ink) => {
      if (ink.hatch !== undefined) {
        // The hatch goes with its bar, not with the canvas: it would shimmer while scrolling.
        context.save();
        context.translate(x, y);
        context.fillStyle = hatchOf(ink.hatch) ?? ink.hatch;
        context.fillRect(0, 0, width, height);
        context.restore();
      } else if (ink.fill !== undefined) {
        context.fillStyle = ink.fill;
        context.fillRect(x, y, width, height);
      }
      if (outline(ink)) {
        const half = (ink.width ?? 1) / 2;
        context.strokeRect(x + half, y + half, Math.max(0, width - 2 * half), Math.max(0, height - 2 * half));
      }
    },
    path: (points, ink, closed = false) => {
      context.beginPath();
      for (let at = 0; at + 1 < points.length; at += 2) {
        const [x, y] = [points[at] as number, points[at + 1] as number];
        if (at === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
      if (closed) context.closePath();
      if (ink.fill !== undefined) {
        context.fillStyle = ink.fill;
        context.fill();
      }
      if (outline(ink)) context.stroke();
    },
    text: (text, x, y, most, { size, colour, bold = false, align = 'left' }: Lettering) => {
      const shown = fitOf(text, size, most);
      if (shown === '') return;
      context.font = `${bold ? 600 : 400} ${size}px ${FONT}`;
      context.fillStyle = colour;
      context.textAlign = align;
      context.textBaseline = 'middle';
      context.fillText(shown, x, y);
    },
    within: (x, y, width, height, draw) => {
      context.save();
      context.beginPath();
      context.rect(x, y, width, height);
      context.clip();
      draw();
      context.restore();
    },
  };
}
