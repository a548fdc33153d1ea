import {
  AcceptedRow,
  ActDescription,
  ActEnvelope,
  Adoption,
  AdoptionPlan,
  Agenda,
  AllocationPlan,
  Assessment,
  AssessmentChange,
  Bulletin,
  BulletinContent,
  Campaign,
  CountBack,
  Day,
  DraftPlan,
  DueItem,
  FrontPage,
  HistoryEntry,
  Id,
  ImportDifference,
  ImportMapping,
  Outlook,
  PackComparison,
  PlanView,
  ProjectDetail,
  RecognitionKind,
  Refusal,
  Selection,
  Session,
  Snapshot,
  Standings,
  Step,
  TargetDetail,
  Track,
  WhatIf,
} from '@gongjian/model';
import { z } from 'zod';

/**
 * The one table of routes under `/api/v1`: handlers, OpenAPI and the generated client all come from it.
 * `known` asks what was known at a ledger number; absent means as known now.
 */
const ReceiptView = z
  .object({
    id: z.uuid(),
    outcome: z.enum(['done', 'done-before', 'refused']),
    seq: z.int().optional(),
    hash: z.string().optional(),
    refusals: z.array(Refusal),
  })
  .meta({ id: 'Receipt' });

/** RFC 9457 problem document; `refusal` is the same in data. */
export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    refusal: Refusal.optional(),
  })
  .meta({ id: 'ProblemDocument' });

/** Files travel as base64 in JSON, so that every route is described by one schema; 10 MB of file at most. */
export const UploadedFile = z
  .object({ name: z.string().min(1).max(200), base64: z.base64().max(14_000_000) })
  .meta({ id: 'UploadedFile' });

const InCampaign = z.object({ campaign: Id });
const known = z.coerce.number().int().min(0).optional();

