import { closeOutOf, pipelineOf } from '@gongjian/engine';
import { type Id, type LedgerEntry, Refused, scopeOf, WORDS } from '@gongjian/model';
import { type ArchiveInput, type ArchivePaper, archiveCount, archiveFiles, zipped } from '@gongjian/paper';
import { entryText, type Store } from '@gongjian/store';
import type { Known } from './known.ts';
import type { Service } from './service.ts';

type Papers = Pick<Service, 'bulletinPaper' | 'correctionPaper' | 'orderPaper'>;

/** The archive of a campaign as known now, a folder that needs no Gongjian. Whoever closes the campaign takes it out. */
export function archivesOf(
  store: Store,
  county: Id,
  known: Known,
  papers: Papers,
  stocktakes: Pick<Service['stocktakes'], 'paper'>,
): Pick<Service, 'archive'> {
  return {
    archive: async (caller, campaign, { on }) => {
      const { role } = caller.actor;
      if (role !== 'office') throw new Refused({ kind: 'forbidden', act: 'archive', role, needs: ['office'] });
      const scope = scopeOf(caller.actor);
      const { seq, hash } = await store.head(county);
      const snapshot = await known.snapshot(campaign, scope, seq);
      const casework = await store.caseworkRows(county, campaign, { scope, seq });
      const assessment = await known.assessment(campaign, scope, { day: on, seq });
      const closeOut = closeOutOf(snapshot, casework, on, { assessment });
      const input: ArchiveInput = { snapshot, casework, assessment, closeOut, pipeline: pipelineOf(snapshot, on) };
      const issued: ArchivePaper[] = [
        ...snapshot.bulletins.map(({ id, kind, issue }) =>
          paperOf(`${WORDS.paper[kind].zh}第${issue}期.docx`, () => papers.bulletinPaper(caller, campaign, id)),
        ),
        ...casework.correction.map(({ id, paper, number }) =>
          paperOf(`${paper.name}更正第${number}号.docx`, () => papers.correctionPaper(caller, campaign, id)),
        ),
        ...casework.stocktake
          .filter(({ state }) => state === 'closed')
          .map(({ id, on: held }) =>
            paperOf(`调度会纪要(${held}).docx`, () => stocktakes.paper(caller, campaign, id, { kind: 'minutes', on })),
          ),
        ...casework.order.map(({ id, number }) =>
          paperOf(`督办〔${snapshot.campaign.year}〕${number}号.docx`, () => papers.orderPaper(caller, campaign, id)),
        ),
      ];
      const ledger = {
        seq,
        hash,
        entries: store.entries(county),
        textOf: ({ hash: _, ...entry }: LedgerEntry) => entryText(entry),
      };
      const files = archiveFiles(input, issued, ledger, caller.at);
      return {
        name: `${snapshot.campaign.name}归档(${on})`,
        count: archiveCount(input, issued),
        files,
        zipped: () => zipped(files),
      };
    },
  };
}

function paperOf(name: string, make: () => Promise<{ readonly bytes: Uint8Array }>): ArchivePaper {
  return { name, bytes: async () => (await make()).bytes };
}
