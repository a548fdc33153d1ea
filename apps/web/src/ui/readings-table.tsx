import { type ReadingVersion, WORDS } from '@gongjian/model';
import { amount, clockTime, shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { ActDialog } from './act-dialog.tsx';
import { SampleMark } from './sample-mark.tsx';
import { Empty } from './states.tsx';
import { TextField } from './text-field.tsx';

/** Every reading with every version it ever had: who, when, why, and what replaced it. */
export function ReadingsTable({
  readings,
  decimals,
  unit,
}: {
  readonly readings: readonly ReadingVersion[];
  readonly decimals: number;
  readonly unit: string;
}) {
  const { t, language } = useLanguage();
  if (readings.length === 0) return <Empty>{t.readings.none}</Empty>;
  const sorted = [...readings].sort((a, b) => (a.on === b.on ? b.seq - a.seq : a.on < b.on ? 1 : -1));
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table">
        <caption className="hidden">{t.readings.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.readings.on}</th>
            <th scope="col" className="figure">
              {t.readings.value}({unit})
            </th>
            <th scope="col">{t.readings.grade}</th>
            <th scope="col">{t.readings.by}</th>
            <th scope="col">{t.readings.at}</th>
            <th scope="col">{t.readings.note}</th>
            <th scope="col" className="figure">
              {t.readings.seq}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((reading) => (
            <tr key={reading.seq}>
              <td>{shortDay(reading.on, language)}</td>
              <td className="figure">
                <span className={reading.until === undefined ? undefined : 'struck'}>
                  {amount(reading.value, decimals)}
                </span>
              </td>
              <td>
                {WORDS.grade[reading.grade][language]}
                {reading.unchanged && ` · ${t.report.unchanged}`}
                <span className="quiet small"> {WORDS.caliber[reading.caliber][language]}</span>
                {reading.until === undefined && reading.grade !== 'verified' && <VerifyReading reading={reading} />}
              </td>
              <td>{reading.by}</td>
              <td>{clockTime(reading.at)}</td>
              <td>
                {[reading.evidence, reading.note].filter(Boolean).join(t.semicolon)}
                {reading.corrects !== undefined && <div>{t.readings.corrects(reading.corrects)}</div>}
                {reading.until !== undefined && <div>{t.readings.replaced(reading.until)}</div>}
                {reading.sample && <SampleMark />}
              </td>
              <td className="figure">{reading.seq}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Offered to whoever may verify; who reported or passed the figure is refused, with the reason. */
function VerifyReading({ reading }: { readonly reading: ReadingVersion }) {
  const { t } = useLanguage();
  const may = useMay();
  if (!may('reading.verify')) return null;
  const { of, subject, caliber, on } = reading;
  return (
    <div className="screen-only">
      <ActDialog
        act="reading.verify"
        start={{ how: '' }}
        isReady={({ how }) => how.trim() !== ''}
        body={({ how }) => ({ of, subject, caliber, on, how })}
        means={t.readings.verifyMeans}
      >
        {({ how }, set) => (
          <TextField name={t.readings.how} required rows={2} value={how} onChange={(text) => set({ how: text })} />
        )}
      </ActDialog>
    </div>
  );
}
