/** A measured line: one value for each size; what was not measured, or was too little to see, is left out. */
export interface GrowthLine {
  readonly name: string;
  readonly colour: string;
  readonly dash: string;
  readonly values: readonly (number | undefined)[];
}

export interface GrowthPanel {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly GrowthLine[];
}

const WIDTH = 960;
const HEIGHT = 500;
const PLOT = { left: 70, top: 84, width: 380, height: 300 } as const;
const STEP = 470;

/** Panels side by side, both axes in powers of ten, as an SVG that reads on light ground without colours too. */
export function growthPicture(
  title: string,
  note: string,
  sizes: readonly number[],
  panels: readonly GrowthPanel[],
): string {
  const body = panels.map((panel, at) => drawPanel(panel, sizes, PLOT.left + at * STEP));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="'Noto Sans CJK SC','Microsoft YaHei',sans-serif" font-size="13" role="img" aria-labelledby="growth-title">`,
    `<title id="growth-title">${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(PLOT.left, 30, title, 'font-size="18" font-weight="bold"'),
    text(PLOT.left, 52, note, 'fill="#555"'),
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function drawPanel({ title, unit, lines }: GrowthPanel, sizes: readonly number[], left: number): string {
  const values = lines.flatMap((line) => line.values.flatMap((value = 0) => (value > 0 ? [value] : [])));
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  const [first, last] = [Math.log10(sizes[0] ?? 1), Math.log10(sizes.at(-1) ?? 10)];
  const bottom = PLOT.top + PLOT.height;
  const x = (size: number) => left + ((Math.log10(size) - first) / (last - first)) * PLOT.width;
  const y = (value: number) => bottom - ((Math.log10(value) - low) / (high - low)) * PLOT.height;
  const powers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
  const grid = powers(low, high).map(
    (value) =>
      `<line x1="${left}" x2="${left + PLOT.width}" y1="${round(y(value))}" y2="${round(y(value))}" stroke="#ddd"/>${text(left - 8, y(value) + 4, spoken(value), 'text-anchor="end"')}`,
  );
  const feet = powers(Math.ceil(first), Math.floor(last)).map(
    (size) =>
      `<line x1="${round(x(size))}" x2="${round(x(size))}" y1="${PLOT.top}" y2="${bottom}" stroke="#eee"/>${text(x(size), bottom + 20, spokenSize(size), 'text-anchor="middle"')}`,
  );
  const drawn = lines.map((line, at) => {
    const points = sizes.flatMap((size, index) => {
      const value = line.values[index];
      return value === undefined || value <= 0 ? [] : [[round(x(size)), round(y(value))] as const];
    });
    const [legendX, legendY] = [left + (at % 2) * 200, bottom + 62 + Math.floor(at / 2) * 20];
    return [
      `<polyline points="${points.map((point) => point.join()).join(' ')}" fill="none" stroke="${line.colour}" stroke-width="2" stroke-dasharray="${line.dash}"/>`,
      ...points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${line.colour}"/>`),
      `<line x1="${legendX}" x2="${legendX + 30}" y1="${legendY - 4}" y2="${legendY - 4}" stroke="${line.colour}" stroke-width="2" stroke-dasharray="${line.dash}"/>`,
      text(legendX + 38, legendY, line.name),
    ].join('\n');
  });
  return [
    text(left, PLOT.top - 12, `${title}(${unit})`, 'font-weight="bold"'),
    ...grid,
    ...feet,
    text(left + PLOT.width / 2, bottom + 40, '节点数(每个节点三条衔接关系)', 'text-anchor="middle" fill="#555"'),
    ...drawn,
  ].join('\n');
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}"${more === '' ? '' : ` ${more}`}>${words}</text>`;
}

function spoken(value: number): string {
  return value >= 1 ? value.toLocaleString('en') : String(Number(value.toPrecision(1)));
}

function spokenSize(size: number): string {
  return size >= 10_000 ? `${size / 10_000} 万` : size.toLocaleString('en');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
