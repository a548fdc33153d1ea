export type {
  Accounts,
  AccountsOptions,
  Administrators,
  Opened,
  SignedIn,
  Visitor,
  Vouched,
} from './accounts/contract.ts';
export { type PasswordDesk, passwordDesk } from './accounts/password-desk.ts';
export { adoptionPlan, idOf } from './adopt.ts';
export { type ArchiveFault, type ArchiveReport, verifyArchive } from './archive-check.ts';
export type { Audit, AuditExport, AuditSearch } from './audit.ts';
export { type AuditFileReport, verifyAuditFile } from './audit-file.ts';
export { adoptRules, createService, readDocument, type ServiceOptions } from './create-service.ts';
export { type HighsSolver, highsSolver } from './highs-solve.ts';
export { type PdfOptions, pdfOf } from './pdf.ts';
export { performActs } from './perform.ts';
export { recheckDocument } from './recheck.ts';
export { rebuild } from './replay.ts';
export { type ShippedRules, shippedRules } from './rules.ts';
export type { Archive, BulletinAsked, Caller, ClockReport, File, Messenger, Service } from './service.ts';
export {
  type County,
  discardWorkplace,
  openWorkplace,
  type Progress,
  type Step,
  type Workplace,
  type WorkplaceOptions,
} from './workplace.ts';
