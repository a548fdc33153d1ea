export { checkBulletin } from './bulletin-check.ts';
export { composeBulletin } from './bulletin-compose.ts';
export { bulletinDocx } from './bulletin-docx.ts';
export type { BulletinInput } from './bulletin-subject.ts';
export { bulletinText } from './bulletin-text.ts';
export { annotateWorkbook } from './returned-workbook.ts';
