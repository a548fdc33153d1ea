import { type Day, isDay } from '@gongjian/model';
import { useRef, useState } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';

/**
 * Written as days are everywhere, whatever the browser's language; the browser's own field, which is not, only opens its
 * calendar. What is half typed stays; a whole day within bounds is gone to.
 */
export function DayField({
  day,
  min,
  max,
  onChange,
}: {
  readonly day: Day;
  readonly min: Day;
  readonly max: Day;
  readonly onChange: (day: Day) => void;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState<string>(day);
  const calendar = useRef<HTMLInputElement>(null);
  const isWrong = typed !== day && typed.length >= day.length;
  const type = (text: string) => {
    setTyped(text);
    if (isDay(text) && min <= text && text <= max && text !== day) onChange(text);
  };
  return (
    <span className="demonstration-day">
      <input
        type="text"
        inputMode="numeric"
        className="control"
        aria-label={t.session.day}
        aria-invalid={isWrong || undefined}
        placeholder={t.session.dayForm}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
      <input
        ref={calendar}
        type="date"
        className="demonstration-calendar"
        tabIndex={-1}
        aria-hidden="true"
        value={day}
        min={min}
        max={max}
        onChange={({ target }) => type(target.value)}
      />
      {'showPicker' in HTMLInputElement.prototype && (
        <Button isSmall onClick={() => calendar.current?.showPicker()}>
          {t.session.calendar}
        </Button>
      )}
      {isWrong && (
        <span role="alert" className="small refusal">
          {t.session.dayWithin(min, max)}
        </span>
      )}
    </span>
  );
}
