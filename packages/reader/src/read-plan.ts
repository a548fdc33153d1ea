import type { DraftAction, DraftDate, DraftFigure, DraftParty, DraftPlan, DraftProject, Span } from '@gongjian/model';
import { type FoundAction, readActions } from './actions.ts';
import { sectionTense, type Tense } from './basis.ts';
import { campaignOf, isPhase, type Kind, kindOf, yearOfDocument } from './campaign.ts';
import { type FoundDate, scanDates } from './dates.ts';
import { derivePlans } from './derived.ts';
import type { PlanDocument } from './document.ts';
import { type Figure, readFigures, type Setting } from './figures.ts';
import { type Line, spanIn } from './normalise.ts';
import { type Part, partsOf, rowsOf } from './outline.ts';
import { readParties } from './parties.ts';
import { readProjects } from './projects.ts';
import { readTable } from './tables.ts';

type Item = Omit<DraftFigure, 'id'>;

/**
 * Reads a Chinese plan document into a draft plan by rules and lexicons: no model call, no network, no clock. Time and
 * memory grow linearly with the text. Nothing found is plan before a person confirms it; figures that the reader
 * proposes to leave out stay in `items` with `leftOut`. Days have no year where the document names none.
 */
export function readPlan(document: PlanDocument): DraftPlan {
  const parts = partsOf(document);
  const tables = rowsOf(document);
  const lines = parts.map((part) => part.line);
  const titles = document.blocks
    .flatMap((block) => (block.kind === 'row' && block.title !== undefined ? [block.title] : []))
    .slice(0, 1);
  const rowCharacters = document.blocks.reduce(
    (total, block) => total + (block.kind === 'row' ? block.end - block.start : 0),
    0,
  );
  const kind = kindOf(parts, rowCharacters / Math.max(1, document.text.length));
  const dated = yearOfDocument(lines, `${document.name} ${titles.join(' ')}`);
  const year = dated?.year;
  const dateCache = new Map<Part, FoundDate[]>();
  const datesOf = (part: Part): FoundDate[] => {
    const known = dateCache.get(part);
    if (known !== undefined) return known;
    const dates = scanDates(part.line.text, year, part.heading?.start ?? 0);
    dateCache.set(part, dates);
    return dates;
  };
  const head = parts
    .slice(0, 30)
    .map((part) => part.line.text.slice(0, 600))
    .join('\n');
  const base = settingOf(kind, `${head}\n${titles.join('\n')}`, year);
  const actions = readActions(parts);
  const found = new Collector(document.text);
  const actionIds = actions.map((_, index) => `a${index + 1}`);
  parts.forEach((part, index) => {
    const action = actions.findLastIndex((candidate) => candidate.part <= index && index < candidate.until);
    readPart(part, base, kind, datesOf(part), found, action < 0 ? undefined : actionIds[action]);
  });
  for (const rows of tables) {
    const reading = readTable(document.text, rows, base);
    const first = found.items.length;
    for (const { parent, ...figure } of reading.figures) {
      found.items.push({
        item: { ...figure, units: [...figure.units], leaders: [...figure.leaders], quote: '' },
        parent: parent === undefined ? undefined : first + parent,
      });
    }
    for (const project of reading.projects)
      found.projects.push({
        ...project,
        asked: [...project.asked],
        units: [...project.units],
        leaders: [...project.leaders],
        quote: '',
        confidence: 0.9,
      });
    for (const party of reading.parties) found.parties.push({ ...party, quote: '' });
    for (const date of reading.dates)
      found.dates.push({
        span: date.span,
        quote: '',
        confidence: 0.85,
        purpose: 'deadline',
        name: date.name,
        ...(date.to === undefined ? {} : { to: date.to }),
      });
  }
  const ratio = found.ratio();
  const campaign = campaignOf(
    parts,
    datesOf,
    ratio,
    dated === undefined ? undefined : { year: dated.year, confidence: dated.confidence, ...spanOf(dated) },
  );
  return {
    source: {
      name: document.name,
      format: document.format,
      ...(document.encoding === undefined ? {} : { encoding: document.encoding }),
      characters: document.text.length,
      kind,
    },
    text: document.text,
    campaign,
    actions: actions.map((action, index) =>
      draftAction(action, index, parts, found, actionIds[index] ?? '', document.text),
    ),
    items: found.figures(),
    projects: found.draftProjects(),
    parties: found.draftParties(),
    dates: found.draftDates(),
    notes: notesOf(campaign, actions, head, found, document.text),
  };
}

