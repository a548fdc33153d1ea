import type { AllocationProgress } from '@gongjian/engine';
import type {
  AcceptedRow,
  ActEnvelope,
  Adoption,
  AdoptionPlan,
  Agenda,
  AllocationPlan,
  Assessment,
  AssessmentChange,
  BatchStart,
  Bulletin,
  BulletinContent,
  BulletinKind,
  BulletinParticulars,
  BulletinSince,
  Burden,
  Campaign,
  Casework,
  Chart,
  CloseOut,
  Continuity,
  Correction,
  CountBack,
  Day,
  DemandCost,
  DemandDraft,
  DraftPlan,
  DueItem,
  ExportKind,
  FillChoice,
  FillReview,
  FrontPage,
  HistoryEntry,
  Holder,
  HoldingsView,
  Id,
  ImportMapping,
  ImportOutcome,
  ImportPreview,
  ImportProgress,
  Inbox,
  Language,
  MapDraft,
  MapView,
  Outlook,
  PackComparison,
  PaperKind,
  PaperTemplate,
  PaperWording,
  Pipeline,
  PlanView,
  ProblemDetail,
  ProjectDetail,
  Receipt,
  Recheck,
  RecognitionKind,
  Refusal,
  ReportReview,
  ScheduleAccepted,
  SchedulePreview,
  Selection,
  Snapshot,
  StandingView,
  Step,
  SupervisionPaper,
  TargetDetail,
  TemplateInForce,
  ThreeLists,
  Track,
  TryOutFacts,
  WhatIf,
  WordedPaper,
} from '@gongjian/model';
import type { ArchiveFile } from '@gongjian/paper';
import type { Accounts } from './accounts/contract.ts';
import type { Audit } from './audit.ts';
import type { Caller } from './caller.ts';
import type { Approvals, Leaders, Stocktakes } from './meetings.ts';

export type { Caller } from './caller.ts';

export type PaperFormat = 'docx' | 'pdf';

/** Which paper, of which day, and what it says beside its figures. */
/** `seq`: as known at that ledger number; absent: now. */
export type OutlookAsked = {
  readonly on: Day;
  readonly draws?: number;
  readonly seed?: number;
  readonly seq?: number | undefined;
};
export type BulletinAsked = BulletinParticulars & { readonly on: Day; readonly kind: BulletinKind };

export type File = { readonly name: string; readonly bytes: Uint8Array };

/** A job that is watched and stopped by its name, and stopped as well where nobody waits for the answer any more. */
export type Watched = { readonly job?: Id | undefined; readonly signal?: AbortSignal | undefined };

/** A campaign's archive: its name, how many files, and these one after the other. */
export type Archive = {
  readonly name: string;
  readonly count: number;
  readonly files: AsyncIterable<ArchiveFile>;
  /** The same as one .zip, instead of `files`. */
  readonly zipped: () => AsyncIterable<Uint8Array>;
};

/** What the clock did: days handled, suggestions made and lapsed, and what was refused though it should not have been. */
export type ClockReport = {
  readonly days: number;
  readonly made: number;
  readonly lapsed: number;
  readonly refused: readonly Refusal[];
};

/** Carries messages to a person's address or to a group; what it throws is told in the log and holds no secret. */
export type Messenger = {
  readonly channel: string;
  readonly to: 'person' | 'group';
  send(message: {
    /** The same whenever the same message is sent again. */
    readonly id: string;
    readonly subject: string;
    readonly text: string;
    readonly recipient?: string | undefined;
  }): Promise<void>;
};

/** Messages made, sent, and those that failed and come back later. */
export type DigestReport = {
  readonly made: number;
  readonly sent: number;
  readonly failed: readonly { readonly channel: string; readonly why: string }[];
};

/**
 * The use cases. Each takes the caller first; what the caller may not see is not in the answer, and what is refused is
 * thrown as `Refused` (acts excepted: each act has its own receipt).
 */
