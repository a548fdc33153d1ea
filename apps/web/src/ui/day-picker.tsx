import type { Day } from '@gongjian/model';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';

/** A day chosen from a calendar; `min` and `max` bound it. */
export function DayPicker({
  value,
  onChange,
  min,
  max,
  label,
  id,
  clearable = false,
}: {
  readonly value: Day | undefined;
  readonly onChange: (day: Day | undefined) => void;
  readonly min?: Day | undefined;
  readonly max?: Day | undefined;
  readonly label?: string;
  readonly id?: string;
  readonly clearable?: boolean;
}) {
  return (
    <DatePicker
      value={value === undefined ? null : dayjs(value)}
      onChange={(day) => {
        const chosen = Array.isArray(day) ? undefined : (day?.format('YYYY-MM-DD') ?? undefined);
        if (chosen !== undefined || clearable) onChange(chosen);
      }}
      minDate={min === undefined ? undefined : dayjs(min)}
      maxDate={max === undefined ? undefined : dayjs(max)}
      allowClear={clearable}
      aria-label={label}
      {...(clearable && label !== undefined && { placeholder: label })}
      id={id}
      format="YYYY-MM-DD"
    />
  );
}
