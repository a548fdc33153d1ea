import type {
  AcceptedRow,
  ActEnvelope,
  Actor,
  Adoption,
  AdoptionPlan,
  Assessment,
  AssessmentChange,
  Bulletin,
  BulletinContent,
  Campaign,
  Day,
  DraftPlan,
  DueItem,
  FrontPage,
  HistoryEntry,
  Id,
  ImportDifference,
  ImportMapping,
  PackComparison,
  PlanView,
  ProjectDetail,
  Receipt,
  Snapshot,
  TargetDetail,
} from '@gongjian/model';

/** Who asks, on which day, at which instant (RFC 3339): the service reads no clock. */
export type Caller = { readonly actor: Actor; readonly day: Day; readonly at: string };

export type File = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The use cases. Each takes the caller first; what the caller may not see is not in the answer, and what is refused is
 * thrown as `Refused` (acts excepted: each act has its own receipt).
 */
export type Service = {
  readonly county: { readonly id: Id; readonly name: string };
  campaigns(caller: Caller): Promise<Campaign[]>;
  plan(caller: Caller, campaign: Id, options?: { known?: number }): Promise<PlanView>;
  snapshot(caller: Caller, campaign: Id, options?: { known?: number; until?: Day }): Promise<Snapshot>;
  assessment(caller: Caller, campaign: Id, options: { on: Day; known?: number; pack?: Id }): Promise<Assessment>;
  frontPage(caller: Caller, campaign: Id, options: { on: Day; since?: Day }): Promise<FrontPage>;
  changes(caller: Caller, campaign: Id, options: { from: Day; to: Day }): Promise<AssessmentChange[]>;
  comparePacks(caller: Caller, campaign: Id, options: { on: Day }): Promise<PackComparison>;
  target(caller: Caller, campaign: Id, target: Id, options: { on: Day }): Promise<TargetDetail>;
  project(caller: Caller, campaign: Id, project: Id, options: { on: Day }): Promise<ProjectDetail>;
  due(caller: Caller, campaign: Id, options: { on: Day; unit?: Id }): Promise<DueItem[]>;
  perform(caller: Caller, acts: readonly ActEnvelope[]): Promise<Receipt[]>;
  history(
    caller: Caller,
    options: { campaign?: Id; kind?: string; id?: Id; before?: number; limit: number },
  ): Promise<HistoryEntry[]>;
  read(file: File): Promise<DraftPlan>;
  previewAdoption(caller: Caller, adoption: Adoption): Promise<AdoptionPlan>;
  adopt(caller: Caller, adoption: Adoption): Promise<Receipt[]>;
  previewImport(
    caller: Caller,
    campaign: Id,
    file: File,
    mapping?: ImportMapping,
  ): Promise<{ mapping: ImportMapping; difference: ImportDifference }>;
  commitImport(
    caller: Caller,
    campaign: Id,
    file: File,
    options: { mapping: ImportMapping; accepted: readonly AcceptedRow[]; batch: string },
  ): Promise<{ row: number; receipt: Receipt }[]>;
  returnWorkbook(caller: Caller, campaign: Id, file: File, mapping: ImportMapping): Promise<File>;
  previewBulletin(caller: Caller, campaign: Id, options: { on: Day; kind: Bulletin['kind'] }): Promise<BulletinContent>;
  bulletins(caller: Caller, campaign: Id): Promise<Bulletin[]>;
  issueBulletin(
    caller: Caller,
    campaign: Id,
    options: { id: string; on: Day; kind: Bulletin['kind'] },
  ): Promise<Bulletin>;
  bulletinPaper(caller: Caller, campaign: Id, bulletin: Id): Promise<File>;
};
