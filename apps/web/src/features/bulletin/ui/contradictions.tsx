import { type BulletinContent, type Proposal, wordNumber } from '@gongjian/model';
import { Button } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';
import { withoutWay, withWay } from '../settled.ts';

/** Between the figures that another is made of. */
const PARTED = /( [+÷−] )/u;

/**
 * Figures that cannot both be right, or that do not add up as printed; while there is one, nothing is issued. What may
 * be done about each is one press away, and what was settled can be taken back.
 */
export function Contradictions({
  content,
  settled,
  onFigure,
  onSettle,
}: {
  readonly content: BulletinContent;
  readonly settled: string | undefined;
  readonly onFigure: (id: string) => void;
  readonly onSettle: (settled: string | undefined) => void;
}) {
  const { t } = useLanguage();
  const words = t.figures.settle;
  const byLabel = new Map(content.figures.map((figure) => [figure.label, figure]));
  const figure = (label: string) => {
    const found = byLabel.get(label);
    if (found === undefined) return label;
    return (
      <button key={label} type="button" className="link-button" onClick={() => onFigure(found.id)}>
        {label} {wordNumber(found.value, found.decimals)}
      </button>
    );
  };
  const means = (proposal: Proposal) =>
    proposal.way === 'note'
      ? words.note(proposal.text)
      : words.remainder(
          proposal.figures
            .map(({ label, was, is }) => words.becomes(label, wordNumber(was), wordNumber(is)))
            .join(t.figures.movement.and),
        );
  return (
    <>
      {content.contradictions.length === 0 ? (
        <p className="quiet">{t.bulletin.consistent(content.figures.length)}</p>
      ) : (
        <div className="contradictions" role="alert">
          <strong>{t.bulletin.contradictions(content.contradictions.length)}</strong>
          <ul>
            {content.contradictions.map(({ left, right, rightValue, conflict, proposals = [] }) => (
              <li key={`${left} ${right}`}>
                <p>
                  {figure(left)} ≠ {right.split(PARTED).map(figure)} = <b>{wordNumber(rightValue)}</b>
                </p>
                {conflict !== undefined &&
                  proposals.map((proposal) => (
                    <p key={proposal.way} className="proposal">
                      <span className="quiet small">{means(proposal)}</span>
                      <Button size="small" onClick={() => onSettle(withWay(settled, conflict, proposal.way))}>
                        {words.accept[proposal.way]}
                      </Button>
                    </p>
                  ))}
              </li>
            ))}
          </ul>
          <p>{t.bulletin.fixFirst}</p>
        </div>
      )}
      {content.settled?.map(({ conflict, text }) => (
        <p key={conflict} className="proposal">
          <span className="small">{words.done(text)}</span>
          <Button size="small" onClick={() => onSettle(withoutWay(settled, conflict))}>
            {words.undo}
          </Button>
        </p>
      ))}
    </>
  );
}
