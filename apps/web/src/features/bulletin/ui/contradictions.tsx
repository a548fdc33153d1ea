import { type BulletinContent, wordNumber } from '@gongjian/model';
import { useLanguage } from '../../../lib/language.tsx';

/** Figures that cannot both be right; while there is one, nothing is issued. */
export function Contradictions({
  content,
  onFigure,
}: {
  readonly content: BulletinContent;
  readonly onFigure: (id: string) => void;
}) {
  const { t } = useLanguage();
  if (content.contradictions.length === 0)
    return <p className="quiet">{t.bulletin.consistent(content.figures.length)}</p>;
  const label = (id: string) => content.figures.find((figure) => figure.id === id)?.label ?? id;
  const figure = (id: string, value: number) => (
    <button type="button" className="link-button" onClick={() => onFigure(id)}>
      {label(id)} {wordNumber(value)}
    </button>
  );
  return (
    <div className="contradictions" role="alert">
      <strong>{t.bulletin.contradictions(content.contradictions.length)}</strong>
      <ul>
        {content.contradictions.map(({ left, leftValue, right, rightValue }) => (
          <li key={`${left} ${right}`}>
            {figure(left, leftValue)} ≠ {figure(right, rightValue)}
          </li>
        ))}
      </ul>
      <p>{t.bulletin.fixFirst}</p>
    </div>
  );
}
