import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActEnvelope, type Actor, addDays, type Day, type Id, type ProblemStage, stageOf } from '@gongjian/model';
import {
  adoptRules,
  discardWorkplace,
  openWorkplace,
  type Service,
  shippedRules,
  type Workplace,
} from '@gongjian/service';
import {
  CAMPAIGNS,
  COUNTY,
  DAYS,
  dayOf,
  envelope,
  leader,
  leaderOf,
  OFFICE,
  OTHER_SUPERVISOR,
  officeOf,
  PLANNED_ON,
  PROJECTS,
  planActs,
  reporter,
  SUPERVISOR,
  townOf,
} from './drill-campaign-county.ts';
import { seeded } from './seeded.ts';

export type CampaignDrillResult = {
  readonly days: number;
  readonly projects: number;
  readonly problems: number;
  readonly ladders: number;
  readonly acts: number;
  readonly suggestions: number;
  readonly escalations: number;
  readonly highestLevel: number;
  readonly reopened: number;
  readonly orders: number;
  readonly objections: number;
  readonly commitments: number;
  readonly commitmentsOpen: number;
  /** Acknowledged acts that are not in the ledger, rows that differ from what was acknowledged, faults of the ledger. */
  readonly lost: number;
  /** Acts, suggestions or steps up a ladder that were done twice. */
  readonly doubled: number;
  /** Commitments that are neither closed nor on the agenda of the last stocktake. */
  readonly unclosed: number;
  /** Acts that the rules should have taken and did not; the first few reasons. */
  readonly refused: readonly string[];
};

/** What the drill itself remembers of a problem: only from receipts, never from the product. */
type Course = {
  readonly id: Id;
  readonly campaign: Id;
  readonly at: number;
  stage: ProblemStage;
  level: number;
  measures: Id[];
  done: Set<Id>;
  since: number;
  reopened: boolean;
  asked: boolean;
};
type Promised = { readonly id: Id; readonly campaign: Id; due: Day; isClosed: boolean };

/** Days on which nobody runs the clock; it catches up on the next. */
const DOWN: ReadonlySet<number> = new Set([20, 21, 22, 23, 61, 62]);
/** The server is stopped and started again, with all that is in its database. */
const RESTARTS: ReadonlySet<number> = new Set([33, 66]);
/** From here on everybody clears what is left. */
const LAST_STRETCH = 86;

/**
 * A hundred days of a campaign office on a simulated clock: problems are raised, planned, cleared, sent back, reopened,
 * suspended and extended; those that nobody touches climb both ladders; stocktakes take promises and go through them;
 * orders are answered, concluded, objected to and decided. Every fifth act is sent again.
 */
