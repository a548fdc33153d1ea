/** A part of a line whose numbers are no figures: names, document numbers, ordinals, dates. */
export type Mask = { readonly start: number; readonly end: number };

const PATTERNS: readonly RegExp[] = [
  /〔\d{2,4}〕第?\d{1,5}号?/g, // document number
  /第[\d〇零一二三四五六七八九十百千]{1,6}[届次号期条章节批轮季位名种类类产方责大]?/g,
  /[〇一二三四五六七八九十百\d]{1,4}届/g,
  /(?:前|后|末|列|居|位居|名列)\d{1,3}(?:名|位|强)/g,
  /(?:前|后)[一二三四五六七八九十百两]{1,3}(?:名|位|强)/g,
  /\d{1,5}强/g,
  /[A-Za-z][A-Za-z.]{0,9}\d{1,6}(?:\.\d{1,3})?/g, // PM2.5, G60
  /(?<!\d)\d{1,6}(?:\.\d{1,3})?[AGDBVHWP](?![A-Za-z])/g, // 5A, 4G
  /\d{3,5}(?:国道|省道|县道|热线|高速|平台|路|号)/g,
  /\d{3,4}—\d{7,8}/g, // telephone
  /\d{3,4}-\d{7,8}/g,
  /1[3-9]\d{9}/g,
  /\d{1,3}\+[\dNXn]/g, // 1+N
  /\d{1,3}×\d{1,4}/g,
  /\d{1,2}:\d{1,2}/g,
  /\d{2,4}(?:kV|KV|kv|千伏)/g,
  /\d{1,3}号(?:楼|地块|路|线|文|令|公告)/g,
  /(?:工业|政务|版本)\d\.0/g,
  /“[^“”]{1,14}”/g, // a quoted name: “三类500强”, “百日攻坚”
  /《[^《》]{1,60}》/g,
  /[一二三四五六七八九十百两\d]{1,3}个[“”一]{0,2}一批/g,
  /[一二三四五六七八九十两]{1,3}大/g,
  /[一二三四五六七八九十两\d]{1,2}(?:改一拆|水共治|边三化|通一平|不误|手抓|位一体|级联动)/g,
];

/** Merges overlapping masks and sorts them. */
export function mergeMasks(masks: readonly Mask[]): Mask[] {
  const sorted = masks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const merged: Mask[] = [];
  for (const mask of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && mask.start < last.end) {
      if (mask.end > last.end) merged[merged.length - 1] = { start: last.start, end: mask.end };
    } else merged.push(mask);
  }
  return merged;
}

/** Names and ordinals of a line. A quotation counts only where it holds a number and no money. */
export function nameMasks(text: string): Mask[] {
  const masks: Mask[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      if (match[0].startsWith('“') && /[\d一二三四五六七八九十百千](?:\.\d+)?[万亿]?(?:元|亩|%)/.test(match[0]))
        continue;
      masks.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return masks;
}
