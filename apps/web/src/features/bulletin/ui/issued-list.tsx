import { WORDS } from '@gongjian/model';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { saveFile } from '../../../lib/files.ts';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Answered, Empty, Failure } from '../../../ui/states.tsx';
import { bulletinPaper, bulletinsQuery } from '../api.ts';

/** Issued bulletins, newest first; the paper of each is always the same. */
export function IssuedList() {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const query = useQuery(bulletinsQuery(campaign.id));
  const paper = useMutation({ mutationFn: (id: string) => bulletinPaper(campaign.id, id), onSuccess: saveFile });
  return (
    <Answered query={query}>
      {(bulletins) =>
        bulletins.length === 0 ? (
          <Empty>{t.bulletin.noneIssued}</Empty>
        ) : (
          <>
            <table className="small-table">
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
                {[...bulletins]
                  .sort((a, b) => b.issue - a.issue)
                  .map(({ id, issue, kind, on, seq }) => (
                    <tr key={id}>
                      <th scope="row">
                        {t.bulletin.number(issue)} {WORDS.bulletin[kind][language]}
                      </th>
                      <td>{shortDay(on, language)}</td>
                      <td>{t.bulletin.seq(seq)}</td>
                      <td>
                        <Button
                          size="small"
                          loading={paper.isPending && paper.variables === id}
                          onClick={() => paper.mutate(id)}
                        >
                          {t.bulletin.download}
                        </Button>
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
            {paper.error && <Failure error={paper.error} />}
          </>
        )
      }
    </Answered>
  );
}
