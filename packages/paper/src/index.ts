export { checkBulletin } from './bulletin-check.ts';
export { composeBulletin } from './bulletin-compose.ts';
export { bulletinDocx } from './bulletin-docx.ts';
export type { BulletinInput } from './bulletin-subject.ts';
export { bulletinText } from './bulletin-text.ts';
export { inspectionDocx } from './inspection-docx.ts';
export { orderDocx } from './order-docx.ts';
export { inspectionNumber, orderNumber, type PaperNames } from './order-paper.ts';
export { annotateWorkbook } from './returned-workbook.ts';
