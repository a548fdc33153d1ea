import type { Language } from '@gongjian/model';

/** The better accepted of Chinese and English; Chinese where neither is asked for. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '').slice(0, 500).toLowerCase().split(',');
  let best: { language: Language; weight: number } = { language: 'zh', weight: 0 };
  for (const range of ranges) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const language = /^(zh|en)(-|$)/.exec(tag)?.[1] as Language | undefined;
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    if (language !== undefined && weight > best.weight) best = { language, weight };
  }
  return best.language;
}
