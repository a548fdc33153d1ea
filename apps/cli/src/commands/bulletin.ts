import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type BulletinKind, BulletinParticulars, type Contradiction, type Day, wordNumber } from '@gongjian/model';
import { atDesk, type DeskOptions } from '../desk.ts';
import { callerOn, EXIT, language, printJson, say } from '../edge.ts';
import { table } from '../table.ts';

type Options = DeskOptions &
  BulletinParticulars & {
    on: Day;
    out: string;
    kind: BulletinKind;
    settle?: readonly string[];
    pdf?: boolean;
    json?: boolean;
  };

/** Issues a paper from a snapshot frozen now and writes it; figures that do not add up are settled as told, or listed. */
export async function bulletin(campaign: string, options: Options): Promise<number> {
  const caller = callerOn(options.on);
  return atDesk(options, campaign, async (desk) => {
    const { on, kind, pdf = false } = options;
    const unsettled = { ...BulletinParticulars.parse(options), on, kind };
    const { contradictions } = await desk.previewBulletin(caller, campaign, unsettled);
    const { settled, open } = settle(contradictions, options.settle ?? []);
    if (open.length > 0) return refuse(open);
    const asked = settled === '' ? unsettled : { ...unsettled, settled };
    const issued = await desk.issueBulletin(caller, campaign, { id: randomUUID(), ...asked });
    const paper = await desk.bulletinPaper(caller, campaign, issued.id, pdf ? 'pdf' : 'docx');
    await desk.noteExport(caller, 'bulletin');
    await writeFile(options.out, paper.bytes);
    if (options.json) printJson({ ...issued, file: options.out });
    say(
      `第${issued.issue}期已编发:${options.out}(台账第${issued.seq}号为止的数据)`,
      `Issue ${issued.issue} written to ${options.out} (figures up to ledger number ${issued.seq}).`,
    );
    return EXIT.done;
  });
}

/** A way told for one conflict goes before one told for all; what has no such proposal stays open. */
function settle(conflicts: readonly Contradiction[], ways: readonly string[]) {
  const forAll = ways.filter((way) => !way.includes('='));
  const settled: string[] = [];
  const open = conflicts.filter(({ conflict = '', proposals = [] }) => {
    const named = ways.flatMap((way) => (way.startsWith(`${conflict}=`) ? [way.slice(conflict.length + 1)] : []));
    const way = [...named, ...forAll].find((one) => proposals.some((proposal) => proposal.way === one));
    if (way !== undefined) settled.push(`${conflict}=${way}`);
    return way === undefined;
  });
  return { settled: settled.join(' '), open };
}

function refuse(open: readonly Contradiction[]): number {
  say(
    `有${open.length}处对不上,没有编发。请更正数据,或用 --settle 逐项处理:`,
    `${open.length} do not add up; nothing was issued. Correct the figures, or settle each by --settle:`,
  );
  const columns = language === 'zh' ? ['编号', '印的', '应是', '可选'] : ['id', 'printed', 'computed', 'ways'];
  const rows = open.map(({ conflict = '', left, leftValue, right, rightValue, proposals = [] }) => [
    conflict,
    `${left} ${wordNumber(leftValue)}`,
    `${right} ${wordNumber(rightValue)}`,
    proposals.map(({ way }) => way).join('、'),
  ]);
  console.error(table(columns, rows));
  return EXIT.refused;
}
