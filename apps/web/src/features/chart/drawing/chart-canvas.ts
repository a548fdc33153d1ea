import { canvasPen } from './canvas-pen.ts';
import { endsOf, paint } from './paint.ts';
import type { Pen } from './pen.ts';
import type { Scene, Sizes } from './scene.ts';
import { xOf } from './time-scale.ts';

export type ChartCanvas = {
  /** Takes over a scene; it is painted with the next frame. */
  show(scene: Scene): void;
  /** Another scale keeps the day in the middle; the first one begins with `day` there. */
  center(scale: Scene['scale'], day: number): void;
  /** Scrolls until a row, and something of what stands on it, is in sight. */
  reveal(row: number): void;
  close(): void;
};

/** How large the whole of a scene is, for the box to scroll over. */
export function wholeOf(
  { scale, rows }: Scene,
  nameWidth: number,
  size: Sizes,
): { readonly width: number; readonly height: number } {
  return {
    width: nameWidth + xOf(scale, scale.last + 1),
    height: size.head + rows.length * size.row + 4,
  };
}

/** A canvas that stays in sight inside a box that scrolls: painted once per frame, and only when something changed. */
export function chartCanvas(box: HTMLElement, canvas: HTMLCanvasElement, nameWidth: number, size: Sizes): ChartCanvas {
  const context = canvas.getContext('2d');
  let scene: Scene | undefined;
  let pen: Pen | undefined;
  let frame = 0;
  let shown: Scene['scale'] | undefined;
  let middle = 0;
  const half = (): number => (box.clientWidth - nameWidth) / 2;

  const draw = (): void => {
    frame = 0;
    if (context === null || scene === undefined) return;
    const { clientWidth: width, clientHeight: height, scrollLeft: left, scrollTop: top } = box;
    const dots = window.devicePixelRatio || 1;
    const [wide, tall] = [Math.round(width * dots), Math.round(height * dots)];
    if (canvas.width !== wide || canvas.height !== tall) {
      canvas.width = wide;
      canvas.height = tall;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(dots, 0, 0, dots, 0, 0);
    pen ??= canvasPen(context);
    paint(pen, scene, { left, top, width, height, nameWidth, size });
  };
  const later = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  // Kept while scrolling: a box that becomes narrower has moved by the time it is asked.
  const scrolled = (): void => {
    if (shown !== undefined) middle = shown.first + (box.scrollLeft + half()) / shown.perDay;
    later();
  };
  const watch = new ResizeObserver(later);
  watch.observe(box);
  box.addEventListener('scroll', scrolled, { passive: true });

  return {
    show: (next) => {
      scene = next;
      later();
    },
    center: (scale, day) => {
      if (shown === undefined) middle = day;
      shown = scale;
      box.scrollLeft = xOf(scale, middle) - half();
    },
    reveal: (at) => {
      const row = scene?.rows[at];
      if (scene === undefined || row === undefined) return;
      const y = at * size.row;
      // With the next two rows: what waits for it.
      const inside = box.clientHeight - size.head - 3 * size.row;
      if (y < box.scrollTop) box.scrollTop = y;
      else if (y > box.scrollTop + inside) box.scrollTop = y - inside;
      const days = endsOf(row);
      if (days === undefined || row.kind === 'group') return;
      const [from, to] = [xOf(scene.scale, days[0]), xOf(scene.scale, days[1] + 1)];
      if (to < box.scrollLeft || from > box.scrollLeft + 2 * half()) box.scrollLeft = from - half() / 2;
    },
    close: () => {
      watch.disconnect();
      box.removeEventListener('scroll', scrolled);
      cancelAnimationFrame(frame);
    },
  };
}