export const ROUTES = {
  getSession: { method: 'GET', url: '/session', about: 'Who asks, on which day', response: Session },
  moveDay: {
    method: 'PUT',
    url: '/demonstration/day',
    about: 'Demonstration only: move the day that pages speak of',
    body: z.object({ day: Day }),
    response: Session,
  },
  chooseActor: {
    method: 'PUT',
    url: '/demonstration/actor',
    about: 'Demonstration only: look at the county as another post',
    body: z.object({ actor: Id }),
    response: Session,
  },
  listCampaigns: { method: 'GET', url: '/campaigns', about: 'Campaigns of the county', response: z.array(Campaign) },
  getPlan: {
    method: 'GET',
    url: '/campaigns/:campaign/plan',
    about: 'The plan, recognitions, problems and exemptions, without readings',
    params: InCampaign,
    query: z.object({ known }),
    response: PlanView,
  },
  getSnapshot: {
    method: 'GET',
    url: '/campaigns/:campaign/snapshot',
    about: 'Plan and facts, the whole input of the engine',
    params: InCampaign,
    query: z.object({ known, until: Day.optional() }),
    response: Snapshot,
  },
  getAssessment: {
    method: 'GET',
    url: '/campaigns/:campaign/assessment',
    about: 'What plan and facts mean on a day',
    params: InCampaign,
    query: z.object({ on: Day, known, pack: Id.optional() }),
    response: Assessment,
  },
  getFrontPage: {
    method: 'GET',
    url: '/campaigns/:campaign/front-page',
    about:
      'The assessment of a day, the answer in numbers, and what changed since an earlier day (a week before by default)',
    params: InCampaign,
    query: z.object({ on: Day, since: Day.optional() }),
    response: FrontPage,
  },
  getChanges: {
    method: 'GET',
    url: '/campaigns/:campaign/changes',
    about: 'What differs between two days',
    params: InCampaign,
    query: z.object({ from: Day, to: Day }),
    response: z.array(AssessmentChange),
  },
  comparePacks: {
    method: 'GET',
    url: '/campaigns/:campaign/pack-comparison',
    about: 'Lights under every adopted pack',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: PackComparison,
  },
  getTarget: {
    method: 'GET',
    url: '/campaigns/:campaign/targets/:target',
    about: 'One target: lines, readings with their history, colours then and now',
    params: InCampaign.extend({ target: Id }),
    query: z.object({ on: Day }),
    response: TargetDetail,
  },
  getProject: {
    method: 'GET',
    url: '/campaigns/:campaign/projects/:project',
    about: 'One project: facts, plan, investment curve',
    params: InCampaign.extend({ project: Id }),
    query: z.object({ on: Day }),
    response: ProjectDetail,
  },
  getCountBack: {
    method: 'GET',
    url: '/campaigns/:campaign/projects/:project/count-back',
    about:
      'An outcome of a project counted back from a day: latest starts, verdict, conditions; by default the next outcome asked, from day N',
    params: InCampaign.extend({ project: Id }),
    query: z.object({ on: Day, by: Day.optional(), outcome: RecognitionKind.optional() }),
    response: CountBack,
  },
  getOutlook: {
    method: 'GET',
    url: '/campaigns/:campaign/outlook',
    about: 'How likely each target and each outcome is reached by day N, and what each open problem costs',
    params: InCampaign,
    query: z.object({
      on: Day,
      draws: z.coerce.number().int().min(100).max(20_000).optional(),
      seed: z.coerce.number().int().min(0).max(1_000_000).optional(),
    }),
    response: Outlook,
  },
  getAgenda: {
    method: 'GET',
    url: '/campaigns/:campaign/agenda',
    about: 'Which problems to clear with so many visits, and in which order',
    params: InCampaign,
    query: z.object({ on: Day, visits: z.coerce.number().int().min(0).max(50).default(3), leader: Id.optional() }),
    response: Agenda,
  },
  getAllocation: {
    method: 'GET',
    url: '/campaigns/:campaign/allocation',
    about:
      'Which projects get the scarce factors, and when; what one more unit of each is worth; why not the others. Takes up to a minute',
    params: InCampaign,
    query: z.object({ on: Day, seconds: z.coerce.number().min(1).max(60).optional() }),
    response: AllocationPlan,
  },
  getStanding: {
    method: 'GET',
    url: '/campaigns/:campaign/standing',
    about: 'Units of one kind compared by effort, progress and results, with rank intervals',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: Standings,
  },
  getSelection: {
    method: 'GET',
    url: '/campaigns/:campaign/selection',
    about: 'Which work deserves the campaign, by its four grounds, and how stable each place is',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: Selection,
  },
  getWhatIf: {
    method: 'GET',
    url: '/campaigns/:campaign/what-if',
    about: 'What working side by side, and fewer days at each office, would bring over all projects',
    params: InCampaign,
    query: z.object({ on: Day, by: Day.optional() }),
    response: WhatIf,
  },
  draftSteps: {
    method: 'GET',
    url: '/campaigns/:campaign/projects/:project/draft-steps',
    about: 'The steps that an approval track would give a project; nothing is kept',
    params: InCampaign.extend({ project: Id }),
    query: z.object({ track: Id, has: z.string().max(400).default('').describe('keys of conditions, by comma') }),
    response: z.array(Step),
  },
  listTracks: {
    method: 'GET',
    url: '/campaigns/:campaign/tracks',
    about: 'Approval tracks that the county has adopted',
    params: InCampaign,
    response: z.array(Track),
  },
  listDue: {
    method: 'GET',
    url: '/campaigns/:campaign/due',
    about: "What a unit is asked to report for a day, prefilled; by default the asker's own unit",
    params: InCampaign,
    query: z.object({ on: Day, unit: Id.optional() }),
    response: z.array(DueItem),
  },
  listActDescriptions: {
    method: 'GET',
    url: '/act-descriptions',
    about: 'Every act there is, who may do it, and the schema of its body',
    response: z.array(ActDescription),
  },
  performActs: {
    method: 'POST',
    url: '/acts',
    about: 'Perform acts in order, each done or refused by itself; an act sent twice is done once',
    body: z.object({ acts: z.array(ActEnvelope).min(1).max(5000) }),
    response: z.array(ReceiptView),
  },
  listHistory: {
    method: 'GET',
    url: '/history',
    about: 'Who changed what, newest first',
    query: z.object({
      campaign: Id.optional(),
      kind: z.string().max(40).optional(),
      id: Id.optional(),
      before: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: z.array(HistoryEntry),
  },
  readDocument: {
    method: 'POST',
    url: '/drafts',
    about: 'Read a plan document into a draft; nothing is kept',
    body: UploadedFile,
    response: DraftPlan,
  },
  previewAdoption: {
    method: 'POST',
    url: '/adoptions/preview',
    about: 'The acts that a confirmed draft would become',
    body: Adoption,
    response: AdoptionPlan,
  },
  adoptDraft: {
    method: 'POST',
    url: '/adoptions',
    about: 'Make a confirmed draft plan: all of it or nothing',
    body: Adoption,
    response: z.array(ReceiptView),
  },
  previewImport: {
    method: 'POST',
    url: '/campaigns/:campaign/imports/preview',
    about: 'Propose a mapping (or take the one given) and show the difference row by row; nothing is kept',
    params: InCampaign,
    body: z.object({ file: UploadedFile, mapping: ImportMapping.optional() }),
    response: z.object({ mapping: ImportMapping, difference: ImportDifference }),
  },
  commitImport: {
    method: 'POST',
    url: '/campaigns/:campaign/imports',
    about: 'Record the accepted rows, one act a row, as one batch',
    params: InCampaign,
    body: z.object({
      file: UploadedFile,
      mapping: ImportMapping,
      accepted: z.array(AcceptedRow),
      batch: z.uuid(),
    }),
    response: z.array(z.object({ row: z.int(), receipt: ReceiptView })),
  },
  returnWorkbook: {
    method: 'POST',
    url: '/campaigns/:campaign/imports/returned',
    about: 'Their own file back, with a comment on every cell that was refused or flagged',
    params: InCampaign,
    body: z.object({ file: UploadedFile, mapping: ImportMapping }),
    response: UploadedFile,
  },
  previewBulletin: {
    method: 'GET',
    url: '/campaigns/:campaign/bulletin-preview',
    about: 'The content of a bulletin on a day, with the origin of every figure and any contradiction',
    params: InCampaign,
    query: z.object({ on: Day, kind: z.enum(['flash', 'ten-day']).default('ten-day') }),
    response: BulletinContent,
  },
  listBulletins: {
    method: 'GET',
    url: '/campaigns/:campaign/bulletins',
    about: 'Issued bulletins',
    params: InCampaign,
    response: z.array(Bulletin),
  },
  issueBulletin: {
    method: 'POST',
    url: '/campaigns/:campaign/bulletins',
    about: 'Issue a bulletin from a snapshot frozen now; a contradiction stops it',
    params: InCampaign,
    body: z.object({ id: z.uuid(), on: Day, kind: z.enum(['flash', 'ten-day']) }),
    response: Bulletin,
  },
  getBulletinPaper: {
    method: 'GET',
    url: '/campaigns/:campaign/bulletins/:bulletin/paper',
    about: 'The .docx of an issued bulletin; always the same',
    params: InCampaign.extend({ bulletin: Id }),
    response: UploadedFile,
  },
} as const;
export type RouteName = keyof typeof ROUTES;
