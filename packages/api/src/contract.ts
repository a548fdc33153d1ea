import {
  ActDescription,
  ActEnvelope,
  Adoption,
  AdoptionPlan,
  Agenda,
  AllocationPlan,
  Assessment,
  AssessmentChange,
  Campaign,
  Casework,
  CountBack,
  Day,
  DraftPlan,
  DueItem,
  FrontPage,
  HistoryEntry,
  Id,
  Outlook,
  PackComparison,
  PlanView,
  ProjectDetail,
  RecognitionKind,
  Refusal,
  Selection,
  Session,
  Snapshot,
  StandingView,
  Step,
  TargetDetail,
  Track,
  WhatIf,
} from '@gongjian/model';
import { z } from 'zod';
import { ACCOUNT_ROUTES } from './contract/accounts.ts';
import { AUDIT_ROUTES } from './contract/audit.ts';
import { CHART_ROUTES } from './contract/chart.ts';
import { FIGURE_ROUTES } from './contract/figures.ts';
import { IMPORT_ROUTES } from './contract/imports.ts';
import { INBOX_ROUTES } from './contract/inbox.ts';
import { MAP_ROUTES } from './contract/map.ts';
import { MEETING_ROUTES } from './contract/meetings.ts';
import { PAPER_ROUTES } from './contract/papers.ts';
import { InCampaign, known, ReceiptView, rolesOf, SEES_COUNTY, UploadedFile } from './contract/parts.ts';
import { PIPELINE_ROUTES } from './contract/pipeline.ts';
import { PLAN_ROUTES } from './contract/plan.ts';
import { PROBLEM_ROUTES } from './contract/problems.ts';
import { REPORTING_ROUTES } from './contract/reporting.ts';
import { SCHEDULE_ROUTES } from './contract/schedules.ts';
import { SHEET_ROUTES } from './contract/sheets.ts';
import { SUPERVISION_ROUTES } from './contract/supervision.ts';

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

/** The one table of routes under `/api/v1`: handlers, OpenAPI and the generated client all come from it. */
export const ROUTES = {
  ...ACCOUNT_ROUTES,
  ...AUDIT_ROUTES,
  ...CHART_ROUTES,
  ...REPORTING_ROUTES,
  ...SCHEDULE_ROUTES,
  ...SHEET_ROUTES,
  ...INBOX_ROUTES,
  ...PIPELINE_ROUTES,
  ...PLAN_ROUTES,
  ...MAP_ROUTES,
  ...MEETING_ROUTES,
  ...IMPORT_ROUTES,
  getSession: {
    method: 'GET',
    url: '/session',
    about: 'Who asks, on which day',
    response: Session,
    audit: 'none',
  },
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
  listCampaigns: {
    method: 'GET',
    url: '/campaigns',
    about: 'Campaigns of the county',
    response: z.array(Campaign),
    audit: 'none',
  },
  getPlan: {
    method: 'GET',
    url: '/campaigns/:campaign/plan',
    about: 'The plan, recognitions, problems and exemptions, without readings; 304 to who holds it (If-None-Match)',
    params: InCampaign,
    query: z.object({ known }),
    response: PlanView,
    tagged: true,
  },
  getCasework: {
    method: 'GET',
    url: '/campaigns/:campaign/casework',
    about:
      'What the office works through: orders, meetings, commitments, reports on their way, feedback; 304 to who holds it (If-None-Match)',
    params: InCampaign,
    query: z.object({ known }),
    response: Casework,
    tagged: true,
  },
  getSnapshot: {
    method: 'GET',
    url: '/campaigns/:campaign/snapshot',
    about: 'Plan and facts, the whole input of the engine',
    params: InCampaign,
    query: z.object({ known, until: Day.optional() }),
    response: Snapshot,
    audit: 'exported',
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
    who: SEES_COUNTY,
  },
  getStanding: {
    method: 'GET',
    url: '/campaigns/:campaign/standing',
    about:
      'Units of one kind compared by effort, progress and results, with rank intervals, rules and objections; a unit finds itself alone',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: StandingView,
    who: [...SEES_COUNTY, 'reporter', 'reviewer'],
  },
  getSelection: {
    method: 'GET',
    url: '/campaigns/:campaign/selection',
    about: 'Which work deserves the campaign, by its four grounds, and how stable each place is',
    params: InCampaign,
    query: z.object({ on: Day }),
    response: Selection,
    who: SEES_COUNTY,
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
    audit: 'none',
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
    who: rolesOf('campaign.set'),
  },
  previewAdoption: {
    method: 'POST',
    url: '/adoptions/preview',
    about: 'The acts that a confirmed draft would become',
    body: Adoption,
    response: AdoptionPlan,
    who: rolesOf('campaign.set'),
  },
  adoptDraft: {
    method: 'POST',
    url: '/adoptions',
    about: 'Make a confirmed draft plan: all of it or nothing',
    body: Adoption,
    response: z.array(ReceiptView),
    who: rolesOf('campaign.set'),
  },
  ...PAPER_ROUTES,
  ...PROBLEM_ROUTES,
  ...SUPERVISION_ROUTES,
  ...FIGURE_ROUTES,
} as const;
export type RouteName = keyof typeof ROUTES;
