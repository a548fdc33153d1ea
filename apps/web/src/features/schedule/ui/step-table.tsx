import { type CountBack, type StepSchedule, WORDS } from '@gongjian/model';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { daySpan, NONE, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import './schedule.css';

type Act = (step: StepSchedule) => ReactNode;

/** The steps that the outcome waits for; those after it, and those that are finished, fold away. */
export function StepTable({ counted, act }: { readonly counted: CountBack; readonly act: Act }) {
  const { t, language } = useLanguage();
  const h = t.schedule;
  const undone = counted.steps.filter(({ state }) => state !== 'done');
  const before = undone.filter(({ lateFinish }) => lateFinish !== undefined);
  const after = undone.filter(({ lateFinish }) => lateFinish === undefined);
  const done = counted.steps.filter(({ state }) => state === 'done');
  return (
    <>
      {before.length > 0 && (
        <>
          <p className="quiet small">{h.criticalMeans(WORDS.recognition[counted.outcome][language])}</p>
          <Rows steps={before} act={act} caption={h.left(before.length)} />
        </>
      )}
      {after.length > 0 && (
        <details className="more-steps" open={before.length === 0}>
          <summary>{h.after(after.length)}</summary>
          <Rows steps={after} act={act} caption={h.after(after.length)} />
        </details>
      )}
      {done.length > 0 && (
        <details className="more-steps">
          <summary>{h.done(done.length)}</summary>
          <DoneRows steps={done} act={act} caption={h.done(done.length)} />
        </details>
      )}
    </>
  );
}

function Rows({
  steps,
  act,
  caption,
}: {
  readonly steps: readonly StepSchedule[];
  readonly act: Act;
  readonly caption: string;
}) {
  const { t, language } = useLanguage();
  const { unitName, campaign, plan } = useCampaign();
  const h = t.schedule.columns;
  const year = campaign.year;
  const problems = new Map(plan.problems.map(({ id, name }) => [id, name]));
  // A problem is told at the first step it holds; those after it wait for that one.
  const told = new Map<string, string>();
  for (const { step, problems: held } of steps)
    for (const problem of held) if (!told.has(problem)) told.set(problem, step);
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table stacked steps">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{h.step}</th>
            <th scope="col">{h.state}</th>
            <th scope="col">{h.office}</th>
            <th scope="col" className="figure">
              {h.remaining}
            </th>
            <th scope="col">{h.early}</th>
            <th scope="col">{h.lateStart}</th>
            <th scope="col">{h.lateFinish}</th>
            <th scope="col" className="figure">
              {h.float}
            </th>
            <th scope="col" className="screen-only">
              <span className="hidden">{h.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.step} className={step.critical ? 'step-critical' : undefined}>
              <th scope="row">
                {step.name}
                {step.critical && <span className="hidden"> {t.schedule.critical}</span>}
                {step.problems
                  .filter((problem) => told.get(problem) === step.step)
                  .map((problem) => (
                    <div key={problem} className="small behind">
                      {t.schedule.blocked(problems.get(problem) ?? problem)}
                    </div>
                  ))}
              </th>
              <td>{WORDS.stepState[step.state][language]}</td>
              <td>{step.office === undefined ? NONE : unitName(step.office)}</td>
              <td className="figure" data-name={h.remaining}>
                {step.remaining} <small>{t.schedule.basis[step.basis]}</small>
                {step.minimum !== undefined && (
                  <div className="small quiet">{t.schedule.minimum(step.minimum.days)}</div>
                )}
              </td>
              <td data-name={h.early}>{daySpan(step.earlyStart, step.earlyFinish, year, language)}</td>
              <td data-name={h.lateStart} className={isPast(step) ? 'behind' : undefined}>
                {planDay(step.lateStart, year, language)}
              </td>
              <td data-name={h.lateFinish}>{planDay(step.lateFinish, year, language)}</td>
              <td
                data-name={h.float}
                className={step.float !== undefined && step.float < 0 ? 'figure behind' : 'figure'}
              >
                {step.float === undefined ? NONE : String(step.float).replace('-', '−')}
              </td>
              <td className="screen-only">{act(step)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DoneRows({
  steps,
  act,
  caption,
}: {
  readonly steps: readonly StepSchedule[];
  readonly act: Act;
  readonly caption: string;
}) {
  const { t, language } = useLanguage();
  const { unitName, campaign } = useCampaign();
  const h = t.schedule.columns;
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table stacked steps">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{h.step}</th>
            <th scope="col">{h.office}</th>
            <th scope="col">{h.started}</th>
            <th scope="col">{h.finished}</th>
            <th scope="col" className="screen-only">
              <span className="hidden">{h.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.step}>
              <th scope="row">{step.name}</th>
              <td>{step.office === undefined ? NONE : unitName(step.office)}</td>
              <td data-name={h.started}>{planDay(step.started, campaign.year, language)}</td>
              <td data-name={h.finished}>{planDay(step.finished, campaign.year, language)}</td>
              <td className="screen-only">{act(step)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Its latest start lies before what is possible at the earliest. */
function isPast({ lateStart, earlyStart, state }: StepSchedule): boolean {
  return state === 'open' && lateStart !== undefined && lateStart < earlyStart;
}
