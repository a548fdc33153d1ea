import { addDays, type Day, dayOfMonth } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { caseworkQuery, dueQuery } from '../../../lib/queries.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';

/** The last end of a ten-day period (旬) before a day. */
function lastTenDays(day: Day): Day {
  const inMonth = dayOfMonth(day);
  return addDays(day, (inMonth <= 10 ? 0 : inMonth <= 20 ? 10 : 20) - inMonth);
}

/** The office closes the days up to one; what is still out is told before. */
export function ClosePeriod() {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const perform = usePerform();
  const [on, setOn] = useState(() => lastTenDays(day));
  const words = t.reporting.periods;
  const casework = useQuery(caseworkQuery(campaign.id)).data;
  const isClosed = casework?.period.some((period) => period.on === on) === true;
  const waiting = casework?.report.filter(
    (report) => report.on <= on && (report.state === 'submitted' || report.state === 'returned'),
  ).length;
  const due = useQuery(dueQuery(campaign.id, on, undefined)).data;
  const unreported = due?.filter(({ reported }) => reported === undefined).length;
  const close = () =>
    perform.mutate([{ id: newId(), name: 'period.close', body: { campaign: campaign.id, on } }], {
      onSuccess: () => notice.success(words.closed(shortDay(on, language))),
    });
  return (
    <>
      <div className="bar" style={{ alignItems: 'flex-end' }}>
        <span style={{ width: 200 }}>
          <Field name={words.closeDay}>
            {(id) => (
              <DayPicker
                id={id}
                value={on}
                min={`${campaign.year}-01-01`}
                max={day}
                onChange={(next) => next && setOn(next)}
              />
            )}
          </Field>
        </span>
        <Popconfirm
          title={words.closeTitle(shortDay(on, language))}
          description={<div style={{ maxWidth: 320 }}>{words.closeMeans(shortDay(on, language))}</div>}
          okText={words.close}
          cancelText={t.states.cancel}
          onConfirm={close}
        >
          <Button type="primary" disabled={isClosed} loading={perform.isPending}>
            {words.close}
          </Button>
        </Popconfirm>
        <span className="quiet" style={{ lineHeight: 'var(--target)' }}>
          {isClosed ? words.closed(shortDay(on, language)) : words.stillOut(waiting ?? 0, unreported ?? 0)}
        </span>
      </div>
      {perform.error && <Failure error={perform.error} />}
    </>
  );
}
