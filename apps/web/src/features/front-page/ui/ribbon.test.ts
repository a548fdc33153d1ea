import { expect, test } from 'vitest';
import { tenDayEnds } from './ribbon.tsx';

test('the ribbon marks the ends of ten-day periods that do not crowd its own ends', () => {
  expect(tenDayEnds('2012-08-01', '2012-08-24')).toEqual(['2012-08-10']);
  expect(tenDayEnds('2012-08-08', '2012-09-30')).toEqual(['2012-08-20', '2012-08-31', '2012-09-10', '2012-09-20']);
});
