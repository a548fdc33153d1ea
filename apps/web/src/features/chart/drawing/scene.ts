import type { DateParts, TickWords, TimeScale, Zoom } from './time-scale.ts';

export type Span = readonly [number, number];

export type Diamond = {
  readonly label: string;
  readonly planned?: number | undefined;
  readonly forecast?: number | undefined;
  readonly reached?: number | undefined;
};

/** Everything that one row shows on the time axis. */
export type Bars = {
  readonly baseline?: Span | undefined;
  readonly plan?: Span | undefined;
  readonly actual?: Span | undefined;
  readonly forecast?: Span | undefined;
  readonly lateStart?: number | undefined;
  readonly lateFinish?: number | undefined;
  readonly float?: number | undefined;
  readonly critical?: boolean | undefined;
  readonly diamonds?: readonly Diamond[] | undefined;
};

/** A row as it is drawn: a group's heading, a project, or one of its steps. */
export type SceneRow = {
  readonly key: string;
  readonly kind: 'group' | 'project' | 'step';
  readonly name: string;
  readonly depth: number;
  /** Undefined where nothing folds. */
  readonly isOpen?: boolean | undefined;
  readonly mark?: { readonly shape: string; readonly word: string; readonly colour: string } | undefined;
  /** At the right of the name: how many, how late. */
  readonly note?: string | undefined;
  readonly bars: Bars;
  /** In a form, and not yet in the plan. */
  readonly provisional?: boolean | undefined;
  /** Rows that this one waits for. */
  readonly after?: readonly { readonly row: number; readonly kind: string }[] | undefined;
};

export type DayShade = 'work' | 'weekend' | 'holiday' | 'make-up';

export type SceneWords = TickWords & {
  readonly today: string;
  readonly dayOne: string;
  readonly dayN: string;
  readonly makeUp: string;
  readonly name: string;
};

/** All that is drawn, whatever of it is in sight. */
export type Scene = {
  readonly rows: readonly SceneRow[];
  readonly scale: TimeScale;
  readonly zoom: Zoom;
  readonly dates: (day: number) => DateParts;
  /** Kind of each day from `scale.first` on. */
  readonly shades: readonly DayShade[];
  readonly today: number;
  readonly last: number;
  readonly words: SceneWords;
  /** Bars as they would stand after a change that is tried, by row. */
  readonly ghosts?: ReadonlyMap<string, Span> | undefined;
  readonly focus?: string | undefined;
};

/** The part of the scene that is in sight, and how large its pieces are. */
export type Sight = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly nameWidth: number;
  readonly size: Sizes;
};

export type Sizes = {
  readonly head: number;
  readonly row: number;
  readonly text: number;
  /** On paper, where nothing can be opened: a name too long for a line takes two. */
  readonly wraps?: true;
};

export const SCREEN: Sizes = { head: 48, row: 30, text: 13 };
/** Large print: all of it by as much as the page's own text grows. */
export const LARGE: Sizes = { head: 62, row: 39, text: 17 };
