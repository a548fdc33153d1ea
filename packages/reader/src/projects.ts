import type { FoundDate } from './dates.ts';
import type { FoundProject } from './found-project.ts';
import { outcomesIn } from './lexicon.ts';
import { readEvents } from './project-events.ts';

const NAME_END =
  /(?:项目|工程|大桥|大道|公路|高速|铁路|隧道|快速路|快速通道|通道|水库|电站|水厂|污水处理厂|处理厂|发电厂|电厂|产业园|物流园|园区|工业园|科技园|园|综合体|广场|中心|医院|学校|中学|小学|幼儿园|大学|学院|公园|码头|港区|港|机场|车站|客运站|主干道|道路|路|街|改线段?|迁建|搬迁|技改|枢纽|国道|标段|校区|院区|新建|扩建|改造|一期|二期|三期|四期|基地|市场|酒店|小镇|大厦|体育馆|博物馆|图书馆|管网|安置房|厂房|变电站|孵化楼|楼|馆|大桥|桥|库|坝|生产线|运河|闸|泵站|堤防|花园|城)(?:（[^（）]{1,12}）)?$/;
const GENERIC =
  /重点|重大|项目|工程|建设|工业|农业|服务业|交通|水利|城建|城市|城镇|乡村|农村|基础设施|在建|前期|新开工|计划|新增|新建|新|续建|结转|省|市|县|区|乡镇|级|国家|民生|产业|签约|招商引资|招商|未开工|投资|政府|等|一批|各|类|企业|技改|实施|[过上超]?亿元?|以上|所有|这些|该|骨干|优质|大|好|高质量|配套|攻坚|集中|开工|竣工|储备|谋划|年度|市场主体|领域|实事|主体|一|的|重要|关键|标志性|支撑性|引领性|公共服务|社会事业|生态|环保|能源|园区|平台|产业园|中心|基地|学校|医院|道路|公路|城区|标准化?厂房|安置房|改造|配套设施|老旧小区|棚户区|高标准农田|污水管网|管网|经济|社会|发展|文化|旅游|制造业|数字|科技|创新|现代/g;
const LEAD_VERB =
  /(?:加快推进|全力推进|扎实推进|统筹推进|大力推进|强力推进|重点推进|继续推进|有序推进|加快建设|开工建设|启动建设|抓好|抓紧|狠抓|推进|确保|实施|启动|力促|支持|建成|完成|力争|促进|促成|推动|做好|争取|加快|推动|竣工|开工|引进|建设|重点抓|突出抓|促使|使|要|新开工|续建|加大|投用|如|以及|以|对|针对|围绕|特别是|尤其是|一是|二是|三是|四是|未开工的|在建的|未竣工的|督促|其中|包括|加强对|提速|改造|新建|打造)/g;
const OUTCOME =
  /(?:开工|竣工|投产|建成|完工|通车|投用|投入使用|投运|交付|达产|动工|启用|开园|进场施工|入库|纳统|开业|运营|主体封顶|封顶|通水|通气|通电|点火)/;
const BRIDGE =
  /^(?:要|须|必须|力争|确保|在|于|全面|顺利|按期|如期|尽快|年内|年底前?|实现|早日|加快|全部|正式|具备|达到|\d{1,2}月|底前|前|、|均|都|分别|提前|完成|条件|实质性|完工|主体|至今|仍|尚未|未|还没有|没有)*$/;

const PROMISE =
  /^(?:要|须|务必|必须|力争|确保|在|于|全面|顺利|按期|如期|尽快|年内|年底前?|实现|早日|全部|[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日|底|中旬|上旬|下旬)?|底前|前|之前|都|均|、| )*(开工建设|开工|竣工投产|竣工|投产|建成投用|建成|完工|动工|交付|入库|投入使用|通车)/;

/** The projects called by name in a line. Linear: every clause is looked at once and no more than 300 of its characters. */
export function readProjects(text: string, dates: readonly FoundDate[]): FoundProject[] {
  const events = readEvents(text, dates);
  const byStart = new Map(events.map((event) => [event.start, event]));
  // In a chain of outcomes the events know which outcome belongs to which list.
  const found = inClauses(text, dates).map((known) => {
    const own = byStart.get(known.start);
    return own !== undefined && own.name === known.name && own.asked.length === 1 && known.asked.length > 2
      ? own
      : known;
  });
  const more = events.filter((event) => !found.some((known) => known.start < event.end && event.start < known.end));
  return more.length === 0 ? found : [...found, ...more].toSorted((a, b) => a.start - b.start);
}

