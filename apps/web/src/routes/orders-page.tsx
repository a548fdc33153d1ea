import { isOpen, ORDER_COLOURS, ORDER_STATES, type Order, orderState, supervisionLoad, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { LoadTable } from '../features/supervision/ui/load-table.tsx';
import { OrderTable } from '../features/supervision/ui/order-table.tsx';
import { PlanForm } from '../features/supervision/ui/plan-form.tsx';
import { PlanTable } from '../features/supervision/ui/plan-table.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { caseworkQuery } from '../lib/queries.ts';
import type { OrdersSearch } from '../lib/search.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';

const OPEN = 'open';

/** Supervision orders by colour, state and unit; how often each unit was asked; the plans they stand on. */
export function OrdersPage() {
  const { t, language } = useLanguage();
  const may = useMay();
  const { campaign, actor, unitName } = useCampaign();
  const search = useSearch({ from: '/campaigns/$campaign/orders' });
  const navigate = useNavigate({ from: '/campaigns/$campaign/orders' });
  const query = useQuery(caseworkQuery(campaign.id));
  const o = t.supervision.orders;
  const isUnit = ['reporter', 'reviewer', 'approver'].includes(actor.role);
  const choose = (part: OrdersSearch) => void navigate({ search: (was) => ({ ...was, ...part }), resetScroll: false });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{o.title}</h1>
        <span className="quiet">{isUnit ? o.mine : o.about}</span>
        <span className="screen-only" style={{ marginLeft: 'auto' }}>
          {may('order.issue') ? (
            <Button
              type="primary"
              onClick={() =>
                void navigate({ to: '/campaigns/$campaign/orders/new', params: { campaign: campaign.id }, search: {} })
              }
            >
              {o.issue}
            </Button>
          ) : (
            <OnlyFor act="order.issue" />
          )}
        </span>
      </div>
      <Answered query={query}>
        {({ order: orders, inspection: inspections }) => (
          <div className="sections">
            {isUnit && actor.unit !== undefined && <p>{o.loadOf(supervisionLoad(orders, actor.unit))}</p>}
            {orders.length === 0 ? (
              <Empty>{o.none}</Empty>
            ) : (
              <OrderTable
                orders={orders.filter((order) => isShown(order, search))}
                tools={
                  <>
                    <Choice
                      name={o.filters.colour}
                      value={search.colour}
                      onChange={(colour) => choose({ colour })}
                      options={ORDER_COLOURS.map((value) => ({ value, label: WORDS.orderColour[value][language] }))}
                    />
                    <Choice
                      name={o.filters.state}
                      value={search.state}
                      onChange={(state) => choose({ state })}
                      options={[
                        { value: OPEN, label: o.open },
                        ...ORDER_STATES.map((value) => ({ value, label: WORDS.orderState[value][language] })),
                      ]}
                    />
                    {!isUnit && (
                      <Choice
                        name={o.filters.unit}
                        value={search.unit}
                        onChange={(unit) => choose({ unit })}
                        options={[...new Set(orders.map(({ unit }) => unit))].map((value) => ({
                          value,
                          label: unitName(value),
                        }))}
                      />
                    )}
                  </>
                }
              />
            )}
            {!isUnit && orders.length > 0 && (
              <Section title={o.load}>
                <p className="quiet small">{o.loadAbout}</p>
                <LoadTable orders={orders} />
              </Section>
            )}
            {(!isUnit || inspections.length > 0) && (
              <Section
                title={o.plans}
                aside={
                  may('inspection.set') ? (
                    <PlanForm inspections={inspections} />
                  ) : isUnit ? null : (
                    <OnlyFor act="inspection.set" />
                  )
                }
              >
                <PlanTable inspections={inspections} orders={orders} />
              </Section>
            )}
          </div>
        )}
      </Answered>
    </div>
  );
}

function isShown(order: Order, { colour, state, unit }: OrdersSearch): boolean {
  return (
    (colour === undefined || order.colour === colour) &&
    (state === undefined || (state === OPEN ? isOpen(order) : orderState(order) === state)) &&
    (unit === undefined || order.unit === unit)
  );
}

function Choice({
  name,
  value,
  onChange,
  options,
}: {
  readonly name: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly options: { readonly value: string; readonly label: string }[];
}) {
  return (
    <Select
      allowClear
      size="small"
      style={{ minWidth: 132 }}
      aria-label={name}
      placeholder={name}
      value={value}
      onChange={onChange}
      options={options}
    />
  );
}
