import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlign,
  WidthType,
} from 'docx';
import { HEAD, PAGE } from './bulletin-page.ts';
import { longDay } from './bulletin-words.ts';
import { exact, FONTS, officialDocx, paragraph, RED, run } from './docx-parts.ts';
import { colourWords, type FormRow, type OrderPaper, orderNumber, orderRows } from './order-paper.ts';

/** Dark enough to read on white and to print grey; the word and the shape say the same. */
const COLOURS = { blue: '1F4E79', yellow: '8A5A00', red: RED } as const;
const FORM = { size: 24, line: 380, label: 1700, padding: 60 } as const;
const RIGHT_OF_LABEL = PAGE.textWidth - FORM.label;

/** 督办单 as .docx: number, colour, the form, signatures. The same order always gives the same bytes. */
export function orderDocx(paper: OrderPaper): Promise<Uint8Array> {
  const { order, campaign } = paper;
  const number = orderNumber(campaign.year, order);
  return officialDocx({
    title: `督办单 ${number}`,
    office: order.plan.supervisedBy,
    on: order.on,
    sample: order.sample === true,
    children: [...head(paper, number), form(orderRows(paper)), ...foot(paper)],
  });
}

function head({ order, campaign }: OrderPaper, number: string): Paragraph[] {
  const color = COLOURS[order.colour];
  const text = (words: string) => run(words, FONTS.body, HEAD.noticeSize);
  return [
    paragraph([run(`${campaign.county}督办单`, FONTS.title, 52, { color })], {
      alignment: AlignmentType.CENTER,
      spacing: exact(720),
    }),
    paragraph([run(`级别：${colourWords(order)}`, FONTS.heading, PAGE.bodySize, { color })], {
      alignment: AlignmentType.CENTER,
      spacing: exact(480),
    }),
    paragraph([text(`${number}\t${longDay(order.on)}`)], {
      tabStops: [{ type: TabStopType.RIGHT, position: PAGE.textWidth }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color, space: 4 } },
      spacing: { ...exact(HEAD.noticeLine), before: 120 },
    }),
    paragraph([], { spacing: exact(160) }),
  ];
}

function form(rows: readonly FormRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: PAGE.textWidth, type: WidthType.DXA },
    columnWidths: [FORM.label, RIGHT_OF_LABEL],
    rows: rows.map(
      ({ label, lines, fill = 1 }) =>
        new TableRow({
          cantSplit: true,
          height: { value: (lines.length === 0 ? fill : 1) * FORM.line + 2 * FORM.padding, rule: HeightRule.ATLEAST },
          children: [cell([label], FORM.label, true), cell(lines, RIGHT_OF_LABEL, false)],
        }),
    ),
  });
}

function cell(lines: readonly string[], width: number, isLabel: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: FORM.padding, bottom: FORM.padding, left: 100, right: 100 },
    children: (lines.length === 0 ? [''] : lines).map((line) =>
      paragraph([run(line, isLabel ? FONTS.heading : FONTS.body, FORM.size)], {
        alignment: isLabel ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: exact(FORM.line),
      }),
    ),
  });
}

/** Who issues signs and seals on the right; who receives it on the left. */
function foot({ order }: OrderPaper): Paragraph[] {
  const line = (left: string, right: string) =>
    paragraph([run(`${left}\t${right}`, FONTS.body, FORM.size)], {
      keepLines: true,
      tabStops: [{ type: TabStopType.LEFT, position: PAGE.textWidth / 2 }],
      spacing: exact(460),
    });
  return [
    paragraph([], { spacing: exact(160) }),
    line('承办单位签收：', `签发单位（印章）：${order.plan.supervisedBy}`),
    line('签收日期：', `签发日期：${longDay(order.on)}`),
  ];
}
