import { onlyText } from '../../lib/search.ts';

/** What the form begins with: the matter and where it comes from; typed by anyone, so what fits nothing is dropped. */
export type IssueSearch = {
  readonly of?: string | undefined;
  readonly id?: string | undefined;
  readonly source?: string | undefined;
  readonly ref?: string | undefined;
  readonly text?: string | undefined;
  readonly previous?: string | undefined;
};

export function issueSearch(search: Readonly<Record<string, unknown>>): IssueSearch {
  const keys = ['of', 'id', 'source', 'ref', 'text', 'previous'] as const;
  return Object.fromEntries(keys.map((key) => [key, onlyText(search[key])]));
}
