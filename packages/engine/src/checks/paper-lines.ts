import type { PaperLine, PrintedNumber, RecheckFinding } from '@gongjian/model';
import { monthsIn, printedIn, rolesIn, type Said } from './paper-words.ts';
import {
  add,
  decimalsOfPrinted,
  overlap,
  percentSpan,
  printedRatio,
  printRatio,
  type Ratio,
  ratio,
  type Span,
  shiftSpan,
  spanOf,
  subtractSpans,
} from './span.ts';

export type Checked = {
  readonly findings: readonly RecheckFinding[];
  readonly remarks: readonly RecheckFinding[];
  readonly recomputed: number;
};

/** How far back in a paragraph the whole of a share is looked for. */
const BACK = 4;

/** Shares, rates, gaps and differences in running text, each made again from the numbers said beside it. */
export function checkLines(lines: readonly PaperLine[]): Checked {
  const findings: RecheckFinding[] = [];
  const remarks: RecheckFinding[] = [];
  let recomputed = 0;
  let months: number | undefined;
  const gaps: { readonly finding: RecheckFinding; readonly expected: number }[] = [];
  for (const line of lines) {
    months = monthsIn(line.text) ?? months;
    const said = rolesIn(line);
    const used = new Set<Said>();
    for (const one of said) {
      const made = madeOf(one, said, used, months, line.text);
      if (made === undefined) continue;
      recomputed += 1;
      const finding = judge(line.text, one, made);
      if (finding === undefined) continue;
      if (finding.can) remarks.push(finding.finding);
      else if (one.role === 'gap') gaps.push({ finding: finding.finding, expected: impliedBy(one, said) });
      else findings.push(finding.finding);
    }
  }
  // A paper that goes by a line of its own (not months ÷ 12) says so twice with the same expected share.
  for (const gap of gaps) {
    const alike = gaps.some((other) => other !== gap && Math.abs(other.expected - gap.expected) < 0.15);
    (alike ? remarks : findings).push(gap.finding);
  }
  return { findings, remarks, recomputed };
}

type Made = {
  readonly span: Span;
  readonly digits: Ratio;
  readonly check: RecheckFinding['check'];
  readonly from: string;
};

function madeOf(
  one: Said,
  said: readonly Said[],
  used: Set<Said>,
  months: number | undefined,
  text: string,
): Made | undefined {
  const before = said.slice(0, one.at);
  switch (one.role) {
    case 'share': {
      const part = one.withWhole ? partOf(before.slice(0, -1), text, before.at(-1)) : partOf(before, text, undefined);
      if (part === undefined) return undefined;
      const wholes = one.withWhole
        ? before.slice(-1)
        : before.filter(({ role, at }) => role === 'plan' && at < one.at && isFree(used, said, at, part.at)).slice(-1);
      const [whole] = wholes;
      if (whole === undefined) return undefined;
      used.add(whole);
      return percent(part, whole);
    }
    case 'rate': {
      const verb = /(开复工|开工|竣工|投产|复工|完工|化解|办结|销号|完成)率/.exec(one.words)?.[1] ?? '';
      const counts = before.filter(({ role }) => role === 'count');
      const part = counts.findLast(
        ({ words, end }) => words.includes(verb) || text.slice(end, end + 12).includes(verb),
      );
      if (part === undefined) return undefined;
      const wholes = counts
        .filter(
          ({ at, unit, printed }) => at < part.at && unit === part.unit && Number(printed) >= Number(part.printed),
        )
        .slice(-BACK);
      const fits = wholes.map((whole) => percent(part, whole)).filter((made) => made !== undefined);
      return fits.find(({ span }) => overlap(span, spanOf(one.printed, 'either'))) ?? fits.at(-1);
    }
    case 'portion': {
      // Only where one whole alone is said in the same sentence: 385个项目，开工48个，占12.72%。
      const sentence = before.filter(({ end }) => !/[。；]/.test(text.slice(end, one.start)));
      const part = sentence.at(-1);
      if (part?.role !== 'count') return undefined;
      const [whole, ...more] = sentence.filter(
        ({ at, role, unit, printed }) =>
          at < part.at && role === 'count' && unit === part.unit && Number(printed) >= Number(part.printed),
      );
      return whole === undefined || more.length > 0 ? undefined : percent(part, whole);
    }
    case 'gap': {
      const share = before.findLast(({ role }) => role === 'share');
      if (share === undefined || months === undefined || one.at - share.at > 1) return undefined;
      const by = ratio(-100n * BigInt(months), 12n);
      const span = shiftSpan(spanOf(share.printed, 'half-up'), by);
      return {
        span,
        digits: add(printedRatio(share.printed), by),
        check: 'gap',
        from: `${share.printed}%−${months}/12`,
      };
    }
    case 'lack': {
      const [done, plan] = [
        before.findLast(({ role }) => role === 'done'),
        before.findLast(({ role }) => role === 'plan'),
      ];
      if (done === undefined || plan === undefined) return undefined;
      const [a, b] = [printedIn(plan.printed, plan.unit, one.unit), printedIn(done.printed, done.unit, one.unit)];
      if (a === undefined || b === undefined || Number(a) < Number(b)) return undefined;
      const span = subtractSpans(spanOf(a, 'half-up'), spanOf(b, 'half-up'));
      const back = printedRatio(b);
      return {
        span,
        digits: add(printedRatio(a), ratio(-back.top, back.over)),
        check: 'difference',
        from: `${plan.printed}${plan.unit}−${done.printed}${done.unit}`,
      };
    }
    default:
      return undefined;
  }
}

