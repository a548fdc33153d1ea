import { type BulletinContent, type Figure, GRADES } from '@gongjian/model';
import { Drawer } from 'antd';
import { useLanguage } from '../../lib/language.tsx';
import type { Messages } from '../../messages/zh.ts';
import { figureGrades } from './figure-grades.ts';
import { figureText } from './printed.tsx';

/** How far what a figure rests on was verified: 已核实3条、自报1条. */
function verifiedWords(t: Messages, grades: ReturnType<typeof figureGrades>): string {
  const words = t.figures.origin;
  const told = GRADES.filter((grade) => grades[grade] > 0).map((grade) =>
    words.gradeCount(words.grades[grade], grades[grade]),
  );
  return told.length === 0 ? words.noGrade : told.join(t.figures.movement.and);
}

/** Taken from the plan, not from a report. */
function isPlanned({ formula, facts }: Figure): boolean {
  return formula === 'fact' && facts.length > 0 && facts.every((fact) => fact.startsWith('计划：'));
}

/** Where a printed figure comes from: how it is computed, from which printed figures or facts. */
export function FigureOrigin({
  content,
  figure: id,
  onChoose,
}: {
  readonly content: Pick<BulletinContent, 'figures' | 'rounding'>;
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
            <strong style={{ fontSize: 'var(--type-head)' }}>{figureText(figure)}</strong>
          </p>
          <dl className="facts">
            <dt>{t.figures.origin.formula}</dt>
            <dd>
              {isPlanned(figure) ? t.figures.origin.planned : t.bulletin.formula[figure.formula]}
              {figure.formula !== 'day' &&
                ` · ${t.figures.origin.printedAt(figure.decimals, t.figures.origin.rounding[content.rounding])}`}
            </dd>
            <dt>{t.figures.origin.verified}</dt>
            <dd>{verifiedWords(t, figureGrades(figure, content.figures))}</dd>
          </dl>
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
