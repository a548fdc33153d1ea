import {
  CONTACT_DUTIES,
  type DutyRow,
  type MeasureRow,
  type ProblemRow,
  type ThreeLists,
  WORDS,
} from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { NONE, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';

const ROW = 52;

/** 问题、措施、责任: three tables of one set of facts. */
export function ThreeListsTabs({
  lists,
  tab,
  onTab,
}: {
  readonly lists: ThreeLists;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
}) {
  const { t } = useLanguage();
  const l = t.problem.lists;
  const table = <R,>(
    name: string,
    caption: string,
    columns: readonly Column<R>[],
    rows: readonly R[],
    key: (row: R) => string,
  ) => <DataTable name={name} caption={caption} columns={columns} rows={rows} rowKey={key} rowHeight={ROW} />;
  const problems = useProblemColumns();
  const measures = useMeasureColumns();
  const duties = useDutyColumns();
  return (
    <Tabs
      activeKey={tab}
      onChange={onTab}
      items={[
        {
          key: 'problems',
          label: `${l.problems} ${lists.problems.length}`,
          children: table('list-problems', l.problems, problems, lists.problems, ({ problem }) => problem),
        },
        {
          key: 'measures',
          label: `${l.measures} ${lists.measures.length}`,
          children: table(
            'list-measures',
            l.measures,
            measures,
            lists.measures,
            ({ problem, id }) => `${problem} ${id}`,
          ),
        },
        {
          key: 'duties',
          label: `${l.duties} ${lists.duties.length}`,
          children: table('list-duties', l.duties, duties, lists.duties, ({ of, subject }) => `${of} ${subject}`),
        },
      ]}
    />
  );
}

/** A column of text, sorted and copied as it is read. */
function text<R>(
  key: string,
  title: string,
  width: number,
  of: (row: R) => string | undefined,
  more: Partial<Column<R>> = {},
): Column<R> {
  return {
    key,
    title,
    width,
    sort: (row) => of(row) || undefined,
    text: (row) => of(row) ?? '',
    cell: (row) => <span className="list-cell">{of(row) || NONE}</span>,
    ...more,
  };
}

function useProblemLink(): (problem: string, name: string) => ReactNode {
  const { campaign } = useCampaign();
  return (problem, name) => (
    <Link className="list-cell" to="/campaigns/$campaign/problems/$problem" params={{ campaign: campaign.id, problem }}>
      {name}
    </Link>
  );
}

function useProblemColumns(): readonly Column<ProblemRow>[] {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName } = useCampaign();
  const link = useProblemLink();
  const l = t.problem.lists;
  const day = (on: string | undefined) => (on === undefined ? undefined : planDay(on, campaign.year, language));
  const number: Column<ProblemRow> = {
    key: 'number',
    title: t.problem.number,
    width: 60,
    align: 'right',
    sort: (row) => row.number,
    cell: (row) => row.number ?? NONE,
  };
  return [
    text('name', t.problem.name, 240, ({ name }) => name, { cell: ({ problem, name }) => link(problem, name) }),
    number,
    text('subject', l.subject, 180, ({ blocks }) =>
      blocks
        .filter(({ of }) => of !== 'step')
        .map(({ name }) => name)
        .join(t.comma),
    ),
    text('type', t.problem.type, 120, ({ type, subtype }) =>
      [
        WORDS.problemType[type][language],
        ...(subtype === undefined ? [] : [WORDS.problemSubtype[subtype][language]]),
      ].join(' · '),
    ),
    text('raisedBy', l.raisedBy, 110, ({ raisedBy }) => unitName(raisedBy)),
    text('raisedOn', l.raisedOn, 90, ({ raisedOn }) => day(raisedOn), { sort: ({ raisedOn }) => raisedOn }),
    text('steps', l.steps, 120, ({ blocks }) =>
      blocks
        .filter(({ of }) => of === 'step')
        .map(({ name }) => name)
        .join(t.comma),
    ),
    {
      key: 'waiting',
      title: t.front.problem.waiting,
      unit: t.project.days,
      width: 70,
      align: 'right',
      sort: ({ waitingDays }) => waitingDays,
      cell: ({ waitingDays }) => waitingDays,
    },
    text('decider', t.problem.decider, 140, ({ decider: { leader, unit } }) =>
      [...(leader === undefined ? [] : [leaderName(leader)]), ...(unit === undefined ? [] : [unitName(unit)])].join(
        t.comma,
      ),
    ),
    text('need', t.problem.need, 280, ({ need }) => need),
    text('level', t.problem.level, 170, ({ ladder }) => ladder && `L${ladder.level} ${ladder.holder[language]}`, {
      sort: ({ ladder }) => ladder?.level,
    }),
    text('due', t.problem.due, 90, ({ due }) => day(due), { sort: ({ due }) => due }),
    text('stage', t.problem.state, 90, ({ stage }) => WORDS.problemStage[stage][language]),
    text('evidence', l.evidence, 180, ({ evidence }) => evidence),
  ];
}

