import type { TEMPLATE_FAULTS, TemplateFault } from './paper-places.ts';

type Word = { readonly zh: string; readonly en: string };
type Language = keyof Word;

const FAULTS: Record<(typeof TEMPLATE_FAULTS)[number], Word> = {
  unknown: { zh: '没有这个位置', en: 'is no place of this paper' },
  missing: { zh: '缺少必需的位置', en: 'is needed and not there' },
  broken: { zh: '花括号不成对', en: 'stands without its other brace' },
  misplaced: { zh: '须独占一段', en: 'must be a paragraph of its own' },
  twice: { zh: '只能出现一次', en: 'may stand there once only' },
};

/** Parts of a wording, and of a .docx, as people call them. */
const PARTS: Readonly<Record<string, Word>> = {
  masthead: { zh: '报头', en: 'head' },
  title: { zh: '标题', en: 'title' },
  recipients: { zh: '主送', en: 'addressed to' },
  facts: { zh: '概况#', en: 'line #' },
  parts: { zh: '第#段', en: 'section #' },
  heading: { zh: '小标题', en: 'heading' },
  text: { zh: '正文', en: 'text' },
  tables: { zh: '附表#', en: 'annex #' },
  notes: { zh: '注#', en: 'note #' },
  report: { zh: '报', en: 'reported to' },
  send: { zh: '送', en: 'sent to' },
  issue: { zh: '发', en: 'issued to' },
  document: { zh: '正文', en: 'text' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
  footnotes: { zh: '脚注', en: 'footnotes' },
  endnotes: { zh: '尾注', en: 'endnotes' },
};

/** `parts.3.text` is 第4段正文, `word/header1.xml` 页眉. */
function wordPart(part: string, language: Language): string {
  const inFile = /^word\/([a-z]+)\d*\.xml$/u.exec(part)?.[1];
  const names = inFile === undefined ? part.split('.').filter((name) => name !== 'circulation') : [inFile];
  const number = names.find((name) => /^\d+$/u.test(name));
  return names
    .flatMap((name) => PARTS[name]?.[language].replace('#', String(Number(number) + 1)) ?? [])
    .join(language === 'zh' ? '' : ' ');
}

/** Which place, what is wrong with it, and where it stands; `isBeside`: the words stand beside the part itself. */
export function wordTemplateFault(
  { fault, place, part, paragraph, at, around }: TemplateFault,
  language: Language,
  isBeside = false,
): string {
  const zh = language === 'zh';
  const name = fault === 'broken' ? place : `{{${place}}}`;
  const where = [
    ...(part === undefined || isBeside ? [] : [wordPart(part, language)]),
    ...(paragraph === undefined ? [] : [zh ? `第${paragraph}段` : `paragraph ${paragraph}`]),
    ...(at === undefined ? [] : [zh ? `第${at}字` : `character ${at}`]),
    ...(around === undefined ? [] : [`“${around}”`]),
  ];
  const words = FAULTS[fault][language];
  if (where.length === 0) return zh ? `${words}${name}` : `${name} ${words}`;
  return zh ? `${name}${words}(${where.join(',')})` : `${name} ${words} (${where.join(', ')})`;
}
