import { type Order, WORDS } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { orderEvents } from '../order-events.ts';

/** What happened to an order, in order of time; nothing is ever taken from it. */
export function OrderCourse({ order }: { readonly order: Order }) {
  const { t, language } = useLanguage();
  const { campaign, unitName } = useCampaign();
  const o = t.supervision.order;
  const on = (value: string) => planDay(value, campaign.year, language);
  return (
    <table className="small-table stacked order-course">
      <thead>
        <tr>
          <th scope="col">{o.courseColumns.on}</th>
          <th scope="col">{o.courseColumns.what}</th>
          <th scope="col">{o.courseColumns.text}</th>
          <th scope="col">{o.courseColumns.by}</th>
        </tr>
      </thead>
      <tbody>
        {orderEvents(order).map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a course only grows at its end, and its events have no id
          <tr key={index}>
            <th scope="row">{on(event.on)}</th>
            <td>{o.events[event.what]}</td>
            <td className="order-text">
              {event.to !== undefined && event.type !== undefined
                ? o.until(on(event.to), WORDS.exemptionType[event.type][language], event.text ?? '')
                : event.text}
              {event.evidence !== undefined && <div className="quiet small">{o.evidence(event.evidence)}</div>}
              {event.late !== undefined && <div className="quiet small">{o.late(event.late)}</div>}
              {event.fedBackTo !== undefined && (
                <div className="quiet small">{o.fedBack(unitName(event.fedBackTo))}</div>
              )}
            </td>
            <td data-name={o.courseColumns.by}>{event.by}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