export async function campaignDrill(problems = 200, days = DAYS): Promise<CampaignDrillResult> {
  const folder = await mkdtemp(join(tmpdir(), 'gongjian-campaign-'));
  const office = new Drill(await openWorkplace({ folder }), folder);
  try {
    await office.setUp();
    for (let number = 1; number <= days; number += 1) await office.day(number, problems, days);
    return await office.result(days, problems);
  } finally {
    await office.workplace.close();
    await discardWorkplace(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

class Drill {
  workplace: Workplace;
  readonly #folder: string;
  readonly #random = seeded(20_120_801);
  readonly #courses: Course[] = [];
  readonly #promises: Promised[] = [];
  readonly #acknowledged = new Set<string>();
  readonly #refused: string[] = [];
  readonly #steps = new Set<string>();
  readonly #lastAgenda = new Map<Id, readonly Id[]>();
  #doubled = 0;
  #orders = 0;
  #objections = 0;
  #reopened = 0;

  constructor(workplace: Workplace, folder: string) {
    this.workplace = workplace;
    this.#folder = folder;
  }

  get #service(): Service {
    return this.workplace.service(COUNTY);
  }

  async setUp(): Promise<void> {
    await adoptRules(this.#service, await shippedRules(), `${PLANNED_ON}T09:00:00+08:00`);
    await this.#do(OFFICE, PLANNED_ON, planActs());
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  /** Does acts, remembers what was acknowledged, and sends every fifth of them again: it must be told as done before. */
  async #do(actor: Actor, day: Day, acts: readonly ActEnvelope[]): Promise<boolean[]> {
    if (acts.length === 0) return [];
    const caller = { actor, day, at: `${day}T10:00:00+08:00` };
    const receipts = await this.#service.perform(caller, acts);
    for (const { id, outcome, refusals } of receipts) {
      if (outcome === 'done') this.#acknowledged.add(id);
      else {
        const name = acts.find((act) => act.id === id)?.name ?? '';
        this.#refused.push(`${day} ${actor.id} ${name} ${JSON.stringify(refusals).slice(0, 300)}`);
      }
    }
    const again = acts.filter((act) => this.#acknowledged.has(act.id) && this.#chance(0.2));
    if (again.length > 0) {
      const repeated = await this.#service.perform(caller, again);
      this.#doubled += repeated.filter(({ outcome }) => outcome !== 'done-before').length;
    }
    return receipts.map(({ outcome }) => outcome === 'done');
  }

  async #one(actor: Actor, day: Day, name: string, body: object): Promise<boolean> {
    const [done = false] = await this.#do(actor, day, [envelope(name, body)]);
    return done;
  }

  async day(number: number, problems: number, days: number): Promise<void> {
    const day = dayOf(number);
    if (RESTARTS.has(number)) {
      await this.workplace.close();
      this.workplace = await openWorkplace({ folder: this.#folder });
    }
    if (!DOWN.has(number)) await this.#clock(day, number);
    await this.#raise(number, day, problems, days);
    for (const course of this.#courses) await this.#work(course, number, day);
    if (number % 10 === 5) for (const { id } of CAMPAIGNS) await this.#stocktake(id, number, day);
    if (number % 10 === 7) for (const { id } of CAMPAIGNS) await this.#order(id, number, day);
  }

  /** The clock, on some days two of them at once; then the office follows what it suggests. */
  async #clock(day: Day, number: number): Promise<void> {
    const to = { day, at: `${day}T00:10:00+08:00` };
    await Promise.all(Array.from({ length: number % 10 === 0 ? 2 : 1 }, () => this.#service.runClock(to)));
    for (const { id } of CAMPAIGNS) {
      const casework = await this.#service.casework({ actor: OFFICE, ...to }, id);
      for (const suggestion of casework.suggestion.filter(({ closed }) => closed === undefined)) {
        const course = this.#courses.find((one) => one.id === suggestion.subject);
        if (
          suggestion.kind === 'escalate' &&
          course !== undefined &&
          (course.stage === 'raised' || course.stage === 'handling')
        ) {
          const level = suggestion.level ?? course.level + 1;
          if (level > course.level && (await this.#one(OFFICE, day, 'problem.escalate', { id: course.id, level }))) {
            const step = `${course.id} ${level} ${course.since}`;
            if (this.#steps.has(step)) this.#doubled += 1;
            this.#steps.add(step);
            course.level = level;
          }
          await this.#one(OFFICE, day, 'suggestion.accept', { id: suggestion.id });
        } else await this.#one(OFFICE, day, 'suggestion.dismiss', { id: suggestion.id, why: '演练:已知悉' });
      }
    }
  }

  async #raise(number: number, day: Day, problems: number, days: number): Promise<void> {
    const through = Math.min(LAST_STRETCH - 6, days - 15);
    const upTo = Math.min(problems, Math.ceil((problems * number) / through));
    for (let at = this.#courses.length; at < upTo; at += 1) {
      const campaign = CAMPAIGNS[at % CAMPAIGNS.length]?.id ?? '';
      const course: Course = {
        id: `nt-${at + 1}`,
        campaign,
        at,
        stage: 'raised',
        level: 1,
        measures: [],
        done: new Set(),
        since: number,
        reopened: false,
        asked: false,
      };
      const done = await this.#one(reporter(townOf(at)), day, 'problem.raise', {
        id: course.id,
        campaign,
        type: 'approval',
        name: `第${at + 1}号难题`,
        blocks: [{ of: 'project', id: `p-${(at % PROJECTS) + 1}` }],
        raisedBy: townOf(at),
        raisedOn: day,
        decider: { unit: officeOf(at), leader: leaderOf(at % PROJECTS) },
        need: '请确定办理时间',
        due: addDays(day, 20),
      });
      if (done) this.#courses.push(course);
    }
  }

  /** One problem's day. Every tenth is touched by nobody until the last stretch, so that it climbs as far as it can. */
  async #work(course: Course, number: number, day: Day): Promise<void> {
    const isLast = number >= LAST_STRETCH;
    if (course.at % 10 === 0 && !isLast) return;
    const hand = reporter(officeOf(course.at));
    const { id } = course;
    const move = async (actor: Actor, name: string, body: object, stage: ProblemStage): Promise<void> => {
      if (await this.#one(actor, day, name, { id, ...body })) course.stage = stage;
    };
    switch (course.stage) {
      case 'raised':
        if (!isLast && this.#chance(0.05)) await move(hand, 'problem.return', { reason: '材料不全' }, 'returned');
        else if (isLast || this.#chance(0.5)) await move(hand, 'problem.accept', {}, 'handling');
        return;
      case 'returned':
        await move(reporter(townOf(course.at)), 'problem.amend', { description: '已补充材料' }, 'raised');
        return;
      case 'suspended':
        if (isLast || this.#chance(0.3)) await move(OFFICE, 'problem.resume', {}, 'handling');
        return;
      case 'to-verify':
        if (!isLast && this.#chance(0.15))
          await move(SUPERVISOR, 'problem.send-back', { reason: '现场未完成' }, 'handling');
        else if (isLast || this.#chance(0.7))
          await move(SUPERVISOR, 'problem.clear', { on: day, note: '已到现场核验' }, 'cleared');
        return;
      case 'cleared':
        if (!course.reopened && !isLast && this.#chance(0.02)) await this.#reopen(course, number, day);
        return;
      default:
        await this.#handle(course, day, isLast, hand);
    }
  }

  async #handle(course: Course, day: Day, isLast: boolean, hand: Actor): Promise<void> {
    const { id } = course;
    if (course.measures.length === 0) {
      if (!isLast && !this.#chance(0.4)) return;
      const measures = ['a', 'b'].map((letter) => ({
        id: `${id}-${letter}`,
        what: `措施${letter}`,
        mark: '有批复文件',
        from: day,
        to: addDays(day, 10),
        lead: officeOf(course.at),
        helpers: [],
      }));
      if (await this.#one(hand, day, 'problem.plan', { id, measures })) course.measures = measures.map((one) => one.id);
      return;
    }
    const open = course.measures.filter((measure) => !course.done.has(measure));
    if (
      !isLast &&
      this.#chance(0.02) &&
      (await this.#one(OFFICE, day, 'problem.suspend', { id, reason: '上级审批中' }))
    ) {
      course.stage = 'suspended';
      return;
    }
    if (!isLast && !course.asked && this.#chance(0.05)) {
      course.asked = await this.#one(hand, day, 'problem.extend', { id, to: addDays(day, 7), reason: '专家评审排期' });
      if (course.asked) await this.#one(OFFICE, day, 'problem.extend-approve', { id, approved: true });
      return;
    }
    for (const measure of isLast ? open : open.slice(0, this.#chance(0.3) ? 1 : 0))
      if (await this.#one(hand, day, 'problem.measure', { id, measure, done: { on: day, evidence: '批复' } }))
        course.done.add(measure);
    if (course.measures.every((measure) => course.done.has(measure)))
      if (await this.#one(hand, day, 'problem.submit', { id, on: day, how: '已批复', evidence: '批复文件' }))
        course.stage = 'to-verify';
  }

  async #reopen(course: Course, number: number, day: Day): Promise<void> {
    const { clearedOn } = await this.#clearance(course, day);
    if (clearedOn === undefined || day > addDays(clearedOn, 7)) return;
    if (!(await this.#one(reporter(townOf(course.at)), day, 'problem.reopen', { id: course.id, reason: '问题又出现' })))
      return;
    course.stage = 'handling';
    course.reopened = true;
    course.since = number;
    this.#reopened += 1;
  }

  async #clearance({ campaign, id }: Course, day: Day): Promise<{ clearedOn: Day | undefined }> {
    const { problems } = await this.#service.snapshot({ actor: OFFICE, day, at: `${day}T10:00:00+08:00` }, campaign);
    return { clearedOn: problems.find((problem) => problem.id === id)?.cleared?.on };
  }

  /** Goes through what was promised, promises more, and ends when every promise was looked at. */
  async #stocktake(campaign: Id, number: number, day: Day): Promise<void> {
    const id = `${campaign}-dd-${number}`;
    const chair = leader(leaderOf(number));
    const open = this.#promises.filter((one) => one.campaign === campaign && !one.isClosed);
    await this.#one(OFFICE, day, 'stocktake.set', {
      id,
      campaign,
      name: `第${number}天调度会`,
      on: day,
      leader: leaderOf(number),
    });
    const agenda = { seq: 0, problems: [], targets: [], decisions: [] };
    await this.#one(chair, day, 'stocktake.open', { id, agenda });
    const { stocktake } = await this.#service.casework({ actor: OFFICE, day, at: `${day}T10:00:00+08:00` }, campaign);
    this.#lastAgenda.set(campaign, stocktake.find((one) => one.id === id)?.agenda?.commitments ?? []);
    for (const promise of open) {
      if (this.#chance(0.5)) {
        promise.isClosed = await this.#one(OFFICE, day, 'commitment.close', {
          id: promise.id,
          on: day,
          outcome: 'kept',
          how: '已办结',
        });
      } else if (this.#chance(0.4)) {
        const to = addDays(day, 6);
        if (
          to !== promise.due &&
          (await this.#one(OFFICE, day, 'commitment.move', { id: promise.id, from: promise.due, to, why: '审批排期' }))
        )
          promise.due = to;
        else await this.#one(OFFICE, day, 'stocktake.leave', { id, commitment: promise.id });
      } else await this.#one(OFFICE, day, 'stocktake.leave', { id, commitment: promise.id });
    }
    for (let at = 0; at < 5; at += 1) {
      const promise: Promised = { id: `${id}-${at}`, campaign, due: addDays(day, 8), isClosed: false };
      const unit = officeOf(number + at);
      const body = {
        id: promise.id,
        stocktake: id,
        text: '限期办结',
        about: [],
        unit,
        leader: leaderOf(at),
        due: promise.due,
      };
      if (await this.#one(chair, day, 'stocktake.decide', body)) {
        this.#promises.push(promise);
        const about = this.#lastAgenda.get(campaign) ?? [];
        this.#lastAgenda.set(campaign, [...about, promise.id]);
      }
    }
    await this.#one(OFFICE, day, 'stocktake.close', { id });
  }

  /** An order through to its end; every other one is objected to and decided by other hands. */
  async #order(campaign: Id, number: number, day: Day): Promise<void> {
    const course = this.#courses.findLast((one) => one.campaign === campaign && one.stage !== 'cleared');
    if (course === undefined) return;
    this.#orders += 1;
    const serial = Math.ceil(number / 10);
    const id = `${campaign}:${serial}`;
    const unit = officeOf(course.at);
    const issued = await this.#one(SUPERVISOR, day, 'order.issue', {
      campaign,
      number: serial,
      colour: 'blue',
      unit,
      matters: [{ of: 'problem', id: course.id }],
      text: '难题逾期未办结',
      requirement: '按期办结',
      mark: '有批复文件',
      due: addDays(day, 5),
      within: 5,
      basis: 'calendar',
      sources: [{ kind: 'inspection', ref: '百日攻坚督查' }],
      authorisation: { decidedBy: '县长', on: day, ref: '督查授权' },
      inspection: `${campaign}:1`,
    });
    if (!issued) return;
    await this.#one(reporter(unit), day, 'order.reply', { id, text: '正在办理' });
    const isObjected = serial % 2 === 0;
    await this.#one(SUPERVISOR, day, 'order.conclude', { id, met: !isObjected, text: '已核查' });
    if (isObjected) {
      this.#objections += 1;
      await this.#one(reporter(unit), day, 'order.object', { id, reason: '属法定公告期' });
      await this.#one(OTHER_SUPERVISOR, day, 'order.decide', { id, outcome: 'changed', met: true, text: '理由成立' });
    }
    await this.#one(SUPERVISOR, day, 'order.close', { id });
  }

  async result(days: number, problems: number): Promise<CampaignDrillResult> {
    const day = dayOf(days);
    const caller = { actor: OFFICE, day, at: `${day}T18:00:00+08:00` };
    let lost = (await this.workplace.verify(COUNTY.id)).length;
    const inLedger = new Map<string, number>();
    for await (const batch of this.workplace.store.entries(COUNTY.id))
      for (const { id } of batch) inLedger.set(id, (inLedger.get(id) ?? 0) + 1);
    for (const id of this.#acknowledged) if (!inLedger.has(id)) lost += 1;
    let doubled = this.#doubled + [...inLedger.values()].filter((times) => times > 1).length;
    let [suggestions, unclosed, commitmentsOpen, highestLevel] = [0, 0, 0, 1];
    for (const { id: campaign } of CAMPAIGNS) {
      const snapshot = await this.#service.snapshot(caller, campaign);
      const casework = await this.#service.casework(caller, campaign);
      const rows = new Map(snapshot.problems.map((problem) => [problem.id, problem]));
      for (const course of this.#courses.filter((one) => one.campaign === campaign)) {
        const row = rows.get(course.id);
        highestLevel = Math.max(highestLevel, course.level);
        if (row === undefined || stageOf(row) !== course.stage || (row.level ?? 1) !== course.level) lost += 1;
      }
      suggestions += casework.suggestion.length;
      const causes = casework.suggestion.map(({ kind, subject, level, on }) => `${kind} ${subject} ${level} ${on}`);
      doubled += causes.length - new Set(causes).size;
      const onAgenda = new Set(this.#lastAgenda.get(campaign));
      const open = casework.commitment.filter(({ closed }) => closed === undefined);
      commitmentsOpen += open.length;
      unclosed += open.filter(({ id }) => !onAgenda.has(id)).length;
      lost += Math.abs(casework.commitment.length - this.#promises.filter((one) => one.campaign === campaign).length);
    }
    return {
      days,
      projects: PROJECTS,
      problems: this.#courses.length,
      ladders: CAMPAIGNS.length,
      acts: inLedger.size,
      suggestions,
      escalations: this.#steps.size,
      highestLevel,
      reopened: this.#reopened,
      orders: this.#orders,
      objections: this.#objections,
      commitments: this.#promises.length,
      commitmentsOpen,
      lost: lost + (problems - this.#courses.length),
      doubled,
      unclosed,
      refused: this.#refused.slice(0, 10),
    };
  }
}
