import type { Campaign, Inspection, SupervisionPaper } from '@gongjian/model';
import { REVIEW_DAYS } from '@gongjian/model';
import { datedIn } from './dated.ts';
import { figureBook } from './figure-book.ts';
import { inspectionNumber, type PaperNames, plainNames, sentence } from './paper-names.ts';
import { officialTexts, plainTexts } from './plain-text.ts';

export type InspectionPaperInput = {
  readonly inspection: Inspection;
  readonly campaign: Pick<Campaign, 'id' | 'year' | 'rounding'>;
  readonly names: PaperNames;
  /** Ledger number of the plan as it stands. */
  readonly seq?: number | undefined;
};

type Line = SupervisionPaper['rows'][number]['lines'][number];

/** More units than this stand on a page of their own behind the plan. */
const UNITS_IN_TEXT = 12;

/** 督查方案: seven sections; a long list of units is its annex. */
export function composeInspectionPaper({ seq, names: given, ...rest }: InspectionPaperInput): SupervisionPaper {
  const { inspection, campaign } = plainTexts(rest);
  const { approval, from, to, ended, supervisedBy } = inspection;
  const names = plainNames(given);
  const book = figureBook(campaign.rounding);
  const reference = inspectionNumber(campaign.year, inspection);
  const at = seq === undefined ? '' : `（台账第${seq}号）`;
  const day = (id: string, label: string, on: string, said: string) =>
    datedIn(book)(id, label, on, { fact: `${reference}${at}：${label}，${said}` });
  const approved = day('approved', '批准日期', approval.on, approval.decidedBy);
  const within = (id: string, label: string) =>
    book.add({
      id,
      label,
      raw: REVIEW_DAYS,
      decimals: 0,
      unit: '日',
      formula: 'fact',
      facts: [`《政府督查工作条例》第十七条：${label}`],
    });
  const listed = inspection.units.map(names.unit);
  const isLong = listed.length > UNITS_IN_TEXT;
  const units = book.add({
    id: 'units',
    label: '督查范围单位',
    raw: listed.length,
    decimals: 0,
    unit: '个',
    formula: 'count',
    facts: inspection.units.map((id) => `范围：${names.unit(id)}（${id}）`),
  });
  const scope: Line = isLong
    ? [`范围：${listed.slice(0, UNITS_IN_TEXT).join('、')}等`, units, '单位（名单附后）。']
    : [`范围：${listed.join('、')}${listed.length === 1 ? '及其所属单位' : '及各自所属单位'}。`];
  const sections: readonly (readonly [label: string, line: Line])[] = [
    ['一、督查依据', [`${approval.decidedBy}于`, approved, `决定（${approval.ref}）。`]],
    ['二、督查主体', [`${supervisedBy}。`]],
    ['三、督查内容', [sentence(inspection.content)]],
    ['四、督查对象和范围', [sentence(inspection.object), ...scope]],
    [
      '五、督查时间',
      [
        day('from', '督查开始', from, supervisedBy),
        '至',
        day('to', '督查结束', to, supervisedBy),
        '。',
        ...(ended === undefined
          ? []
          : ['已于', day('ended', '提前结束', ended.on, ended.by), `提前结束：${sentence(ended.why)}`]),
      ],
    ],
    ['六、督查要求', [sentence(inspection.asked)]],
    [
      '七、反馈和复核',
      [
        '督查结论以书面形式反馈被督查单位；对结论有异议的，可自收到之日起',
        within('review', '申请复核'),
        '内申请复核，自收到申请之日起',
        within('decision', '作出复核决定'),
        '内作出复核决定，参与作出结论的人员回避。',
      ],
    ],
  ];
  const rows = sections.map(([label, line]) => ({ label, lines: [line] }));
  return {
    kind: 'inspection',
    campaign: campaign.id,
    id: inspection.id,
    title: inspection.name,
    reference,
    office: supervisedBy,
    on: approval.on,
    dated: approved,
    ...(seq === undefined ? {} : { seq }),
    sample: inspection.sample === true,
    rows: officialTexts(rows),
    ...(isLong ? { annex: { title: '附件　督查范围单位名单', text: `${listed.join('、')}。` } } : {}),
    figures: book.printed([approved, ...rows.flatMap(({ lines }) => lines.flat())]),
    rounding: campaign.rounding,
  };
}
