/** What XML cannot hold, and marks that turn the direction of the text around them. */
const NOT_PRINTABLE = /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name or sentence as it may stand in a paper: one line, nothing that is not seen. */
function plainText(text: string): string {
  return text.replace(/\s+/gu, (space) => (/[\n\r\t]/u.test(space) ? ' ' : space)).replace(NOT_PRINTABLE, '');
}

/** Half-width marks beside Chinese, as an official paper prints them. */
function fullMarks(text: string): string {
  return text
    .replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）')
    .replace(/(?<=[\p{Script=Han}）”」』])[,;:?!]|[,;:?!](?=\p{Script=Han})/gu, (mark) => FULL[mark] ?? mark);
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** The same printed words with the marks of an official paper; the figures in them keep their names. */
export function officialTexts<T>(printed: T): T {
  return JSON.parse(JSON.stringify(printed), (key, value: unknown) =>
    typeof value === 'string' && key !== 'figure' ? fullMarks(value) : value,
  ) as T;
}

/** The same data with every text in it made {@link plainText}. */
export function plainTexts<T>(data: T): T {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? plainText(value) : value,
  ) as T;
}
