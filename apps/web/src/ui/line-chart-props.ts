import type { Day } from '@gongjian/model';

export type ChartLine = {
  readonly name: string;
  readonly kind: 'annual' | 'campaign' | 'done';
  /** The line stays level until its next point, as where only whole months count. */
  readonly isStepped?: boolean;
  readonly points: readonly { readonly on: Day; readonly value: number }[];
};

export type ChartProps = {
  readonly label: string;
  readonly lines: readonly ChartLine[];
  readonly unit: string;
  readonly decimals: number;
  readonly today: Day;
  readonly todayName: string;
  /** Source and as-of date, printed under the chart. */
  readonly source: string;
};
