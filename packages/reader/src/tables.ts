import type { Day, RecognitionKind, Span } from '@gongjian/model';
import type { Tense } from './basis.ts';
import { scanDates } from './dates.ts';
import type { TableRow } from './document.ts';
import { type Figure, readFigures, type Setting } from './figures.ts';
import { IS_MONEY, knownIndicator, outcomesIn, SCOPE_END } from './lexicon.ts';
import { type Line, lineOf, spanIn } from './normalise.ts';
import { dutyOf, type FoundParty, namesIn } from './parties.ts';
import { unitAt, unitWord } from './units-of-measure.ts';

type TableFigure = Omit<Figure, 'start' | 'end' | 'parent'> & {
  readonly span: Span;
  readonly parent?: number;
  readonly units: readonly string[];
  readonly leaders: readonly string[];
};
type TableProject = {
  readonly span: Span;
  readonly name: string;
  readonly asked: readonly RecognitionKind[];
  readonly verb: string;
  readonly units: readonly string[];
  readonly leaders: readonly string[];
};
type TableParty = Omit<FoundParty, 'start' | 'end'> & { readonly span: Span };
type TableDate = { readonly span: Span; readonly to?: Day; readonly name: string };

export type TableReading = {
  readonly figures: readonly TableFigure[];
  readonly projects: readonly TableProject[];
  readonly parties: readonly TableParty[];
  readonly dates: readonly TableDate[];
};

type Role =
  | 'order'
  | 'project'
  | 'indicator'
  | 'place'
  | 'unit-word'
  | 'party'
  | 'leader'
  | 'deadline'
  | 'start-date'
  | 'task'
  | 'description'
  | 'figure'
  | 'note'
  | 'other';

type Column = {
  readonly role: Role;
  readonly title: string;
  readonly unit: string | undefined;
  readonly tense: Tense | undefined;
  readonly duty: FoundParty['duty'];
  readonly child: boolean;
  /** The head names the campaign. */
  readonly spell: boolean;
  /** The head names a plan or a task. */
  readonly planned: boolean;
};

const TOTAL = /^(?:合计|小计|总计|共计|累计|全县合计|全县|全区|全市合计|合\s*计|小\s*计|总\s*计|汇总)/;
const HEADER_WORD =
  /序号|编号|项目|名称|指标|目标|任务|内容|单位|部门|领导|责任|时限|时间|投资|计划|完成|乡镇|街道|镇|区域|平台|备注|类别|规模|性质|地点|进度|措施|事项|工作|占比|完成率|产值|收入|面积|计量|牵头|配合|开工|竣工|累计|年|企业|合计|亩|家/;

/** Reads one table: header, then a row at a time. Rows of totals are told as duplicates. */
export function readTable(text: string, rows: readonly TableRow[], setting: Setting): TableReading {
  const grid = rows.map((row) => row.cells.map((cell) => lineOf(text, [cell])));
  const caption = rows[0]?.title ?? '';
  const body = headerRows(grid);
  if (body === undefined) return proseOnly(grid, setting);
  const tableUnits = unitsOf(
    [caption, ...grid.slice(0, body.first).flatMap((row) => row.map((cell) => cell.text))].join(' '),
  );
  const columns = columnsOf(grid.slice(body.first, body.after), grid.slice(body.after), tableUnits);
  const figures: TableFigure[] = [];
  const projects: TableProject[] = [];
  const parties: TableParty[] = [];
  const dates: TableDate[] = [];
  for (const row of grid.slice(body.after)) readRow(row, columns, setting, { figures, projects, parties, dates });
  return { figures, projects, parties, dates };
}

type Out = {
  readonly figures: TableFigure[];
  readonly projects: TableProject[];
  readonly parties: TableParty[];
  readonly dates: TableDate[];
};

/** The header is the first row with two or more header words, and the rows below it that hold no number. */
function headerRows(grid: readonly (readonly Line[])[]): { first: number; after: number } | undefined {
  for (let index = 0; index < Math.min(grid.length, 8); index += 1) {
    const row = grid[index] ?? [];
    const filled = row.filter((cell) => cell.text !== '');
    const distinct = new Set(filled.map((cell) => cell.text));
    if (distinct.size < 2) continue;
    const named = filled.filter(
      (cell) => HEADER_WORD.test(cell.text) && cell.text.length <= 30 && !isNumber(cell.text),
    );
    if (filled.some((cell) => isNumber(cell.text))) continue;
    if (filled.filter((cell) => FORM_FIELD.test(cell.text)).length * 2 >= filled.length) continue;
    if (named.length < Math.max(2, filled.length * 0.5) && !headsNumbers(row, grid[index + 1])) continue;
    let after = index + 1;
    while (after < Math.min(grid.length, index + 4) && isSubHeader(grid[after] ?? [], grid[after - 1] ?? []))
      after += 1;
    return { first: index, after };
  }
  return undefined;
}

