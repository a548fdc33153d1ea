import type { Span } from '@gongjian/model';

/**
 * A paragraph in one spelling: half-width digits, full-width Chinese punctuation, no spaces inside words. `at[i]` is
 * the place in the document of its i-th character, so that everything found in it can be shown in the source.
 */
export type Line = { readonly text: string; readonly at: Uint32Array };

const SAME: Readonly<Record<string, string>> = {
  '％': '%',
  '﹪': '%',
  '．': '.',
  '＋': '+',
  '(': '（',
  ')': '）',
  '﹙': '（',
  '﹚': '）',
  ';': '；',
  '!': '！',
  '?': '？',
  '~': '～',
  '〜': '～',
  '∼': '～',
  '–': '—',
  '―': '—',
  '─': '—',
  '－': '—',
  '﹣': '—',
  '［': '〔',
  '］': '〕',
  '[': '〔',
  ']': '〕',
  '【': '〔',
  '】': '〕',
  '﹝': '〔',
  '﹞': '〕',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '＂': '"',
  '｡': '。',
  '､': '、',
  '／': '/',
  '＜': '《',
  '＞': '》',
  '〈': '《',
  '〉': '》',
  '○': '〇',
  '◯': '〇',
};

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';
const isLatin = (character: string): boolean => /[A-Za-z0-9]/.test(character);

/** One line of the pieces of `source`, joined without anything between them. */
export function lineOf(source: string, pieces: readonly Span[]): Line {
  const characters: string[] = [];
  const at: number[] = [];
  let space = -1;
  let openQuote = false;
  for (const piece of pieces) {
    for (let index = piece.start; index < piece.end; index += 1) {
      const raw = source.charAt(index);
      const note = noteLength(source, index, raw);
      if (note > 0) {
        index += note - 1;
        continue;
      }
      const code = raw.charCodeAt(0);
      if (isSpace(code)) {
        if (characters.length > 0 && space < 0) space = index;
        continue;
      }
      if (isInvisible(code)) continue;
      let character = plain(raw, code);
      const next = source.charAt(index + 1);
      const previous = characters.at(-1);
      if (character === '"') {
        character = openQuote ? '”' : '“';
        openQuote = !openQuote;
      } else if (character === ',' || character === '，') character = isThousands(source, index, previous) ? ',' : '，';
      else if (character === ':')
        character = isDigit(previous) && isDigit(plain(next, next.charCodeAt(0))) ? ':' : '：';
      else if (character === '.' && !isDigit(previous) && !(previous !== undefined && /[A-Za-z]/.test(previous)))
        character = '。';
      else if (character === '.' && (next === '' || next === '\n') && index + 1 >= piece.end) character = '。';
      if (space >= 0) {
        if (keepsSpace(previous, character)) {
          characters.push(' ');
          at.push(space);
        }
        space = -1;
      }
      characters.push(character);
      at.push(index);
    }
  }
  return { text: characters.join(''), at: Uint32Array.from(at) };
}

/** Length of a footnote mark such as [21] at this place; 0 where there is none. A year in such brackets is none. */
function noteLength(source: string, index: number, raw: string): number {
  if (raw !== '[' && raw !== '〔' && raw !== '［') return 0;
  return /^[[〔［]\d{1,3}[\]〕］]/.exec(source.slice(index, index + 5))?.[0].length ?? 0;
}

function plain(raw: string, code: number): string {
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a))
    return String.fromCharCode(code - 0xfee0);
  return SAME[raw] ?? raw;
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0x09 ||
    code === 0x0a ||
    (code >= 0x2000 && code <= 0x200a)
  );
}

function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0xfeff || code === 0xad || code < 0x20;
}

/** A comma between digits groups thousands only where exactly three digits follow. */
function isThousands(source: string, index: number, previous: string | undefined): boolean {
  if (!isDigit(previous)) return false;
  const digitAt = (offset: number) => {
    const raw = source.charAt(index + offset);
    return raw !== '' && isDigit(plain(raw, raw.charCodeAt(0)));
  };
  return digitAt(1) && digitAt(2) && digitAt(3) && !digitAt(4);
}

/** A space stays where it parts two words: between Chinese characters, or between two numbers. */
function keepsSpace(previous: string | undefined, next: string): boolean {
  if (previous === undefined) return false;
  const [left, right] = [isLatin(previous), isLatin(next)];
  if (left && right) return true;
  return isHan(previous) && isHan(next);
}

function isHan(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff;
}

/** The place in the document of the characters `start..end` of a line. */
export function spanIn(line: Line, start: number, end: number): Span {
  const first = line.at[start] ?? 0;
  const last = line.at[Math.max(start, end - 1)] ?? first;
  return { start: first, end: last + 1 };
}
