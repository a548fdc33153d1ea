import { addDays, type Campaign, type Day, daysBetween, tenDayEnd } from '@gongjian/model';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import './ribbon.css';

/** The campaign's days in one line: phases, 旬 marks, what has passed, and today. */
export function Ribbon({ campaign, day }: { readonly campaign: Campaign; readonly day: Day }) {
  const { language, t } = useLanguage();
  const { from, to, phases } = campaign;
  const days = daysBetween(from, to) + 1;
  /** Where a day begins, in percent of the ribbon. */
  const left = (of: Day) => (Math.min(Math.max(daysBetween(from, of), 0), days) / days) * 100;
  const end = (of: Day) => left(addDays(of, 1));
  const passed = end(day);
  const isInside = day >= from && day <= to;
  return (
    <figure className="ribbon" aria-label={t.front.ribbon(days)}>
      <div className="ribbon-bar">
        <div className="ribbon-passed" style={{ width: `${passed}%` }} />
        {phases.map((phase) => (
          <div
            key={phase.name}
            className={phase.to < day ? 'ribbon-phase ribbon-phase-passed' : 'ribbon-phase'}
            style={{ left: `${left(phase.from)}%`, width: `${end(phase.to) - left(phase.from)}%` }}
            title={`${phase.name} ${shortDay(phase.from, language)}–${shortDay(phase.to, language)}`}
          >
            <span className="ribbon-name">{phase.name}</span>
          </div>
        ))}
        {isInside && <div className="ribbon-today" style={{ left: `${passed}%` }} />}
      </div>
      <div className="ribbon-marks" aria-hidden="true">
        <span style={{ left: '0%' }} className="ribbon-first">
          {shortDay(from, language)}
        </span>
        {tenDayEnds(from, to).map((mark) => (
          <span
            key={mark}
            style={{ left: `${end(mark)}%` }}
            className={Math.abs(end(mark) - passed) < 7 && isInside ? 'ribbon-tick ribbon-tick-near' : 'ribbon-tick'}
          >
            {shortDay(mark, language)}
          </span>
        ))}
        <span style={{ left: '100%' }} className="ribbon-last">
          {shortDay(to, language)}
        </span>
        {isInside && (
          <strong style={{ left: `${passed}%` }} className="ribbon-now">
            {t.front.today(shortDay(day, language))}
          </strong>
        )}
      </div>
      <p className="ribbon-phases">
        {phases.map((phase) => (
          <span key={phase.name} className={phase.from <= day && day <= phase.to ? 'ribbon-phase-now' : undefined}>
            {phase.name} {shortDay(phase.from, language)}–{shortDay(phase.to, language)}
          </span>
        ))}
      </p>
    </figure>
  );
}

/** The ends of ten-day periods inside the window, but not so near its own ends that the marks would cover each other. */
export function tenDayEnds(from: Day, to: Day): readonly Day[] {
  const ends: Day[] = [];
  for (let end = tenDayEnd(from); end < to; end = tenDayEnd(addDays(end, 1)))
    if (daysBetween(from, end) >= 5 && daysBetween(end, to) >= 5) ends.push(end);
  return ends;
}
