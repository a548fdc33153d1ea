import { type Snapshot, Snapshot as SnapshotSchema } from '@gongjian/model';
import { CAMPAIGN } from '@gongjian/model/testing';

/** A small county whose tables are imported in tests. */
export function snapshot(
  readings: readonly { of?: 'target' | 'project'; subject: string; on: string; value: number }[] = [],
): Snapshot {
  const project = (id: string, name: string, more: object = {}) => ({
    id,
    name,
    unit: 'u1',
    totalInvestment: 50_000,
    annualInvestment: 20_000,
    ...more,
  });
  return SnapshotSchema.parse({
    seq: 1,
    campaign: CAMPAIGN,
    actions: [{ id: 'a', campaign: 'c', name: '项目建设', order: 1 }],
    units: [
      { id: 'u1', name: '发展和改革局', shortName: '发改局', kind: 'department' },
      { id: 'u2', name: '城关镇', kind: 'township' },
    ],
    leaders: [],
    indicators: [
      { id: 'fai', name: '固定资产投资', unitOfMeasure: '亿元' },
      { id: 'industry', name: '工业投资', unitOfMeasure: '亿元' },
      { id: 'export', name: '自营出口', unitOfMeasure: '万美元', caliber: 'statistical' },
      { id: 'land', name: '拓展面积', unitOfMeasure: '亩' },
      { id: 'starts', name: '开工项目', unitOfMeasure: '个' },
    ],
    targets: [
      { id: 't-fai', campaign: 'c', action: 'a', name: '固定资产投资', indicator: 'fai', unit: 'u1', annualPlan: 180 },
      {
        id: 't-industry',
        campaign: 'c',
        action: 'a',
        name: '工业投资',
        indicator: 'industry',
        unit: 'u1',
        annualPlan: 105,
        parent: 't-fai',
      },
      {
        id: 't-land',
        campaign: 'c',
        action: 'a',
        name: '四大平台拓展面积',
        indicator: 'land',
        unit: 'u1',
        annualPlan: 7600,
      },
      {
        id: 't-export',
        campaign: 'c',
        action: 'a',
        name: '自营出口',
        indicator: 'export',
        unit: 'u1',
        annualPlan: 5000,
      },
      {
        id: 't-starts',
        campaign: 'c',
        action: 'a',
        name: '重大项目开工',
        indicator: 'starts',
        unit: 'u1',
        goal: 40,
        measurement: { by: 'count', roster: 'r', recognised: ['start'] },
      },
    ],
    rosters: [{ id: 'r', campaign: 'c', name: '42项' }],
    projects: [
      project('p1', '泰森食品加工'),
      project('p2', '淡海软件产业园', { code: '2012-330000-65' }),
      project('p3', '月明门窗“扩建”项目'),
      project('p4', '五羊新材'),
      project('p5', '安置房', { unit: 'u1' }),
      project('p6', '安置房', { unit: 'u2' }),
    ],
    packs: [],
    readings: readings.map(({ of = 'project', ...reading }, index) => ({
      id: `x${index}`,
      of,
      caliber: 'management',
      grade: 'reported',
      ...reading,
    })),
    recognitions: [],
    problems: [],
    exemptions: [],
    bulletins: [],
    steps: [],
    factors: [],
    calendars: [],
    tracks: [],
    ladders: [],
    progress: [],
  });
}

export type CellValue = string | number | undefined;
const letter = (column: number): string => String.fromCharCode(65 + column);

/** A sheet of text and number cells, rows from the first, with merged ranges. */
export function sheetXml(
  rows: readonly (readonly CellValue[])[],
  merges: readonly string[] = [],
  hidden: readonly number[] = [],
): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cell = (value: CellValue, reference: string): string => {
    if (value === undefined || value === '') return '';
    return typeof value === 'number'
      ? `<c r="${reference}"><v>${value}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  };
  const lines = rows.map(
    (cells, index) =>
      `<row r="${index + 1}"${hidden.includes(index + 1) ? ' hidden="1"' : ''}>${cells.map((value, column) => cell(value, `${letter(column)}${index + 1}`)).join('')}</row>`,
  );
  return `<sheetData>${lines.join('')}</sheetData>${merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`}`;
}
