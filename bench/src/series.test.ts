import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MACRO, plainErrors, seriesFile, seriesIn, wholeYears } from './series.ts';

describe('year totals', () => {
  it.skipIf(!existsSync(seriesFile()))(
    'are measured as the reference measures: its plain methods give its figures',
    () => {
      const macro = seriesIn(seriesFile()).filter(({ kind }) => kind === 'macro');
      const years = macro.map(wholeYears).filter((found) => found !== undefined);
      expect(years).toHaveLength(312);
      for (const month of [7, 10] as const) {
        const errors = years.map((found) => plainErrors(found, month));
        for (const [method, figure] of MACRO[month].plain.entries()) {
          const mean = errors.reduce((sum, of) => sum + (of[method] as number), 0) / errors.length;
          expect(mean).toBeCloseTo(figure, 3);
        }
      }
    },
  );
});
