/** What XML cannot hold, and marks that turn the direction of the text around them. */
const NOT_PRINTABLE = /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name or sentence as it may stand in a paper: one line, nothing that is not seen. */
function plainText(text: string): string {
  return text.replace(/\s+/gu, (space) => (/[\n\r\t]/u.test(space) ? ' ' : space)).replace(NOT_PRINTABLE, '');
}

/** The same data with every text in it made {@link plainText}. */
export function plainTexts<T>(data: T): T {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? plainText(value) : value,
  ) as T;
}
