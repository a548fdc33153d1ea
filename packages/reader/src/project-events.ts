import type { FoundDate } from './dates.ts';
import type { FoundProject } from './found-project.ts';
import { outcomesIn } from './lexicon.ts';

/** How the name of a thing that is built or enlarged ends. */
const BUILT =
  /(?:项目|工程|桥|道|路|街|公路|高速|铁路|轨道[A-Z\d]*号?线|国道|通道|隧道|水库|库|闸|坝|堤|运河|站|厂|园|区|中心|广场|医院|院|学校|中学|小学|高中|大学|幼儿园|校区|食堂|楼|馆|城|镇|基地|市场|酒店|码头|港|机场|互通|枢纽|管廊|管网|安置房|厂房|变电所|变|线|段|[东西南北]延|延伸|机组|索道|白改黑|亮化|[一二三四五六]期|新建|扩建|改建|改造|重建|迁建|搬迁|提升|扩能|技改|治理|绿化|标段|物流|仓储|发电|生产线|项目部|集散地|孵化器|产能)(?:（[^（）]{1,16}）)?$/;
/** Words that are never part of a project's own name. */
const NEVER =
  /[的了已未尚各每其我你他它这]|确保|力争|必须|务必|完成|实现|达到|争取|加大|加强|加快|推进|开展|落实|组织|全部|所有|剩余|其余|其他|至少|不少于|以上|以下|一批|若干|力度|问题|机制|制度|政策|目标|任务|工作|行动|会战|攻坚|指标|进度|措施|办法|收入|增长|投资(?!集团)|资金|审批|手续|征地|拆迁|征迁|签约|计划|年度|全县|全市|全区|重点项目|新开工|规模|企业(?!家)|成员|单位|部门|干部|领导|项目率|下列|以下|如下|总数|主体|累计|同比|占|超过|按照|通知|方案|会议|条件|环节|服务业|景气|群众|农户|贫困户|每人|负责|牵头|协调|责任|截至|目前|前期|审查|设计|招标|标准化|农田水利|相继|陆续|顺利|一是|二是|三是|四是/;
const PLAIN =
  /重点|重大|项目|工程|建设|工业|农业|水利|城建|城市|城镇|乡村|农村|基础设施|公用|设施|在建|续建|新建|扩建|改建|改造|提升|迁建|搬迁|省|市|县|区|乡|镇|村|国家|民生|产业|招商|政府|标准厂房|标准|厂房|安置房|配套|园区|平台|道路|公路|路网|管网|污水|老旧小区|小区|棚户区|棚改|片区|学校|医院|广场|公园|中心(?!小学)|基地|市场|站|厂|园|楼|线|段|服务|生产|设备|生态|环境|治理|技改|绿化|交通|能源|文化|旅游|科技|公共|一期|二期|新|老|大|小|主|全|两|一|个|条|座|等/g;
const DONE =
  '(?:开工建设|破土动工|开工|动工|动土|进场施工|竣工验收|竣工|建成投用|建成投产|建成投运|建成|完工|投产达效|试生产|试运营|试运行|试车|投产|点火|投用|投运|投入使用|投入运营|投入运行|交付使用|交付|送电|并网发电|并网|下闸蓄水|通车|贯通|通水|启用|开园|开业|开门迎客|开放|运营|出产品|主体封顶|封顶|完成前期工作|完成[^，。；、]{0,8}(?:、[^，。；、]{1,6})?等前期(?:工作|手续))';
const EVENT = new RegExp(`${DONE}(?:[并、和及]?${DONE}){0,3}`, 'g');
const MARK = /^(?:[①②③④⑤⑥⑦⑧⑨⑩⑪⑫]|\d{1,2}[.、](?!\d)|（[一二三四五六七八九十\d]{1,2}）|[—•·*-]+)\s*/;
const LEAD =
  /^(?:\s|第?[一二三四五六七八九]是|备注|其中|同时|并|并且|以及|及|和|要|须|务必|必须|应|力争|确保|保证|力促|促成|促进|促使|推动|督促|支持|加快推进|全力推进|重点推进|统筹推进|继续推进|扎实推进|有序推进|强力推进|加快建设|加快|推进|推动|启动建设|启动|实施|抓好|抓紧|狠抓|做好|争取|完成|实现|使|让|上半年|下半年|[一二三四]季度|年内|年底前?|今年|全年|会战期间|期间|前)/;
const TRAIL =
  /(?:\s|应当|应|要|须|务必|必须|力争|确保|争取|保证|在|于|也|进场|就|都|均|分别|全面|全线|全部|整体|顺利|按期|如期|尽快|尽早|年内|年底|底前|前|之前|以前|实现|早日|加快|正式|提前|基本|完全|实质性|部分路段|部分|主体工程|主路面|主体|上半年|下半年|[一二三四]季度|节前|一律给我|给我|一律)$/;
const FEAST =
  /(?:国庆节?|元旦|春节|五一|“五一”|双十[一二]|中秋节?|元宵节?|清明节?|端午节?|七一|汛期|秋季开学|学期)(?:之?前|期间)?/g;
