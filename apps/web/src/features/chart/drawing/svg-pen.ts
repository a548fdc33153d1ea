import { FONT, fitted, HATCH, type Ink, type Pen } from './pen.ts';

/** Draws into SVG text; `svg` gives all that was drawn. Ids begin with `name`, as several may stand on one page. */
export function svgPen(name: string): Pen & { svg(width: number, height: number, title: string): string } {
  const parts: string[] = [];
  const hatches = new Map<string, string>();
  let clips = 0;

  const hatchOf = (colour: string): string => {
    const id = hatches.get(colour) ?? `${name}-hatch-${hatches.size}`;
    hatches.set(colour, id);
    return `url(#${id})`;
  };
  const inked = ({ fill, hatch, stroke, width = 1, dash }: Ink): string =>
    [
      `fill="${hatch === undefined ? (fill ?? 'none') : hatchOf(hatch)}"`,
      ...(stroke === undefined ? [] : [`stroke="${stroke}" stroke-width="${width}"`]),
      ...(dash === undefined ? [] : [`stroke-dasharray="${dash.join(' ')}"`]),
    ].join(' ');

  return {
    rect: (x, y, width, height, ink) => {
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
        `<text x="${round(x)}" y="${round(y + size * 0.36)}" font-size="${round(size)}" fill="${colour}" text-anchor="${anchor}"${bold ? ' font-weight="600"' : ''}>${escaped(shown)}</text>`,
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
    svg: (width, height, title) => {
      const patterns = [...hatches].map(
        ([colour, id]) =>
          `<pattern id="${id}" width="${HATCH}" height="${HATCH}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${HATCH}" height="${HATCH}" fill="#fff"/><rect width="${HATCH * 0.3}" height="${HATCH}" fill="${colour}"/></pattern>`,
      );
      return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" role="img" font-family="${escaped(FONT)}"><title>${escaped(title)}</title><defs>${patterns.join('')}</defs>${parts.join('')}</svg>`;
    },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
