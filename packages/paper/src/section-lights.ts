import { type AssessmentChange, LIGHTS, type LightState, type PaperRun } from '@gongjian/model';
import type { Subject } from './bulletin-subject.ts';
import { clip, LIGHT_STATE_WORDS, LIGHT_STATES, LIGHT_WORDS, lightStateName, reasonWords } from './bulletin-words.ts';
import { exemptRows, withoutCause } from './section-causes.ts';
import { NAME, type Room, type Section, sentences } from './section-parts.ts';

/** Counts of a kind by light; the total is printed as their sum. */
function lightCounts(subject: Subject, of: 'targets' | 'projects'): PaperRun[] {
  const { assessment, book } = subject;
  const noun = of === 'targets' ? '目标' : '项目';
  const rows =
    of === 'targets'
      ? assessment.targets.map((row) => ({ name: subject.targetName(row.target), light: row.light }))
      : assessment.projects.map((row) => ({ name: subject.projectName(row.project), light: row.light }));
  return LIGHT_STATES.flatMap((state) => {
    const raw = assessment.lights[of][state] ?? 0;
    const facts = rows
      .filter((row) => lightStateName(row.light) === state)
      .map((row) => `亮灯：${row.name}；${LIGHT_STATE_WORDS[state]}`);
    if (raw === 0 && facts.length === 0) return [];
    const label = `${noun}·${LIGHT_STATE_WORDS[state]}`;
    return [book.add({ id: `lights:${of}:${state}`, label, raw, decimals: 0, unit: '', formula: 'count', facts })];
  });
}

export function lightTotal(subject: Subject, of: 'targets' | 'projects'): PaperRun {
  const parts = lightCounts(subject, of).flatMap((run) => (typeof run === 'string' ? [] : [run.figure]));
  return subject.book.add({
    id: `lights:${of}`,
    label: of === 'targets' ? '目标·总数' : '项目·总数',
    raw: subject.assessment[of].length,
    decimals: 0,
    unit: '',
    formula: 'sum',
    parts,
  });
}

export function lightRuns(subject: Subject, of: 'targets' | 'projects'): PaperRun[] {
  if (subject.assessment[of].length === 0) return [];
  const parts = lightCounts(subject, of).flatMap((run, index): PaperRun[] => {
    if (typeof run === 'string') return [];
    const state = LIGHT_STATES.find((name) => run.figure === `lights:${of}:${name}`) ?? 'none';
    return [`${index === 0 ? '' : '、'}${LIGHT_STATE_WORDS[state]}`, run];
  });
  const both = exemptRows<{ readonly light: LightState }>(subject.assessment[of]).length > 0;
  const total = lightTotal(subject, of);
  const left = both ? ['（不含经批准的', withoutCause(subject, of), '个）'] : [];
  return [of === 'targets' ? '目标' : '项目', total, '个', ...left, '：', ...parts, '。'];
}

export function lightSection(subject: Subject, room: Room): Section {
  const turned = subject.changes.filter(
    (change) => change.lightWas !== undefined && change.lightIs !== undefined && change.lightWas !== change.lightIs,
  );
  const rank = (light: AssessmentChange['lightIs']) => LIGHTS.indexOf(light ?? 'normal');
  const worse = turned.filter((change) => rank(change.lightIs) > rank(change.lightWas));
  const better = turned.filter((change) => rank(change.lightIs) < rank(change.lightWas));
  const named = [...worse.toSorted((a, b) => rank(b.lightIs) - rank(a.lightIs)), ...better];
  const count = (id: string, label: string, changes: readonly AssessmentChange[]): PaperRun =>
    subject.book.add({
      id: `changes:${id}`,
      label: `本期变化·${label}`,
      raw: changes.length,
      decimals: 0,
      unit: '个',
      formula: 'count',
      facts: changes.map((change) => `变化：${changeWords(subject, change)}`),
    });
  const clauses = named
    .slice(0, room.changes)
    .map((change): PaperRun[] => [changeWords(subject, change, NAME) + changeCause(subject, change)]);
  const turns: PaperRun[] =
    turned.length === 0
      ? ['本期亮灯无变化。']
      : [
          '本期转差',
          count('worse', '转差', worse),
          '、转好',
          count('better', '转好', better),
          ...(clauses.length === 0 ? ['。'] : ['：']),
          ...sentences(clauses, named.length <= room.changes, '等', '，'),
        ];
  return {
    heading: '三、亮灯',
    runs: [...lightRuns(subject, 'targets'), ...lightRuns(subject, 'projects'), ...turns],
    listed: 'changes',
    items: Math.min(named.length, room.changes),
  };
}

function changeWords(subject: Subject, change: AssessmentChange, length = Number.POSITIVE_INFINITY): string {
  const name = change.of === 'target' ? subject.targetName(change.subject) : subject.projectName(change.subject);
  const word = (light: AssessmentChange['lightIs']) => (light === undefined ? '' : LIGHT_WORDS[light]);
  return `${clip(name, length)}由${word(change.lightWas)}转${word(change.lightIs)}`;
}

function changeCause(subject: Subject, change: AssessmentChange): string {
  if (change.lightIs === undefined || change.lightIs === 'normal') return '';
  const assessed = change.of === 'target' ? subject.targets.get(change.subject) : subject.projects.get(change.subject);
  if (assessed === undefined) return '';
  const held = assessed.problems.length > 0 && change.of === 'project' ? '，有难题未解' : '';
  const reason = reasonWords(assessed.light);
  return reason === undefined ? '' : `（${reason}${held}）`;
}
