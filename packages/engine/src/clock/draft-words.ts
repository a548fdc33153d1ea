import { type Day, type Id, type Language, type Snapshot, wordDay } from '@gongjian/model';
import { quoted } from '../quoted.ts';

/** What is quoted in a draft of running text that may be 2000 characters long. */
const LONGEST_QUOTE = 300;

export function quote(text: string): string {
  return quoted(text, LONGEST_QUOTE);
}

/** Names and days as a draft writes them. */
export interface DraftWords {
  readonly day: (day: Day) => string;
  readonly unit: (id: Id | undefined) => string | undefined;
  readonly leader: (id: Id | undefined) => string | undefined;
  readonly subject: (of: 'target' | 'project' | 'step', id: Id) => string;
  /** The first names of a list, and how many there are. */
  readonly listed: (names: readonly string[]) => string;
}

export function draftWords(snapshot: Snapshot, language: Language): DraftWords {
  const named = (rows: readonly { readonly id: Id; readonly name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]));
  const [units, leaders] = [named(snapshot.units), named(snapshot.leaders)];
  const subjects = { target: named(snapshot.targets), project: named(snapshot.projects), step: named(snapshot.steps) };
  const of = (names: ReadonlyMap<Id, string>, id: Id | undefined) =>
    id === undefined ? undefined : (names.get(id) ?? id);
  const zh = language === 'zh';
  return {
    day: (day) => wordDay(day, language),
    unit: (id) => of(units, id),
    leader: (id) => of(leaders, id),
    subject: (kind, id) => of(subjects[kind], id) ?? id,
    listed: (names) => {
      const first = names.slice(0, 3).join(zh ? '、' : ', ');
      if (names.length <= 3) return first;
      return zh ? `${first}等${names.length}项` : `${first} and ${names.length - 3} more`;
    },
  };
}