function inClauses(text: string, dates: readonly FoundDate[]): FoundProject[] {
  const found: FoundProject[] = [];
  let clauseStart = 0;
  let lastVerb = '';
  let place = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const character = text.charAt(index);
    if (index < text.length && !'，；。！？：'.includes(character)) continue;
    const end = Math.min(index, clauseStart + 300);
    if (end - clauseStart >= 5) {
      while ((dates[place]?.end ?? Number.POSITIVE_INFINITY) <= clauseStart) place += 1;
      const own: FoundDate[] = [];
      for (let next = place; next < dates.length; next += 1) {
        const date = dates[next];
        if (date === undefined || date.start >= end) break;
        own.push(date);
      }
      const projects = inClause(text, clauseStart, end, own, lastVerb);
      const promised = character === '，' ? PROMISE.exec(text.slice(index + 1, index + 40)) : null;
      for (const project of projects) {
        found.push(
          promised !== null && project.open && project.asked.length === 0
            ? { ...project, asked: outcomesIn(promised[1] ?? ''), verb: `${project.verb}…${promised[1] ?? ''}` }
            : project,
        );
      }
      const verb = /确保|力争|加快推进|推进/.exec(text.slice(clauseStart, end))?.[0];
      if (verb !== undefined) lastVerb = verb;
    }
    if (character === '；' || character === '。') lastVerb = '';
    clauseStart = index + 1;
  }
  return found;
}

