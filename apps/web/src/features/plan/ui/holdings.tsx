import { HOLDING_KINDS, HOLDING_LISTS, type Holdings, type HoldingsView, WORDS } from '@gongjian/model';
import { Checkbox } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';

/** All of them, as an act names them. */
export function allOf(view: HoldingsView): Holdings {
  return Object.fromEntries(HOLDING_LISTS.map((list) => [list, view[list].map(({ id }) => id)])) as Holdings;
}

export function countOf(holdings: { readonly [L in keyof Holdings]: readonly unknown[] }): number {
  return HOLDING_LISTS.reduce((sum, list) => sum + holdings[list].length, 0);
}

/** What is in a unit's or leader's name, by kind; to be read, or to choose from where `onChoose` is given. */
export function HoldingsList({
  view,
  chosen,
  onChoose,
}: {
  readonly view: HoldingsView;
  readonly chosen?: Holdings;
  readonly onChoose?: (chosen: Holdings) => void;
}) {
  const { t, language } = useLanguage();
  return (
    <div className="plan-holdings">
      {HOLDING_LISTS.filter((list) => view[list].length > 0).map((list) => (
        <section key={list}>
          <h4>
            {WORDS.kind[HOLDING_KINDS[list]][language]}{' '}
            <span className="quiet">{t.holdings.count(view[list].length)}</span>
          </h4>
          {chosen === undefined || onChoose === undefined ? (
            <ul>
              {view[list].map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          ) : (
            <Checkbox.Group
              value={[...chosen[list]]}
              onChange={(ids) => onChoose({ ...chosen, [list]: ids })}
              options={view[list].map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </section>
      ))}
    </div>
  );
}
