import { plainTexts } from './plain-text.ts';

/** What is called how; `about` names a target, project, step, problem or pack. */
export type PaperNames = {
  readonly unit: (id: string) => string;
  readonly about: (of: string, id: string) => string;
};

export function plainNames({ unit, about }: PaperNames): PaperNames {
  return { unit: (id) => plainTexts(unit(id)), about: (of, id) => plainTexts(about(of, id)) };
}

/** `督办〔2012〕4号` */
export function orderNumber(year: number, { number }: { readonly number: number }): string {
  return `督办〔${year}〕${number}号`;
}

/** `督查方案〔2012〕1号` */
export function inspectionNumber(year: number, { number }: { readonly number: number }): string {
  return `督查方案〔${year}〕${number}号`;
}

/** Ended with a full stop, whether its author wrote one or not. */
export function sentence(text: string): string {
  return /[。！？；]$/u.test(text) ? text : `${text}。`;
}