/** What was done, said last before a share in the same sentence; a count where nothing else was said. */
function partOf(before: readonly Said[], text: string, whole: Said | undefined): Said | undefined {
  const last = before.at(-1);
  if (last === undefined) return undefined;
  const same = (one: Said) => !/[。；]/.test(text.slice(one.end, (whole ?? last).end));
  if (whole !== undefined && /^(?:个|项|宗|家|件)$/.test(whole.unit)) {
    return before.findLast((one) => one.role === 'count' && one.unit === whole.unit && same(one));
  }
  const done = before.findLast(({ role }) => role === 'done');
  return done !== undefined && same(done) && last.at - done.at <= 1 ? done : undefined;
}

/** A plan is of what is said next after it: once something else was measured by it, or a part begins, it is spent. */
function isFree(used: ReadonlySet<Said>, said: readonly Said[], plan: number, part: number): boolean {
  const own = said[plan];
  if (own === undefined || used.has(own)) return false;
  const between = said.slice(Math.min(plan, part) + 1, Math.max(plan, part));
  return !between.some(({ role, words }) => role === 'plan' || role === 'done' || /其中|（|■/.test(words));
}

function percent(part: Said, whole: Said): Made | undefined {
  const inWhole = printedIn(part.printed, part.unit, whole.unit);
  if (inWhole === undefined) return undefined;
  const exact = part.role === 'count';
  const [top, under] = [spanOf(inWhole, 'half-up', exact), spanOf(whole.printed, 'half-up', exact)];
  const span = percentSpan(top, under);
  if (span === undefined) return undefined;
  const [a, b] = [printedRatio(inWhole), printedRatio(whole.printed)];
  return {
    span,
    digits: ratio(100n * a.top * b.over, a.over * b.top),
    check: 'share',
    from: `${part.printed}${part.unit}÷${whole.printed}${whole.unit}`,
  };
}

function judge(
  text: string,
  one: Said,
  made: Made,
): { readonly finding: RecheckFinding; readonly can: boolean } | undefined {
  const printed: PrintedNumber = one.role === 'gap' && one.behind ? `-${one.printed}` : one.printed;
  const computed = printRatio(made.digits, decimalsOfPrinted(printed));
  if (Number(computed) === Number(printed)) return undefined;
  const can = overlap(made.span, spanOf(printed, 'either'));
  const finding: RecheckFinding = {
    check: made.check,
    text: around(text, one),
    printed: `${printed}${one.unit}`,
    computed: `${computed}${one.unit}`,
    from: made.from,
  };
  return { finding, can };
}

function impliedBy(gap: Said, said: readonly Said[]): number {
  const share = said.slice(0, gap.at).findLast(({ role }) => role === 'share');
  return Number(share?.printed ?? 0) - (gap.behind ? -1 : 1) * Number(gap.printed);
}

/** The clause that a number stands in, for it to be found again. */
export function around(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const head = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start), start - 40);
  const tail = /[，。；]/.exec(text.slice(end))?.index ?? 0;
  return text.slice(head + 1, end + Math.min(tail, 12));
}
