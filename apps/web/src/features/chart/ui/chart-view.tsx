import type { Chart } from '@gongjian/model';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useLargePrint } from '../../../lib/large-print.ts';
import { keysOf } from '../chart-keys.ts';
import { type ChartRow, chartRows, type Grouping } from '../chart-rows.ts';
import { type Draft, triedSpans, withDraft } from '../draft.ts';
import { LARGE, SCREEN } from '../drawing/scene.ts';
import { ZOOMS, type Zoom } from '../drawing/time-scale.ts';
import { useChartWords } from '../use-chart-words.ts';
import type { useFolds } from '../use-folds.ts';
import { useScene } from '../use-scene.ts';
import { useTryOut } from '../use-try-out.ts';
import { ChartLegend } from './chart-legend.tsx';
import { ChartTable } from './chart-table.tsx';
import { type Editing, StepEditor } from './edit-step.tsx';
import { RowDetails } from './row-details.tsx';
import { TryOutBar } from './try-out-bar.tsx';
import { WallChart } from './wall-chart.tsx';

const isNarrow = () => matchMedia('(max-width: 760px)').matches;

/** The chart with its keys, its table, its details and what is tried on it. */
export function ChartView({
  chart,
  whole,
  grouping,
  zoom,
  onZoom,
  view,
  folding,
  tools,
}: {
  readonly chart: Chart;
  /** Without the filter: what is filtered away still decides how far the axis reaches. */
  readonly whole: Chart;
  readonly grouping: Grouping;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly view: 'chart' | 'table';
  readonly folding: ReturnType<typeof useFolds>;
  readonly tools: ReactNode;
}) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const { folds, toggle, toggleProject } = folding;
  const words = useChartWords(chart, grouping);
  const [editing, setEditing] = useState<Editing & { readonly place: string }>();
  const [draft, setDraft] = useState<Draft>();
  const drafted = useMemo(() => withDraft(chart, draft, t.wallChart.steps.nameless), [chart, draft, t]);
  const rows = useMemo(() => chartRows(drafted, grouping, words.order, folds), [drafted, grouping, words.order, folds]);
  const size = useLargePrint() ? LARGE : SCREEN;
  const tryOut = useTryOut(chart);
  const drafting = useMemo(() => triedSpans(draft?.tried, chart.zero), [draft?.tried, chart.zero]);
  const scene = useScene(whole, rows, folds, zoom, words, size, drafting);
  const tried = draft === undefined ? tryOut.ghosts : drafting;
  const [focus, setFocus] = useState<string>();
  const [part, setPart] = useState(0);
  const [opened, setOpened] = useState<string>();
  const [lifted, setLifted] = useState<string>();
  const said = useId();
  const desk = useRef<HTMLDivElement>(null);
  const found = rows.findIndex(({ key }) => key === focus);
  const at = Math.max(0, found);
  const row = rows[at];
  const triedOf = (one: ChartRow) =>
    one.kind === 'step' && !one.step.provisional ? tried.get(one.step.id) : undefined;
  const then = row && triedOf(row);
  const parts = [
    ...(row === undefined ? [] : words.teller.parts(row, words.groupName(row))),
    ...(then === undefined ? [] : [`${t.wallChart.tryOut.is} ${words.teller.span(then)}`]),
  ];
  // The new row is gone to as soon as it is there.
  const fresh = draft?.step.id;
  useEffect(() => {
    if (editing === undefined || fresh === undefined) return;
    setFocus(`${editing.place}${fresh}`);
    // Where the form stands below, the chart goes up to the top, else it would be covered.
    if (matchMedia('(max-width: 1100px)').matches) desk.current?.querySelector('.wall-chart')?.scrollIntoView();
  }, [editing, fresh]);
  const details = rows.find(({ key }) => key === opened);

  const goTo = (next: number) => {
    setFocus(rows[Math.min(rows.length - 1, Math.max(0, next))]?.key);
    setPart(0);
  };
  const isOpen = (one: ChartRow): boolean | undefined => {
    if (one.kind === 'group') return !folds.shut.has(one.key);
    return one.kind === 'project' && one.project.steps.length > 0 ? folds.open.has(one.project.id) : undefined;
  };
  const canMove = (place: number): boolean => {
    const one = rows[place];
    return editing === undefined && one?.kind === 'step' && one.step.state === 'open' && !one.step.provisional;
  };
  const tryMove = (place: number, of: 'start' | 'days', by: number) => {
    const one = rows[place];
    if (one?.kind !== 'step') return;
    if (by === 0) tryOut.cancel();
    else tryOut.start({ project: one.project.id, step: one.step, change: { of, by } });
  };
  /** One more day of what is tried already, or the first. */
  const nudge = (of: 'start' | 'days', by: number) => {
    if (row?.kind !== 'step' || !canMove(at)) return;
    const { trying } = tryOut;
    const was = trying?.step.id === row.step.id && trying.change.of === of ? trying.change.by : 0;
    tryMove(at, of, was + by);
  };
  const open = (place: number) => {
    const one = rows[place];
    if (one?.kind === 'project' || (one?.kind === 'step' && !one.step.provisional)) setOpened(one.key);
  };
  const zoomBy = (step: number) => {
    const next = ZOOMS[ZOOMS.indexOf(zoom) + step];
    if (next !== undefined) onZoom(next);
  };
  const sideways = (by: number) => {
    if (row === undefined) return;
    const open = isOpen(row);
    if (by > 0 && open === false) toggle(row);
    else if (by > 0) setPart(Math.min(parts.length - 1, part + 1));
    else if (part > 0) setPart(part - 1);
    else if (open === true) toggle(row);
    else goTo(rows.findLastIndex(({ kind }, place) => place < at && kind !== row.kind));
  };
  const onKey = keysOf({
    goTo,
    at,
    last: rows.length - 1,
    sideways,
    nudge,
    enter: () => (row?.kind === 'group' ? toggle(row) : open(at)),
    fold: () => row !== undefined && toggle(row),
    zoomBy,
    cancel: tryOut.cancel,
  });
  const ghosts = useMemo(() => {
    if (tried.size === 0 && lifted === undefined) return undefined;
    return new Map(
      rows.flatMap((one) => {
        if (one.kind !== 'step' || one.step.provisional) return [];
        const span = tried.get(one.step.id) ?? (one.key === lifted ? one.step.forecast : undefined);
        return span === undefined ? [] : [[one.key, span] as const];
      }),
    );
  }, [rows, tried, lifted]);
  const edit = (next: Editing, place: string) => {
    tryOut.cancel();
    if (!folds.open.has(next.project)) toggleProject(next.project);
    setEditing({ ...next, place });
  };

  const drawn = (
    <>
      {tools}
      <ChartLegend isFolded={isNarrow()} />
      <WallChart
        scene={{ ...scene, focus: found < 0 ? undefined : focus, ghosts }}
        at={at}
        label={t.wallChart.label}
        describedBy={said}
        nameWidth={Math.round(((isNarrow() ? 150 : 300) * size.text) / SCREEN.text)}
        size={size}
        isShort={tryOut.trying !== undefined}
        canMove={canMove}
        onKey={onKey}
        onPick={(place, onName) => {
          const one = rows[place];
          if (one !== undefined && onName && one.kind !== 'step') toggle(one);
          goTo(place);
        }}
        onOpen={open}
        onLift={(place) => {
          setLifted(place === undefined ? undefined : rows[place]?.key);
          if (place !== undefined) goTo(place);
        }}
        onZoom={zoomBy}
        onDrag={(grip, days, isDone) => {
          setFocus(rows[grip.row]?.key);
          if (days !== 0 || isDone) tryMove(grip.row, grip.end ? 'days' : 'start', days);
        }}
      />
      <p id={said} className="hidden" role="status">
        {part === 0 ? parts.join(t.comma) : parts[part]}
      </p>
      <p className="quiet small">{t.wallChart.source(chart.seq, planDay(chart.day, campaign.year, language))}</p>
    </>
  );
  const table = (
    <ChartTable
      chart={chart}
      rows={rows}
      tried={tried}
      teller={words.teller}
      groupName={words.groupName}
      onToggle={toggleProject}
      isOpen={(project) => folds.open.has(project)}
      tools={tools}
    />
  );
  return (
    <div ref={desk} className={editing === undefined ? 'chart-desk' : 'chart-desk chart-desk-editing'}>
      <div>
        {view === 'table' ? table : drawn}
        <TryOutBar tryOut={tryOut} />
      </div>
      {editing !== undefined && (
        <StepEditor
          key={editing.mark || editing.step}
          editing={editing}
          onDraft={setDraft}
          close={() => setEditing(undefined)}
        />
      )}
      <RowDetails
        row={details?.kind === 'group' ? undefined : details}
        chart={chart}
        teller={words.teller}
        close={() => setOpened(undefined)}
        onTry={editing === undefined ? tryOut.start : undefined}
        onEdit={editing === undefined ? edit : undefined}
      />
    </div>
  );
}
