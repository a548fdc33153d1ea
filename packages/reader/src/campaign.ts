import type { Day, DraftPlan, Span } from '@gongjian/model';
import { addDays, dayFrom, daysBetween } from '@gongjian/model';
import { tenseOf } from './basis.ts';
import { type FoundDate, yearValue } from './dates.ts';
import { type Line, spanIn } from './normalise.ts';
import type { Part } from './outline.ts';

type Campaign = DraftPlan['campaign'];
export type Kind = DraftPlan['source']['kind'];

/** What sort of document it is, from its title, its first lines and how much of it is tables. */
export function kindOf(parts: readonly Part[], tableShare: number): Kind {
  const titles = parts
    .slice(0, 6)
    .filter((part) => part.line.text.length < 80)
    .map((part) => part.line.text)
    .join('\n');
  const head = titles.slice(0, 500);
  const title = parts
    .slice(0, 3)
    .filter((part) => part.line.text.length < 50)
    .map((part) => part.line.text)
    .join('\n');
  if (/政府工作报告/.test(head)) return 'work-report';
  if (/讲话|致辞|表态/.test(title) && !/方案/.test(title)) return 'speech';
  if (/讲话|动员(?:大)?会|致辞|表态/.test(head) && !/方案|意见/.test(head)) return 'speech';
  if (/通报|简报|专报|快报|情况汇报|进展情况/.test(head)) return 'other';
  if (/(?:分解|任务|一览|清单|计划|进度|安排)表|清单$|责任分解/m.test(head) && tableShare > 0.2) return 'task-table';
  if (/方案|意见|通知|行动计划|办法/.test(head)) return 'scheme';
  if (tableShare > 0.5) return 'task-table';
  const all = parts
    .slice(0, 12)
    .map((part) => part.line.text.slice(0, 400))
    .join('\n');
  if (/工作报告/.test(all) && /各位代表/.test(all)) return 'work-report';
  if (/同志们|讲话|我(?:就|讲|再)(?:[^。]{0,20})(?:意见|强调|部署)|下面，我/.test(all)) return 'speech';
  if (/实施(?:方案|意见)|行动方案|工作方案/.test(all)) return 'scheme';
  return 'other';
}

/** Figures of the country or the province tell nothing of the year a county's plan is for. */
const NATIONAL = /^[，,]?(?:全国|我国|国家|中央|国务院|全省|全球)/;

/** The document's year: of its number, its title, its date, or the year named most. */
export function yearOfDocument(
  lines: readonly Line[],
  name: string,
): { year: number; line?: Line; start?: number; end?: number; confidence: number } | undefined {
  const counts = new Map<number, number>();
  let best: { year: number; line: Line; start: number; end: number; confidence: number } | undefined;
  const offer = (line: Line, start: number, length: number, year: number, confidence: number) => {
    if (year < 1990 || year > 2100) return;
    if (best === undefined || confidence > best.confidence)
      best = { year, line, start, end: start + length, confidence };
  };
  lines.forEach((line, index) => {
    const text = line.text.slice(0, 4000);
    if (index < 8) {
      const number = /〔(\d{4})〕\d+号/.exec(text);
      if (number !== null && text.length < 40) offer(line, number.index, number[0].length, Number(number[1]), 0.95);
      const title = /(\d{4}|[〇一二三四五六七八九]{4})年/.exec(text);
      const year = title === null ? undefined : yearValue(title[1] ?? '');
      if (
        title !== null &&
        year !== undefined &&
        text.length < 60 &&
        !NATIONAL.test(text.slice(title.index + title[0].length))
      )
        offer(line, title.index, title[0].length, year, 0.9);
    }
    const signed =
      /^(?:[^，。；]{0,30}?)(\d{4}|[〇一二三四五六七八九OＯ]{4})年\d{0,2}[一二三四五六七八九十]{0,3}月[\d一二三四五六七八九十]{1,3}日）?$/.exec(
        text.slice(0, 60),
      );
    const signedYear = signed === null ? undefined : yearValue(signed[1] ?? '');
    if (signed !== null && signedYear !== undefined && text.length < 45)
      offer(line, 0, text.length, signedYear, index > lines.length - 6 ? 0.93 : 0.91);
    for (const hit of text.matchAll(/(\d{4}|[〇一二三四五六七八九OＯ]{4})年/g)) {
      const year = yearValue(hit[1] ?? '') ?? 0;
      if (year < 1990 || year > 2100) continue;
      if (NATIONAL.test(text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 12))) continue;
      counts.set(year, (counts.get(year) ?? 0) + 1);
      if (tenseOf(text.slice(hit.index, hit.index + 40).split('。')[0] ?? '') !== 'done')
        offer(line, hit.index, hit[0].length, year, 0.6);
    }
  });
  if (best === undefined) {
    const named = /(20\d\d)/.exec(name);
    return named === null ? undefined : { year: Number(named[1]), confidence: 0.5 };
  }
  if (best.confidence > 0.6) return best;
  const top = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  return top === undefined || top[0] === best.year ? best : { ...best, year: top[0], confidence: 0.55 };
}

