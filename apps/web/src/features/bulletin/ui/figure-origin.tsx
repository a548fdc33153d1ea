import type { BulletinContent } from '@gongjian/model';
import { Drawer } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';
import { figureText } from './bulletin-sheet.tsx';

/** Where a printed figure comes from: how it is computed, from which printed figures or facts. */
export function FigureOrigin({
  content,
  figure: id,
  onChoose,
}: {
  readonly content: BulletinContent;
  readonly figure: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}) {
  const { t } = useLanguage();
  const figure = content.figures.find((one) => one.id === id);
  return (
    <Drawer
      open={figure !== undefined}
      onClose={() => onChoose(undefined)}
      title={figure?.label}
      size={440}
      mask={false}
    >
      {figure !== undefined && (
        <div className="sections">
          <p>
            <strong style={{ fontSize: 20 }}>{figureText(figure)}</strong>{' '}
            <span className="quiet">{t.bulletin.formula[figure.formula]}</span>
          </p>
          {figure.parts.length > 0 && (
            <section>
              <h3>{t.bulletin.parts}</h3>
              <ul>
                {figure.parts.map((part) => {
                  const other = content.figures.find((one) => one.id === part);
                  return (
                    <li key={part}>
                      <button type="button" className="link-button" onClick={() => onChoose(part)}>
                        {other?.label ?? part}
                      </button>{' '}
                      {other && figureText(other)}
                    </li>
                  );
                })}
              </ul>
            </section>
          )}
          {figure.facts.length > 0 && (
            <section>
              <h3>{t.bulletin.facts(figure.facts.length)}</h3>
              <ul>
                {figure.facts.map((fact) => (
                  <li key={fact}>{fact}</li>
                ))}
              </ul>
            </section>
          )}
          {figure.tolerance > 0 && <p className="quiet small">{t.bulletin.tolerance(String(figure.tolerance))}</p>}
        </div>
      )}
    </Drawer>
  );
}
