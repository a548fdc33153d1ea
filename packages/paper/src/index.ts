export {
  type ArchiveFile,
  type ArchivePaper,
  archiveCount,
  archiveFiles,
  LEDGER_FILE,
  README_FILE,
  SUMS_FILE,
} from './archive/archive-files.ts';
export type { ArchiveInput } from './archive/archive-input.ts';
export { zipped } from './archive/zip.ts';
export { checkBulletin } from './bulletin-check.ts';
export { bulletinDocx } from './bulletin-docx.ts';
export { type AlsoKnown, type BulletinInput, namedRows, type Provenance } from './bulletin-subject.ts';
export { bulletinText } from './bulletin-text.ts';
export { correctedFigures } from './correction.ts';
export { correctionDocx, correctionFigures } from './correction-docx.ts';
export { fillPackageXlsx } from './fill-package-xlsx.ts';
export { type HistoryPaper, historyXlsx } from './history-xlsx.ts';
export { inspectionDocx, inspectionFilling } from './inspection-docx.ts';
export { composeInspectionPaper } from './inspection-paper.ts';
export { type LedgerPaper, projectsXlsx, targetsXlsx } from './ledger-xlsx.ts';
export { orderDocx, orderFilling } from './order-docx.ts';
export { composeOrderPaper } from './order-paper.ts';
export { type MeasuredPages, measurePages } from './page-measure.ts';
export { composePaper } from './paper-compose.ts';

export { paperName, safeName } from './paper-name.ts';
export type { PaperNames } from './paper-names.ts';
export { recheckOwn, recordOf } from './recheck.ts';
export { annotateWorkbook } from './returned-workbook.ts';
export { type ScheduleCalendar, scheduleXml } from './schedule-xml.ts';
export { fileNameOf } from './sheet-look.ts';
export { standingXlsx } from './standing-xlsx.ts';
export { stocktakeDocx, stocktakeFilling } from './stocktake-docx.ts';
export { composeStocktakePaper } from './stocktake-paper.ts';
export { type CheckedTemplate, checkTemplateFile } from './template-file.ts';
export { bulletinFilling, type Filling, fillTemplateFile } from './template-fill.ts';
export { FILE_BLOCKS, FILE_WORDS, neededInFile } from './template-places.ts';
export { type ListNames, threeListsXlsx } from './three-lists-xlsx.ts';
