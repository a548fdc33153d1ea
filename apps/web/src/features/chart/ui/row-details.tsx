import type { Chart } from '@gongjian/model';
import { WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, InputNumber, Segmented } from 'antd';
import { useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { NONE } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { LightMark } from '../../../ui/light-mark.tsx';
import { OnlyFor } from '../../../ui/only-for.tsx';
import type { ChartRow } from '../chart-rows.ts';
import type { Change } from '../edited-step.ts';
import type { RowTeller } from '../row-words.ts';
import type { Trying } from '../use-try-out.ts';
import { type Editing, newMark } from './edit-step.tsx';

/** Everything about one row in words, and the way to try a change without dragging. */
export function RowDetails({
  row,
  chart,
  teller,
  close,
  onTry,
  onEdit,
}: {
  readonly row: Exclude<ChartRow, { kind: 'group' }> | undefined;
  readonly chart: Chart;
  readonly teller: RowTeller;
  readonly close: () => void;
  /** Absent while a form is open. */
  readonly onTry: ((trying: Trying) => void) | undefined;
  /** Opens a form, for a row whose steps have keys that begin with `place`. */
  readonly onEdit: ((editing: Editing, place: string) => void) | undefined;
}) {
  const { t, language } = useLanguage();
  const { campaign, unitName, leaderName } = useCampaign();
  const may = useMay();
  if (row === undefined) return null;
  const h = t.wallChart;
  const { project } = row;
  const step = row.kind === 'step' ? row.step : undefined;
  const of = step ?? project;
  const edit = (editing: Editing) => {
    onEdit?.(editing, step === undefined ? `${row.key} ` : row.key.slice(0, -step.id.length));
    close();
  };
  const names = new Map(chart.projects.flatMap(({ steps }) => steps.map(({ id, name }) => [id, name])));
  const facts: [string, React.ReactNode][] = [
    ...(row.kind === 'project'
      ? ([
          [h.light, <LightMark key="light" light={project.light ?? 'none'} />],
          [h.unit, unitName(project.unit)],
          [t.project.leader, leaderName(project.leader)],
          ...(project.outcome === undefined || project.lateDays === undefined
            ? []
            : [[h.bars.lateDays, `${WORDS.recognition[project.outcome][language]} ${project.lateDays}`]]),
        ] as [string, React.ReactNode][])
      : ([
          [h.bars.state, WORDS.stepState[row.step.state][language]],
          [h.bars.office, unitName(row.step.office)],
        ] as [string, React.ReactNode][])),
    [h.bars.baseline, teller.span(of.baseline)],
    [h.bars.plan, teller.span(of.plan)],
    [h.bars.actual, teller.span(of.actual)],
    [h.bars.forecast, teller.span(of.forecast)],
    ...(row.kind === 'project'
      ? [
          [h.bars.milestones, <Lines key="m" of={project.milestones.map(teller.milestone)} />] as [
            string,
            React.ReactNode,
          ],
        ]
      : ([
          [h.bars.lateStart, teller.day(row.step.lateStart)],
          [h.bars.lateFinish, teller.day(row.step.lateFinish)],
          [h.bars.float, row.step.float === undefined ? NONE : h.floatOf(row.step.float)],
          [h.bars.critical, row.step.critical ? h.critical : NONE],
          [h.bars.after, <Lines key="a" of={(row.step.after ?? []).map(({ step }) => names.get(step) ?? step)} />],
          ...(row.step.problems === undefined ? [] : [[t.shell.nav.problems, h.held(row.step.problems)]]),
        ] as [string, React.ReactNode][])),
  ];
  return (
    <Drawer open title={of.name} onClose={close} size={420}>
      <dl className="facts chart-facts">
        {facts.map(([name, value]) => (
          <div className="fact" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {project.faulty && <p className="behind">{h.faulty}</p>}
      {row.kind === 'step' && row.step.state === 'open' && row.step.forecast !== undefined && onTry && (
        <TryFields
          key={row.key}
          onTry={(change) => {
            onTry({ project: project.id, step: row.step, change });
            close();
          }}
        />
      )}
      {row.kind === 'step' && row.step.state === 'running' && <p className="quiet small">{h.tryOut.running}</p>}
      {may('step.set') ? (
        <p className="bar">
          {step !== undefined && step.state !== 'done' && onEdit && (
            <Button size="small" onClick={() => edit({ project: project.id, step: step.id, mark: '' })}>
              {h.steps.edit}
            </Button>
          )}
          {onEdit && (
            <Button size="small" onClick={() => edit({ project: project.id, after: step?.id, mark: newMark() })}>
              {step === undefined ? h.steps.add : h.steps.addAfter}
            </Button>
          )}
        </p>
      ) : (
        <OnlyFor act="step.set" />
      )}
      <p className="bar chart-open">
        <Link to="/campaigns/$campaign/projects/$project" params={{ campaign: campaign.id, project: project.id }}>
          {h.openProject}
        </Link>
      </p>
    </Drawer>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return NONE;
  return (
    <>
      {of.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}

function TryFields({ onTry }: { readonly onTry: (change: Change) => void }) {
  const { t } = useLanguage();
  const [change, setChange] = useState<Change>({ of: 'start', by: 7 });
  const h = t.wallChart.tryOut;
  return (
    <div className="chart-try">
      <b>{h.fields}</b>
      <Segmented
        aria-label={h.of}
        value={change.of}
        onChange={(of) => setChange({ ...change, of })}
        options={[
          { value: 'start' as const, label: h.shift },
          { value: 'days' as const, label: h.length },
        ]}
      />
      <span className="bar">
        <InputNumber
          aria-label={change.of === 'start' ? h.shift : h.length}
          min={-400}
          max={400}
          precision={0}
          value={change.by}
          onChange={(by) => setChange({ ...change, by: by ?? 0 })}
        />
        <Button disabled={change.by === 0} onClick={() => onTry(change)}>
          {h.try}
        </Button>
      </span>
      <p className="quiet small">{h.only}</p>
    </div>
  );
}
