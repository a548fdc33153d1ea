import { type Order, supervisionLoad } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';

/** How often each unit was asked: before another order is issued, and without any rank. */
export function LoadTable({ orders }: { readonly orders: readonly Order[] }) {
  const { t, language } = useLanguage();
  const { campaign, plan, unitName } = useCampaign();
  const c = t.supervision.orders.loadColumns;
  const rows = plan.units
    .map(({ id }) => ({ id, ...supervisionLoad(orders, id) }))
    .filter(({ issued, helping }) => issued + helping > 0);
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table stacked">
        <thead>
          <tr>
            <th scope="col">{c.unit}</th>
            <th scope="col" className="figure">
              {c.issued}
            </th>
            <th scope="col" className="figure">
              {c.helping}
            </th>
            <th scope="col" className="figure">
              {c.open}
            </th>
            <th scope="col">{c.last}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, issued, helping, open, last }) => (
            <tr key={id}>
              <th scope="row">{unitName(id)}</th>
              <td className="figure" data-name={c.issued}>
                {issued}
              </td>
              <td className="figure" data-name={c.helping}>
                {helping}
              </td>
              <td className="figure" data-name={c.open}>
                {open}
              </td>
              <td data-name={c.last}>{planDay(last, campaign.year, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
