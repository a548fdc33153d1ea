import './hand-over.css';
import { type CloseOut, type Language, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE, percent, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';

type Row = CloseOut['targets'][number];

/** How every target ended, under both denominators, and what stands between it and its value. */
export function EndedTargets({ rows, isOver }: { readonly rows: readonly Row[]; readonly isOver: boolean }) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const words = t.pipeline.handOver;
  return (
    <table className="small-table stacked ended-targets">
      <thead>
        <tr>
          <th scope="col">{words.target}</th>
          <th scope="col">{words.met}</th>
          <th scope="col" className="figure">
            {words.goal}
          </th>
          <th scope="col" className="figure">
            {words.done}
          </th>
          <th scope="col" className="figure">
            {words.verified}
          </th>
          <th scope="col" className="figure">
            {words.attained}
          </th>
          <th scope="col" className="figure">
            {words.projects}
          </th>
          <th scope="col" className="figure">
            {words.projectsWithout}
          </th>
          <th scope="col">{words.why}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const figure = (value: number | undefined) => (value === undefined ? NONE : withUnit(value, row, language));
          const { projects } = row;
          return (
            <tr key={row.target}>
              <th scope="row">
                <Link to="/campaigns/$campaign/targets/$target" params={{ campaign: campaign.id, target: row.target }}>
                  {row.name}
                </Link>
              </th>
              <td data-name={words.met} className="result">
                {isOver ? (row.met ? words.isMet : words.notMet) : WORDS.verdict[row.verdict][language]}
              </td>
              <td className="figure" data-name={words.goal}>
                {figure(row.goal)}
              </td>
              <td className="figure" data-name={words.done}>
                {figure(row.done)}
              </td>
              <td className="figure" data-name={words.verified}>
                {figure(row.doneVerified)}
              </td>
              <td className="figure" data-name={words.attained}>
                {percent(row.attained, campaign.rounding)}
              </td>
              <td className="figure" data-name={words.projects}>
                {projects === undefined ? NONE : `${projects.count}/${projects.of}`}
              </td>
              <td className="figure" data-name={words.projectsWithout}>
                {projects === undefined ? NONE : `${projects.countWithout}/${projects.ofWithout}`}
              </td>
              <td data-name={words.why}>{row.met ? NONE : <Why row={row} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Chinese writes a figure and its unit together. */
function withUnit(value: number, { decimals, unitOfMeasure }: Row, language: Language): string {
  return `${amount(value, decimals)}${language === 'zh' ? '' : ' '}${unitOfMeasure}`;
}

function Why({ row }: { readonly row: Row }) {
  const { t, language } = useLanguage();
  const { campaign, nameIn } = useCampaign();
  const words = t.pipeline.handOver;
  const short = row.short === undefined ? undefined : withUnit(row.short, row, language);
  const parts: ReactNode[] = [
    ...(row.done === undefined ? [words.noFigure] : []),
    ...(short === undefined ? [] : [words.short(short)]),
    ...(row.waiting.length === 0 ? [] : [words.waiting(row.waiting.length)]),
    ...(row.exempt === undefined
      ? []
      : [words.exempt(row.exempt.cause, planDay(row.exempt.to, campaign.year, language))]),
    ...row.problems.map((problem) => (
      <Link key={problem} to="/campaigns/$campaign/problems/$problem" params={{ campaign: campaign.id, problem }}>
        {nameIn(problem) ?? problem}
      </Link>
    )),
  ];
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, in their order
    <Fragment key={at}>
      {at > 0 && (language === 'zh' ? ';' : '; ')}
      {part}
    </Fragment>
  ));
}
