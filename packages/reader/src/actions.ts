import type { Heading, Part } from './outline.ts';

export type FoundAction = {
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** First part after its section. */
  readonly until: number;
  readonly confidence: number;
};

const ACTION_NAME = /(?:行动|攻坚战?|硬仗|会战|大会战|战役|工程|大战|歼灭战|专项|整治)$/;
const ACTION_WORD = /专项行动|攻坚行动|攻坚战|硬仗|专项攻坚|百日攻坚|大会战|战役|攻坚$|行动$|攻坚工程|.{2}整治$/;
const UNDER =
  /重点任务|主要任务|工作重点|攻坚重点|重点攻坚|攻坚任务|攻坚内容|重点工作|攻坚目标|打好|打赢|硬仗|专项行动|主要内容|行动内容|任务分解|突出重点|攻坚什么|工作任务/;
const VERB =
  /^(?:扎实|深入|大力|全力|全面|切实|着力|持续|坚决|集中|强力|统筹|奋力|精心|加快|认真|组织)*(?:开展好?|实施好?|打好|打赢|打响|推进|抓好|发起|展开|组织|实行)(?:好)?/;
/** No campaign has more actions; a longer list of headings is something else. */
const MOST = 60;
const NOT_ACTION =
  /保障|领导|机制|督查|考核|宣传|要求|原则|指导思想|总体|时间|步骤|阶段|目标要求|氛围|责任落实|组织实施|认识|意义|形势|为什么|如何|怎么|精神|作风/;

/** The special actions: numbered headings that name one, and the headings of their level beside them. */
export function readActions(parts: readonly Part[]): FoundAction[] {
  const candidates = new Map<string, Heading[]>();
  for (const part of parts) {
    const heading = part.heading;
    if (heading === undefined) continue;
    const above = part.path.at(-2);
    const key = `${above?.part ?? -1}/${heading.level}`;
    const group = candidates.get(key);
    if (group === undefined) candidates.set(key, [heading]);
    else group.push(heading);
  }
  let best: { group: Heading[]; score: number } | undefined;
  for (const group of candidates.values()) {
    const first = group[0];
    if (first === undefined) continue;
    const above = parts[first.part]?.path.at(-2)?.title ?? '';
    const named = group.filter((heading) => isActionName(heading.title));
    if (named.length === 0) continue;
    if (/步骤|阶段|保障|措施|要求|意义|形势|认识/.test(above) && !/任务|重点/.test(above)) continue;
    if (named.length < group.length * 0.5 && !UNDER.test(above)) continue;
    const score = named.length * 2 + (UNDER.test(above) ? 3 : 0) - first.level * 0.1;
    if (best === undefined || score > best.score)
      best = {
        group:
          named.length >= group.length * 0.5
            ? group.filter((heading) => isActionName(heading.title) || !NOT_ACTION.test(heading.title))
            : named,
        score,
      };
  }
  if (best === undefined) return [];
  return best.group
    .filter((heading) => isActionName(heading.title))
    .slice(0, MOST)
    .map((heading) => {
      const text = parts[heading.part]?.line.text ?? '';
      const name = nameIn(heading.title);
      const start = heading.start + heading.title.indexOf(name);
      let until = heading.part + 1;
      while (
        until < parts.length &&
        (parts[until]?.heading === undefined || (parts[until]?.heading?.level ?? 9) > heading.level)
      )
        until += 1;
      return {
        part: heading.part,
        start,
        end: Math.min(text.length, start + name.length),
        name,
        until,
        confidence: ACTION_WORD.test(name) ? 0.9 : 0.7,
      };
    });
}

function isActionName(title: string): boolean {
  const name = nameIn(title);
  return (
    name.length >= 3 &&
    name.length <= 36 &&
    !/，/.test(name) &&
    ACTION_NAME.test(name) &&
    !/活动$|阶段/.test(name) &&
    (ACTION_WORD.test(name) || VERB.test(title))
  );
}

function nameIn(title: string): string {
  const first = (title.split('，')[0] ?? title).trim();
  return first
    .replace(VERB, '')
    .replace(/^(?:好|以)/, '')
    .replace(/（.*$/, '')
    .trim();
}
