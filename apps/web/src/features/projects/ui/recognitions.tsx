import { type Recognition, WORDS } from '@gongjian/model';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { SampleMark } from '../../../ui/sample-mark.tsx';
import { Empty } from '../../../ui/states.tsx';

/** 认定: what was recognised, on what evidence, by whom. */
export function RecognitionTable({ recognitions }: { readonly recognitions: readonly Recognition[] }) {
  const { t, language } = useLanguage();
  if (recognitions.length === 0) return <Empty>{t.recognition.none}</Empty>;
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table">
        <thead>
          <tr>
            <th scope="col">{t.recognition.kind}</th>
            <th scope="col">{t.recognition.on}</th>
            <th scope="col">{t.recognition.evidence}</th>
            <th scope="col">{t.recognition.verifier}</th>
          </tr>
        </thead>
        <tbody>
          {[...recognitions]
            .sort((a, b) => (a.on < b.on ? -1 : 1))
            .map((recognition) => (
              <tr key={recognition.id}>
                <th scope="row">
                  {WORDS.recognition[recognition.kind][language]}
                  {recognition.part !== undefined && <span className="quiet"> {recognition.part}</span>}
                </th>
                <td>
                  {recognition.on.slice(0, 4)} {shortDay(recognition.on, language)}
                </td>
                <td>
                  {recognition.evidence}
                  {recognition.sample && <SampleMark />}
                </td>
                <td>{recognition.verifier}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