const CAMPAIGN_WORD =
  '百日攻坚|百日会战|百日大会战|百日行动|百日竞赛|百日大战|百日冲刺|双百攻坚|集中攻坚|大会战|攻坚行动|攻坚战|大干|决战|会战|奋战|攻坚|百日|冲刺|比拼|突破年|提升年|专项行动|三年行动';
const NAMES: readonly RegExp[] = [
  /(?:开展|打好|打响|实施|推进|做好|掀起|关于|印发《|^)(?:全县|全市|全区)?(?:的)?([^，。；：《》\s]{0,24}[“”][^“”，。]{2,24}”[^，。；：《》\s]{0,12}?)(?:活动|专项行动|行动|会战|大会战|竞赛|攻坚战|工作)?(?=(?:的)?(?:实施方案|实施意见|工作方案|活动方案|行动方案|方案|意见|通知|决定|动员|大会|活动|工作|进展|，|。))/,
  new RegExp(
    `(?:开展|打好|打响|实施|推进|进行|掀起|关于|做好|部署)(?:全县|全市|全区)?([^，。；：《》\\s的“”]{0,16}(?:${CAMPAIGN_WORD})[^，。；：《》\\s的]{0,8}?)(?=(?:的)?(?:实施方案|实施意见|工作方案|活动方案|行动方案|方案|意见|通知|决定|动员|大会|进展|活动|专项行动|行动|，|。|工作|$))`,
  ),
];

/** Name, county, window, days and ratio of the campaign, each with its place where it has one. */
export function campaignOf(
  parts: readonly Part[],
  datesOf: (part: Part) => readonly FoundDate[],
  ratio: { value: number; span: Span } | undefined,
  year: { year: number; span?: Span; confidence: number } | undefined,
): Campaign {
  const name = nameOf(parts);
  const county = countyOf(parts);
  const window = windowOf(parts, datesOf) ?? windowByWords(parts, datesOf, year);
  const days = daysOf(parts);
  const campaign: Campaign = {
    name,
    county,
    year:
      year === undefined
        ? undefined
        : { value: year.year, confidence: year.confidence, ...(year.span === undefined ? {} : { span: year.span }) },
    from: window?.from,
    to: window?.to,
    days,
    ratio: ratio === undefined ? undefined : { value: ratio.value, span: ratio.span, confidence: 0.8 },
  };
  if (window?.from !== undefined && window.to === undefined && days !== undefined) {
    campaign.to = {
      value: addDays(window.from.value, days.value - 1),
      confidence: 0.5,
      derived: `${window.from.value} + ${days.value} 天`,
    };
  }
  if (days === undefined && window?.from !== undefined && window.to !== undefined) {
    campaign.days = {
      value: daysBetween(window.from.value, window.to.value) + 1,
      confidence: 0.7,
      derived: `${window.from.value} – ${window.to.value}`,
    };
  }
  return Object.fromEntries(Object.entries(campaign).filter(([, value]) => value !== undefined)) as Campaign;
}

/** Takes the place, the year and the lead words off the front of a campaign's name. */
function frontOf(name: string): number {
  return (
    /^(?:——|[\u4e00-\u9fff]{0,3}论|[\u4e00-\u9fff]{0,16}(?:办公室|人民政府|委员会|党委|[县市区旗]委)关于|关于|印发|在|全[县市区乡镇]|我[县市区]|开展|打好|实施|做好|推进|\d{4}年度?|[\u4e00-\u9fff]{2,4}?(?:[县市区镇乡]|街道)(?=[“\d\u4e00-\u9fff]{4})(?!级|域|场))*/.exec(
      name,
    )?.[0].length ?? 0
  );
}