export type Service = {
  readonly county: { readonly id: Id; readonly name: string };
  readonly audit: Audit;
  readonly leaders: Leaders;
  readonly stocktakes: Stocktakes;
  readonly approvals: Approvals;
  /** Accounts and how they sign in. */
  readonly accounts: Accounts;
  campaigns(caller: Caller): Promise<Campaign[]>;
  plan(caller: Caller, campaign: Id, options?: { known?: number }): Promise<PlanView>;
  casework(caller: Caller, campaign: Id, options?: { known?: number }): Promise<Casework>;
  snapshot(caller: Caller, campaign: Id, options?: { known?: number; until?: Day }): Promise<Snapshot>;
  assessment(caller: Caller, campaign: Id, options: { on: Day; known?: number; pack?: Id }): Promise<Assessment>;
  frontPage(caller: Caller, campaign: Id, options: { on: Day; since?: Day }): Promise<FrontPage>;
  changes(caller: Caller, campaign: Id, options: { from: Day; to: Day }): Promise<AssessmentChange[]>;
  comparePacks(caller: Caller, campaign: Id, options: { on: Day }): Promise<PackComparison>;
  target(caller: Caller, campaign: Id, target: Id, options: { on: Day }): Promise<TargetDetail>;
  project(caller: Caller, campaign: Id, project: Id, options: { on: Day }): Promise<ProjectDetail>;
  problem(caller: Caller, campaign: Id, problem: Id, options: { on: Day }): Promise<ProblemDetail>;
  /** 三张清单: problems, measures, responsibilities. */
  threeLists(caller: Caller, campaign: Id, options: { on: Day }): Promise<ThreeLists>;
  threeListsWorkbook(caller: Caller, campaign: Id, options: { on: Day }): Promise<File>;
  /** An outcome of a project counted back from a day; by default the next one asked of it, from day N. */
  countBack(
    caller: Caller,
    campaign: Id,
    project: Id,
    options: { on: Day; by?: Day; outcome?: RecognitionKind },
  ): Promise<CountBack>;
  /** How likely each target and outcome is reached by day N, and what each open problem costs. */
  outlook(caller: Caller, campaign: Id, options: OutlookAsked): Promise<Outlook>;
  /** Which problems to clear with so many visits, and in which order; of one leader where one is named. */
  agenda(caller: Caller, campaign: Id, options: { on: Day; visits: number; leader?: Id }): Promise<Agenda>;
  /** Which projects get the scarce factors, and when, so that the most weighted targets are met by day N. */
  allocation(
    caller: Caller,
    campaign: Id,
    options: { on: Day; seconds?: number },
    progress?: { readonly onProgress?: (progress: AllocationProgress) => void; readonly shouldStop?: () => boolean },
  ): Promise<AllocationPlan>;
  /** 比力度、比进度、比成效 of units of one kind. */
  standing(caller: Caller, campaign: Id, options: { on: Day }): Promise<StandingView>;
  /** The borders of townships as the county supplied them. */
  countyMap(caller: Caller, campaign: Id): Promise<MapView>;
  /** Reads a GeoJSON file and matches its areas to units; nothing is kept. */
  previewMap(caller: Caller, campaign: Id, file: File, property?: string): Promise<MapDraft>;
  /** Which work deserves the campaign, by its four grounds. */
  selection(caller: Caller, campaign: Id, options: { on: Day }): Promise<Selection>;
  whatIf(caller: Caller, campaign: Id, options: { on: Day; by?: Day }): Promise<WhatIf>;
  /** Every project with its steps, ready to be drawn. */
  chart(caller: Caller, campaign: Id, options: { on: Day }): Promise<Chart>;
  /** What a change of the project's steps is tried with. */
  tryOutFacts(caller: Caller, campaign: Id, project: Id, options: { on: Day }): Promise<TryOutFacts>;
  /** Steps as MSPDI, the XML of Project: of one project, or of every project in sight, or of `only` these. */
  exportSchedule(
    caller: Caller,
    campaign: Id,
    options: { on: Day; project?: Id; only?: readonly Id[] | undefined },
  ): Promise<File>;
  /** What an MSPDI file would change of a project's steps, or of each project that it names; nothing is kept. */
  previewSchedule(
    caller: Caller,
    campaign: Id,
    file: File,
    options: { project?: Id | undefined },
  ): Promise<SchedulePreview>;
  /** Takes what is accepted over as previewed at `seq`, all of it or none. */
  commitSchedule(
    caller: Caller,
    campaign: Id,
    file: File,
    options: { project?: Id | undefined; seq: number; batch: string; accepted: ScheduleAccepted },
  ): Promise<readonly Receipt[]>;
  /** The steps that an approval track would give a project; nothing is kept. `has`: keys of the conditions that hold. */
  draftSteps(
    caller: Caller,
    campaign: Id,
    project: Id,
    options: { track: Id; has: readonly string[] },
  ): Promise<Step[]>;
  tracks(caller: Caller, campaign: Id): Promise<Track[]>;
  /** 项目链条: every project in its stage. */
  pipeline(caller: Caller, campaign: Id, options: { on: Day }): Promise<Pipeline>;
  /** Which projects can start together on the date `by`. */
  batchStart(caller: Caller, campaign: Id, options: { on: Day; by: Day }): Promise<BatchStart>;
  /** Starts and completions of the twelve months ahead. */
  continuity(caller: Caller, campaign: Id, options: { on: Day }): Promise<Continuity>;
  /** 收官: how it ended, what is handed over, what is learnt; drafts are worded in the language. */
  closeOut(caller: Caller, campaign: Id, options: { on: Day; language?: Language }): Promise<CloseOut>;
  /** The whole campaign as files that need no Gongjian; for the campaign office. */
  archive(caller: Caller, campaign: Id, options: { on: Day }): Promise<Archive>;
  /** What was asked of each unit in sight until the end of a day, by month. */
  burden(caller: Caller, campaign: Id, options: { on: Day }): Promise<Burden>;
  /** What a demand would cost, and what of it is known already; nothing is kept. */
  demandCost(
    caller: Caller,
    campaign: Id,
    draft: Pick<DemandDraft, 'id' | 'asOf' | 'items' | 'question' | 'units'>,
  ): Promise<DemandCost>;
  reportReview(caller: Caller, campaign: Id, report: Id, options: { on: Day }): Promise<ReportReview>;
  due(caller: Caller, campaign: Id, options: { on: Day; unit?: Id }): Promise<DueItem[]>;
  /** Writes to everybody with something that presses, once on a working day, and tells groups the counts. */
  sendDigests(on: {
    readonly day: Day;
    readonly at: string;
    /** Where the pages are, for the link in a letter. */
    readonly address?: string;
    readonly messengers: readonly Messenger[];
  }): Promise<DigestReport>;
  /** What is due for the asker by a day, by default the caller's. */
  inbox(caller: Caller, campaign: Id, options?: { on?: Day }): Promise<Inbox>;
  perform(caller: Caller, acts: readonly ActEnvelope[]): Promise<Receipt[]>;
  /** Brings the clock to a day: what is due by then is suggested to the campaign office, each thing once. */
  runClock(to: { readonly day: Day; readonly at: string }): Promise<ClockReport>;
  /** What names a unit or a county leader as the one who answers for it, in all campaigns; for the office. */
  holdings(caller: Caller, holder: Holder): Promise<HoldingsView>;
  history(
    caller: Caller,
    options: { campaign?: Id; kind?: string; id?: Id; before?: number; limit: number },
  ): Promise<HistoryEntry[]>;
  read(file: File): Promise<DraftPlan>;
  previewAdoption(caller: Caller, adoption: Adoption): Promise<AdoptionPlan>;
  adopt(caller: Caller, adoption: Adoption): Promise<Receipt[]>;
  /** Reads each sheet as given, else as its sender last had such a table read, else as the reader proposes. Keeps nothing. */
  previewImport(
    caller: Caller,
    campaign: Id,
    file: File,
    options?: Watched & { mappings?: readonly ImportMapping[] },
  ): Promise<ImportPreview>;
  /** Takes the accepted rows: all that can be taken in one transaction, or nothing where it is stopped. */
  commitImport(
    caller: Caller,
    campaign: Id,
    file: File,
    options: Watched & { mappings: readonly ImportMapping[]; accepted: readonly AcceptedRow[]; batch: string },
  ): Promise<ImportOutcome>;
  returnWorkbook(caller: Caller, campaign: Id, file: File, mappings: readonly ImportMapping[]): Promise<File>;
  /** How far a preview (by the job it was given) or a commit (by its batch) of this caller has come. */
  importProgress(caller: Caller, job: Id): Promise<ImportProgress>;
  /** Stops it where it still runs; a commit that was stopped has written nothing. */
  cancelImport(caller: Caller, job: Id): Promise<ImportProgress>;
  /** 填报包: what a unit owes for a day as a signed workbook to be filled in offline. */
  givePackage(caller: Caller, campaign: Id, asked: { id: string; on: Day; unit: Id }): Promise<File>;
  /** A package that came back, each field as it went out, as it was filled in and as it is now; nothing is kept. */
  reviewPackage(caller: Caller, campaign: Id, file: File): Promise<FillReview>;
  /** Takes it back as a whole: figures as acts or a report, and the package itself, once. */
  takePackage(caller: Caller, campaign: Id, file: File, choices: readonly FillChoice[]): Promise<Receipt[]>;
  /** A table of the pages as a workbook; `only`: ids of its rows, in their order; of the history, what it is narrowed down to. */
  exportWorkbook(
    caller: Caller,
    campaign: Id,
    options: {
      sheet: ExportKind;
      on: Day;
      only?: readonly Id[] | undefined;
      kind?: string | undefined;
      id?: Id | undefined;
    },
  ): Promise<File>;
  previewBulletin(caller: Caller, campaign: Id, options: BulletinAsked): Promise<BulletinContent>;
  bulletins(caller: Caller, campaign: Id): Promise<Bulletin[]>;
  /** `issue`: the number that was previewed; where another has taken it, nothing is issued. */
  issueBulletin(
    caller: Caller,
    campaign: Id,
    options: BulletinAsked & { id: string; issue?: number | undefined },
  ): Promise<Bulletin>;
  bulletinPaper(caller: Caller, campaign: Id, bulletin: Id, format?: PaperFormat): Promise<File>;
  previewBulletinPaper(caller: Caller, campaign: Id, options: BulletinAsked & { format: PaperFormat }): Promise<File>;
  /** Issued papers of which something printed was corrected since, with the corrections issued. */
  bulletinsSince(caller: Caller, campaign: Id): Promise<BulletinSince[]>;
  /** 更正: quotes what a paper printed and what is right. */
  correctBulletin(
    caller: Caller,
    campaign: Id,
    bulletin: Id,
    options: { id: string; reason: string },
  ): Promise<Correction>;
  correctionPaper(caller: Caller, campaign: Id, correction: Id): Promise<File>;
  /** 复核: a document read back, every figure made again; what was issued here also from the ledger at its number. */
  recheck(caller: Caller, file: File): Promise<Recheck>;
  /** How each kind of paper is worded here, and what a county's own .docx for it may name. */
  templates(caller: Caller, campaign: Id): Promise<TemplateInForce[]>;
  wording(caller: Caller, campaign: Id, kind: PaperKind): Promise<PaperWording>;
  /** The paper in a wording that is not adopted. */
  previewWording(
    caller: Caller,
    campaign: Id,
    options: Omit<BulletinAsked, 'kind'> & { kind: PaperKind; template: PaperTemplate },
  ): Promise<WordedPaper>;
  setTemplateFile(
    caller: Caller,
    campaign: Id,
    kind: PaperKind,
    file: File,
  ): Promise<{ name: string; dropped: string[] }>;
  /** 督办单 and 督查方案 as they stand now: what will be printed, and the file. */
  previewOrder(caller: Caller, campaign: Id, order: Id): Promise<SupervisionPaper>;
  orderPaper(caller: Caller, campaign: Id, order: Id, format?: PaperFormat): Promise<File>;
  previewInspection(caller: Caller, campaign: Id, inspection: Id): Promise<SupervisionPaper>;
  inspectionPaper(caller: Caller, campaign: Id, inspection: Id, format?: PaperFormat): Promise<File>;
};
