import { type Inspection, inspectionState, type Order, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { daySpan, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { SampleMark } from '../../../ui/sample-mark.tsx';
import { Empty } from '../../../ui/states.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { PlanForm } from './plan-form.tsx';

/** Supervision plans, the newest first: who decided them, whom they cover, how many orders were issued under each. */
export function PlanTable({
  inspections,
  orders,
}: {
  readonly inspections: readonly Inspection[];
  readonly orders: readonly Order[];
}) {
  const { t, language } = useLanguage();
  const may = useMay();
  const { campaign, day, unitName } = useCampaign();
  const c = t.supervision.plan.columns;
  if (inspections.length === 0) return <Empty>{t.supervision.plan.none}</Empty>;
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table stacked">
        <thead>
          <tr>
            <th scope="col">{c.number}</th>
            <th scope="col">{c.by}</th>
            <th scope="col">{c.units}</th>
            <th scope="col">{c.days}</th>
            <th scope="col">{c.approval}</th>
            <th scope="col">{c.state}</th>
            <th scope="col" className="figure">
              {c.orders}
            </th>
            <th scope="col">
              <span className="hidden">{t.supervision.order.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {inspections
            .toSorted((a, b) => b.number - a.number)
            .map((plan) => {
              const state = inspectionState(plan, day);
              return (
                <tr key={plan.id}>
                  <th scope="row">
                    {t.supervision.planNumber(campaign.year, plan.number)}
                    {plan.sample && <SampleMark />}
                    <div>{plan.name}</div>
                    <div className="quiet small">{plan.content}</div>
                  </th>
                  <td className="kept-whole" data-name={c.by}>
                    {plan.supervisedBy}
                  </td>
                  <td data-name={c.units}>
                    {plan.units.map((id, index) => (
                      <span key={id} className="kept-whole">
                        {unitName(id)}
                        {index < plan.units.length - 1 && t.comma}
                      </span>
                    ))}
                  </td>
                  <td className="kept-whole" data-name={c.days}>
                    {daySpan(plan.from, plan.to, campaign.year, language)}
                  </td>
                  <td data-name={c.approval}>
                    {plan.approval.decidedBy}
                    <div className="quiet small">
                      {planDay(plan.approval.on, campaign.year, language)} · {plan.approval.ref}
                    </div>
                  </td>
                  <td className="kept-whole" data-name={c.state}>
                    {WORDS.inspectionState[state][language]}
                    {plan.ended !== undefined && <div className="quiet small">{plan.ended.why}</div>}
                  </td>
                  <td className="figure" data-name={c.orders}>
                    {orders.filter(({ inspection }) => inspection === plan.id).length}
                  </td>
                  <td>
                    <div className="bar">
                      <Link
                        to="/campaigns/$campaign/inspections/$inspection"
                        params={{ campaign: campaign.id, inspection: plan.id }}
                      >
                        {t.supervision.planPreview}
                      </Link>
                      {may('inspection.set') && <PlanForm inspections={inspections} changes={plan} />}
                      {may('inspection.end') && (state === 'running' || state === 'coming') && (
                        <ActDialog
                          act="inspection.end"
                          start={{ why: '' }}
                          isReady={({ why }) => why.trim() !== ''}
                          body={({ why }) => ({ id: plan.id, why })}
                        >
                          {({ why }, set) => (
                            <TextField
                              name={t.supervision.plan.why}
                              required
                              rows={3}
                              value={why}
                              onChange={(value) => set({ why: value })}
                            />
                          )}
                        </ActDialog>
                      )}
                    </div>
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </div>
  );
}
