import type { Times } from '../src/chart-steps.ts';

/** What one chart lets the measurement do; everything happens inside one animation frame. */
export type Driven = {
  readonly scrollTo: (left: number, top: number) => void;
  readonly zoom: (place: number) => void;
  /** Takes the bar of a step, moves it by so many pixels, lets it go without keeping anything. */
  readonly grab: () => void;
  readonly drag: (pixels: number) => void;
  readonly drop: () => void;
  /** Rows that a drag moved so far: one that moved nothing measured nothing. */
  readonly dragged: () => number;
};

const FRAMES = 180;

/** Times from frame to frame while the same hand does the same things to either chart. */
export async function drive(chart: Driven): Promise<Times> {
  await frames(30, () => undefined);
  const down = await frames(FRAMES, (at) => chart.scrollTo(0, at * 900));
  const across = await frames(FRAMES, (at) => chart.scrollTo(at * 8, 90_000));
  chart.scrollTo(0, 0);
  await frames(10, () => undefined);
  const zoom = await frames(24, (at) => chart.zoom(at % 4));
  chart.zoom(2);
  chart.scrollTo(0, 0);
  await frames(10, () => undefined);
  chart.grab();
  const drag = await frames(FRAMES, (at) => chart.drag(Math.round(at * 1.5)));
  chart.drop();
  return { down, across, zoom, drag, dragged: chart.dragged() };
}

/** Milliseconds between frames; without a limit of the display, so as long as each takes. */
function frames(count: number, act: (at: number) => void): Promise<number[]> {
  return new Promise((resolve) => {
    const times: number[] = [];
    let last = 0;
    let at = 0;
    const next = (now: number): void => {
      if (at > 0) times.push(now - last);
      last = now;
      if (at === count) {
        resolve(times);
        return;
      }
      act(at);
      at += 1;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}