function spanOf(dated: { line?: Line; start?: number; end?: number }): { span?: Span } {
  return dated.line === undefined || dated.start === undefined || dated.end === undefined
    ? {}
    : { span: spanIn(dated.line, dated.start, dated.end) };
}

function settingOf(kind: Kind, head: string, year: number | undefined): Setting {
  const campaign = /百日|攻坚|会战|大干|奋战|决战|冲刺|专项行动|集中行动|\d{2,3}天|竞赛|突击/.test(head);
  const home = kind === 'work-report' ? 'annual-plan' : campaign ? 'campaign' : 'annual-plan';
  const tense: Tense = kind === 'other' && /通报|简报|专报|快报|情况|进展/.test(head.slice(0, 400)) ? 'done' : 'asked';
  const level =
    /全省(?!.{0,6}平均)|省委|省政府/.test(head.slice(0, 80)) &&
    !/[县区市]委|[县区市](?:人民)?政府|我[县区市]/.test(head)
      ? 'province'
      : cityLevel(head);
  return { tense, home, scope: '', year, level };
}

function cityLevel(head: string): 'county' | 'city' {
  const county = (head.match(/全县|我县|县委|县政府|全区|我区|区委/g) ?? []).length;
  const city = (head.match(/全市(?!平均)|我市|(?<!县)市委|市政府/g) ?? []).length;
  return city > county ? 'city' : 'county';
}

function readPart(
  part: Part,
  base: Setting,
  kind: Kind,
  dates: readonly FoundDate[],
  found: Collector,
  action: string | undefined,
): void {
  const titles = part.path.map((heading) => heading.title);
  const own = sectionTense(titles);
  const place = part.path
    .map((heading) => heading.title.replace(/：.*$/, ''))
    .findLast((title) =>
      /^[\u4e00-\u9fff]{1,10}(?:镇|乡|街道|开发区|工业园区?|园区|高新区|经开区|新区|集聚区)$/.test(title),
    );
  const past =
    own === 'done' &&
    titles.some(
      (title) =>
        /回顾|总结|成绩|完成情况/.test(title) && Number(/(\d{4})年/.exec(title)?.[1] ?? 9999) < (base.year ?? 0),
    );
  const setting: Setting = {
    ...base,
    tense: own ?? base.tense,
    scope: place ?? base.scope,
    past,
    firm: own === 'asked',
  };
  const { text } = part.line;
  const skip = /^(?:附件|抄送|主题词|联系人|联系电话|电话)/.test(text);
  if (!skip) found.addFigures(part.line, readFigures(text, dates, setting, part.heading?.start ?? 0), action);
  if (text.length < 200_000) {
    for (const project of readProjects(text, dates)) {
      found.projects.push({
        span: spanIn(part.line, project.start, project.end),
        quote: '',
        name: project.name,
        asked: [...project.asked],
        verb: project.verb,
        confidence: project.confidence,
        units: [],
        leaders: [],
        ...(action === undefined ? {} : { action }),
      });
    }
  }
  const parties = readParties(text);
  for (const { start, end, ...party } of parties)
    found.parties.push({ ...party, span: spanIn(part.line, start, end), quote: '' });
  found.attach(parties, action);
  for (const date of dates) {
    const draft = draftDate(part, date, kind);
    if (draft !== undefined) found.dates.push(draft);
  }
}

