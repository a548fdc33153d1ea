import type { SupervisionPaper } from '@gongjian/model';
import { longDay } from './bulletin-words.ts';
import { recordOfPaper } from './paper-record.ts';
import type { Filling } from './template-fill.ts';

/** What 督办单 and 督查方案 write alike into a county's own .docx. */
export function supervisionFilling(
  paper: SupervisionPaper,
  { words, blocks }: Pick<Filling, 'words' | 'blocks'>,
): Filling {
  const { title, reference, office, on } = paper;
  const day = longDay(on);
  return {
    words: { 标题: title, 发文字号: reference, 编发单位: office, 日期: day, 署名: office, 成文日期: day, ...words },
    blocks,
    record: recordOfPaper(paper),
    office,
  };
}
