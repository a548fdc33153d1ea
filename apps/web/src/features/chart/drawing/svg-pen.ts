import { FONT, fitted, HATCH, type Ink, type Pen } from './pen.ts';

type SvgPen = Pen & {
  /** What `draw` draws has its origin here. */
  at(x: number, y: number, draw: () => void): void;
  svg(width: number, height: number, title: string): string;
};

/**
 * Draws into SVG text; `svg` gives all that was drawn. Ids begin with `name`, as several may stand on one page. Text is
 * in the colours asked for, or all in one.
 */
export function svgPen(name: string, lettering?: string): SvgPen {
  const parts: string[] = [];
  let clips = 0;

  const inked = ({ fill = 'none', stroke, width = 1, dash }: Ink): string =>
    [
      `fill="${fill}"`,
      ...(stroke === undefined ? [] : [`stroke="${stroke}" stroke-width="${width}"`]),
      ...(dash === undefined ? [] : [`stroke-dasharray="${dash.join(' ')}"`]),
    ].join(' ');

  return {
    rect: (x, y, width, height, { hatch, ...ink }) => {
      if (hatch !== undefined) {
        parts.push(
          `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="#fff"/>`,
        );
        parts.push(`<path d="${hatching(x, y, width, height)}" stroke="${hatch}" stroke-width="1.2" fill="none"/>`);
      }
      const half = ink.stroke === undefined ? 0 : (ink.width ?? 1) / 2;
      const size = (all: number) => round(Math.max(0, all - 2 * half));
      parts.push(
        `<rect x="${round(x + half)}" y="${round(y + half)}" width="${size(width)}" height="${size(height)}" ${inked(ink)}/>`,
      );
    },
    path: (points, ink, closed = false) => {
      const pairs: string[] = [];
      for (let at = 0; at + 1 < points.length; at += 2)
        pairs.push(`${round(points[at] as number)},${round(points[at + 1] as number)}`);
      parts.push(`<${closed ? 'polygon' : 'polyline'} points="${pairs.join(' ')}" ${inked(ink)}/>`);
    },
    text: (text, x, y, most, { size, colour, bold = false, align = 'left' }) => {
      const shown = fitted(text, size, most);
      if (shown === '') return;
      const anchor = { left: 'start', center: 'middle', right: 'end' }[align];
      parts.push(
        `<text x="${round(x)}" y="${round(y + size * 0.36)}" font-size="${round(size)}" fill="${lettering ?? colour}" text-anchor="${anchor}"${bold ? ' font-weight="600"' : ''}>${escaped(shown)}</text>`,
      );
    },
    within: (x, y, width, height, draw) => {
      const id = `${name}-clip-${clips}`;
      clips += 1;
      parts.push(
        `<clipPath id="${id}"><rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/></clipPath><g clip-path="url(#${id})">`,
      );
      draw();
      parts.push('</g>');
    },
    at: (x, y, draw) => {
      parts.push(`<g transform="translate(${round(x)} ${round(y)})">`);
      draw();
      parts.push('</g>');
    },
    svg: (width, height, title) => {
      return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" role="img" font-family="${escaped(FONT)}"><title>${escaped(title)}</title>${parts.join('')}</svg>`;
    },
  };
}

/** Diagonal lines cut off at the sides. Not a pattern: printers' files would hold each as a picture. */
function hatching(x: number, y: number, width: number, height: number): string {
  const lines: string[] = [];
  for (let from = HATCH - height; from < width; from += HATCH) {
    const left = Math.max(0, from);
    const right = Math.min(width, from + height);
    if (right > left)
      lines.push(
        `M${round(x + left)} ${round(y + height - (left - from))}L${round(x + right)} ${round(y + height - (right - from))}`,
      );
  }
  return lines.join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
