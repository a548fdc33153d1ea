import type { BulletinContent } from '@gongjian/model';

/** What a file system takes for a folder, a drive or a wildcard, or does not take at all. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}/\\:*?"<>|]/gu;
const LENGTH = 80;

/** A name as it may stand in a folder: no path, no hidden file, no end that a system cuts off, short enough to be kept. */
export function safeName(name: string): string {
  const plain = name
    .replace(NOT_IN_NAMES, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const short = [...plain].slice(0, LENGTH).join('').trim();
  return short === '' ? '文件' : short;
}

/** What the file of a paper is called, without its ending. */
export function paperName({ form, masthead, issue, title, official, on }: BulletinContent): string {
  if (official !== undefined) return safeName(`${official.reference} ${title}`);
  return safeName(form === 'series' ? `${masthead}第${issue}期` : `${title}（${on}）`);
}
