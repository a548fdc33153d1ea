import { unreadable } from './unreadable.ts';

export type DecodedText = {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
};

/** Bytes looked at to tell UTF-16 without a byte-order mark, and GB18030 from Big5. */
const SAMPLE_BYTES = 65_536;
/** Share of characters that may be controls, unassigned or private before a file counts as binary. */
const MAX_STRANGE_SHARE = 0.02;
/** Share of common signs that UTF-16 text must reach when it has no byte-order mark. */
const MIN_COMMON_SHARE = 0.3;
/** By how much Big5 must look better than GB18030: most files here are GB18030. */
const BIG5_MARGIN = 0.15;

/** Saved web pages and XML spreadsheets pass for text but are none. */
const MARKUP = /^\s*<(?:\?xml|!doctype|html|table)/i;

/**
 * Reads text as UTF-8, UTF-16 (either order, with or without mark), GB18030 (with GBK and GB2312 in it) or Big5. An encoding is taken
 * only where every byte is valid in it; between those left, the more common characters decide. Refuses binary data.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const read = marked(bytes) ?? unmarked(bytes);
  if (read === undefined) throw unreadable('encoding');
  const text = read.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (strangeShare(text) > MAX_STRANGE_SHARE) throw unreadable('unknown-format');
  if (MARKUP.test(text)) throw unreadable('unknown-format', 'HTML/XML');
  return { text, encoding: read.encoding };
}

function marked(bytes: Uint8Array): DecodedText | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return attempt(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe) return attempt(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return attempt(bytes, 'utf-16be');
  return undefined;
}

function unmarked(bytes: Uint8Array): DecodedText | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  // A zero byte is a control in UTF-8 and both Chinese encodings, but half of every ASCII character in UTF-16.
  if (sample.includes(0)) return bestUtf16(bytes);
  const utf8 = attempt(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  const [gb18030, big5] = [attempt(bytes, 'gb18030'), attempt(bytes, 'big5')];
  const chinese =
    gb18030 !== undefined && big5 !== undefined && commonShare(big5.text) > commonShare(gb18030.text) + BIG5_MARGIN
      ? big5
      : (gb18030 ?? big5);
  if (chinese !== undefined && commonShare(chinese.text) >= MIN_COMMON_SHARE) return chinese;
  // UTF-16 of Chinese without a single ASCII sign has no zero byte.
  return bestUtf16(bytes) ?? chinese;
}

function bestUtf16(bytes: Uint8Array): DecodedText | undefined {
  const readings = [attempt(bytes, 'utf-16le'), attempt(bytes, 'utf-16be')]
    .filter((read) => read !== undefined)
    .map((read) => ({ read, common: commonShare(read.text) }))
    .filter(({ common }) => common >= MIN_COMMON_SHARE);
  readings.sort((a, b) => b.common - a.common);
  return readings[0]?.read;
}

function attempt(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    // The only error of a fatal decoder: the bytes are not valid in this encoding.
    return undefined;
  }
}

/** The characters that Chinese official prose is made of: the most frequent ones, punctuation, digits, Latin letters. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取完举色' +
    '项目投资县镇市亿万元亩竣攻坚责协调推促落单季截至累办乡街局委企台财税收签约招商平拓征迁节点难题督查考核' +
    '，。、；：！？“”‘’（）《》〔〕【】—…·％',
);

function commonShare(text: string): number {
  let common = 0;
  let counted = 0;
  for (const character of text.slice(0, SAMPLE_BYTES)) {
    if (character === '\n' || character === '\r' || character === ' ') continue;
    counted += 1;
    if (COMMON.has(character) || (character >= '!' && character <= '~') || character === '\t') common += 1;
  }
  return counted === 0 ? 1 : common / counted;
}

const STRANGE = /[\p{Cc}\p{Cn}\p{Cs}\uFFFD]/u;

function strangeShare(text: string): number {
  const sample = text.slice(0, SAMPLE_BYTES);
  let strange = 0;
  for (const character of sample) {
    if (character !== '\n' && character !== '\t' && character !== '\f' && STRANGE.test(character)) strange += 1;
  }
  return sample.length === 0 ? 0 : strange / sample.length;
}