const AFTER = /^(?:\s|$|、|验收|达效|达产|并|运营|使用|仪式)/;

/**
 * Projects told by an outcome: a list of names with the outcome after it, several such lists in one clause, an outcome
 * before its list, a name with its outcome in the next clause, names after a colon, and names whose building is to be
 * sped up. Linear: each clause is read once, no more than 300 of its characters.
 */
export function readEvents(text: string, dates: readonly FoundDate[]): FoundProject[] {
  const words = withoutDates(text, dates);
  const found: FoundProject[] = [];
  const clauses = clausesOf(words);
  clauses.forEach((clause, index) => {
    const before = clauses[index - 1];
    const after = clauses[index + 1];
    if (before?.stop === '：' && /(?:项目|工程)(?:为|是|有|包括|分别[为是]|如下)?$/.test(before.text.trimEnd())) {
      const items = namesIn(clause.text, clause.start, 'list');
      if (items.length > 1) {
        const told = before.text.slice(-16);
        found.push(...items.map((item) => project(item, outcomesIn(told), told.trim(), 0.75)));
        return;
      }
    }
    const events = eventsIn(clause);
    if (events.length > 0) found.push(...events);
    else found.push(...sped(clause), ...(clause.stop === '，' && after !== undefined ? promised(clause, after) : []));
  });
  return found;
}

type Clause = { readonly text: string; readonly start: number; readonly stop: string };
type Name = { readonly name: string; readonly start: number };

function clausesOf(words: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let depth = 0;
  for (let index = 0; index <= words.length; index += 1) {
    const character = words.charAt(index);
    if (character === '（') depth += 1;
    if (character === '）' && depth > 0) depth -= 1;
    if (index < words.length && !('；。！？：:'.includes(character) || (character === '，' && depth === 0))) continue;
    clauses.push({ text: words.slice(from, Math.min(index, from + 300)), start: from, stop: character });
    from = index + 1;
    depth = 0;
  }
  return clauses;
}

function withoutDates(text: string, dates: readonly FoundDate[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const date of dates) {
    if (date.start < from) continue;
    pieces.push(text.slice(from, date.start), ' '.repeat(date.end - date.start));
    from = date.end;
  }
  pieces.push(text.slice(from));
  return pieces.join('').replace(FEAST, (told) => ' '.repeat(told.length));
}

function project(name: Name, asked: FoundProject['asked'], verb: string, confidence: number): FoundProject {
  return { start: name.start, end: name.start + name.name.length, name: name.name, asked, verb, confidence };
}

/** 出产品, 动土 and the like said in the words of the lexicon. */
function askedIn(phrase: string, part: boolean): FoundProject['asked'] {
  const plain = phrase
    .replaceAll(/动土|破土动工/g, '开工')
    .replaceAll(/试生产|试车|点火|出产品|并网发电|并网|开门迎客/g, '投产')
    .replaceAll(/贯通|下闸蓄水|送电/g, '完工');
  return part ? outcomesIn(`部分${plain}`) : outcomesIn(plain);
}

/** 甲、乙开工、丙投产: each list takes the outcome after it; 开工甲、乙: the list takes the outcome before it. */
function eventsIn(clause: Clause): FoundProject[] {
  const found: FoundProject[] = [];
  let from = 0;
  for (const hit of clause.text.matchAll(EVENT)) {
    const end = hit.index + hit[0].length;
    const names = clause.text.slice(from, hit.index);
    const bare = front(names, 0);
    if (names.slice(bare).trim() === '' && found.length === 0) {
      if (!/^(?:开工建设|开工|动工|竣工|建成投用|建成|完工|投产|投用)$/.test(hit[0])) return [];
      return namesIn(clause.text.slice(end), clause.start + end, 'after').map((item) =>
        project(item, askedIn(hit[0], false), hit[0], 0.7),
      );
    }
    if (!AFTER.test(clause.text.slice(end, end + 2))) return found;
    const cut = back(names);
    const part = /部分(?:路段)?/.test(names.slice(cut));
    found.push(
      ...namesIn(names.slice(0, cut), clause.start + from, 'event').map((item) =>
        project(item, askedIn(hit[0], part), hit[0].slice(0, 40), 0.75),
      ),
    );
    from = end + (clause.text.charAt(end) === '、' ? 1 : 0);
  }
  return found;
}

/** 加快甲、乙建设进度: asked for, but no outcome named. */
function sped(clause: Clause): FoundProject[] {
  const lead = front(clause.text, 0);
  const verb = /(?:加快推进|全力推进|推进|加快|启动|实施|抓好|力促|完成)/.exec(clause.text.slice(0, lead))?.[0];
  const rest = clause.text.slice(lead);
  const tail =
    /(?:(?:等)?(?:项目)?(?:的)?(?:前期工作|前期|建设进度|施工进度|建设步伐|建设|进度)|征迁要提速|要提速|要加快|加快推进|加快建设|加快施工|加快实施)\s*$/.exec(
      rest.slice(-20),
    )?.[0] ?? '';
  if (verb === '完成' && tail.trim() !== '建设') return [];
  const asked = /前期/.test(tail) ? (['preliminaries'] as const) : verb === '完成' ? (['completion'] as const) : [];
  if ((verb === undefined && !/提速|加快/.test(tail)) || /[\d%]{2,}(?:个|项|亿|万)/.test(rest)) return [];
  return namesIn(rest.slice(0, rest.length - tail.length), clause.start + lead, 'sped').map((item) =>
    project(item, asked, verb ?? tail.trim(), 0.65),
  );
}

