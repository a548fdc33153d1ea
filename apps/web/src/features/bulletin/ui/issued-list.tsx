import { WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { PaperButtons } from '../../../ui/paper/paper-buttons.tsx';
import { Answered, Empty } from '../../../ui/states.tsx';
import { bulletinPaper, bulletinsQuery } from '../api.ts';

/** Issued bulletins, newest first; the paper of each is always the same. */
export function IssuedList() {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const query = useQuery(bulletinsQuery(campaign.id));
  return (
    <Answered query={query}>
      {(bulletins) =>
        bulletins.length === 0 ? (
          <Empty>{t.bulletin.noneIssued}</Empty>
        ) : (
          <table className="small-table stacked">
            <thead>
              <tr>
                <th scope="col">{t.bulletin.issue}</th>
                <th scope="col">{t.bulletin.on}</th>
                <th scope="col">{t.bulletin.frozen}</th>
                <th scope="col">
                  <span className="hidden">{t.bulletin.download}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {bulletins.map(({ id, issue, kind, on, seq, reference, signer }) => {
                const number =
                  reference === undefined
                    ? t.bulletin.number(issue)
                    : t.papers.reference(reference.word, reference.year, issue);
                return (
                  <tr key={id}>
                    <th scope="row">
                      {number} {WORDS.paper[kind][language]}
                      {signer !== undefined && <span className="quiet small"> {t.papers.signedBy(signer)}</span>}
                    </th>
                    <td>{shortDay(on, language)}</td>
                    <td data-name={t.bulletin.frozen}>{t.bulletin.seq(seq)}</td>
                    <td>
                      <PaperButtons
                        name={`${number} ${WORDS.paper[kind][language]}`}
                        fetchPaper={(format) => bulletinPaper(campaign.id, id, format)}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )
      }
    </Answered>
  );
}
