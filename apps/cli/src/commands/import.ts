import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import {
  type Day,
  type ImportDifference,
  type ImportRow,
  invalidAt,
  Refused,
  WORDS,
  wordFault,
  wordNumber,
  wordRefusal,
} from '@gongjian/model';
import { atDesk, type DeskOptions } from '../desk.ts';
import { callerOn, EXIT, language, printJson, readInput, say } from '../edge.ts';
import { table } from '../table.ts';
import { importSchedule } from './import-schedule.ts';

type Options = DeskOptions & {
  campaign?: string;
  day?: Day;
  project?: string;
  commit?: boolean;
  json?: boolean;
  out?: string;
};

/**
 * Shows what a workbook would change, row by row; with --commit records the new and changed rows as one batch. The XML of
 * Project is taken in as a schedule.
 */
export async function importFile(path: string, options: Options): Promise<number> {
  const file = await readInput(path);
  const caller = callerOn(options.day);
  return atDesk(options, options.campaign, async (desk) => {
    const campaign = options.campaign ?? (await onlyCampaign(() => desk.campaigns(caller)));
    if (/\.xml$/iu.test(file.name)) return importSchedule(desk, caller, { ...options, campaign, file });
    const preview = await desk.previewImport(caller, campaign, file);
    const mappings = preview.sheets.map(({ mapping }) => mapping);
    const accepted = preview.sheets.flatMap(({ difference: { sheet, rows } }) =>
      rows.filter(isPlain).map(({ row }) => ({ sheet, row, recognitions: false })),
    );
    if (options.out !== undefined) await writeFile(options.out, JSON.stringify(mappings, null, 2));
    if (!options.json) for (const { difference } of preview.sheets) console.log(inWords(difference));
    for (const { kind, sheet } of preview.notices)
      say(
        `${sheet === undefined ? '' : `工作表“${sheet}”:`}${WORDS.importNotice[kind].zh}`,
        `${sheet === undefined ? '' : `sheet “${sheet}”: `}${WORDS.importNotice[kind].en}`,
      );
    if (!options.commit) {
      if (options.json) printJson(preview);
      say(
        `未提交。加 --commit 记入新增和变化的${accepted.length}行;低于上次、有疑问、隐藏的行请在网页上逐行处理。`,
        `Nothing was recorded. Add --commit to record the ${accepted.length} new and changed rows; settle lower, doubtful and hidden rows on the page.`,
      );
      return EXIT.done;
    }
    const { rows } = await desk.commitImport(caller, campaign, file, { mappings, accepted, batch: randomUUID() });
    const refused = rows.filter(({ receipt }) => receipt.outcome === 'refused');
    if (options.json) printJson({ ...preview, receipts: rows });
    for (const { sheet, row, receipt } of refused)
      for (const refusal of receipt.refusals)
        say(
          `${sheet} 第${row}行:${wordRefusal(refusal, 'zh').detail}`,
          `${sheet} row ${row}: ${wordRefusal(refusal, 'en').detail}`,
        );
    say(
      `已记入${rows.length - refused.length}行,拒收${refused.length}行。记错了可改好表格重新导入同一天的数。`,
      `${rows.length - refused.length} rows recorded, ${refused.length} refused. Import the corrected workbook for the same day to put one right.`,
    );
    return refused.length === 0 ? EXIT.done : EXIT.refused;
  });
}

/** Names that a row without a certain one is given to choose from. */
const MOST_NAMES = 3;

const isPlain = (row: ImportRow) =>
  row.hidden !== true &&
  (row.state === 'new' || row.state === 'changed') &&
  row.flags.length === 0 &&
  row.refusals.length === 0;

async function onlyCampaign(list: () => Promise<readonly { id: string }[]>): Promise<string> {
  const campaigns = await list();
  const [only] = campaigns;
  if (only === undefined || campaigns.length > 1)
    throw new Refused(invalidAt('--campaign', 'required', campaigns.map(({ id }) => id).join(' ')));
  return only.id;
}

function inWords(difference: ImportDifference): string {
  const counts = Object.entries(difference.counts).filter(([, count]) => count > 0);
  const rows = difference.rows
    .filter((row) => row.state !== 'set-aside' && row.state !== 'same')
    .map((row) => [
      String(row.row),
      WORDS.importState[row.state][language],
      row.subject?.name ?? row.name,
      row.last === undefined ? '—' : wordNumber(row.last.value),
      row.value === undefined ? '—' : wordNumber(row.value),
      row.unit ?? '',
      row.on ?? '',
      remarkOf(row),
    ]);
  return [
    `${difference.sheet}:${counts.map(([state, count]) => `${WORDS.importState[state as ImportRow['state']][language]} ${count}`).join(' · ')}`,
    table(
      language === 'zh'
        ? ['>行', '状态', '名称', '>上次', '>本次', '单位', '截至', '说明']
        : ['>row', 'state', 'name', '>last', '>now', 'unit', 'as of', 'remark'],
      rows,
    ),
    ...difference.contradictions.map((fault) => `  ${wordFault(fault, language)}`),
  ].join('\n');
}

/** What is wrong with a row; of a name that fits nothing quite, which it may be. */
function remarkOf({ refusals, flags, state, candidates }: ImportRow): string {
  const words = [...refusals, ...flags].map(({ refusal }) => wordRefusal(refusal, language).detail);
  const names = candidates.slice(0, MOST_NAMES).map(({ name }) => name);
  if (state === 'needs-choice' && names.length > 0)
    words.push(language === 'zh' ? `可能是:${names.join('、')}` : `perhaps ${names.join(', ')}`);
  return words.join(';');
}