function nameOf(parts: readonly Part[]): { value: string; span: Span; confidence: number } | undefined {
  let best: { value: string; span: Span; confidence: number } | undefined;
  parts.slice(0, 40).forEach((part, index) => {
    const text = part.line.text.slice(0, 1500);
    const titled = index < 6 && text.length < 70;
    for (const pattern of NAMES) {
      const hit = pattern.exec(text);
      if (hit === null) continue;
      const raw = hit[1] ?? '';
      const start = hit.index + hit[0].indexOf(raw);
      const lead = frontOf(raw);
      const tail = /^(?:专项行动|行动|会战|大会战|竞赛|攻坚战|活动)/.exec(text.slice(start + raw.length))?.[0] ?? '';
      const bare = /[动战]$/.test(raw) || tail === '活动' ? '' : tail;
      const from = start + lead;
      const end = start + raw.length + bare.length;
      if (!new RegExp(CAMPAIGN_WORD).test(raw) && !/“/.test(raw)) continue;
      if (/“[^”]*$/.test(raw) || end - from < 3) continue;
      if (!new RegExp(`${CAMPAIGN_WORD}|\\d+天|天|年`).test(raw)) continue;
      const confidence = titled ? 0.9 : 0.7 - Math.min(index, 20) * 0.01;
      if (best === undefined || confidence > best.confidence)
        best = { value: text.slice(from, end), span: spanIn(part.line, from, end), confidence };
    }
    if (best !== undefined && best.confidence >= 0.9) return;
    if (!titled) return;
    const quoted =
      /((?:[\u4e00-\u9fff]{2,14})?“[^“”]{3,24}”)/.exec(text) ??
      /《(大干[^《》]{2,24}?)(?:工作方案|实施方案|方案)》/.exec(text) ??
      /((?:大干|奋战|决战)[^，。；《》]{2,16}?)(?=工作方案|实施方案|方案|动员|$)/.exec(text);
    if (quoted !== null && new RegExp(`${CAMPAIGN_WORD}|天`).test(quoted[1] ?? '')) {
      const whole = (quoted[1] ?? '').split(' ')[0] ?? '';
      const inner = whole.slice(frontOf(whole));
      const start = quoted.index + quoted[0].indexOf(inner);
      best = { value: inner, span: spanIn(part.line, start, start + inner.length), confidence: 0.85 };
    }
  });
  return best;
}

function countyOf(parts: readonly Part[]): { value: string; span: Span; confidence: number } | undefined {
  const votes = new Map<string, { count: number; span: Span }>();
  parts.slice(0, 200).forEach((part, index) => {
    const text = part.line.text.slice(0, 3000);
    const add = (name: string, start: number, weight: number, length = name.length) => {
      if (name.length < 2 || name.length > 8 || /安排|[我全个今各本该入到在为年某上下两三几]/.test(name.slice(0, -1)))
        return;
      if (
        /^(?:全|本|我|各|该|省|市|县|区|到|在|为|和|与|及|由|对|从|向|来|新|老|大|这|原|城|园|郊|小|社|片|山|库|景|辖|开发|高新|经开|示范|功能|集聚)/.test(
          name,
        ) ||
        /(?:省市|市县|县市|开发区|高新区|新区|园区|功能区|社区|景区|城区|辖区|片区|集聚区|库区|灾区|地区|镇区|区县|示范区|经开区|工业区)$/.test(
          name,
        )
      )
        return;
      const known = votes.get(name);
      if (known === undefined) votes.set(name, { count: weight, span: spanIn(part.line, start, start + length) });
      else known.count += weight;
    };
    for (const hit of text.matchAll(
      /(?:^|[^\u4e00-\u9fff]|关于|中共|印发|《|“)([\u4e00-\u9fff]{1,5}?(?:自治县|县|区|市|旗))(?=委|人民政府|政府|重点|百日|20|“|攻坚|关于|工业|经济|招商)/g,
    )) {
      const name = (hit[1] ?? '').replace(/^(?:中共|关于|印发)/, '');
      add(name, hit.index + hit[0].length - name.length, index < 8 ? 5 : 1);
    }
    const first =
      index < 4 && text.length < 60
        ? /^([\u4e00-\u9fff]{2,4}?(?:县|区|市|旗))(?!委|城|[域直属])[\u4e00-\u9fff“\d]/.exec(text)
        : null;
    if (first !== null) add(first[1] ?? '', 0, 3);
    for (const hit of text.matchAll(/在([\u4e00-\u9fff]{2,4}?(?:县|区|市|旗))第[一二三四五六七八九十百]{1,4}届/g))
      add(hit[1] ?? '', hit.index + 1, 6);
    for (const hit of text.matchAll(/中共([\u4e00-\u9fff]{2,4})(县|区|市|旗)委/g))
      add(`${hit[1]}${hit[2]}`, hit.index + 2, 6);
    for (const hit of text.matchAll(/([\u4e00-\u9fff]{2,3}县)(?=人民政府)/g)) add(hit[1] ?? '', hit.index, 2);
  });
  const top = [...votes].toSorted((a, b) => b[1].count - a[1].count)[0];
  if (top === undefined) return undefined;
  return { value: top[0], span: top[1].span, confidence: top[1].count >= 5 ? 0.9 : 0.6 };
}

