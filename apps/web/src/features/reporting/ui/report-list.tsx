import { type Report, WORDS } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { SampleMark } from '../../../ui/sample-mark.tsx';

/** Reports of one stage, each to be opened. */
export function ReportList({
  reports,
  onOpen,
}: {
  readonly reports: readonly Report[];
  readonly onOpen: (report: Report) => void;
}) {
  const { t, language } = useLanguage();
  const { unitName } = useCampaign();
  const words = t.reporting.reviews;
  return (
    <table className="small-table stacked">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.on}</th>
          <th scope="col" className="figure">
            {words.rows}
          </th>
          <th scope="col">{words.last}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => {
          const last = report.hands.at(-1);
          return (
            <tr key={report.id}>
              <th scope="row">
                <button type="button" className="link-button" onClick={() => onOpen(report)}>
                  {unitName(report.unit)}
                </button>
                {report.sample && <SampleMark />}
              </th>
              <td data-name={words.on}>{shortDay(report.on, language)}</td>
              <td className="figure" data-name={words.rows}>
                {report.rows.length}
              </td>
              <td data-name={words.last}>
                {last !== undefined &&
                  `${shortDay(last.on, language)} ${last.name} ${WORDS.reportHand[last.did][language]}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
