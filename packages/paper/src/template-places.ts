import { around, type PaperForm, type PaperKind, type TemplateFault, wordingOf } from '@gongjian/model';

/** Named places of a county's own .docx: what is written into a line, and what takes the place of a paragraph. */
export const FILE_WORDS = [
  '报头',
  '期号',
  '编发单位',
  '日期',
  '标题',
  '发文字号',
  '签发人',
  '主送',
  '署名',
  '成文日期',
  '抄送',
  '印发机关',
  '印发日期',
  '报',
  '送',
  '发',
  '级别',
  '分送',
] as const;
export const FILE_BLOCKS = ['正文', '附件说明', '附表', '注', '数据由来'] as const;
export type FileWord = (typeof FILE_WORDS)[number];
export type FileBlock = (typeof FILE_BLOCKS)[number];

const ALWAYS: readonly string[] = ['标题', '正文', '日期'];

/** Without these the paper would not be what it is. */
export function neededInFile(kind: PaperKind, form: PaperForm): readonly string[] {
  if (kind === 'order') return [...ALWAYS, '发文字号', '级别'];
  if (kind === 'inspection') return [...ALWAYS, '发文字号', '附表'];
  const own: Partial<Record<PaperForm, readonly string[]>> = {
    series: ['期号'],
    official: ['发文字号', '主送', '署名', '成文日期'],
  };
  const needed = [...ALWAYS, '数据由来', ...(own[form] ?? []), ...(kind === 'leader-sheet' ? [] : ['附表'])];
  // An official document is dated by 成文日期.
  return form === 'official' ? needed.filter((place) => place !== '日期') : needed;
}

/** A paragraph of a part, with where its markup stands. */
export type PartParagraph = {
  readonly number: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
};

const TOKEN = /<(\/?)w:(p|t)(?=[\s/>])[^>]*?(\/?)>|<[^>]*>|[^<]+/gu;

/** Every paragraph of a part with its text; those in a text box are paragraphs of their own. */
export function paragraphsOf(xml: string): PartParagraph[] {
  const done: PartParagraph[] = [];
  const open: { number: number; text: string; from: number }[] = [];
  let count = 0;
  let inText = false;
  for (const match of xml.matchAll(TOKEN)) {
    const [whole, close, name, empty] = match;
    if (name === 'p' && empty !== '/') {
      const ended = close === '/' ? open.pop() : undefined;
      if (ended !== undefined) done.push({ ...ended, to: match.index + whole.length });
      else if (close !== '/') {
        count += 1;
        open.push({ number: count, text: '', from: match.index });
      }
    } else if (name === 't') inText = close !== '/' && empty !== '/';
    else if (inText && !whole.startsWith('<')) {
      const last = open.at(-1);
      if (last !== undefined) last.text += unescaped(whole);
    }
  }
  return done.toSorted((a, b) => a.number - b.number);
}

function unescaped(text: string): string {
  const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;
  return text.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: keyof typeof named) => named[name]);
}

/** What is wrong with the places of the parts, each with part, paragraph and the text around it. */
export function fileFaults(
  parts: ReadonlyMap<string, string>,
  needed: readonly string[],
  main = 'word/document.xml',
): TemplateFault[] {
  const seen = new Map<string, number>();
  const faults = [...parts].flatMap(([part, xml]) =>
    paragraphsOf(xml).flatMap(({ number, text }) =>
      wordingOf(text).flatMap((piece): TemplateFault[] => {
        if ('text' in piece) return [];
        const place = 'broken' in piece ? piece.broken : piece.place;
        const at = { place, part, paragraph: number, around: around(text, piece.at, place.length + 4) };
        if ('broken' in piece) return [{ fault: 'broken', ...at }];
        const isBlock = FILE_BLOCKS.some((name) => name === place);
        if (!isBlock && !FILE_WORDS.some((name) => name === place)) return [{ fault: 'unknown', ...at }];
        seen.set(place, (seen.get(place) ?? 0) + 1);
        if (!isBlock) return [];
        if (part !== main || text.trim() !== `{{${place}}}`) return [{ fault: 'misplaced', ...at }];
        return (seen.get(place) ?? 0) > 1 ? [{ fault: 'twice', ...at }] : [];
      }),
    ),
  );
  const missing = needed
    .filter((place) => !seen.has(place))
    .map((place): TemplateFault => ({ fault: 'missing', place }));
  return [...faults, ...missing];
}
