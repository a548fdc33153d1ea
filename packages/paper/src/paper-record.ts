import type { StocktakePaper, SupervisionPaper } from '@gongjian/model';
import { longDay } from './bulletin-words.ts';
import type { RecordInput } from './docx-record.ts';

/** What the file of a paper that is no bulletin keeps of its figures. */
export function recordOfPaper(paper: SupervisionPaper | StocktakePaper): RecordInput {
  const { kind, campaign, on, seq, rounding, figures } = paper;
  // What may still change is compared with what it was on the day that it was made, where that is known.
  const made = 'made' in paper && paper.made !== undefined ? { made: paper.made } : {};
  const id = 'final' in paper && !paper.final && paper.made === undefined ? {} : { id: paper.id };
  const title = 'masthead' in paper ? `${paper.masthead}（${longDay(on)}）` : `${paper.title} ${paper.reference}`;
  return { paper: kind, title, campaign, ...id, on, ...(seq === undefined ? {} : { seq }), ...made, rounding, figures };
}
