import { type Campaign, type StandingRow, type Standings, WORDS } from '@gongjian/model';
import { plainTexts } from './plain-text.ts';
import { addTable, bookBytes, lines, newBook, type SheetColumn } from './sheet-look.ts';

const COSTLIEST = 3;

/** 比力度、比进度、比成效 as a workbook: units by group, each with the places between which it lies; no persons. */
export async function standingXlsx(
  given: Standings,
  about: Pick<Campaign, 'name' | 'office'> & { readonly sample?: true | undefined },
): Promise<Uint8Array> {
  const standings = plainTexts(given);
  const { name, office, sample } = plainTexts(about);
  const book = newBook(office);
  const head = {
    office,
    day: standings.day,
    seq: standings.seq,
    marks: sample ? ['示例数据'] : [],
  };
  const weights = `权重：${(['effort', 'progress', 'results'] as const)
    .map((part) => `${WORDS.standingPart[part].zh}${Math.round(standings.weights[part] * 100)}%`)
    .join('、')}；位次区间为各权重上下浮动${standings.vary}%及只计已核实数据时的最好、最差位次；经批准事由不计入。`;
  standings.groups.forEach((group, index) => {
    addTable(book, {
      ...head,
      name: tabName(group.name, index),
      title: `${name}比力度比进度比成效——${group.name}`,
      units: '分',
      columns: STANDING_COLUMNS,
      rows: group.rows,
      notes: [weights],
    });
  });
  if (standings.leftOut.length > 0 || standings.groups.length === 0)
    addTable(book, {
      ...head,
      name: '未参加比较',
      title: `${name}未参加比较的单位`,
      units: '个',
      columns: [
        { title: '序号', width: 6, cell: (_, index) => index + 1 },
        { title: '单位', width: 30, cell: ({ name: unit }) => unit },
        { title: '原因', width: 60, cell: ({ why }) => WORDS.notCompared[why].zh },
      ],
      rows: standings.leftOut,
    });
  return bookBytes(book);
}

const score = (title: string, of: (row: StandingRow) => number | undefined): SheetColumn<StandingRow> => ({
  title,
  width: 9,
  cell: (row) => ({ figure: of(row), decimals: 1 }),
});

const part = (key: StandingRow['parts'][number]['part']) => (row: StandingRow) => {
  const own = row.parts.find((one) => one.part === key);
  // Where nothing was due the mean of the other parts stands in; it is no score of this one.
  return own === undefined || own.filled ? undefined : own.value * 100;
};

const STANDING_COLUMNS: readonly SheetColumn<StandingRow>[] = [
  { title: '位次', width: 6, cell: ({ rank }) => rank },
  { title: '单位', width: 26, cell: ({ name }) => name },
  {
    title: '位次区间',
    width: 9,
    centred: true,
    cell: ({ ranks }) => (ranks.best === ranks.worst ? String(ranks.best) : `${ranks.best}—${ranks.worst}`),
  },
  score('综合', (row) => row.score),
  score('比力度', part('effort')),
  score('比进度', part('progress')),
  score('比成效', part('results')),
  score('只计已核实', (row) => row.scoreVerified),
  score('计入经批准', (row) => row.scoreWithExempt),
  score('距前一位', (row) => row.gap),
  {
    title: '主要差在哪里',
    width: 36,
    cell: ({ items }) =>
      items
        .filter(({ exempt, progress }) => exempt === undefined && progress !== undefined && progress < 1)
        .slice(0, COSTLIEST)
        .map(({ name, progress = 0 }) => `${name}：为应完成的${Math.round(progress * 100)}%`)
        .join('\n'),
  },
  {
    title: '说明',
    width: 26,
    cell: ({ handicap, items, underReview }) => {
      const exempt = items.filter((item) => item.exempt !== undefined).length;
      return lines(
        handicap && `起点调整${handicap.points}分：${handicap.why}`,
        exempt === 0 ? undefined : `经批准事由${exempt}项不计`,
        underReview ? '有异议，正在复核' : undefined,
      );
    },
  },
];

/** Tabs may bear neither these characters nor each other's names. */
function tabName(name: string, index: number): string {
  const plain = [...name.replace(/[[\]:*?/\\']/g, ' ').trim()].slice(0, 24).join('');
  return `${index + 1}${plain}`;
}