type Field = { value: Day; span: Span; confidence: number };

function windowOf(
  parts: readonly Part[],
  datesOf: (part: Part) => readonly FoundDate[],
): { from?: Field; to?: Field } | undefined {
  let best: { from: Field; to: Field; score: number } | undefined;
  for (const part of parts) {
    for (const date of datesOf(part)) {
      if (date.shape !== 'range' || date.from === undefined || date.to === undefined) continue;
      const length = daysBetween(date.from, date.to) + 1;
      if (length < 20 || length > 400) continue;
      if (isPhase(part, date)) continue;
      const near = part.line.text.slice(Math.max(0, date.start - 30), date.end + 40);
      const score =
        (/(?:开展|活动|行动|会战|攻坚|决定|集中|时间|为期|大干)/.test(near) ? 2 : 0) +
        (/起|开始|自|从|时间/.test(near) ? 1 : 0) +
        (length >= 60 && length <= 140 ? 2 : 0);
      if (score < 2 || (best !== undefined && best.score >= score)) continue;
      const span = spanIn(part.line, date.start, date.end);
      best = {
        from: { value: date.from, span, confidence: 0.9 },
        to: { value: date.to, span, confidence: 0.9 },
        score,
      };
    }
  }
  if (best !== undefined) return best;
  const pair = startAndEnd(parts, datesOf);
  if (pair !== undefined) return pair;
  for (const part of parts.slice(0, 60)) {
    for (const date of datesOf(part)) {
      const { text } = part.line;
      if (
        date.shape !== 'day' ||
        date.from === undefined ||
        !/[自从]$/.test(text.slice(0, date.start)) ||
        !/^(?:起|开始)/.test(text.slice(date.end))
      )
        continue;
      if (!/开展|攻坚|行动|会战|集中|大干/.test(text.slice(date.end, date.end + 60))) continue;
      const from = { value: date.from, span: spanIn(part.line, date.start, date.end), confidence: 0.85 };
      const end = /^(?:起|开始)[，、]?[到至]年底/.exec(text.slice(date.end, date.end + 8));
      if (end === null) return { from };
      const last = dayFrom(Number(date.from.slice(0, 4)), 12, 31);
      return last === undefined
        ? { from }
        : { from, to: { value: last, span: spanIn(part.line, date.end, date.end + end[0].length), confidence: 0.85 } };
    }
  }
  return undefined;
}

/** 9月1日启动、12月10日收官: the two days stand apart in one sentence. */
function startAndEnd(
  parts: readonly Part[],
  datesOf: (part: Part) => readonly FoundDate[],
): { from: Field; to: Field } | undefined {
  for (const part of parts.slice(0, 60)) {
    const { text } = part.line;
    const dates = datesOf(part);
    for (const [index, date] of dates.entries()) {
      const next = dates[index + 1];
      if (next === undefined || date.shape !== 'day' || next.shape !== 'day') continue;
      if (date.from === undefined || next.to === undefined || next.start - date.end > 40) continue;
      if (!/^(?:起|开始|启动)[^。；]*[，、到至]$/.test(text.slice(date.end, next.start))) continue;
      if (!/^(?:结束|收官|为止|截止|收兵)/.test(text.slice(next.end))) continue;
      const length = daysBetween(date.from, next.to) + 1;
      if (length < 20 || length > 400 || isPhase(part, date)) continue;
      return {
        from: { value: date.from, span: spanIn(part.line, date.start, date.end), confidence: 0.85 },
        to: { value: next.to, span: spanIn(part.line, next.start, next.end), confidence: 0.85 },
      };
    }
  }
  return undefined;
}

