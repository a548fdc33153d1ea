import { type DraftPlan, decimalsOf, WORDS, wordNumber } from '@gongjian/model';
import { readDocument } from '@gongjian/service';
import { EXIT, language, printJson, readInput } from '../edge.ts';
import { table } from '../table.ts';

/** Reads a plan document and prints the draft plan; nothing is kept. */
export async function read(path: string, options: { json?: boolean }): Promise<number> {
  const draft = await readDocument(await readInput(path));
  if (options.json) printJson(draft);
  else console.log(inWords(draft));
  return EXIT.done;
}

function inWords(draft: DraftPlan): string {
  const kept = draft.items.filter((item) => item.leftOut === undefined);
  const rows = draft.items.map((item) => [
    WORDS.basis[item.basis][language],
    item.scope || '—',
    item.indicator,
    WORDS.comparison[item.comparison][language],
    wordNumber(item.value, Number.isInteger(item.value) ? 0 : Math.max(decimalsOf(item.unit), 1)),
    item.unit,
    `${Math.round(item.confidence * 100)}%`,
    `${item.span.start}–${item.span.end}`,
    item.leftOut === undefined ? '' : WORDS.leftOut[item.leftOut.reason][language],
  ]);
  const zh = language === 'zh';
  const { name, from, to, ratio } = draft.campaign;
  return [
    zh
      ? `${draft.source.name}:${draft.source.characters}字,数量${kept.length}项(另有${draft.items.length - kept.length}项未采),行动${draft.actions.length}个,项目${draft.projects.length}个,单位和领导${draft.parties.length}个,日期${draft.dates.length}个`
      : `${draft.source.name}: ${draft.source.characters} characters, ${kept.length} figures (${draft.items.length - kept.length} left out), ${draft.actions.length} actions, ${draft.projects.length} projects, ${draft.parties.length} units and leaders, ${draft.dates.length} dates`,
    [name?.value, from && to ? `${from.value} — ${to.value}` : undefined, ratio ? `${ratio.value}%` : undefined]
      .filter(Boolean)
      .join(' · '),
    table(
      zh
        ? ['依据', '范围', '指标', '比较', '>数值', '单位', '>把握', '位置', '未采原因']
        : ['basis', 'scope', 'indicator', 'comparison', '>value', 'unit', '>sure', 'place', 'left out'],
      rows,
    ),
    ...(draft.projects.length > 0
      ? [
          table(
            zh ? ['项目', '要求', '原文'] : ['project', 'asked', 'words'],
            draft.projects.map((project) => [
              project.name,
              project.asked.map((kind) => WORDS.recognition[kind][language]).join('、') || '—',
              project.verb,
            ]),
          ),
        ]
      : []),
    ...draft.notes.map((note) => `※ ${note.message}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