function draftDate(part: Part, date: FoundDate, kind: Kind): (Omit<DraftDate, 'id'> & { quote: string }) | undefined {
  if (date.shape === 'year' || date.shape === 'period') return undefined;
  const { text } = part.line;
  const before = text.slice(Math.max(0, date.start - 24), date.start);
  const after = text.slice(date.end, date.end + 24);
  const near = `${before}${after}`;
  const ends = /[底末]$/.test(text.slice(date.start, date.end).replace(/前$/, ''));
  let purpose: DraftDate['purpose'] = 'other';
  const alone = text.length <= date.end - date.start + 16;
  if (date.shape === 'range') purpose = isPhase(part, date) ? 'phase' : 'window';
  else if (/截至|截止(?:到|至)?$/.test(before.slice(-5))) purpose = 'situation';
  else if (date.shape === 'months') purpose = 'situation';
  else if (alone && date.shape === 'day') purpose = kind === 'speech' ? 'meeting' : 'issued';
  else if (date.before && /报送|上报|报县|报市|报区|汇总|报告|通报|报.{0,10}办/.test(after)) purpose = 'report';
  else if (date.before || /[到至]$/.test(before) || ends)
    purpose = /去年|上年|累计完成/.test(before) ? 'other' : 'deadline';
  else if (/召开|会议|全会|大会/.test(after.slice(0, 14))) purpose = 'meeting';
  else if (/完成|开工|竣工|投产|建成|启动/.test(after.slice(0, 12)) && date.shape !== 'month') purpose = 'deadline';
  else if (/^(?:投入|建成|竣工|开工|完工|通|交付|投产)/.test(after)) purpose = 'deadline';
  const open =
    purpose === 'deadline' ||
    purpose === 'report' ||
    purpose === 'issued' ||
    purpose === 'meeting' ||
    (purpose === 'situation' && date.shape !== 'months');
  const from = open ? undefined : date.from;
  return {
    span: spanIn(part.line, date.start, date.end),
    quote: '',
    confidence: purpose === 'other' ? 0.5 : 0.85,
    purpose,
    name: (purpose === 'phase' ? phaseName(text, date) : near).slice(0, 40),
    ...(from === undefined ? {} : { from }),
    ...(date.to === undefined ? {} : { to: date.to }),
  };
}

function phaseName(text: string, date: FoundDate): string {
  const before = text.slice(Math.max(0, date.start - 30), date.start);
  return (before.split(/[。；，]/).at(-1) ?? before)
    .replace(/^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+[.、])/, '')
    .replace(/[（：:]$/, '');
}

function draftAction(
  action: FoundAction,
  index: number,
  parts: readonly Part[],
  found: Collector,
  id: string,
  text: string,
): DraftAction {
  const line = parts[action.part]?.line;
  const span = line === undefined ? { start: 0, end: 0 } : spanIn(line, action.start, action.end);
  const goals = parts.slice(action.part, action.until).flatMap((part) => goalsIn(part.line));
  const parties = found.parties.filter((party) => {
    const last = parts[action.until - 1]?.line;
    return (
      line !== undefined &&
      last !== undefined &&
      party.span.start >= span.start &&
      party.span.end <= (last.at.at(-1) ?? 0) + 1
    );
  });
  return {
    id,
    span,
    quote: text.slice(span.start, span.end),
    confidence: action.confidence,
    name: action.name,
    order: index + 1,
    units: [...new Set(parties.filter((party) => party.party === 'unit').map((party) => party.name))],
    leaders: [...new Set(parties.filter((party) => party.party === 'leader').map((party) => party.name))],
    goals: goals.slice(0, 20),
  };
}

/** Sentences that say of themselves that they are goals. */
function goalsIn(line: Line): DraftAction['goals'] {
  const goals: DraftAction['goals'] = [];
  for (const hit of line.text.matchAll(
    /(?:^|。)((?:工作|攻坚|主要|行动|阶段性?)?目标(?:任务)?(?:是|为)?：?)([^。]{4,300})/g,
  )) {
    const start = hit.index + hit[0].length - (hit[2] ?? '').length;
    const words = hit[2] ?? '';
    goals.push({
      kind: /\d/.test(words) ? 'quantitative' : /问题|难题|破解|化解/.test(words) ? 'issue' : 'qualitative',
      text: words,
      span: spanIn(line, start, start + words.length),
    });
  }
  return goals;
}

function notesOf(
  campaign: DraftPlan['campaign'],
  actions: readonly FoundAction[],
  head: string,
  found: Collector,
  text: string,
): DraftPlan['notes'] {
  const notes: DraftPlan['notes'] = [];
  if (text.trim() === '') return [{ message: '文中没有文字' }];
  if (campaign.year === undefined) notes.push({ message: '文中未写明年份：日期只有月日，请补充年份' });
  if (campaign.from === undefined || campaign.to === undefined)
    notes.push({ message: '文中未写明攻坚的起止日期：请补充，不作推测' });
  const told =
    /([一二三四五六七八九十]{1,2}|\d{1,2})(?:个|大|项)[^，。]{0,8}(?:专项行动|攻坚行动|行动|攻坚|战役|硬仗)/.exec(head);
  const count = told === null ? undefined : '零一二三四五六七八九十'.indexOf(told[1] ?? '');
  if (count !== undefined && count > 1 && actions.length > 0 && actions.length !== count)
    notes.push({ message: `文中称有${count}个专项行动，正文只读到${actions.length}个` });
  if (found.items.length === 0) notes.push({ message: '没有读到目标数字' });
  return notes;
}