/** A window told without its days: from tomorrow to the end of the year, the fourth quarter, a year of something. */
function windowByWords(
  parts: readonly Part[],
  datesOf: (part: Part) => readonly FoundDate[],
  year: { year: number; confidence: number } | undefined,
): { from: Field; to: Field } | undefined {
  const head = parts.slice(0, 6).filter((part) => part.line.text.length < 60);
  const spoken = head.flatMap((part) =>
    datesOf(part).filter((date) => date.shape === 'day' && date.year !== undefined),
  )[0];
  for (const part of parts.slice(0, 20)) {
    const hit = /从(明天|今天)(?:算|数)?起[，、]?(?:到|至)(?:今年)?年底/.exec(part.line.text.slice(0, 3000));
    if (hit === null || spoken?.from === undefined) continue;
    const from = hit[1] === '明天' ? addDays(spoken.from, 1) : spoken.from;
    return between(part, hit, from, dayFrom(Number(spoken.from.slice(0, 4)), 12, 31));
  }
  if (year === undefined || year.confidence < 0.6) return undefined;
  for (const part of head) {
    const quarter =
      /(?:决战|冲刺|大干|奋战|攻坚|会战)[^，。；]{0,4}四季度|四季度[^，。；]{0,8}(?:攻坚|冲刺|会战|目标)/.exec(
        part.line.text,
      );
    if (quarter !== null) return between(part, quarter, dayFrom(year.year, 10, 1), dayFrom(year.year, 12, 31));
    const whole = /“[^“”]{2,16}(?:攻坚|突破|提升|建设|会战|落实|推进)年”/.exec(part.line.text);
    if (whole !== null) return between(part, whole, dayFrom(year.year, 1, 1), dayFrom(year.year, 12, 31));
  }
  return undefined;
}

function between(
  part: Part,
  hit: RegExpExecArray,
  from: Day | undefined,
  to: Day | undefined,
): { from: Field; to: Field } | undefined {
  if (from === undefined || to === undefined) return undefined;
  const span = spanIn(part.line, hit.index, hit.index + hit[0].length);
  return { from: { value: from, span, confidence: 0.7 }, to: { value: to, span, confidence: 0.7 } };
}

export function isPhase(part: Part, date: FoundDate): boolean {
  if (
    part.path.some((heading) => /步骤|阶段|进度安排|时间安排/.test(heading.title)) &&
    /[（：]$/.test(part.line.text.slice(Math.max(0, date.start - 1), date.start))
  )
    return true;
  const text = part.line.text;
  return (
    /阶段|^[^。]{0,12}(?:动员|部署|总结|验收|整改|实施)/.test(text.slice(Math.max(0, date.start - 24), date.start)) &&
    /阶段/.test(text.slice(Math.max(0, date.start - 40), date.end + 12))
  );
}

function daysOf(parts: readonly Part[]): Campaign['days'] {
  for (const part of parts.slice(0, 60)) {
    const text = part.line.text.slice(0, 4000);
    const hit =
      /(?:集中|用|为期|大干|奋战|决战|冲刺|攻坚|苦战|利用|会战)[^，。；\d一二三四五六七八九百]{0,8}(\d{2,3}|一百|百)天/.exec(
        text,
      ) ?? /(\d{2,3})天(?:时间|大干|攻坚|行动|会战|大会战)/.exec(text);
    if (hit === null) continue;
    const value = /^\d/.test(hit[1] ?? '') ? Number(hit[1]) : 100;
    if (value < 20 || value > 400) continue;
    return { value, span: spanIn(part.line, hit.index, hit.index + hit[0].length), confidence: 0.9 };
  }
  for (const part of parts.slice(0, 60)) {
    const hit = /百日/.exec(part.line.text);
    if (hit !== null)
      return { value: 100, span: spanIn(part.line, hit.index, hit.index + 2), confidence: 0.6, derived: '百日' };
  }
  return undefined;
}
