export type { Block, Cell, Paragraph, PlanDocument, TableRow } from './document.ts';
export { extract } from './extract.ts';
export { MAX_FILE_BYTES } from './file-kind.ts';
export { type ImportAct, importActs } from './import-acts.ts';
export { difference } from './import-difference.ts';
export { proposeMapping } from './import-mapping.ts';
export type { PdfResources } from './pdf.ts';
export { readPlan } from './read-plan.ts';
export { readWorkbook } from './workbook.ts';
