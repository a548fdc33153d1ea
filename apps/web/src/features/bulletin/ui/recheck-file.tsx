import type { Recheck } from '@gongjian/model';
import { useMutation } from '@tanstack/react-query';
import { useLanguage } from '../../../lib/language.tsx';
import { DropFile } from '../../../ui/drop-file.tsx';
import { Section } from '../../../ui/section.tsx';
import { Failure } from '../../../ui/states.tsx';
import { recheckDocument } from '../api.ts';

/** A document dropped here is read back: what in it contradicts, where it stands and what it should be. */
export function RecheckFile() {
  const { t } = useLanguage();
  const words = t.figures.recheck;
  const recheck = useMutation({ mutationFn: recheckDocument });
  return (
    <Section title={words.title}>
      <DropFile
        title={words.drop}
        hint={words.hint}
        accept=".docx,.pdf,.txt"
        busyWith={recheck.isPending ? recheck.variables.name : undefined}
        onFile={(file) => recheck.mutate(file)}
      />
      {recheck.error && <Failure error={recheck.error} />}
      {recheck.data && <Found found={recheck.data} />}
    </Section>
  );
}

/** What the ledger says against a paper; that it cannot be asked is no fault of it. */
const FAULTS: ReadonlySet<Recheck['ledger']> = new Set(['differs', 'not-there']);

function Found({ found }: { readonly found: Recheck }) {
  const { t } = useLanguage();
  const words = t.figures.recheck;
  const { contradictions, remarks, intact, changed = [], missing = 0, ledger } = found;
  return (
    <div className="rechecked" aria-live="polite">
      <p>
        <strong>{found.name}</strong> <span className="quiet">{words.about(found.figures, found.recomputed)}</span>
      </p>
      {intact !== undefined && <p className={intact ? 'quiet' : 'refusal'}>{intact ? words.intact : words.changed}</p>}
      {changed.length > 0 && (
        <>
          <strong>{words.changedAt}</strong>
          <ul className="small">
            {changed.map((said, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was read never moves, and two may say the same
              <li key={at}>{said}</li>
            ))}
          </ul>
        </>
      )}
      {missing > changed.length && <p className="refusal">{words.gone(missing - changed.length)}</p>}
      {ledger !== undefined && <p className={FAULTS.has(ledger) ? 'refusal' : 'quiet'}>{words.ledger[ledger]}</p>}
      {contradictions.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <strong>{words.found(contradictions.length)}</strong>
          <FindingTable findings={contradictions} />
        </>
      )}
      {remarks.length > 0 && (
        <details>
          <summary>{words.remarks(remarks.length)}</summary>
          <FindingTable findings={remarks} />
        </details>
      )}
    </div>
  );
}

function FindingTable({ findings }: { readonly findings: Recheck['contradictions'] }) {
  const { t } = useLanguage();
  const words = t.figures.recheck;
  return (
    <table className="small-table recheck-table">
      <thead>
        <tr>
          <th scope="col">{words.where}</th>
          <th scope="col" className="figure">
            {words.printed}
          </th>
          <th scope="col" className="figure">
            {words.computed}
          </th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ check, text, printed, computed, from }) => (
          <tr key={`${check} ${text} ${printed} ${computed}`}>
            <th scope="row">
              {text}
              <small>
                {words.check[check]} · {from}
              </small>
            </th>
            <td className="figure">{printed}</td>
            <td className="figure">{computed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
