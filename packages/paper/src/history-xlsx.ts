import {
  type Campaign,
  type Day,
  type HistoryEntry,
  shownFields,
  shownValue,
  subjectName,
  WORDS,
  wordField,
} from '@gongjian/model';
import { plainTexts } from './plain-text.ts';
import { addTable, bookBytes, newBook } from './sheet-look.ts';

export type HistoryPaper = {
  readonly entries: readonly HistoryEntry[];
  readonly campaign: Pick<Campaign, 'name' | 'office' | 'sample'>;
  readonly day: Day;
  readonly seq: number;
  readonly nameOf: (id: string) => string | undefined;
  /** Beijing's clock; who makes the paper knows it. */
  readonly clockTime: (instant: string) => string;
  /** Older entries that are not in it. */
  readonly isCut: boolean;
};

const MOST_FIELDS = 8;
const LONGEST_VALUE = 120;

/** 操作记录 as a workbook: what was done under which post, newest first. */
export async function historyXlsx({ entries, campaign, ...paper }: HistoryPaper): Promise<Uint8Array> {
  const { name, office } = plainTexts({ name: campaign.name, office: campaign.office });
  const nameOf = (id: string) => {
    const known = paper.nameOf(id);
    return known === undefined ? undefined : plainTexts(known);
  };
  const book = newBook(office);
  addTable(book, {
    name: '操作记录',
    title: `${name}操作记录`,
    office,
    day: paper.day,
    units: '条',
    seq: paper.seq,
    columns: [
      { title: '台账号', width: 8, cell: ({ seq }) => seq },
      { title: '时间', width: 17, cell: ({ at }) => paper.clockTime(at) },
      { title: '岗位', width: 16, cell: ({ actor }) => actor.name },
      { title: '角色', width: 10, cell: ({ actor }) => WORDS.role[actor.role].zh },
      { title: '操作', width: 18, cell: ({ about }) => about.zh },
      {
        title: '对象',
        width: 28,
        cell: (entry) =>
          `${WORDS.kind[entry.subject.kind as keyof typeof WORDS.kind]?.zh ?? entry.subject.kind} ${subjectName(entry, nameOf)}`.trim(),
      },
      { title: '改动', width: 46, cell: (entry) => changedIn(entry, nameOf) },
      { title: '理由', width: 20, cell: ({ why }) => why },
    ],
    rows: plainTexts(entries),
    marks: [...(paper.isCut ? ['只含最近的，更早的在网页上查'] : []), ...(campaign.sample ? ['示例数据'] : [])],
  });
  return bookBytes(book);
}

function changedIn(entry: HistoryEntry, nameOf: (id: string) => string | undefined): string {
  const fields = shownFields(entry);
  const shown = fields.slice(0, MOST_FIELDS).map(({ field, was, is }) => {
    const value = (given: unknown) => cut(shownValue(field, given, 'zh', nameOf));
    const before = was === undefined || was === null ? '' : `${value(was)} → `;
    return `${wordField(field, 'zh')} ${before}${value(is)}`;
  });
  const left = fields.length - shown.length;
  return [...shown, ...(left > 0 ? [`另${left}项`] : [])].join('\n');
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE).join('')}…` : text;
}
