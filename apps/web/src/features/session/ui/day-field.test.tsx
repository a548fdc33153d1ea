import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { DayField } from './day-field.tsx';

afterEach(cleanup);

test('the day of the demonstration is written as days are everywhere, and gone to once it is a whole one within bounds', () => {
  const gone: string[] = [];
  render(<DayField day="2012-09-09" min="2012-01-01" max="2012-12-31" onChange={(day) => gone.push(day)} />);
  const field = screen.getByRole('textbox');
  const type = (value: string) => fireEvent.change(field, { target: { value } });
  expect(field).toHaveProperty('value', '2012-09-09');
  type('2012-09-1');
  expect([field.getAttribute('value'), screen.queryByRole('alert')]).toEqual(['2012-09-1', null]);
  for (const wrong of ['2012-13-40', '09/10/2012', '2013-01-01']) {
    type(wrong);
    expect(screen.getByRole('alert').textContent).toContain('2012-12-31');
  }
  expect(gone).toEqual([]);
  type('2012-09-10');
  expect(gone).toEqual(['2012-09-10']);
});