/** 甲，4月底前开工: the clause is the name, the next one says what is asked. */
function promised(clause: Clause, after: Clause): FoundProject[] {
  const marked = MARK.test(clause.text.trimStart());
  const counted = /(?:两|[三四五六七八九十\d])个项目\s*$/.exec(clause.text);
  const bare = after.text.slice(front(after.text, 0));
  const hit = new RegExp(EVENT.source).exec(bare.slice(0, 40));
  const dated = after.text.startsWith(' ');
  const told =
    hit !== null && bare.slice(0, hit.index).slice(back(bare.slice(0, hit.index))) === bare.slice(0, hit.index);
  const going = /^\s*(?:加快推进|加快|全力推进)(?:主体施工|建设进度|施工进度|建设|施工|进度)?\s*$/.test(after.text);
  const approved = marked && dated && /前期工作|可研批复/.test(after.text);
  if (!told && !going && !approved) return [];
  if (!marked && counted === null && !dated && !going) return [];
  const names = counted === null ? clause.text : clause.text.slice(0, counted.index);
  const asked = told ? askedIn(hit[0], false) : approved ? (['preliminaries'] as const) : [];
  return namesIn(names, clause.start, marked || counted !== null ? 'event' : 'sped').map((item) =>
    project(item, asked, (hit?.[0] ?? after.text.trim()).slice(0, 40), 0.75),
  );
}

function front(words: string, from: number): number {
  let at = from;
  for (let turn = 0; turn < 12; turn += 1) {
    const rest = words.slice(at, at + 24);
    const hit = MARK.exec(rest) ?? LEAD.exec(rest);
    if (hit === null || hit[0] === '') return at;
    at += hit[0].length;
  }
  return at;
}

function back(words: string): number {
  let end = words.length;
  for (let turn = 0; turn < 40; turn += 1) {
    const hit = TRAIL.exec(words.slice(Math.max(0, end - 8), end));
    if (hit === null) return end;
    end -= hit[0].length;
  }
  return end;
}

/** The names of a list, none if any part of it is not one: half a list is more often a sentence than a list. */
function namesIn(words: string, offset: number, place: 'event' | 'after' | 'sped' | 'list'): Name[] {
  const lead = front(words, 0);
  const list = words
    .slice(lead)
    .replace(
      /(?:等(?:[\d一二两三四五六七八九十]{0,3}[个条项座所])?(?:重点)?(?:项目|工程|道路)|[\d一二两三四五六七八九十]{1,3}个(?:重点)?(?:项目|工程)|等)(?:共[\d.]+公里)?\s*$/,
      '',
    );
  const names: Name[] = [];
  let from = 0;
  let depth = 0;
  for (let index = 0; index <= list.length; index += 1) {
    const character = list.charAt(index);
    if (character === '（') depth += 1;
    if (character === '）') depth -= 1;
    const joint =
      character === '、' ||
      ((character === '和' || character === '与') &&
        BUILT.test(list.slice(Math.max(0, index - 20), index)) &&
        index - from > 3);
    if (index < list.length && (!joint || depth > 0)) continue;
    const raw = list.slice(from, index);
    const name = raw.trim().replaceAll(/^“(?=[^”]*$)/g, '');
    const start = offset + lead + from + raw.indexOf(name);
    if (name !== '') names.push({ name, start });
    from = index + 1;
  }
  const told = place === 'event' || place === 'list' || (place === 'after' && names.length > 1);
  return names.every((item) => isName(item.name, told)) ? names : [];
}

/** `told`: an outcome stands beside the list, so a firm's short name (four characters or more) is enough. */
function isName(name: string, told: boolean): boolean {
  if (name.length < 3 || name.length > 26 || /[\s，。；：]|^等|^[、和及]/.test(name) || NEVER.test(name)) return false;
  if ((name.match(/[“（]/g)?.length ?? 0) !== (name.match(/[”）]/g)?.length ?? 0)) return false;
  if (
    /^\d+(?:\.\d+)?(?:个|项|家|亿|万(?!吨)|条|座|所|%)|^[一二两三四五六七八九十]{1,3}[个条座所项大]|\d(?:公里|个|项|家|条|%|亩|户)(?![^（]*）)/.test(
      name,
    )
  )
    return false;
  const own = name.replaceAll(PLAIN, '').replaceAll(/[\d.（）“”]/g, '');
  if (BUILT.test(name))
    return (
      own.length >= 2 ||
      (own.length === 1 &&
        name.length >= 3 &&
        /(?:路|街|桥|水库|中心|国道|高速|道|中学|小学|一中|二中|三中)(?:.{0,6})$/.test(name))
    );
  return told && name.length >= 4 && own.length >= 3 && !/[是有为对将把被从与在到来去及能会可以不上下]/.test(name);
}
