/** What Windows does not take in a name, or takes for something else; and what a shell or an address would have to escape. */
const NOT_ALLOWED = /[<>:"/\\|?*#%&~^`';!$\p{Cc}\p{Cf}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;
/** Beside its folders a path stays far under the 260 characters that old programs take. */
const LONGEST = 60;

/** A name as part of a file name: safe on Windows and in an address, at most 60 characters, never empty. */
export function fileName(text: string): string {
  const plain = text.normalize('NFC').replace(NOT_ALLOWED, ' ').replace(/\s+/gu, ' ');
  const short = [...plain].slice(0, LONGEST).join('');
  const trimmed = short.replace(/^[\s.]+|[\s.]+$/gu, '');
  if (trimmed === '') return '无名';
  return RESERVED.test(trimmed.split('.')[0] ?? '') ? `_${trimmed}` : trimmed;
}

/** `012-名称.html`: the number keeps names apart that are the same once they are cut or differ in case only. */
export function numberedName(at: number, text: string, ending = 'html'): string {
  return `${String(at + 1).padStart(3, '0')}-${fileName(text)}.${ending}`;
}
