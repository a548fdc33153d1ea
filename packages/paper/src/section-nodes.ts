import { addDays, type Day, maxDay, type PaperRun, tenDayEnd } from '@gongjian/model';
import { planFact } from './bulletin-facts.ts';
import type { Subject } from './bulletin-subject.ts';
import { clip, longDay, monthDay, RECOGNITION_WORDS } from './bulletin-words.ts';
import { NAME, type Room, type Section, sentences } from './section-parts.ts';

type Node = { readonly on: Day; readonly name: string; readonly what: string; readonly fact: string };

export function nodeSection(subject: Subject, room: Room): Section {
  const { assessment, kind } = subject;
  const from = addDays(assessment.day, 1);
  const to =
    kind === 'flash' ? addDays(assessment.day, 7) : tenDayEnd(maxDay(from, addDays(tenDayEnd(assessment.day), 1)));
  const heading = '五、下步节点';
  const span = `${monthDay(from)}至${from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))}日` : monthDay(to)}`;
  const nodes = nodesBetween(subject, from, to);
  if (nodes.length === 0) return { heading, runs: [`${span}没有到期节点。`], listed: 'nodes', items: 0 };
  const total = subject.book.add({
    id: 'nodes',
    label: '下步节点·到期',
    raw: nodes.length,
    decimals: 0,
    unit: '项',
    formula: 'count',
    facts: nodes.map((node) => node.fact),
  });
  return {
    heading,
    runs: [
      span,
      '到期',
      total,
      room.nodes === 0 ? '。' : '：',
      ...sentences(grouped(nodes.slice(0, room.nodes)), nodes.length <= room.nodes, '等'),
    ],
    listed: 'nodes',
    items: Math.min(nodes.length, room.nodes),
  };
}

/** `9月15日泰森、淡海软件产业园开工`: what is due on one day is told together. */
function grouped(nodes: readonly Node[]): PaperRun[][] {
  const groups = new Map<string, { readonly node: Node; readonly names: string[] }>();
  for (const node of nodes) {
    const key = `${node.on} ${node.what}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { node, names: [node.name] });
    else group.names.push(node.name);
  }
  return [...groups.values()].map(({ node, names }) => [`${monthDay(node.on)}${names.join('、')}${node.what}`]);
}

function nodesBetween(subject: Subject, from: Day, to: Day): Node[] {
  const { assessment, snapshot } = subject;
  const inside = (day: Day | undefined): day is Day => day !== undefined && day >= from && day <= to;
  const projects = assessment.projects.flatMap((project): Node[] =>
    project.asked.flatMap((asked) => {
      if (asked.done || !inside(asked.by)) return [];
      const what = RECOGNITION_WORDS[asked.kind];
      const name = subject.projectName(project.project);
      const fact = planFact(subject, 'project', project.project, `${name}，${longDay(asked.by)}${what}`);
      return [{ on: asked.by, name: clip(name, NAME), what, fact }];
    }),
  );
  const phases = snapshot.campaign.phases.flatMap((phase): Node[] => {
    if (!inside(phase.to)) return [];
    const fact = planFact(subject, 'campaign', snapshot.campaign.id, `${phase.name}，${longDay(phase.to)}结束`);
    return [{ on: phase.to, name: clip(phase.name, NAME), what: '结束', fact }];
  });
  return [...projects, ...phases].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
