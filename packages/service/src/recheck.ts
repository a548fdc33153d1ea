import { checkPaper } from '@gongjian/engine';
import { type Figure, type Id, type PaperRecord, type Recheck, Refused } from '@gongjian/model';
import { recheckOwn, recordOf } from '@gongjian/paper';
import type { Caller } from './caller.ts';
import { mustSeeCounty } from './county-sight.ts';
import { type ReadPaper, readingThread } from './reading-thread.ts';
import type { File, Service } from './service.ts';

/** The figures of one kind of paper as the ledger gives them, for the row and the ledger number that it names. */
export type FiguresOf = (
  of: Pick<PaperRecord, 'seq' | 'made'> & { readonly campaign: Id; readonly id: Id },
  caller: Caller,
) => Promise<readonly Figure[]>;

/** Reads a document back and makes every figure in it again, from the document alone. */
export async function recheckDocument({ name, bytes }: File): Promise<Recheck> {
  return recheckRead(name, await readingThread({ kind: 'paper', name, bytes }));
}

function recheckRead(name: string, read: ReadPaper): Recheck {
  if ('foreign' in read) return checkPaper(read.foreign);
  return { name, ...recheckOwn(read.own, recordOf(read.own), undefined) };
}

/** As {@link recheckDocument}; what this county made is also made again from the ledger at its number. */
export function rechecksOf(figuresOf: Readonly<Record<string, FiguresOf>>): Pick<Service, 'recheck'> {
  const ofLedger = async (caller: Caller, { paper, campaign, id, ...at }: PaperRecord) => {
    const make = Object.hasOwn(figuresOf, paper) ? figuresOf[paper] : undefined;
    if (make === undefined) return 'not-there';
    if (campaign === undefined || id === undefined) return 'unnumbered';
    try {
      return await make({ campaign, id, ...at }, caller);
    } catch (error) {
      if (error instanceof Refused && error.refusal.kind === 'not-found') return 'not-there';
      throw error;
    }
  };
  return {
    recheck: async (caller: Caller, { name, bytes }: File) => {
      mustSeeCounty(caller, 'bulletin.preview');
      const read = await readingThread({ kind: 'paper', name, bytes });
      if ('foreign' in read) return recheckRead(name, read);
      const record = recordOf(read.own);
      return { name, ...recheckOwn(read.own, record, await ofLedger(caller, record)) };
    },
  };
}