function useMeasureColumns(): readonly Column<MeasureRow>[] {
  const { t, language } = useLanguage();
  const { campaign, unitName } = useCampaign();
  const link = useProblemLink();
  const m = t.problem.measure;
  const day = (on: string | undefined) => (on === undefined ? undefined : planDay(on, campaign.year, language));
  return [
    text('what', m.what, 220, ({ what }) => what),
    text('problem', t.problem.name, 220, ({ problemName }) => problemName, {
      cell: ({ problem, problemName }) => link(problem, problemName),
    }),
    text('mark', m.mark, 180, ({ mark }) => mark),
    text('from', m.from, 90, ({ from }) => day(from), { sort: ({ from }) => from }),
    text('to', m.to, 90, ({ to }) => day(to), { sort: ({ to }) => to }),
    text('lead', m.lead, 110, ({ lead }) => unitName(lead)),
    text('helpers', m.helpers, 130, ({ helpers }) => helpers.map(unitName).join(t.comma)),
    text('needs', m.needs, 130, ({ needs }) => needs),
    text('progress', m.progress, 200, ({ progress }) => progress),
    text('done', m.doneOn, 90, ({ done }) => day(done?.on), { sort: ({ done }) => done?.on }),
    text('state', t.problem.state, 90, ({ state }) => WORDS.measureState[state][language]),
    {
      key: 'late',
      title: m.late,
      unit: t.project.days,
      width: 70,
      align: 'right',
      sort: ({ lateDays }) => lateDays || undefined,
      cell: ({ lateDays }) => lateDays || NONE,
    },
    text('deviation', m.deviation, 200, ({ deviation }) => deviation),
  ];
}

function useDutyColumns(): readonly Column<DutyRow>[] {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName } = useCampaign();
  const l = t.problem.lists;
  const units = (ids: readonly string[]) => ids.map(unitName).join(t.comma);
  const name = (field: string, id: string | undefined) =>
    id === undefined ? l.nobody : field === 'leader' ? leaderName(id) : unitName(id);
  return [
    text('name', l.item, 260, (row) => row.name, {
      cell: (row) =>
        row.of === 'target' ? (
          <Link
            className="list-cell"
            to="/campaigns/$campaign/targets/$target"
            params={{ campaign: campaign.id, target: row.subject }}
          >
            {row.name}
          </Link>
        ) : (
          <Link
            className="list-cell"
            to="/campaigns/$campaign/projects/$project"
            params={{ campaign: campaign.id, project: row.subject }}
          >
            {row.name}
          </Link>
        ),
    }),
    text('of', l.kind, 70, ({ of }) => WORDS.subject[of][language]),
    text('first', l.first, 120, ({ first }) => unitName(first)),
    text('main', l.main, 190, ({ main }) => units(main)),
    text('helpers', l.helpers, 190, ({ helpers }) => units(helpers)),
    text('leader', l.leader, 110, ({ leader }) => leader && leaderName(leader)),
    ...CONTACT_DUTIES.map((duty) =>
      text<DutyRow>(duty, WORDS.contactDuty[duty][language], 120, ({ contacts }) =>
        contacts
          .filter((contact) => contact.duty === duty)
          .map(({ who }) => who)
          .join(t.comma),
      ),
    ),
    {
      key: 'problems',
      title: l.open,
      width: 80,
      align: 'right',
      sort: ({ problems }) => problems.length || undefined,
      cell: ({ problems }) => problems.length || NONE,
    },
    text('changes', l.changes, 260, ({ changes }) =>
      changes
        .map(({ on, field, was, is }) =>
          l.change(planDay(on, campaign.year, language), l.field[field] ?? field, name(field, was), name(field, is)),
        )
        .join(' '),
    ),
  ];
}