function inClause(
  text: string,
  start: number,
  end: number,
  dates: readonly FoundDate[],
  carried: string,
): FoundProject[] {
  const words = blankDates(text, start, end, dates).replaceAll(/总?投资[\d.]{1,8}[亿万]元的/g, (told) =>
    ' '.repeat(told.length),
  );
  const found: FoundProject[] = [];
  let from = 0;
  for (const hit of words.matchAll(
    /(?:等(?!待|级|额|值)[^，。；、等（）]{0,18}?(?:项目|工程|企业|平台)|[一二两三四五六七八九十\d]{1,2}(?:大|个|项)(?:重点|重大|标志性)?(?:项目|工程))/g,
  )) {
    if (/第/.test(words.slice(from, hit.index).slice(-3))) continue;
    if (!hit[0].startsWith('等') && !words.slice(from, hit.index).includes('、')) continue;
    const names = words.slice(from, hit.index);
    const after = words.slice(hit.index + hit[0].length);
    const next = /[、](?=[^、]{2,60}等)/.exec(after);
    const predicate = next === null ? after : after.slice(0, next.index);
    found.push(...listed(names, start + from, predicate, carried, true));
    from = hit.index + hit[0].length + (next === null ? 0 : next.index);
  }
  if (found.length > 0) return found;
  if (/[、和及]?[^、]{0,20}等/.test(words) && !/等[\d一二三四五六七八九十]+个/.test(words) && /等$/.test(words))
    return found;
  const outcome = OUTCOME.exec(words);
  if (outcome === null) return named(words, start, carried);
  const before = words.slice(0, outcome.index);
  const bare = before.replace(/[\s　]+/g, '');
  const namesEnd = endBeforeBridge(bare === '' ? '' : before);
  const names = before.slice(0, namesEnd);
  if (names.trim() !== '' && !/\d[\d.]*(?:个|项|家|亿|万|%)/.test(names)) {
    const list = listed(names, start, words.slice(namesEnd), carried, false);
    if (list.length > 0) return list;
  }
  const tail = words.slice(outcome.index);
  if (
    !/^(?:开工建设|建成|竣工|开工|建成投用|新开工|投用|完工)/.test(tail) ||
    /\d/.test(tail.replaceAll(/[A-Za-z]\d+|\d{1,2}[#号]/g, ''))
  )
    return [];
  const verb = /^(?:开工建设|建成投用|建成|竣工|新开工|开工|投用|完工)/.exec(tail)?.[0] ?? '';
  return listed(tail.slice(verb.length), start + outcome.index + verb.length, '', verb, false, verb);
}

/** 加快推进A、B建设: no outcome named. */
function named(words: string, start: number, carried: string): FoundProject[] {
  const verb = /(?:加快推进|全力推进|抓好|推进|加快|启动|实施)(?=[^，]{4,})/.exec(words);
  if (verb === null || /\d/.test(words.replaceAll(/[A-Za-z]\d+/g, ''))) return [];
  const tail = words.slice(verb.index + verb[0].length).replace(/(?:前期工作|建设|进度|步伐|工作)$/, '');
  const at = start + verb.index + verb[0].length;
  const items = split(tail);
  if (items.length === 0 || !items.every((item) => isProjectName(item.text, true))) return [];
  return items.map((item) => ({
    start: at + item.at,
    end: at + item.at + item.text.length,
    name: item.text,
    asked: [],
    verb: verb[0] || carried,
    confidence: 0.6,
  }));
}

function endBeforeBridge(before: string): number {
  for (let length = Math.min(24, before.length); length > 0; length -= 1) {
    if (BRIDGE.test(before.slice(before.length - length).replaceAll(' ', ''))) return before.length - length;
  }
  return before.length;
}

type Item = { readonly text: string; readonly at: number };

function split(text: string): Item[] {
  const items: Item[] = [];
  let from = 0;
  let depth = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '（') depth += 1;
    if (character === '）') depth -= 1;
    const joint =
      character === '和' || character === '与'
        ? index - from >= 3 && NAME_END.test(text.slice(from, index))
        : character === '、';
    if (index < text.length && (!joint || depth > 0)) continue;
    const raw = text.slice(from, index);
    const item = raw.replaceAll(/^[\s“及]+|[\s”]+$/g, '');
    if (item !== '') items.push({ text: item, at: from + raw.indexOf(item) });
    from = index + 1;
  }
  return items;
}

function listed(
  names: string,
  offset: number,
  predicate: string,
  carried: string,
  open: boolean,
  head = '',
): FoundProject[] {
  let lead = head;
  let cut = 0;
  const firstComma = names.indexOf('、');
  const front = firstComma < 0 ? names : names.slice(0, firstComma);
  if (head === '') {
    for (const hit of front.matchAll(LEAD_VERB)) {
      if (hit.index + hit[0].length > front.length - 2) break;
      if (hit.index - cut > 8) break;
      lead = hit[0];
      cut = hit.index + hit[0].length;
    }
  }
  const body = names.slice(cut);
  const items = split(body);
  const asked = outcomesIn(predicate);
  const fromLead = outcomesIn(lead);
  const wanted = asked.length > 0 ? asked : fromLead;
  const word = [lead || carried, predicate.replaceAll(/[，。；：\s]/g, '')]
    .filter((part) => part !== '')
    .join('…')
    .slice(0, 40);
  const good = items.map(withoutOwner).filter((item) => isProjectName(item.text, !open));
  if (open && good.length < Math.max(1, Math.ceil(items.length * 0.6))) return [];
  if (!open && good.length !== items.length) return [];
  return good.map((item) => ({
    start: offset + cut + item.at,
    end: offset + cut + item.at + item.text.length,
    name: item.text,
    asked: wanted,
    verb: word,
    confidence: open ? 0.85 : 0.7,
    ...(open && predicate.trim() === '' ? { open: true } : {}),
  }));
}

/** 文旅集团负责的古城保护项目: the name begins after 的. */
function withoutOwner(item: Item): Item {
  const cut = item.text.lastIndexOf('的');
  if (cut < 0 || !/(?:项目|工程)$/.test(item.text) || item.text.length - cut < 5) return item;
  return { text: item.text.slice(cut + 1), at: item.at + cut + 1 };
}

function isProjectName(name: string, strict: boolean): boolean {
  if (name.length < 2 || name.length > 30 || /[，。；：]/.test(name)) return false;
  if (
    /^(?:\d(?!\d{0,2}千伏|\d{0,2}[kK][vV])|和|及|与)/.test(name) ||
    /一批|若干|^(?:健全|完善)|^(?:还有|尚有|另有|完成|共有|共)$|^[两三四五六七八九十]{1,2}[个条大项]/.test(name) ||
    /(?:确保|力争|我们|工作$|问题|机制|制度|政策|目标|任务|力度|意识|作用|单位$|部门$|服务$|保障$|管理$|审批$|手续|体制|活动|行动|环节|资金筹措|攻坚|会议|指标|进度|措施|办法|收入|增长|前期$|难题?$|慢$|缺$|按照|每人|^项目未)/.test(
      name,
    )
  )
    return false;
  if (/的/.test(name) && !/(?:项目|工程)$/.test(name)) return false;
  if (strict && !NAME_END.test(name)) return false;
  const own = name.replaceAll(GENERIC, '');
  return (
    own.replaceAll(/[\d.（）“”]/g, '').length >= (strict ? 2 : 1) || (!strict && name.length >= 2 && own.length >= 1)
  );
}

/** Dates are blanked so that places stay the same. */
function blankDates(text: string, start: number, end: number, dates: readonly FoundDate[]): string {
  let words = text.slice(start, end);
  for (const date of dates) {
    if (date.end <= start || date.start >= end || date.shape === 'year') continue;
    const [from, to] = [Math.max(0, date.start - start), Math.min(end, date.end) - start];
    words = words.slice(0, from) + ' '.repeat(to - from) + words.slice(to);
  }
  return words;
}
