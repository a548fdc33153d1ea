import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EXAMPLES } from '@gongjian/examples';
import { type Day, type Id, invalidAt, Refused } from '@gongjian/model';
import { verifyArchive } from '@gongjian/service';
import { countyOf, type DeskOptions, noteExport, workplaceOf } from '../desk.ts';
import { callerOn, EXIT, printJson, progress, say } from '../edge.ts';

type Options = Pick<DeskOptions, 'data'> & {
  out?: string;
  verify?: string;
  on?: Day;
  campaign?: Id;
  json?: boolean;
};

/** Writes a campaign as a folder that opens without Gongjian; with `--verify`, checks such a folder by itself. */
export async function archive(options: Options): Promise<number> {
  if (options.verify !== undefined) return verify(options.verify, options.json === true);
  if (options.out === undefined) throw new Refused(invalidAt('out', 'required', '--out <dir> / --verify <dir>'));
  return write(options.out, options);
}

async function write(out: string, options: Options): Promise<number> {
  const workplace = await workplaceOf(options);
  try {
    const service = workplace.service(await countyOf(workplace, options.campaign));
    const [only, second] = await service.campaigns(callerOn());
    const campaign = options.campaign ?? (second === undefined ? only?.id : undefined);
    if (campaign === undefined) throw new Refused({ kind: 'not-found', what: 'campaign', id: '--campaign' });
    const caller = callerOn(options.on ?? EXAMPLES.find((example) => example.campaign === campaign)?.day);
    const { count, files } = await service.archive(caller, campaign, { on: caller.day });
    await noteExport(service, caller, 'archive');
    await mkdir(dirname(out), { recursive: true });
    await mkdir(out).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new Refused({ kind: 'exists', what: 'file', id: out }) : error;
    });
    const told = progress('归档', 'Archiving');
    const folders = new Set<string>();
    let done = 0;
    for await (const { path, chunks } of files) {
      const file = join(out, path);
      const folder = dirname(file);
      if (!folders.has(folder)) await mkdir(folder, { recursive: true });
      folders.add(folder);
      await pipeline(Readable.from(chunks), createWriteStream(file, { flags: 'wx' }));
      done += 1;
      told(Math.min(done, count), count);
    }
    if (options.json) printJson({ campaign, on: caller.day, files: done, folder: out });
    say(
      `已归档到 ${out}(${done}个文件,截至${caller.day}),用浏览器打开其中的 index.html。`,
      `Archived to ${out} (${done} files, as of ${caller.day}); open its index.html in a browser.`,
    );
    return EXIT.done;
  } finally {
    await workplace.close();
  }
}

async function verify(folder: string, asJson: boolean): Promise<number> {
  const report = await verifyArchive(folder);
  if (asJson) printJson(report);
  for (const { path, fault, line } of report.faults)
    console.error([path, ...(line === undefined ? [] : [String(line)]), fault].join(' '));
  if (report.faults.length > 0) return EXIT.found;
  say(
    `归档完好:${report.files}个文件,台账${report.entries}条(其中${report.withheld}条只留校验值),末条校验值 ${report.head.slice(0, 16)}…`,
    `The archive is whole: ${report.files} files, ${report.entries} ledger entries (${report.withheld} by hash alone), head ${report.head.slice(0, 16)}…`,
  );
  return EXIT.done;
}
