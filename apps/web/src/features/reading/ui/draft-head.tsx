import { type DraftPlan, WORDS } from '@gongjian/model';
import { Button } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';

/** Which document was read, as what, and what the reader could not settle. */
export function DraftHead({ draft, onPutAway }: { readonly draft: DraftPlan; readonly onPutAway: () => void }) {
  const { t, language } = useLanguage();
  const { source, notes } = draft;
  return (
    <>
      <div className="bar">
        <strong>{source.name}</strong>
        <span className="quiet">
          {[
            WORDS.documentKind[source.kind][language],
            source.format,
            source.encoding ?? '',
            t.reading.characters(source.characters),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <Button size="small" onClick={onPutAway}>
          {t.reading.another}
        </Button>
      </div>
      {notes.length > 0 && (
        <ul className="read-notes">
          {notes.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </>
  );
}
