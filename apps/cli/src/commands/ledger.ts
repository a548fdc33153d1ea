import { writeFile } from 'node:fs/promises';
import { type Day, wordRefusal } from '@gongjian/model';
import { atDesk, countyOf, type DeskOptions, noteExport, workplaceOf } from '../desk.ts';
import { callerOn, EXIT, language, printJson, progress, say } from '../edge.ts';

type Here = Pick<DeskOptions, 'data'>;

/** Checks the ledger, the tables against a rebuild, and the audit trail; names each entry that is not as it was written. */
export async function verify(options: Here & { json?: boolean }): Promise<number> {
  const workplace = await workplaceOf(options);
  try {
    const county = await countyOf(workplace);
    const faults = await workplace.verify(county.id, progress('核对台账', 'Checking the ledger'));
    const head = await workplace.store.head(county.id);
    const audit = await workplace.store.auditHead(county.id);
    const notes = audit.seq - audit.cleared.seq;
    if (options.json)
      printJson({ county: county.id, entries: head.seq, head: head.hash, notes, auditHead: audit.hash, faults });
    for (const fault of faults) console.error(wordRefusal(fault, language).detail);
    if (faults.length === 0)
      say(
        `台账完好:${head.seq}条,末条校验值 ${head.hash.slice(0, 16)}…;审计记录完好:${notes}条`,
        `The ledger is whole: ${head.seq} entries, head ${head.hash.slice(0, 16)}…; so is the audit trail: ${notes} notes`,
      );
    return faults.length === 0 ? EXIT.done : EXIT.found;
  } finally {
    await workplace.close();
  }
}

/** Writes the whole ledger of the county into a file that restore reads. */
export async function backup(options: Here & { out: string; json?: boolean }): Promise<number> {
  const workplace = await workplaceOf(options);
  try {
    const county = await countyOf(workplace);
    await noteExport(workplace.service(county), callerOn(), 'backup');
    const entries = await workplace.backup(county.id, options.out, progress('备份', 'Backing up'));
    if (options.json) printJson({ county: county.id, entries, file: options.out });
    say(`已备份${entries}条到 ${options.out}`, `${entries} entries written to ${options.out}`);
    return EXIT.done;
  } finally {
    await workplace.close();
  }
}

/** Reads a backup into an empty data folder; every hash must come out the same. */
export async function restore(file: string, options: Here & { json?: boolean }): Promise<number> {
  const workplace = await workplaceOf(options);
  try {
    const restored = await workplace.restore(file, progress('恢复', 'Restoring'));
    if (options.json) printJson(restored);
    say(`已恢复${restored.entries}条,校验值一致。`, `${restored.entries} entries restored, every hash the same.`);
    return EXIT.done;
  } finally {
    await workplace.close();
  }
}

/** Writes plan and facts of a campaign as known at a ledger number (now by default), as JSON of the published schema. */
export async function exportCampaign(
  campaign: string,
  options: DeskOptions & { out?: string; known?: string; until?: Day },
): Promise<number> {
  return atDesk(options, campaign, async (desk) => {
    const snapshot = await desk.snapshot(callerOn(), campaign, {
      ...(options.known === undefined ? {} : { known: Number(options.known) }),
      ...(options.until === undefined ? {} : { until: options.until }),
    });
    await desk.noteExport(callerOn(), 'export');
    if (options.out === undefined) printJson(snapshot);
    else {
      await writeFile(options.out, JSON.stringify(snapshot, null, 2));
      say(`已导出到 ${options.out}`, `Written to ${options.out}`);
    }
    return EXIT.done;
  });
}
