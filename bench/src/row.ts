/** One line of the benchmark table. `ratio` is ours ÷ yardstick. */
export interface BenchRow {
  readonly name: string;
  readonly ours: number;
  readonly yardstick: number | null;
  readonly ratio: number | null;
  readonly unit: string;
  readonly note: string;
}
