import type { Campaign, Inspection } from '@gongjian/model';
import { AlignmentType, BorderStyle, type Paragraph, TabStopType } from 'docx';
import { HEAD, PAGE } from './bulletin-page.ts';
import { longDay } from './bulletin-words.ts';
import { exact, FONTS, officialDocx, paragraph, run } from './docx-parts.ts';
import { inspectionNumber, type PaperNames, plainNames, sentence } from './order-paper.ts';
import { plainTexts } from './plain-text.ts';

export type InspectionPaper = {
  readonly inspection: Inspection;
  readonly campaign: Pick<Campaign, 'county' | 'year'>;
  readonly names: PaperNames;
};

/** More units than this stand on a page of their own behind the plan. */
const UNITS_IN_TEXT = 12;
const TYPE = { size: 28, line: 480 } as const;

/** 督查方案 as .docx, on one page; a long list of units is its annex. */
export function inspectionDocx(given: InspectionPaper): Promise<Uint8Array> {
  const { inspection, campaign } = plainTexts({ inspection: given.inspection, campaign: given.campaign });
  const names = plainNames(given.names);
  const number = inspectionNumber(campaign.year, inspection);
  return officialDocx({
    title: `${inspection.name} ${number}`,
    office: inspection.supervisedBy,
    on: inspection.approval.on,
    sample: inspection.sample === true,
    children: [
      paragraph([run(inspection.name, FONTS.title, HEAD.titleSize)], {
        alignment: AlignmentType.CENTER,
        spacing: exact(HEAD.titleLine),
      }),
      paragraph([run(`${number}\t${longDay(inspection.approval.on)}`, FONTS.body, HEAD.noticeSize)], {
        tabStops: [{ type: TabStopType.RIGHT, position: PAGE.textWidth }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: '000000', space: 4 } },
        spacing: { ...exact(HEAD.noticeLine), before: 160 },
      }),
      paragraph([], { spacing: exact(200) }),
      ...inspectionParts(inspection, names).flatMap(({ label, text }) => part(label, text)),
      paragraph([], { spacing: exact(300) }),
      ...signature(inspection),
      ...annex(inspection, names),
    ],
  });
}

export function inspectionParts(
  inspection: Inspection,
  names: PaperNames,
): readonly { readonly label: string; readonly text: string }[] {
  const { approval, units, from, to, ended } = inspection;
  const listed = units.slice(0, UNITS_IN_TEXT).map(names.unit).join('、');
  const scope =
    units.length > UNITS_IN_TEXT
      ? `${listed}等${units.length}个单位（名单附后）`
      : `${listed}${units.length === 1 ? '及其所属单位' : '及各自所属单位'}`;
  return [
    { label: '一、督查依据', text: `${approval.decidedBy}于${longDay(approval.on)}决定（${approval.ref}）。` },
    { label: '二、督查主体', text: `${inspection.supervisedBy}。` },
    { label: '三、督查内容', text: sentence(inspection.content) },
    { label: '四、督查对象和范围', text: `${sentence(inspection.object)}范围：${scope}。` },
    {
      label: '五、督查时间',
      text: `${longDay(from)}至${longDay(to)}。${ended === undefined ? '' : `已于${longDay(ended.on)}提前结束：${sentence(ended.why)}`}`,
    },
    { label: '六、督查要求', text: sentence(inspection.asked) },
    {
      label: '七、反馈和复核',
      text: '督查结论以书面形式反馈被督查单位；对结论有异议的，可自收到之日起30日内申请复核，自收到申请之日起30日内作出复核决定，参与作出结论的人员回避。',
    },
  ];
}

function part(label: string, text: string): Paragraph[] {
  return [
    paragraph([run(label, FONTS.heading, TYPE.size)], { keepNext: true, spacing: exact(TYPE.line) }),
    paragraph([run(text, FONTS.body, TYPE.size)], {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: 2 * TYPE.size * 10 },
      spacing: exact(TYPE.line),
    }),
  ];
}

function signature({ supervisedBy, approval }: Inspection): Paragraph[] {
  return [supervisedBy, longDay(approval.on)].map((text) =>
    paragraph([run(text, FONTS.body, TYPE.size)], {
      alignment: AlignmentType.RIGHT,
      indent: { right: 2 * TYPE.size * 10 },
      spacing: exact(TYPE.line),
    }),
  );
}

function annex({ units }: Inspection, names: PaperNames): Paragraph[] {
  if (units.length <= UNITS_IN_TEXT) return [];
  return [
    paragraph([run('附件　督查范围单位名单', FONTS.heading, PAGE.bodySize)], {
      pageBreakBefore: true,
      spacing: exact(PAGE.line),
    }),
    paragraph([run(`${units.map(names.unit).join('、')}。`, FONTS.body, TYPE.size)], { spacing: exact(TYPE.line) }),
  ];
}
