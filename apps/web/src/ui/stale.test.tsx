import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProblemError } from '../lib/api.ts';
import { WithStale } from './stale.tsx';
import { Answered } from './states.tsx';

const NOON = new Date('2012-09-09T12:00:00').getTime();
beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(NOON);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const refetch = vi.fn(async () => undefined);
const query = (dataUpdatedAt: number, error: unknown = null) => ({ data: 1, error, refetch, dataUpdatedAt });
const page = (...queries: ReturnType<typeof query>[]) => (
  <WithStale>
    {queries.map((one, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a page
      <Answered key={index} query={one}>
        {(data) => <p>{data}</p>}
      </Answered>
    ))}
  </WithStale>
);
const said = () => screen.queryAllByRole('status').map((one) => one.firstChild?.textContent);

test('a page says once that its figures are old, whatever its parts, and reads all that are again', async () => {
  render(page(query(NOON), query(NOON)));
  expect(said()).toEqual([]);
  vi.setSystemTime(NOON + 15 * 60_000);
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(said()).toEqual(['以下为12:00读到的数据,此后的变化还没有显示']);
  await act(async () => fireEvent.click(screen.getByRole('button')));
  expect(refetch).toHaveBeenCalledTimes(2);
});

test('what cannot be read again says why, with its day where that is past, and goes with its part of the page', () => {
  const yesterday = NOON - 24 * 60 * 60_000;
  const { rerender } = render(page(query(NOON), query(yesterday, new TypeError('Failed to fetch'))));
  expect(said()).toEqual(['连不上服务器,以下为9月8日 12:00读到的数据']);
  const problem = { type: '', title: '不可用', status: 503, detail: '' };
  rerender(page(query(NOON, new ProblemError(problem))));
  expect(said()).toEqual(['没有读到新数据(不可用),以下为12:00读到的数据']);
  rerender(page());
  expect(said()).toEqual([]);
});
