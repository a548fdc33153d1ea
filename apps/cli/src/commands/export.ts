import { writeFile } from 'node:fs/promises';
import { type Day, type ExportKind, type Id, invalidAt, Refused, WORDS } from '@gongjian/model';
import { atDesk, campaignOf, type DeskOptions } from '../desk.ts';
import { EXIT, printJson, say } from '../edge.ts';

type Options = DeskOptions & { out?: string; on?: Day; campaign?: Id; json?: boolean };

/** The schedule of every project, for Project and its peers. */
const SCHEDULE = 'schedule';

/** Writes a table of the pages as a workbook, or the schedule as Project XML. */
export async function exportTable(what: ExportKind | typeof SCHEDULE, options: Options): Promise<number> {
  const { out } = options;
  if (out === undefined) throw new Refused(invalidAt('--out', 'required'));
  return atDesk(options, options.campaign, async (desk) => {
    const { caller, campaign, day } = await campaignOf(desk, options);
    const file =
      what === SCHEDULE
        ? await desk.exportSchedule(caller, campaign, { on: day })
        : await desk.exportWorkbook(caller, campaign, { sheet: what, on: day });
    await desk.noteExport(caller, 'export table');
    await writeFile(out, file.bytes);
    if (options.json) printJson({ campaign, on: day, sheet: what, file: out });
    const word = what === SCHEDULE ? { zh: '进度计划', en: 'schedule' } : WORDS.export[what];
    say(`${word.zh}已写出:${out}(截至${day})`, `The ${word.en} is written to ${out}, as of ${day}.`);
    return EXIT.done;
  });
}