type Held = { item: Omit<Item, 'id'>; parent: number | undefined };

class Collector {
  readonly items: Held[] = [];
  readonly projects: Omit<DraftProject, 'id'>[] = [];
  readonly parties: Omit<DraftParty, 'id'>[] = [];
  readonly dates: Omit<DraftDate, 'id'>[] = [];
  private readonly text: string;
  /** First item not yet given to a party. */
  private open = 0;
  private openAction: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  addFigures(line: Line, figures: readonly Figure[], action: string | undefined): void {
    const first = this.items.length;
    for (const { start, end, parent, ...rest } of figures) {
      const index = parent === undefined ? -1 : figures.indexOf(parent);
      this.items.push({
        item: {
          ...rest,
          span: spanIn(line, start, end),
          quote: '',
          units: [],
          leaders: [],
          ...(action === undefined ? {} : { action }),
        },
        parent: index < 0 ? undefined : first + index,
      });
    }
  }

  /** Parties named after figures answer for them, back to the figures of the party named before. */
  attach(
    parties: readonly { readonly name: string; readonly party: 'unit' | 'leader'; readonly start: number }[],
    action: string | undefined,
  ): void {
    if (action !== this.openAction) {
      this.openAction = action;
      if (parties.length === 0) this.open = Math.max(this.open, this.items.length - 20);
    }
    if (parties.length === 0) return;
    const units = parties.filter((party) => party.party === 'unit').map((party) => party.name);
    const leaders = parties.filter((party) => party.party === 'leader').map((party) => party.name);
    for (let index = Math.max(this.open, this.items.length - 40); index < this.items.length; index += 1) {
      const held = this.items[index];
      if (held === undefined || held.item.action !== action) continue;
      held.item = { ...held.item, units: [...new Set(units)], leaders: [...new Set(leaders)] };
    }
    this.open = this.items.length;
  }

  /** The share of the annual plan that the campaign asks for, where the text names one. */
  ratio(): { value: number; span: Span } | undefined {
    const asked = this.items.filter(
      ({ item }) =>
        item.kind === 'share' &&
        item.basis === 'campaign' &&
        item.unit === '%' &&
        item.value >= 50 &&
        item.value <= 150,
    );
    const general =
      asked.find(
        ({ item }) => /计划|目标|任务|投资量|工程量|进度/.test(item.indicator) && item.leftOut === undefined,
      ) ?? asked.find(({ item }) => item.leftOut?.reason === 'duplicate');
    return general === undefined ? undefined : { value: general.item.value, span: general.item.span };
  }

  figures(): DraftFigure[] {
    const ids = this.items.map((_, index) => `f${index + 1}`);
    const figures = this.items.map(({ item, parent }, index): DraftFigure => {
      const { span } = item;
      const partOf = parent === undefined ? undefined : ids[parent];
      return {
        ...item,
        id: ids[index] ?? '',
        quote: this.text.slice(span.start, span.end),
        ...(partOf === undefined ? {} : { partOf }),
      };
    });
    return [...figures, ...derivePlans(figures)];
  }

  draftProjects(): DraftProject[] {
    const seen = new Set<string>();
    return this.projects
      .filter((project) => {
        const key = `${project.name}/${project.asked.join()}`;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      })
      .map((project, index) => ({
        ...project,
        id: `p${index + 1}`,
        quote: this.text.slice(project.span.start, project.span.end),
      }));
  }

  draftParties(): DraftParty[] {
    return this.parties.map((party, index) => ({
      ...party,
      id: `u${index + 1}`,
      quote: this.text.slice(party.span.start, party.span.end),
    }));
  }

  draftDates(): DraftDate[] {
    return this.dates.map((date, index) => ({
      ...date,
      id: `d${index + 1}`,
      quote: this.text.slice(date.span.start, date.span.end),
    }));
  }
}
