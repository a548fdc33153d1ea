import { type Day, dayValue, type PaperRun } from '@gongjian/model';
import type { FigureBook } from './figure-book.ts';

/** Where a date comes from: a row of the ledger, or the figures of a day and of the days after it. */
type From = { readonly fact: string } | { readonly after: [day: string, days: string] };

/** Prints a date as a figure of the paper, so that another one in its place is found. */
export type Dated = (id: string, label: string, day: Day, from: From) => PaperRun;

export function datedIn(book: FigureBook): Dated {
  return (id, label, day, from) =>
    book.add({
      id,
      label,
      raw: dayValue(day),
      decimals: 0,
      unit: '天',
      formula: 'day',
      ...('fact' in from ? { facts: [from.fact] } : { parts: from.after }),
    });
}
