import type { Recheck, RecheckFinding } from '@gongjian/model';
import { recheckDocument } from '@gongjian/service';
import { atDesk } from '../desk.ts';
import { callerOn, EXIT, language, printJson, readInput, say } from '../edge.ts';
import { table } from '../table.ts';

type Options = { readonly data?: string; readonly server?: string; readonly json?: boolean };

/** Reads a document back and makes every figure in it again; with a data folder or a server also from the ledger. */
export async function recheck(path: string, { data, server, json }: Options): Promise<number> {
  const file = await readInput(path);
  const found =
    data === undefined && server === undefined
      ? await recheckDocument(file)
      : await atDesk({ data: data ?? '', ...(server === undefined ? {} : { server }) }, undefined, (desk) =>
          desk.recheck(callerOn(), file),
        );
  if (json) printJson(inJson(found));
  else console.log(inWords(found));
  if (json && found.intact === false) say(...TOUCHED);
  return found.contradictions.length > 0 || found.intact === false ? EXIT.found : EXIT.done;
}

const TOUCHED = ['文字与成文时不一致。', 'The words are not as they were made.'] as const;

/** What scripts count on, and nothing beside it. */
function inJson({ figures, recomputed, contradictions }: Recheck) {
  const told = contradictions.map(({ text, printed, computed }) => ({ text, printed, computed }));
  return { figures, recomputed, contradictions: told };
}

function inWords(found: Recheck): string {
  const { name, figures, recomputed, contradictions, remarks, intact, changed = [], missing = 0, ledger } = found;
  const zh = language === 'zh';
  const head = zh
    ? `${name}:印有数据${figures}个,复算${recomputed}个,有出入${contradictions.length}处,取整所致${remarks.length}处`
    : `${name}: ${figures} figures, ${recomputed} recomputed, ${contradictions.length} differ, ${remarks.length} by rounding`;
  const ofLedger = {
    same: zh ? '与台账一致。' : 'The ledger gives the same figures.',
    differs: zh ? '与台账不一致。' : 'The ledger gives other figures.',
    'not-there': zh ? '台账里没有这一份。' : 'The ledger holds no such paper.',
    unnumbered: zh
      ? '这一份没有记下台账里的编号(编发前的稿子,或旧版本做的文件),不能与台账核对。'
      : 'It names no row of the ledger (a draft, or made by an earlier version), so the ledger cannot be asked.',
    'not-asked': undefined,
  } as const;
  const columns = zh ? ['出处', '印的', '复算', '依据'] : ['where', 'printed', 'computed', 'from'];
  const rows = (list: readonly RecheckFinding[]) =>
    list.map(({ text, printed, computed, from }) => [text, printed, computed, from]);
  return [
    head,
    intact === false ? TOUCHED[zh ? 0 : 1] : undefined,
    changed.length > 0
      ? `${zh ? '与成文时不同的段落:' : 'Paragraphs that are not as they were made:'}\n${changed.map((words) => `  ${words}`).join('\n')}`
      : undefined,
    missing > changed.length
      ? zh
        ? `另有${missing - changed.length}段不见了。`
        : `${missing - changed.length} more are gone.`
      : undefined,
    ledger === undefined ? undefined : ofLedger[ledger],
    contradictions.length > 0 ? table(columns, rows(contradictions)) : undefined,
    remarks.length > 0
      ? `${zh ? '取整所致(不算出入):' : 'By rounding (no contradiction):'}\n${table(columns, rows(remarks))}`
      : undefined,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}
