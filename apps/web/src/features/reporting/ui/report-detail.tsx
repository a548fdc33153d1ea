import { type Id, type ReportReview, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, shortDay, signed, withUnit } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { LightMark } from '../../../ui/light-mark.tsx';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { Answered, Failure } from '../../../ui/states.tsx';
import { reviewQuery } from '../api.ts';
import './report-detail.css';
import { notice } from '../../../ui/notice.ts';

/** A report as it is reviewed: every row beside the last figure, what lights would turn, and what may be done with it. */
export function ReportDetail({ id }: { readonly id: Id }) {
  const { campaign, day } = useCampaign();
  const query = useQuery(reviewQuery(campaign.id, id, day));
  return <Answered query={query}>{(review) => <Review review={review} />}</Answered>;
}

type Reasons = Readonly<Record<Id, string>>;

function Review({ review }: { readonly review: ReportReview }) {
  const { t, language } = useLanguage();
  const { unitName } = useCampaign();
  const { report, rows, turns } = review;
  const words = t.reporting.reviews;
  const [reasons, setReasons] = useState<Reasons>({});
  const mayReturn = useMayReturn(review);
  return (
    <>
      <div className="page-head">
        <h2>{words.reportTitle(unitName(report.unit), shortDay(report.on, language))}</h2>
        <span className="quiet">{WORDS.reportState[report.state][language]}</span>
      </div>
      <p className="quiet small">
        {report.hands
          .map(({ did, name, on }) => `${shortDay(on, language)} ${name} ${WORDS.reportHand[did][language]}`)
          .join(' → ')}
      </p>
      <div className="scroll" tabIndex={0}>
        <table className="small-table stacked review">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col" className="figure">
                {words.was}
              </th>
              <th scope="col" className="figure">
                {words.now}
              </th>
              <th scope="col" className="figure">
                {words.difference}
              </th>
              <th scope="col">{words.words}</th>
              {mayReturn && <th scope="col">{words.choose}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.subject} ${row.caliber}`}>
                <th scope="row">{row.name}</th>
                <td className="figure" data-name={words.was}>
                  {amount(row.last?.value, row.decimals)}
                  {row.last !== undefined && <small> {shortDay(row.last.on, language)}</small>}
                </td>
                <td className="figure" data-name={words.now}>
                  <strong>{amount(row.figure, row.decimals)}</strong> {row.unitOfMeasure}
                </td>
                <td className="figure" data-name={words.difference}>
                  {row.unchanged ? t.report.unchanged : signed(row.difference, row.decimals)}
                </td>
                <td>
                  {row.there !== undefined && !row.passed && (
                    <div>{words.corrects(withUnit(amount(row.there, row.decimals), row.unitOfMeasure, language))}</div>
                  )}
                  {row.note && <div>{row.note}</div>}
                  {row.evidence && (
                    <div className="quiet small">
                      {t.reporting.evidence}:{row.evidence}
                    </div>
                  )}
                  {row.returned !== undefined && (
                    <div className="refusal small">{words.before(row.returned.by, row.returned.why)}</div>
                  )}
                </td>
                {mayReturn && (
                  <td className="review-return">
                    <Checkbox
                      checked={row.subject in reasons}
                      onChange={({ target }) =>
                        setReasons(({ [row.subject]: _, ...others }) =>
                          target.checked ? { ...others, [row.subject]: '' } : others,
                        )
                      }
                    >
                      {words.choose}
                    </Checkbox>
                    {row.subject in reasons && (
                      <Input
                        aria-label={words.whyOf(row.name)}
                        placeholder={words.why}
                        maxLength={2000}
                        value={reasons[row.subject] ?? ''}
                        onChange={(event) => setReasons((were) => ({ ...were, [row.subject]: event.target.value }))}
                      />
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {report.state === 'submitted' && (
        <p>
          {turns.length === 0 ? (
            <span className="quiet">{words.noTurns}</span>
          ) : (
            <>
              {words.turns}:
              {turns.map(({ of, subject, name, was, is }) => (
                <span key={`${of} ${subject}`} className="review-turn">
                  {name} <LightMark light={was ?? 'none'} /> → <LightMark light={is ?? 'none'} />
                </span>
              ))}
            </>
          )}
        </p>
      )}
      <ReviewActs review={review} reasons={reasons} onDone={() => setReasons({})} />
    </>
  );
}

function useMayReturn({ report }: ReportReview): boolean {
  const may = useMay();
  const { actor, plan } = useCampaign();
  const leaders = report.rows.map(
    ({ of, subject }) => (of === 'target' ? plan.targets : plan.projects).find(({ id }) => id === subject)?.leader,
  );
  if (!may('report.return', { units: [report.unit], leaders })) return false;
  return actor.role === 'reviewer'
    ? report.state === 'submitted' || report.state === 'passed'
    : report.state === 'passed' || report.state === 'accepted';
}

function ReviewActs({
  review,
  reasons,
  onDone,
}: {
  readonly review: ReportReview;
  readonly reasons: Reasons;
  readonly onDone: () => void;
}) {
  const { t } = useLanguage();
  const { actor } = useCampaign();
  const may = useMay();
  const perform = usePerform();
  const mayReturn = useMayReturn(review);
  const { report, version } = review;
  const words = t.reporting.reviews;
  const chosen = Object.entries(reasons);
  const act = (name: string, body: object, done: string) =>
    perform.mutate([{ id: newId(), name, body: { id: report.id, ...body }, basis: version }], {
      onSuccess: () => {
        onDone();
        notice.success(done);
      },
    });
  const isOwn = report.hands.findLast(({ did }) => did === 'submit')?.id === actor.id;
  return (
    <>
      <div className="bar">
        {report.state === 'submitted' &&
          (!may('report.pass', { units: [report.unit] }) ? (
            <OnlyFor act="report.pass" />
          ) : isOwn ? (
            <span className="quiet">{words.ownHand}</span>
          ) : (
            <Popconfirm
              title={words.passTitle(report.rows.length)}
              description={words.passMeans}
              okText={t.report.confirm}
              cancelText={t.states.cancel}
              onConfirm={() => act('report.pass', {}, words.passed)}
            >
              <Button type="primary" disabled={chosen.length > 0} loading={perform.isPending}>
                {words.pass(report.rows.length)}
              </Button>
            </Popconfirm>
          ))}
        {report.state === 'passed' && may('report.accept') && (
          <Button type="primary" loading={perform.isPending} onClick={() => act('report.accept', {}, words.accepted)}>
            {words.accept}
          </Button>
        )}
        {mayReturn && (
          <Button
            disabled={chosen.length === 0 || chosen.some(([, why]) => why.trim() === '')}
            loading={perform.isPending}
            onClick={() =>
              act('report.return', { rows: chosen.map(([subject, why]) => ({ subject, why })) }, words.sentBack)
            }
          >
            {words.sendBack(chosen.length)}
          </Button>
        )}
      </div>
      {perform.error && <Failure error={perform.error} />}
    </>
  );
}
