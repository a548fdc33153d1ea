import type { Campaign, Inspection, PaperRun, PaperTemplate, SupervisionPaper } from '@gongjian/model';
import { datedIn } from './dated.ts';
import { type FigureBook, figureBook } from './figure-book.ts';
import { reviewDays } from './order-paper.ts';
import { inspectionNumber, type PaperNames, plainNames, sentence } from './paper-names.ts';
import { campaignPlaces, filledLine, type Places, partRows, said } from './paper-places.ts';
import { officialTexts, plainTexts } from './plain-text.ts';

export type InspectionPaperInput = {
  readonly inspection: Inspection;
  readonly campaign: Campaign;
  readonly names: PaperNames;
  readonly template: PaperTemplate;
  /** Ledger number of the plan as it stands. */
  readonly seq?: number | undefined;
};

/** What the places of one plan share while they are written; `day` prints a date of its ledger row, `said` tells by whom. */
type Writing = {
  readonly inspection: Inspection;
  readonly listed: readonly string[];
  readonly book: FigureBook;
  readonly day: (id: string, label: string, on: string, said: string) => PaperRun;
};

/** More units than this stand on a page of their own behind the plan. */
const UNITS_IN_TEXT = 12;

/** 督查方案: the sections of its template; a long list of units is its annex. */
export function composeInspectionPaper({ seq, names, template, ...rest }: InspectionPaperInput): SupervisionPaper {
  const { inspection, campaign } = plainTexts(rest);
  const { approval, supervisedBy } = inspection;
  const book = figureBook(campaign.rounding);
  const reference = inspectionNumber(campaign.year, inspection);
  const at = seq === undefined ? '' : `（台账第${seq}号）`;
  const day: Writing['day'] = (id, label, on, said) =>
    datedIn(book)(id, label, on, { fact: `${reference}${at}：${label}，${said}` });
  const approved = day('approved', '批准日期', approval.on, approval.decidedBy);
  const listed = inspection.units.map(plainNames(names).unit);
  const places: Places = {
    ...campaignPlaces(campaign, approval.on),
    ...inspectionPlaces({ inspection, listed, book, day }),
    编号: () => said(reference),
    授权日期: () => said(approved),
  };
  const rows = partRows(template, places, book);
  return {
    kind: 'inspection',
    campaign: campaign.id,
    id: inspection.id,
    title: filledLine(template.title, places, book),
    reference,
    office: supervisedBy,
    on: approval.on,
    dated: approved,
    ...(seq === undefined ? {} : { seq }),
    sample: inspection.sample === true,
    rows: officialTexts(rows),
    ...(listed.length > UNITS_IN_TEXT
      ? { annex: { title: '附件　督查范围单位名单', text: `${listed.join('、')}。` } }
      : {}),
    figures: book.printed([approved, ...rows.flatMap(({ lines }) => lines.flat())]),
    rounding: campaign.rounding,
  };
}

function inspectionPlaces(writing: Writing): Places {
  const { inspection, book } = writing;
  const { approval, supervisedBy, name, content, object, asked } = inspection;
  return {
    督查单位: () => said(supervisedBy),
    方案名称: () => said(name),
    授权人: () => said(approval.decidedBy),
    授权依据: () => said(approval.ref),
    督查内容: () => said(sentence(content)),
    督查对象: () => said(sentence(object)),
    督查范围: () => said(...scopeRuns(writing)),
    督查时间: () => said(...timeRuns(writing)),
    督查要求: () => said(sentence(asked)),
    复核申请期限: () => said(reviewDays(book)),
    复核决定期限: () => said(reviewDays(book, 'decision', '作出复核决定期限')),
  };
}

function scopeRuns({ inspection, listed, book }: Writing): PaperRun[] {
  if (listed.length <= UNITS_IN_TEXT)
    return [`范围：${listed.join('、')}${listed.length === 1 ? '及其所属单位' : '及各自所属单位'}。`];
  const units = book.add({
    id: 'units',
    label: '督查范围单位',
    raw: listed.length,
    decimals: 0,
    unit: '个',
    formula: 'count',
    facts: inspection.units.map((id, index) => `范围：${listed[index]}（${id}）`),
  });
  return [`范围：${listed.slice(0, UNITS_IN_TEXT).join('、')}等`, units, '单位（名单附后）。'];
}

function timeRuns({ inspection: { from, to, ended, supervisedBy }, day }: Writing): PaperRun[] {
  return [
    day('from', '督查开始', from, supervisedBy),
    '至',
    day('to', '督查结束', to, supervisedBy),
    '。',
    ...(ended === undefined
      ? []
      : ['已于', day('ended', '提前结束', ended.on, ended.by), `提前结束：${sentence(ended.why)}`]),
  ];
}
