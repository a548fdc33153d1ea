import { type Refusal, type Verification, wordRefusal } from '@gongjian/model';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { clockTime } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Section } from '../../../ui/section.tsx';
import { Answered, Failure } from '../../../ui/states.tsx';
import { startVerification, verificationQuery } from '../api.ts';

/** So many faults are listed. */
const LISTED = 20;

/** The check of the ledger and the audit trail: begun here, watched, and what it found. */
export function AuditCheck() {
  const { t } = useLanguage();
  const words = t.audit.check;
  const client = useQueryClient();
  const query = useQuery(verificationQuery);
  const start = useMutation({
    mutationFn: startVerification,
    onSuccess: (verification) => client.setQueryData(verificationQuery.queryKey, verification),
  });
  return (
    <Section
      title={words.title}
      aside={
        <Button
          type="primary"
          loading={start.isPending || query.data?.running !== undefined}
          onClick={() => start.mutate()}
        >
          {words.start}
        </Button>
      }
    >
      {start.error && <Failure error={start.error} />}
      <Answered query={query}>{(verification) => <Found verification={verification} />}</Answered>
    </Section>
  );
}

function Found({ verification: { running, last, failed } }: { readonly verification: Verification }) {
  const { t, language } = useLanguage();
  const words = t.audit.check;
  const faults = (last?.faults ?? []) as Refusal[];
  return (
    <>
      {running !== undefined && (
        <div role="status">
          <Progress
            percent={running.total === 0 ? 0 : Math.floor((running.done / running.total) * 100)}
            showInfo={false}
            strokeColor="var(--link)"
          />
          <span className="quiet">{words.running(running.done, running.total)}</span>
        </div>
      )}
      {failed !== undefined && <p className="refusal">{words.failed(failed)}</p>}
      {last === undefined ? (
        running === undefined && <p className="quiet">{words.never}</p>
      ) : (
        <>
          <dl className="facts">
            <Fact name={words.result}>
              {faults.length === 0 ? (
                <strong>{words.whole}</strong>
              ) : (
                <strong className="refusal">{words.broken(faults.length)}</strong>
              )}
            </Fact>
            <Fact name={words.at}>{clockTime(last.at)}</Fact>
            <Fact name={words.ledger}>
              {words.entries(last.ledger.entries)}
              <div className="audit-hash quiet">
                {words.head} {last.ledger.head}
              </div>
            </Fact>
            <Fact name={words.audit}>
              {words.entries(last.audit.notes)}
              <div className="audit-hash quiet">
                {words.head} {last.audit.head}
              </div>
            </Fact>
          </dl>
          {faults.length > 0 && (
            <ul className="refusal">
              {faults.slice(0, LISTED).map((fault) => (
                <li key={JSON.stringify(fault)}>{wordRefusal(fault, language).detail}</li>
              ))}
            </ul>
          )}
          <p className="quiet small">{words.keep}</p>
        </>
      )}
    </>
  );
}

export function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
