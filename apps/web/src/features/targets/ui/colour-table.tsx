import type { ColourRow } from '@gongjian/model';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { LightMark } from '../../../ui/light-mark.tsx';
import { Empty } from '../../../ui/states.tsx';

/** The light of each day as it was first given, beside the one that what is known now gives for that day. */
export function ColourTable({ colours }: { readonly colours: readonly ColourRow[] }) {
  const { t, language } = useLanguage();
  if (colours.length === 0) return <Empty>{t.target.colours.none}</Empty>;
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table">
        <thead>
          <tr>
            <th scope="col">{t.target.colours.day}</th>
            <th scope="col">{t.target.colours.first}</th>
            <th scope="col">{t.target.colours.now}</th>
            <th scope="col">{t.target.colours.differs}</th>
          </tr>
        </thead>
        <tbody>
          {[...colours].reverse().map(({ on, first, now }) => (
            <tr key={on}>
              <td>{shortDay(on, language)}</td>
              <td>
                <Shown shown={first} />
              </td>
              <td>
                <Shown shown={now} />
              </td>
              <td>{first.light === now.light && first.exempt === now.exempt ? '' : t.target.colours.because}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Shown({ shown }: { readonly shown: ColourRow['now'] }) {
  const { t, language } = useLanguage();
  return (
    <>
      <LightMark light={shown.exempt ? 'exempt' : (shown.light ?? 'none')} />{' '}
      <span className="quiet small">
        {t.target.colours.known(shown.packVersion, shown.seq, shown.asOf && shortDay(shown.asOf, language))}
      </span>
    </>
  );
}
