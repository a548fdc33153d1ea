import { randomUUID } from 'node:crypto';
import {
  FAULTS_TOLD,
  type Id,
  type ScheduleAccepted,
  type SchedulePreview,
  wordScheduleFault,
  wordScheduleField,
  wordScheduleValue,
  wordStandFault,
} from '@gongjian/model';
import type { Caller, File } from '@gongjian/service';
import type { Desk } from '../desk.ts';
import { EXIT, language, printJson, say } from '../edge.ts';
import { table } from '../table.ts';

type Asked = { readonly campaign: Id; readonly file: File; readonly project?: Id; readonly commit?: boolean };
type Row = SchedulePreview['rows'][number] | SchedulePreview['stands'][number];

/** Shows what a Project file would change, step by step; with --commit takes it over, all of it or nothing. */
export async function importSchedule(
  desk: Desk,
  caller: Caller,
  { campaign, file, project, commit, json }: Asked & { readonly json?: boolean },
): Promise<number> {
  const preview = await desk.previewSchedule(caller, campaign, file, { project });
  const isFaulty = preview.faults.some(({ fault }) => !FAULTS_TOLD.has(fault));
  if (!json) console.log(inWords(preview));
  if (isFaulty || !commit) {
    if (json) printJson(preview);
    if (isFaulty)
      say(
        '文件有误,没有采用任何内容。请在 Project 中改正后重新导入。',
        'The file is not right and nothing was taken over. Put it right in Project and import it again.',
      );
    const { rows, stands } = acceptedOf(preview);
    if (!isFaulty)
      say(
        `未提交。加 --commit 采用计划${rows.length}项、进展${stands.length}项;比已上报退回的进展请在网页上逐项处理。`,
        `Nothing was recorded. Add --commit to take over the plan of ${rows.length} steps and the progress of ${stands.length}; settle what goes back behind what was reported on the page.`,
      );
    return isFaulty ? EXIT.refused : EXIT.done;
  }
  const accepted = acceptedOf(preview);
  const asked = { project, seq: preview.seq, batch: randomUUID(), accepted };
  const receipts = await desk.commitSchedule(caller, campaign, file, asked);
  if (json) printJson({ ...preview, receipts });
  say(
    `已采用${accepted.rows.length}个节点的计划、${accepted.stands.length}个节点的进展。`,
    `Taken over: the plan of ${accepted.rows.length} steps, the progress of ${accepted.stands.length}.`,
  );
  return EXIT.done;
}

/** All but what cannot be taken and what goes back behind what was reported: that is for a person to look at. */
function acceptedOf({ rows, stands }: SchedulePreview): ScheduleAccepted {
  const taken = stands.filter(({ fault, isBehind }) => fault === undefined && !isBehind);
  return { rows: rows.map(({ uid }) => uid), stands: taken.map(({ uid }) => uid) };
}

function inWords({ name, projects, rows, stands, same, gone, faults }: SchedulePreview): string {
  const zh = language === 'zh';
  const added = rows.filter(({ step }) => step === undefined).length;
  const head = zh
    ? `${name}:${projects.length}个项目,计划改动${rows.length - added}个、新增${added}个,进展${stands.length}个,不变${same}个`
    : `${name}: ${projects.length} projects; plan: ${rows.length - added} changed, ${added} new; progress: ${stands.length}; ${same} the same`;
  const columns = zh ? ['>行', '项目', '节点', '改动', '说明'] : ['>line', 'project', 'step', 'change', 'remark'];
  const lines = [...rows, ...stands]
    .sort((a, b) => a.line - b.line)
    .map((row) => [String(row.line), row.project, row.name, changesOf(row), remarkOf(row)]);
  const names = gone.map((one) => one.name).join(zh ? '、' : ', ');
  return [
    head,
    ...faults.map((fault) => `  ${wordScheduleFault(fault, language)}`),
    ...(lines.length > 0 ? [table(columns, lines)] : []),
    ...(gone.length > 0
      ? [zh ? `文件里没有这些节点,它们保留不变:${names}` : `The file has not these steps; they stay: ${names}`]
      : []),
  ].join('\n');
}

function changesOf({ step, fields }: Row): string {
  return fields
    .filter(({ field }) => step !== undefined || field !== 'name')
    .map(({ field, was, is }) => {
      const before = step === undefined ? '' : `${wordScheduleValue(field, was, language)} → `;
      return `${wordScheduleField(field, language)} ${before}${wordScheduleValue(field, is, language)}`;
    })
    .join(language === 'zh' ? ';' : '; ');
}

function remarkOf(row: Row): string {
  if ('fault' in row && row.fault !== undefined) return wordStandFault(row.fault, language);
  if ('isBehind' in row && row.isBehind)
    return language === 'zh' ? '比已上报的退回,不采用' : 'further back than reported, not taken';
  return row.step === undefined ? (language === 'zh' ? '新增' : 'new') : '';
}
