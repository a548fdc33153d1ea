/** A unit or leader and the duty given to it; places are positions in the line. */
export type FoundParty = {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly party: 'unit' | 'leader';
  readonly duty: 'lead' | 'responsible' | 'help' | 'named';
  readonly confidence: number;
};

const LABEL =
  /(?:第一责任|主要责任|牵头|主办|主责|责任|配合|协办|协同|参与|参加|实施|承办|落实|督导|协助|共同责任|业主)(?:责任)?(?:单位|部门|处室|科室)(?:（[^（）]{0,12}）)?(?:及责任人)?：|(?:牵头|责任|分管|包联|联系|挂钩|包抓|挂联|主管|督导)(?:市|县|区)?(?:级)?领导(?:及责任人)?：|(?:第一)?责任人：|牵头人：|总指挥：|副总指挥：|指挥长：|副指挥长：|(?<!副)组长：|副组长：|(?<![\u4e00-\u9fff])成员：|成员单位：/g;
const UNIT_END =
  /(?:局|处|委|办|室|部|院|行|会|站|所|队|中心|公司|集团|政府|镇|乡|街道|街|村|社区|区|县|市|单位|部门|园|校|厅|场|联|团|社|指挥部|专班|组|业主|平台|银行|督查室|工信|发改|单位负责人)(?:（[^（）]{0,16}）)?$/;
/** 由县委副书记任总指挥 */
const POST =
  /(?:由|[，。；]由?|^由?)(?!由)([\u4e00-\u9fff、]{2,20}(?:书记|县长|市长|区长|镇长|乡长|主任|常委|部长|主席)[\u4e00-\u9fff]{0,4}?)(?:同志)?(?:担任|任)(?:总指挥|组长|指挥长)/g;
const BY_LEAD =
  /(?:由|[（，；。：]由?|^由?)(?!由)([\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z、（）]{1,40}?)(?:负责)?牵头(?!单位|部门|领导|人|抓)(?:负责)?/g;
const AND_HELP =
  /^[，、；]?([\u4e00-\u9fffA-Za-z、（）]{2,60}?)(?:等)?(配合|协助|参与|具体落实|落实|负责|具体负责)(?=[，。；）]|$)/;

/** The parties that labels (责任单位：…) and duties (由…牵头) of a line name. Linear. */
export function readParties(text: string): FoundParty[] {
  const found: FoundParty[] = [];
  const labels = [...text.matchAll(LABEL)];
  labels.forEach((label, index) => {
    const start = label.index + label[0].length;
    const end = Math.min(endOfNames(text, start), labels[index + 1]?.index ?? text.length);
    const leader = /领导|责任人|牵头人|指挥|组长|成员：/.test(label[0]) && !/单位/.test(label[0]);
    const duty = dutyOf(label[0]);
    found.push(...namesIn(text, start, end, leader ? 'leader' : 'unit', duty, 0.92));
  });
  for (const post of text.matchAll(POST)) {
    const name = post[1] ?? '';
    const start = post.index + post[0].indexOf(name);
    found.push({ start, end: start + name.length, name, party: 'leader', duty: 'lead', confidence: 0.8 });
  }
  if (!text.includes('牵头')) return found;
  for (const lead of text.matchAll(BY_LEAD)) {
    const words = lead[1] ?? '';
    const start = lead.index + lead[0].indexOf(words);
    if (/^(?:责任|制度|领导)$/.test(words)) continue;
    const names = namesIn(text, start, start + words.length, 'unit', 'lead', 0.85);
    if (names.length === 0) continue;
    found.push(...names);
    const after = lead.index + lead[0].length;
    const help = AND_HELP.exec(text.slice(after, after + 90));
    if (help === null) continue;
    const at = after + help[0].indexOf(help[1] ?? '');
    found.push(
      ...namesIn(
        text,
        at,
        at + (help[1] ?? '').length,
        'unit',
        /配合|协助|参与/.test(help[2] ?? '') ? 'help' : 'responsible',
        0.8,
      ),
    );
  }
  return found;
}

export function dutyOf(label: string): FoundParty['duty'] {
  if (/配合|协办|协同|参与|参加|协助/.test(label)) return 'help';
  if (/成员/.test(label)) return 'named';
  if (/牵头|第一责任|主办|主责|领导|指挥|组长/.test(label)) return 'lead';
  return 'responsible';
}

/** Names end at ；, 。, a bracket that closes what was open before, or at 120 characters. */
function endOfNames(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < Math.min(text.length, start + 300); index += 1) {
    const character = text.charAt(index);
    if (character === '（') depth += 1;
    else if (character === '）') {
      if (depth === 0) return index;
      depth -= 1;
    } else if (character === '。' || character === '；') return index;
  }
  return Math.min(text.length, start + 300);
}

/** The names between two places, parted by 、 ， ； spaces or line ends outside brackets. */
export function namesIn(
  text: string,
  start: number,
  end: number,
  party: 'unit' | 'leader',
  duty: FoundParty['duty'],
  confidence: number,
): FoundParty[] {
  const found: FoundParty[] = [];
  let from = start;
  let depth = 0;
  const titled = party === 'leader';
  for (let index = start; index <= end; index += 1) {
    const character = index === end ? '、' : text.charAt(index);
    if (character === '（') depth += 1;
    else if (character === '）') depth -= 1;
    const parts = depth <= 0 && (/[、，；。\n\t/]/.test(character) || character === ' ');
    if (!parts && index < end) continue;
    const post =
      titled &&
      character === '、' &&
      /(?:县委|市委|区委)?常委$|(?:党组|党工委)(?:副)?书记$/.test(text.slice(from, index)) &&
      index < end;
    if (post) continue;
    const raw = text.slice(from, index);
    const trimmed = raw
      .replace(/^[\s和及与以]+|(?:等)?(?:有关|相关)?(?:单位|部门)?等?\s*$/g, (cut) =>
        /^(?:等|有关|相关)/.test(cut) || /^[\s和及与以]+$/.test(cut) ? '' : cut,
      )
      .trim();
    const name = trimmed.replace(/^[（]|等$/g, '');
    if (name.length >= 2 && name.length <= 24 && isName(name, party)) {
      const at = from + raw.indexOf(name);
      found.push({ start: at, end: at + name.length, name, party: isPost(name) ? 'leader' : party, duty, confidence });
    }
    from = index + 1;
  }
  return found;
}

function isName(name: string, party: 'unit' | 'leader'): boolean {
  if (/[\d“”《》：]/.test(name)) return false;
  if (party === 'leader') return !/(?:负责|完成|要|组成)/.test(name);
  return (
    (UNIT_END.test(name) || isPost(name)) && !/(?:完成|确保|要求|负责|切实|加强|做好|建立|推进|领导$|制定)/.test(name)
  );
}

function isPost(name: string): boolean {
  return (
    /(?:县长|市长|区长|镇长|乡长|书记|常委|主任委员|部长|主席)/.test(name) && !/(?:局|委员会|办公室|政府)$/.test(name)
  );
}