/** What a form asks above its table, with its answer: 填报单位：县统计局. */
const FORM_FIELD = /^[^：]{2,8}：./;

/** A row of words whose every column but the first holds a number in the row below. */
function headsNumbers(row: readonly Line[], below: readonly Line[] | undefined): boolean {
  if (below === undefined || row.length < 3 || row.length !== below.length) return false;
  return row.every(
    (cell, column) =>
      cell.text !== '' &&
      cell.text.length <= 14 &&
      (column === 0 ? !isNumber(below[0]?.text ?? '') : isNumber(below[column]?.text ?? '')),
  );
}

/** Every word of the row stands under an empty cell or under the head of a group (which has an empty cell beside it). */
function underGroups(row: readonly Line[], above: readonly Line[]): boolean {
  if (row.length > above.length) return false;
  let inner = 0;
  for (const [column, cell] of row.entries()) {
    if (cell.text === '') continue;
    const head = above[column]?.text ?? '';
    if (head !== '' && (above[column + 1]?.text ?? head) !== '') return false;
    if (column > 0) inner += 1;
  }
  return inner >= 2;
}

/** A second header row: no numbers, and either unit words or words under a merged head or under empty cells. */
function isSubHeader(row: readonly Line[], above: readonly Line[]): boolean {
  const filled = row.filter((cell) => cell.text !== '');
  if (filled.length === 0 || filled.some((cell) => isNumber(cell.text) || cell.text.length > 24)) return false;
  if (new Set(filled.map((cell) => cell.text)).size < 2) return false;
  if (/^(?:一|二|三|四|五|六|七|八|九|十|\d+)$/.test(row[0]?.text ?? '')) return false;
  const units = filled.filter((cell) => unitWord(cell.text.replaceAll(/[（）]/g, '')) !== undefined).length;
  if (units >= 2) return true;
  const repeated = row.some((cell, column) => cell.text !== '' && cell.text === above[column]?.text);
  const blankAbove = above.some((cell, column) => cell.text === '' && (row[column]?.text ?? '') !== '');
  const merged = above.some((cell, column) => column > 0 && cell.text !== '' && cell.text === above[column - 1]?.text);
  const named = filled.filter((cell) => HEADER_WORD.test(cell.text)).length;
  if (blankAbove && underGroups(row, above)) return true;
  return (repeated || blankAbove || merged) && named >= filled.length * 0.5;
}

/** Every unit word of `单位：万元、亩`. */
function unitsOf(words: string): string[] {
  const hit = /(?:计量)?单位[：:]\s*([^\s）)]{1,30})/.exec(words);
  if (hit === null) return [];
  return (hit[1] ?? '').split(/[、，,/；]/).flatMap((word) => unitWord(word)?.unit ?? []);
}

function columnsOf(
  header: readonly (readonly Line[])[],
  body: readonly (readonly Line[])[],
  tableUnits: readonly string[],
): Column[] {
  const width = Math.max(...header.map((row) => row.length), ...body.slice(0, 50).map((row) => row.length));
  const columns: Column[] = [];
  let group = '';
  for (let column = 0; column < width; column += 1) {
    const words: string[] = [];
    header.forEach((row, level) => {
      let word = row[column]?.text ?? '';
      const below = header.slice(level + 1).some((later) => (later[column]?.text ?? '') !== '');
      if (word === '' && level === 0 && below) word = group;
      if (level === 0 && word !== '') group = word;
      if (word !== '' && !words.includes(word)) words.push(word);
    });
    columns.push(columnOf(words, valuesOf(body, column), tableUnits));
  }
  return yearBeside(unitsInOrder(columns, tableUnits));
}

/** As many units above the table as columns of numbers: they follow each other in the same order. */
function unitsInOrder(columns: readonly Column[], units: readonly string[]): readonly Column[] {
  const figures = columns.filter((column) => column.role === 'figure');
  if (units.length < 2 || figures.length !== units.length) return columns;
  return columns.map((column) =>
    column.role === 'figure' ? { ...column, unit: units[figures.indexOf(column)] ?? column.unit } : column,
  );
}

