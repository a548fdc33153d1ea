import { type CarriedProject, type Id, monthOf, WORDS, yearOf } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { AutoComplete, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Field } from '../../../ui/field.tsx';
import { OnlyFor } from '../../../ui/only-for.tsx';

const WAN_IN_YI = 10_000;

/** Projects that go on; those chosen are put on the list of the next batch. */
export function CarriedProjects({ rows }: { readonly rows: readonly CarriedProject[] }) {
  const { t, language } = useLanguage();
  const { campaign, unitName, nameIn } = useCampaign();
  const may = useMay()('roster.set');
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const words = t.pipeline.handOver;
  const choose = (project: Id) =>
    setChosen((were) => {
      const now = new Set(were);
      if (!now.delete(project)) now.add(project);
      return now;
    });
  const columns: readonly Column<CarriedProject>[] = [
    {
      key: 'name',
      title: t.pipeline.project,
      width: 260,
      sort: ({ name }) => name,
      cell: ({ project, name }) => (
        <>
          {may && (
            <Checkbox
              className="choose"
              checked={chosen.has(project)}
              onChange={() => choose(project)}
              aria-label={`${words.choose} ${name}`}
            />
          )}
          <Link to="/campaigns/$campaign/projects/$project" params={{ campaign: campaign.id, project }}>
            {name}
          </Link>
        </>
      ),
    },
    {
      key: 'why',
      title: words.carriedWhy,
      width: 120,
      sort: ({ why }) => WORDS.carriedWhy[why][language],
      cell: ({ why }) => WORDS.carriedWhy[why][language],
    },
    {
      key: 'stage',
      title: words.stage,
      width: 88,
      sort: ({ stage }) => WORDS.pipelineStage[stage][language],
      cell: ({ stage }) => WORDS.pipelineStage[stage][language],
    },
    {
      key: 'unit',
      title: t.pipeline.unit,
      width: 120,
      sort: ({ unit }) => unitName(unit),
      cell: ({ unit }) => unitName(unit),
    },
    {
      key: 'start',
      title: words.plannedStart,
      width: 128,
      sort: ({ plannedStart }) => plannedStart,
      cell: ({ plannedStart }) => planDay(plannedStart, campaign.year, language),
    },
    {
      key: 'total',
      title: t.pipeline.total,
      unit: t.pipeline.money100m,
      width: 96,
      align: 'right',
      sort: ({ totalInvestment }) => totalInvestment,
      cell: ({ totalInvestment }) => (totalInvestment === undefined ? NONE : amount(totalInvestment / WAN_IN_YI, 2)),
    },
    {
      key: 'rosters',
      title: words.rosters,
      width: 240,
      sort: ({ rosters }) => rosters.length,
      cell: ({ rosters }) => rosters.map((id) => nameIn(id) ?? id).join(t.comma) || NONE,
    },
  ];
  return (
    <>
      <p className="quiet">{words.carriedAbout}</p>
      <DataTable
        name="carried"
        caption={words.carried}
        columns={columns}
        rows={rows}
        rowKey={({ project }) => project}
        empty={words.noneCarried}
        tools={
          may ? chosen.size > 0 && <PutOnList projects={[...chosen]} key={chosen.size} /> : <OnlyFor act="roster.set" />
        }
      />
    </>
  );
}

function PutOnList({ projects }: { readonly projects: readonly Id[] }) {
  const { t } = useLanguage();
  const { campaign, plan, day } = useCampaign();
  const words = t.pipeline.handOver;
  const isSecondHalf = monthOf(campaign.to) > 6;
  const next = words.half(isSecondHalf ? yearOf(campaign.to) + 1 : yearOf(campaign.to), isSecondHalf);
  return (
    <ActDialog
      act="roster.set"
      label={words.move(projects.length)}
      type="primary"
      start={{ name: next, why: '' }}
      isReady={({ name, why }) => name.trim() !== '' && why.trim() !== ''}
      means={words.moveMeans}
      body={({ name, why }) => {
        const there = plan.rosters.find((roster) => roster.campaign === campaign.id && roster.name === name.trim());
        const entries = there?.entries ?? [];
        const listed = new Set(entries.map(({ project }) => project));
        return {
          ...(there ?? { id: newId(), campaign: campaign.id, name: name.trim(), frozen: false }),
          entries: [
            ...entries,
            ...projects
              .filter((project) => !listed.has(project))
              .map((project) => ({ project, entered: day, enteredWhy: why })),
          ],
        };
      }}
    >
      {(given, set) => (
        <>
          <Field name={words.moveTo} required wide>
            {(id) => (
              <AutoComplete
                id={id}
                value={given.name}
                onChange={(name) => set({ name: String(name ?? '') })}
                options={plan.rosters.map(({ name }) => ({ value: name }))}
              />
            )}
          </Field>
          <Field name={words.moveWhy} required wide>
            {(id) => (
              <Input
                id={id}
                maxLength={2000}
                value={given.why}
                onChange={(event) => set({ why: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </ActDialog>
  );
}
