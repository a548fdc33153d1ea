import type { PaperTemplate, PaperWording } from '@gongjian/model';
import { Button } from 'antd';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';

/** Wordings adopted before, newest first, with who and why; each can be taken into the form again. */
export function WordingVersions({
  wording,
  onTake,
}: {
  readonly wording: PaperWording;
  readonly onTake: (template: PaperTemplate) => void;
}) {
  const { t, language } = useLanguage();
  const words = t.wording;
  return (
    <section aria-label={words.versions}>
      <h3>{words.versions}</h3>
      {wording.versions.length === 0 ? (
        <p className="quiet small">{words.noVersions}</p>
      ) : (
        <ol className="wording-versions" reversed>
          {wording.versions.map(({ seq, on, by, why, template, file }) => (
            <li key={seq}>
              <span>
                {shortDay(on, language)} {by}
                {why !== undefined && <> · {why}</>}
                <span className="quiet small">
                  {file !== undefined && <> · {words.withFile(file)}</>}
                  {seq === wording.seq && <> · {words.inForce}</>}
                </span>
              </span>
              {seq !== wording.seq && (
                <Button
                  size="small"
                  aria-label={words.takeOf(shortDay(on, language), by)}
                  onClick={() => onTake(template)}
                >
                  {words.take}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
