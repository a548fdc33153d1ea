import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type BulletinKind, BulletinParticulars, type Day } from '@gongjian/model';
import { atDesk, type DeskOptions } from '../desk.ts';
import { callerOn, EXIT, printJson, say } from '../edge.ts';

type Options = DeskOptions &
  BulletinParticulars & { on: Day; out: string; kind: BulletinKind; pdf?: boolean; json?: boolean };

/** Issues a paper from a snapshot frozen now and writes it. */
export async function bulletin(campaign: string, options: Options): Promise<number> {
  const caller = callerOn(options.on);
  return atDesk(options, campaign, async (desk) => {
    const { on, kind, pdf = false } = options;
    const asked = { ...BulletinParticulars.parse(options), on, kind };
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
