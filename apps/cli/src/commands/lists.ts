import { writeFile } from 'node:fs/promises';
import type { Day, Id } from '@gongjian/model';
import { atDesk, campaignOf, type DeskOptions } from '../desk.ts';
import { EXIT, printJson, say } from '../edge.ts';

type Options = DeskOptions & { out: string; on?: Day; campaign?: Id; json?: boolean };

/** Writes the three lists: problems, measures, responsibilities. */
export async function lists(options: Options): Promise<number> {
  return atDesk(options, options.campaign, async (desk) => {
    const { caller, campaign, day } = await campaignOf(desk, options);
    const workbook = await desk.threeListsWorkbook(caller, campaign, { on: day });
    await desk.noteExport(caller, 'lists');
    await writeFile(options.out, workbook.bytes);
    if (options.json) printJson({ campaign, on: day, file: options.out });
    say(`三张清单已写出:${options.out}(截至${day})`, `The three lists are written to ${options.out}, as of ${day}.`);
    return EXIT.done;
  });
}
