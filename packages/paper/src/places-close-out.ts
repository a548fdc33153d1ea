import { type CloseOut, HANDED_KINDS, type PaperRun, WORDS } from '@gongjian/model';
import { planFact, problemFact } from './bulletin-facts.ts';
import type { Subject } from './bulletin-subject.ts';
import { type Cell, emptyRow, NONE, type Table } from './bulletin-tables.ts';
import { dayIn, fullWidth } from './bulletin-words.ts';
import { type Figures, type Places, said } from './paper-places.ts';
import { counted } from './places-counts.ts';
import { mainFigures } from './places-notice.ts';

/** 收官总结与移交清单: how it ended, what is open and whose it is, what came again and again. */
export function closeOutPlaces(subject: Subject, figuresOf: Figures): Places {
  return {
    主要指标: (room) => said(...mainFigures(subject, figuresOf, room)),
    难题办理: () => said(...cleared(subject)),
    未完事项: () => ({ paragraphs: leftOver(subject) }),
    常见卡点: (room) => ({ paragraphs: recurring(subject, room.problems) }),
    移交清单: () => ({ table: handOverTable(subject) }),
  };
}

const openOf = ({ also }: Subject): Pick<CloseOut, 'handedOver' | 'carried' | 'recurring' | 'drafts'> =>
  also?.closeOut ?? { handedOver: [], carried: [], recurring: [], drafts: [] };

function cleared(subject: Subject): PaperRun[] {
  const { problems } = subject.snapshot;
  if (problems.length === 0) return ['攻坚期间没有提出难题。'];
  const facts = (rows: typeof problems) => rows.map(({ id, name }) => problemFact(subject, id, name));
  const done = problems.filter(
    (problem) => problem.cleared !== undefined && problem.cleared.on <= subject.assessment.day,
  );
  const all = counted(subject, { id: 'problems:raised', label: '难题·提出', unit: '项', facts: facts(problems) });
  const of = {
    id: 'problems:cleared',
    label: '难题·已销号',
    unit: '项',
    facts: facts(done),
    within: 'problems:raised',
  };
  const closed = counted(subject, of);
  const left = subject.book.add({
    id: 'problems:left',
    label: '难题·未销号',
    raw: problems.length - done.length,
    decimals: 0,
    unit: '项',
    formula: 'difference',
    parts: ['problems:raised', 'problems:cleared'],
  });
  return ['提出难题', all, '，已销号', closed, '，未销号', left, '。'];
}

function leftOver(subject: Subject): PaperRun[][] {
  const { handedOver, carried } = openOf(subject);
  const kinds = HANDED_KINDS.flatMap((kind): PaperRun[][] => {
    const rows = handedOver.filter((row) => row.kind === kind);
    if (rows.length === 0) return [];
    const word = WORDS.handedKind[kind].zh;
    const facts = rows.map(({ id, name }) => `移交：${fullWidth(name).replace(/。$/u, '')}；${word}（${id}）`);
    const figure = { id: `hand:${kind}`, label: `移交·${word}`, unit: '项', facts };
    return [[word, counted(subject, figure)]];
  });
  const projects: PaperRun[][] =
    carried.length === 0
      ? []
      : [
          [
            '接续项目',
            counted(subject, {
              id: 'hand:projects',
              label: '移交·接续项目',
              facts: carried.map(({ project, name, why }) =>
                planFact(subject, 'project', project, `${name}；${WORDS.carriedWhy[why].zh}`),
              ),
            }),
          ],
        ];
  const all = [...kinds, ...projects];
  if (all.length === 0) return [['没有需要移交的事项。']];
  return [
    [
      '收官后继续办理的有',
      ...all.flatMap((runs, index) => (index === 0 ? runs : ['、', ...runs])),
      '，逐项明确接办单位，见移交清单；接办单位按原定时限办理，逾期的重新报时限。',
    ],
  ];
}

function recurring(subject: Subject, count: number): PaperRun[][] {
  const { recurring: types, drafts } = openOf(subject);
  return types
    .filter(({ raised }) => raised > 1)
    .slice(0, count)
    .map(({ type, raised, problems, days }, index): PaperRun[] => {
      const word = WORDS.problemType[type].zh;
      const label = `常见卡点·${word}`;
      const facts = problems.slice(0, raised).map((id) => problemFact(subject, id, word));
      const run = counted(subject, { id: `recurring:${type}`, label, unit: '项', facts });
      const median = days === undefined ? [] : ['，销号中位用时', medianDays(subject, type, word, days)];
      const rule = drafts.find((one) => one.type === type)?.text ?? '';
      const advice = rule.slice(Math.max(0, rule.indexOf(FROM_NOW)));
      return [`${index + 1}．${word}`, run, ...median, '。', ...(advice === '' ? [] : [`建议${fullWidth(advice)}`])];
    });
}

/** What is proposed follows these words of a draft; what was counted stands before. */
const FROM_NOW = '今后';

function medianDays({ book }: Subject, type: string, word: string, raw: number): PaperRun {
  const figure = { label: `常见卡点·${word}·销号中位用时`, raw, decimals: 1, unit: '天', formula: 'fact' as const };
  return book.add({
    id: `recurring:${type}:days`,
    ...figure,
    facts: [`中位数：${word}类已销号难题自提出到销号的天数`],
  });
}

/** Every open thing with the unit that goes on with it; wide, so on a landscape page. */
function handOverTable(subject: Subject): Table {
  const { handedOver, carried } = openOf(subject);
  const { year } = subject.snapshot.campaign;
  const open = handedOver.map(({ kind, name, unit, leader, since, due, overdueDays }): Cell[] => [
    WORDS.handedKind[kind].zh,
    fullWidth(name),
    unit === undefined ? NONE : subject.unitName(unit),
    leader === undefined ? NONE : subject.leaderName(leader),
    dayIn(year, since),
    due === undefined ? NONE : dayIn(year, due),
    overdueDays === 0 ? NONE : String(overdueDays),
    '',
  ]);
  const projects = carried.map(({ project, unit, why, stage, due, overdueDays }): Cell[] => [
    '项目',
    `${subject.projectName(project)}（${WORDS.pipelineStage[stage].zh}，${WORDS.carriedWhy[why].zh}）`,
    subject.unitName(unit),
    NONE,
    NONE,
    due === undefined ? NONE : dayIn(year, due),
    overdueDays === 0 ? NONE : String(overdueDays),
    '',
  ]);
  const rows = [...open, ...projects].map((row, index) => [String(index + 1), ...row]);
  return {
    kind: 'table',
    title: '移交清单',
    unitLine: '超期：天；接办单位签收后生效',
    head: ['序号', '类别', '事项', '接办单位', '联系领导', '起始', '时限', '超期', '签收'],
    rows: rows.length === 0 ? [emptyRow(9)] : rows,
    align: ['center', 'center', 'left', 'left', 'left', 'center', 'center', 'right', 'left'],
    wide: true,
  };
}
