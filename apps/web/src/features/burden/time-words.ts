import { wordNumber } from '@gongjian/model';

/** Minutes as people say them: `45分钟`, from two hours on `3.5小时`. */
export function timeWords(
  minutes: number,
  words: { readonly minutes: (text: string) => string; readonly hours: (text: string) => string },
): string {
  return minutes < 120 ? words.minutes(wordNumber(minutes, 0)) : words.hours(wordNumber(minutes / 60, 1));
}