/** Beside a column of what the campaign asks, a plan is the plan of the year. */
function yearBeside(columns: readonly Column[]): Column[] {
  const campaign = columns.some((column) => column.role === 'figure' && column.spell);
  return columns.map((column) =>
    campaign && column.role === 'figure' && !column.spell && column.planned ? { ...column, tense: 'year' } : column,
  );
}

function valuesOf(body: readonly (readonly Line[])[], column: number): string[] {
  return body
    .slice(0, 60)
    .map((row) => row[column]?.text ?? '')
    .filter((value) => value !== '');
}

const GENERIC_TITLE =
  /^(?:(?:20\d\d)?年?度?(?:目标任务数?|任务目标|目标值?|任务数?|计划数?|指标值?|全年目标|年度目标|年度计划|年度任务|全年计划|全年任务|攻坚目标|攻坚任务|百日目标|百日攻坚目标|目标数|数量|完成数|完成情况|累计完成|实际完成|数值|总量|金额|四季度目标|本季目标|会战目标|计划|完成|上年实绩|基数|\d+月底?目标))+$/;

/** A heading without brackets and months: 攻坚目标（7-9月） is 攻坚目标. */
function plainTitle(title: string): string {
  return title.replaceAll(
    /\s|（[^（）]*）|(?:截至|截止)?(?:\d{1,2}(?:—|-|～|至))?\d{1,2}月(?:份|底|末)?|(?:^|(?<=\D))(?:一|二|三|四)季度(?=完成)/g,
    '',
  );
}

/** The head of a column that holds what the campaign asks. */
const SPELL = /攻坚|百日|行动期|会战|冲刺|[一二三四]季度(?:目标|任务|计划)|\d+天/;

function columnOf(words: readonly string[], values: readonly string[], tableUnits: readonly string[]): Column {
  const unitWords = words.filter((word) => unitWord(word.replaceAll(/[（）]/g, '')) !== undefined);
  const titleWords = words.filter((word) => !unitWords.includes(word));
  const specific = titleWords.filter((word) => !GENERIC_TITLE.test(plainTitle(word)));
  const whole = titleWords.join('');
  const naming = (specific.length > 0 ? specific : titleWords).join('');
  const bracket = /（([^（）]{1,12})）/g;
  let unit = unitWords[0] === undefined ? undefined : unitWord(unitWords[0].replaceAll(/[（）]/g, ''))?.unit;
  if (/[%％]$/.test(whole)) unit ??= '%';
  for (const hit of whole.matchAll(bracket)) unit ??= unitWord(hit[1] ?? '')?.unit;
  const child = /其中|^#/.test(whole);
  const title = naming
    .replaceAll(/（([^（）]{1,12})）/g, (full: string, inner: string) =>
      unitWord(inner) === undefined && !/其中/.test(inner) ? full : '',
    )
    .replaceAll(/(?:^|(?<=[^\d]))(?:19|20)\d\d年(?!度)/g, '')
    .replaceAll(/其中：?|^#|：$/g, '')
    .trim();
  const numeric = values.filter((value) => isNumber(value) || /^[\d.,]+[^\d，。；、]{1,4}$/.test(value)).length;
  const mostly = values.length > 0 && numeric >= values.length * 0.6;
  const tense: Tense | undefined =
    /占[\u4e00-\u9fff]{0,5}(?:计划|目标|任务)/.test(whole) ||
    (/(?<!计划|应|拟|目标)完成(?!时|任务|目标)|截至|累计|实际|实绩|推进情况|落实情况|进展|完成情况|进度|完成率|占比|上半年|上年|去年|现状|基数/.test(
      whole,
    ) &&
      !/计划完成|目标/.test(whole))
      ? 'done'
      : SPELL.test(whole)
        ? 'asked'
        : /年度|全年|年计划|年目标|年投资|20\d\d年/.test(whole)
          ? 'year'
          : /任务|目标|计划/.test(whole)
            ? 'asked'
            : undefined;
  return {
    role: roleOf(whole, mostly, values),
    title,
    unit: unit ?? unitFor(title, tableUnits),
    tense,
    duty: dutyOf(whole),
    child,
    spell: SPELL.test(whole),
    planned: tense !== 'done' && /任务|目标|计划/.test(whole),
  };
}

function unitFor(title: string, units: readonly string[]): string | undefined {
  if (units.length === 0) return undefined;
  if (/率|占比|比例|比重|增幅|增速|增长/.test(title)) return units.includes('%') ? '%' : undefined;
  if (units.length === 1) return units[0];
  const spoken = units.find((unit) => unit.length === 1 && title.includes(`${unit}数`));
  if (spoken !== undefined) return spoken;
  const built = units.find((unit) => unit.endsWith('平方米'));
  if (built !== undefined && /拆|建筑|房|厂房/.test(title)) return built;
  const money = units.find((unit) => unit.endsWith('元'));
  const area = units.find((unit) => /亩|公顷|平方/.test(unit));
  if (/面积|土地|征地|供地|用地|造林/.test(title)) return area ?? money;
  if (IS_MONEY.test(title)) return money;
  return units.find((unit) => unit !== money && unit !== area) ?? money;
}

function roleOf(title: string, numeric: boolean, values: readonly string[]): Role {
  if (/^(?:序号|编号|序列|No)/.test(title)) return 'order';
  if (/备注|说明|联系电话|电话/.test(title)) return 'note';
  if (/^(?:工作组|组别|小组|专班)$/.test(title)) return 'other';
  if (/^建设(?:规模|内容)/.test(title)) return 'description';
  if (numeric) return /^(?:年份|邮编)$/.test(title) ? 'other' : 'figure';
  if (
    /(?:计量单位|^单位$)/.test(title) &&
    values.length > 0 &&
    values.filter((value) => unitWord(value) !== undefined).length >= values.length * 0.6
  )
    return 'unit-word';
  if (/领导|责任人|联系人|县长|负责人|指挥长/.test(title) && !/单位/.test(title)) return 'leader';
  if (
    /(?:责任|牵头|配合|实施|承办|主办|协办|参与|落实|主管|完成)(?:主体|单位|部门|乡镇)|责任主体|^单位$|单位及责任人/.test(
      title,
    )
  )
    return values.every((value) => SCOPE_END.test(value)) && /^(?:单位|责任单位|完成单位)$/.test(title)
      ? 'party'
      : 'party';
  if (/开工(?:时间|日期)|起始|开始/.test(title)) return 'start-date';
  if (/时限|期限|完成时间|竣工(?:时间|日期)|时间节点|时间要求|完成日期|投产时间|截止/.test(title)) return 'deadline';
  if (/(?:项目|工程)(?:名称|名)|^项目$|^工程$/.test(title)) return 'project';
  if (/指标(?:名称)?$|^主要指标|考核指标/.test(title)) return 'indicator';
  if (/建设(?:规模|内容)|规模|概况|性质|地点|类别|类型|行业/.test(title)) return 'description';
  if (/乡镇|街道|区域|平台|地区|县市区|镇街|园区|名称|牵头|^县|^镇/.test(title) && !/任务|目标/.test(title))
    return 'place';
  if (/任务|目标|内容|事项|措施|工作|节点|要求|进度|情况|进展/.test(title)) return 'task';
  return 'other';
}

function readRow(row: readonly Line[], columns: readonly Column[], setting: Setting, out: Out): void {
  const filled = row.filter((cell) => cell.text !== '');
  if (filled.length === 0 || new Set(filled.map((cell) => cell.text)).size === 1) return;
  const total = row.slice(0, 4).some((cell) => TOTAL.test(cell.text) && cell.text.length <= 8);
  const of = (role: Role) =>
    columns.flatMap((column, index) => {
      const cell = row[index];
      return column.role === role && cell !== undefined && cell.text !== '' ? [{ column, cell }] : [];
    });
  const project = of('project')[0]?.cell;
  const indicatorCell = of('indicator')[0]?.cell;
  const place =
    of('place')[0]?.cell ??
    (project === undefined && indicatorCell === undefined && of('task').length === 0
      ? of('party')[0]?.cell
      : undefined);
  const groupRow =
    project !== undefined &&
    /（\d+[个项]）$|^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）/.test(project.text);
  const units = of('party').flatMap(({ cell }) => namesOf(cell, 'unit').map((found) => found.name));
  const leaders = of('leader').flatMap(({ cell }) => namesOf(cell, 'leader').map((found) => found.name));
  if (!total && !groupRow) readPeople(of, place, units, out);
  const own = units.length === 0 && place !== undefined && !total ? [place.text] : units;
  const scope = total ? '' : (project?.text ?? place?.text ?? '');
  const tasks = of('task');
  if (project !== undefined && !total && !groupRow) {
    const verb = tasks
      .map(({ cell }) => cell.text)
      .join('；')
      .slice(0, 60);
    const started = of('start-date').length > 0 && setting.home === 'campaign' && tasks.length === 0;
    out.projects.push({
      span: whole(project),
      name: project.text.slice(0, 80),
      asked: outcomesIn(negligible(verb)),
      verb: verb === '' && started ? '开工' : verb,
      units,
      leaders,
    });
  }
  const limit = of('deadline')[0];
  const by = limit === undefined ? undefined : scanDates(limit.cell.text, setting.year).at(-1)?.to;
  for (const { cell, column } of [...of('deadline'), ...of('start-date')]) {
    const date = scanDates(cell.text, setting.year).at(-1);
    if (date !== undefined && date.shape !== 'year')
      out.dates.push({
        span: whole(cell),
        name: `${scope}${column.title}`.slice(0, 80),
        ...(date.to === undefined ? {} : { to: date.to }),
      });
  }
  const rowSetting: Setting = { ...setting, scope: project?.text ?? place?.text ?? '', tense: setting.tense };
  for (const { column, cell } of tasks) {
    if (total) continue;
    for (const figure of readFigures(cell.text, scanDates(cell.text, setting.year), {
      ...rowSetting,
      tense: column.tense ?? rowSetting.tense,
    })) {
      out.figures.push(fromCell(cell, figure, units, leaders, by));
    }
  }
  let last: number | undefined;
  const unitColumn = of('unit-word')[0]?.cell.text;
  columns.forEach((column, index) => {
    const cell = row[index];
    if (column.role !== 'figure' || cell === undefined || cell.text === '') return;
    const value = numberOf(cell.text);
    if (value === undefined) return;
    const figure = cellFigure(cell, value, column, {
      scope,
      indicator: indicatorCell?.text,
      task: tasks[0]?.cell.text,
      unit: unitColumn,
      setting,
    });
    if (figure === undefined) return;
    const parent = column.child ? last : undefined;
    out.figures.push({
      ...figure,
      units: own,
      leaders,
      ...(by === undefined || figure.basis === 'situation' ? {} : { by }),
      ...(parent === undefined || total ? {} : { parent }),
      ...(total ? { leftOut: { reason: 'duplicate' as const, note: '合计' } } : {}),
    });
    if (!column.child) last = out.figures.length - 1;
  });
}

function negligible(words: string): string {
  return words.replaceAll(/主体工程|主体建设/g, '').replaceAll(/完成(?=.{0,10}建设)/g, '');
}

function readPeople(
  of: (role: Role) => { column: Column; cell: Line }[],
  place: Line | undefined,
  units: readonly string[],
  out: Out,
): void {
  for (const { column, cell } of of('party')) {
    for (const { start, end, ...party } of namesOf(cell, 'unit'))
      out.parties.push({ ...party, duty: column.duty, span: spanIn(cell, start, end) });
  }
  for (const { cell } of of('leader')) {
    for (const { start, end, ...party } of namesOf(cell, 'leader'))
      out.parties.push({ ...party, duty: 'lead', span: spanIn(cell, start, end) });
  }
  if (
    place !== undefined &&
    units.length === 0 &&
    /(?:镇|乡|街道|区|局|委|办|平台|中心|公司|集团|园|场)$/.test(place.text)
  ) {
    out.parties.push({ name: place.text, party: 'unit', duty: 'responsible', confidence: 0.8, span: whole(place) });
  }
}

function namesOf(cell: Line, party: 'unit' | 'leader'): FoundParty[] {
  const found = namesIn(cell.text, 0, cell.text.length, party, party === 'leader' ? 'lead' : 'responsible', 0.9);
  if (found.length > 0 || cell.text === '' || cell.text.length > 20 || /\d/.test(cell.text)) return found;
  return [
    {
      start: 0,
      end: cell.text.length,
      name: cell.text,
      party,
      duty: party === 'leader' ? 'lead' : 'responsible',
      confidence: 0.7,
    },
  ];
}

function cellFigure(
  cell: Line,
  value: number,
  column: Column,
  row: {
    readonly scope: string;
    readonly indicator: string | undefined;
    readonly task: string | undefined;
    readonly unit: string | undefined;
    readonly setting: Setting;
  },
): Omit<TableFigure, 'units' | 'leaders'> | undefined {
  const generic = GENERIC_TITLE.test(plainTitle(column.title)) || column.title === '';
  const name = row.indicator ?? row.task;
  const named = generic && name !== undefined ? splitName(name) : undefined;
  const written = cell.text.replace(/^[\d.,]+/, '');
  const own = written === '' ? undefined : unitAt(`1${written}`, 1)?.unit;
  const indicator = (
    named?.name ??
    (row.indicator !== undefined && column.tense === 'done' && /率|占比/.test(column.title)
      ? `${splitName(row.indicator).name}${column.title}`
      : column.title)
  ).slice(0, 40);
  const unit =
    own ??
    named?.unit ??
    row.unit ??
    column.unit ??
    (/率|占比|比例|比重|增幅|增速|增长/.test(column.title) ? '%' : undefined);
  if (unit === undefined || indicator === '') return undefined;
  if (/增长|增幅|同比/.test(column.title) && column.tense === 'done') return undefined;
  const rate = unit === '%' || unit === '‰' || unit === '个百分点';
  const tense = column.tense ?? row.setting.tense;
  const outcome = outcomesIn(indicator).at(-1);
  const counted = /^(?:个|项|家|户|件|人|套|座|条|处|次|场|批|宗|村|名|台|所)$/.test(unit);
  return {
    span: whole(cell),
    kind: rate ? (/增长|增幅|增速/.test(indicator) ? 'growth' : 'share') : counted ? 'count' : 'amount',
    value,
    unit: unit.slice(0, 12),
    comparison: /以上$/.test(cell.text) ? 'at-least' : 'equal',
    indicator,
    scope: row.indicator !== undefined && row.scope === row.indicator ? '' : row.scope,
    basis:
      tense === 'done'
        ? 'situation'
        : tense === 'year' || /^(?:项目)?(?:总投资|概算)/.test(indicator)
          ? 'annual-plan'
          : row.setting.home,
    direction: 'up',
    confidence: knownIndicator(indicator) === undefined ? 0.75 : 0.9,
    ...(counted && outcome !== undefined ? { outcome } : {}),
  };
}

/** 固定资产投资（亿元） → its name and unit. */
function splitName(text: string): { name: string; unit: string | undefined } {
  const hit = /（([^（）]{1,12})）\s*$/.exec(text);
  const unit = hit === null ? undefined : unitWord(hit[1] ?? '')?.unit;
  const name = unit === undefined || hit === null ? text : text.slice(0, hit.index);
  return { name: name.replace(/^(?:\d{1,2}[.、]|其中：?|#)/, '').trim(), unit };
}

function fromCell(
  cell: Line,
  figure: Figure,
  units: readonly string[],
  leaders: readonly string[],
  by: Day | undefined,
): TableFigure {
  const { start, end, parent: _parent, ...rest } = figure;
  return {
    ...rest,
    span: spanIn(cell, start, end),
    units,
    leaders,
    ...(rest.by === undefined && by !== undefined && rest.basis !== 'situation' ? { by } : {}),
  };
}

function proseOnly(grid: readonly (readonly Line[])[], setting: Setting): TableReading {
  const figures: TableFigure[] = [];
  for (const row of grid) {
    for (const cell of row) {
      for (const figure of readFigures(cell.text, scanDates(cell.text, setting.year), setting))
        figures.push(fromCell(cell, figure, [], [], undefined));
    }
  }
  return { figures, projects: [], parties: [], dates: [] };
}

function whole(cell: Line): Span {
  return spanIn(cell, 0, cell.text.length);
}

function isNumber(text: string): boolean {
  return numberOf(text) !== undefined && !/^(?:19|20)\d\d$/.test(text);
}

/** The value of a cell that holds nothing but a number, perhaps with its unit: 12,800 · 68% · 12个. */
function numberOf(text: string): number | undefined {
  const hit = /^([<>≥≤])?(\d[\d,]*(?:\.\d+)?)\s*([^\d\s]{0,6})$/.exec(text);
  if (hit === null || (hit[2] ?? '').length > 18) return undefined;
  const rest = (hit[3] ?? '').replace(/(?:以上|以内|左右)$/, '');
  if (rest !== '' && unitWord(rest) === undefined && rest !== '%') return undefined;
  if (rest !== '' && unitWord(rest)?.measure === 'duration') return undefined;
  return Number((hit[2] ?? '').replaceAll(',', ''));
}
