import {
  type About,
  type Casework,
  DAY_BASES,
  type Id,
  inspectionState,
  MERGES_IN,
  mayFollowFrom,
  ORDER_COLOURS,
  ORDER_SOURCES,
  type Order,
  orderState,
  type Refusal,
  Refused,
  supervisionLoad,
  WORDS,
} from '@gongjian/model';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, InputNumber, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Section } from '../../../ui/section.tsx';
import { Failure } from '../../../ui/states.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { dueOfDraft, type IssueDraft, issueBody, missingIn, sourceOf } from '../issue-draft.ts';
import { OrderMark } from './order-mark.tsx';

type Already = Extract<Refusal, { kind: 'supervised-already' }>['orders'];

/** Issues an order: under which plan and authorisation, to whom, about what, until when. */
export function IssueForm({
  start,
  casework: { order: orders, inspection: inspections },
}: {
  readonly start: IssueDraft;
  readonly casework: Pick<Casework, 'order' | 'inspection'>;
}) {
  const { t, language } = useLanguage();
  const { campaign, day, plan, nameOf } = useCampaign();
  const navigate = useNavigate();
  const perform = usePerform();
  const [draft, setDraft] = useState(start);
  const set = (part: Partial<IssueDraft>) => setDraft((was) => ({ ...was, ...part }));
  const i = t.supervision.issue;
  const number = Math.max(0, ...orders.map((order) => order.number)) + 1;
  const name = (value: number) => t.supervision.number(campaign.year, value);
  const due = dueOfDraft(draft, plan, day);
  const missing = missingIn(draft);
  const names: Partial<Record<keyof IssueDraft, string>> = {
    inspection: i.plan,
    unit: i.unit,
    matters: i.matters,
    text: i.text,
    requirement: i.requirement,
    mark: i.mark,
    ref: i.ref,
    decidedBy: t.supervision.plan.decidedBy,
    decidedRef: t.supervision.plan.ref,
    leader: t.supervision.plan.leader,
    special: i.special,
  };
  const running = inspections.filter((one) => inspectionState(one, day) === 'running');
  const followable = orders.filter(
    (order) =>
      order.unit === draft.unit &&
      ORDER_COLOURS.indexOf(order.colour) < ORDER_COLOURS.indexOf(draft.colour) &&
      (mayFollowFrom(order) ?? '9999-12-31') <= day,
  );
  const already =
    perform.error instanceof Refused && perform.error.refusal.kind === 'supervised-already'
      ? perform.error.refusal.orders
      : undefined;

  const there = (id: Id) =>
    void navigate({ to: '/campaigns/$campaign/orders/$order', params: { campaign: campaign.id, order: id } });
  const issue = (beside: readonly Id[]) =>
    perform.mutate(
      [{ id: newId(), name: 'order.issue', body: issueBody(draft, { campaign: campaign.id, number, due, beside }) }],
      {
        onSuccess: () => {
          notice.success(i.done(name(number)));
          there(`${campaign.id}:${number}`);
        },
      },
    );
  const merge = (into: Already[number]) => {
    const body = {
      id: into.id,
      matters: draft.matters,
      source: sourceOf(draft),
      text: `${draft.text} ${draft.requirement}`,
    };
    perform.mutate([{ id: newId(), name: 'order.merge', body }], {
      onSuccess: () => {
        notice.success(i.merged(name(into.number)));
        there(into.id);
      },
    });
  };

  return (
    <div className="sections order-form">
      <Section title={i.number(name(number))} aside={<OrderMark colour={draft.colour} />}>
        <div className="form">
          <Field name={i.colour} required wide>
            {(id) => (
              <Radio.Group
                id={id}
                aria-label={i.colour}
                value={draft.colour}
                onChange={({ target }) => set({ colour: target.value, previous: undefined })}
              >
                {ORDER_COLOURS.map((colour) => (
                  <Radio key={colour} value={colour}>
                    <OrderMark colour={colour} />
                  </Radio>
                ))}
              </Radio.Group>
            )}
          </Field>
          <Field name={i.plan} required wide fault={running.length === 0 ? i.noPlan : undefined}>
            {(id) => (
              <Select
                id={id}
                value={draft.inspection}
                onChange={(inspection) => set({ inspection })}
                options={running.map((one) => ({
                  value: one.id,
                  label: `${t.supervision.planNumber(campaign.year, one.number)} ${one.name}`,
                }))}
              />
            )}
          </Field>
          {draft.colour !== 'blue' && (
            <>
              <Field name={i.previous}>
                {(id) => (
                  <Select
                    id={id}
                    allowClear
                    placeholder={followable.length === 0 ? i.noPrevious : undefined}
                    value={draft.previous}
                    onChange={(previous) => set({ previous })}
                    options={followable.map((order) => ({
                      value: order.id,
                      label: `${name(order.number)} ${WORDS.orderColour[order.colour][language]}`,
                    }))}
                  />
                )}
              </Field>
              {draft.previous === undefined && (
                <TextField
                  name={i.special}
                  required
                  rows={2}
                  value={draft.special}
                  onChange={(special) => set({ special })}
                />
              )}
            </>
          )}
        </div>
        <p className="quiet small">{i.colours}</p>
      </Section>
      <Section title={i.what}>
        <div className="form">
          <UnitField name={i.unit} value={draft.unit} onChange={(unit) => set({ unit, previous: undefined })} />
          <Field name={i.helpers}>
            {(id) => (
              <Select
                id={id}
                mode="multiple"
                showSearch={{ optionFilterProp: 'label' }}
                value={[...draft.units]}
                onChange={(units) => set({ units })}
                options={plan.units
                  .filter((unit) => unit.id !== draft.unit)
                  .map((unit) => ({ value: unit.id, label: unit.name }))}
              />
            )}
          </Field>
          <MatterField matters={draft.matters} onChange={(matters) => set({ matters })} />
          <TextField name={i.text} required rows={2} value={draft.text} onChange={(text) => set({ text })} />
          <TextField
            name={i.requirement}
            required
            rows={2}
            value={draft.requirement}
            onChange={(requirement) => set({ requirement })}
          />
          <TextField name={i.mark} required rows={2} value={draft.mark} onChange={(mark) => set({ mark })} />
          <Field name={i.days} required wide>
            {(id) => (
              <div className="bar order-days">
                <InputNumber
                  id={id}
                  min={1}
                  max={400}
                  precision={0}
                  value={draft.within}
                  onChange={(within) => within !== null && set({ within })}
                />
                <Radio.Group
                  aria-label={i.basis}
                  value={draft.basis}
                  onChange={({ target }) => set({ basis: target.value })}
                >
                  {DAY_BASES.map((basis) => (
                    <Radio key={basis} value={basis}>
                      {t.supervision.basis[basis]}
                    </Radio>
                  ))}
                </Radio.Group>
                <strong>{i.dueOn(planDay(due, campaign.year, language))}</strong>
              </div>
            )}
          </Field>
        </div>
        {draft.unit !== undefined && (
          <p className="quiet small">{t.supervision.orders.loadOf(supervisionLoad(orders, draft.unit))}</p>
        )}
      </Section>
      <Section title={i.source}>
        {draft.light === undefined ? (
          <div className="form">
            <Field name={i.source} required>
              {(id) => (
                <Select
                  id={id}
                  value={draft.kind}
                  onChange={(kind) => set({ kind })}
                  options={ORDER_SOURCES.filter((kind) => kind !== 'light').map((value) => ({
                    value,
                    label: WORDS.orderSource[value][language],
                  }))}
                />
              )}
            </Field>
            <TextField name={i.ref} required value={draft.ref} onChange={(ref) => set({ ref })} />
          </div>
        ) : (
          <p>
            {WORDS.orderSource.light[language]} ·{' '}
            {t.supervision.order.light(
              nameOf(draft.light.of, draft.light.subject),
              WORDS.light[draft.light.light][language],
              `${plan.packs.find(({ id }) => id === draft.light?.pack)?.name[language] ?? draft.light.pack} ${draft.light.packVersion}`,
              planDay(draft.light.on, campaign.year, language),
            )}
          </p>
        )}
      </Section>
      <Section title={i.authorisation}>
        <div className="form">
          <TextField
            name={t.supervision.plan.decidedBy}
            required
            value={draft.decidedBy}
            onChange={(decidedBy) => set({ decidedBy })}
          />
          <Field name={t.supervision.plan.leader} required={draft.colour === 'red'}>
            {(id) => (
              <Select
                id={id}
                allowClear
                value={draft.leader}
                onChange={(leader) => set({ leader })}
                options={plan.leaders.map(({ id: value, name: leader, post }) => ({
                  value,
                  label: `${leader} ${post}`,
                }))}
              />
            )}
          </Field>
          <Field name={t.supervision.plan.decidedOn} required>
            {(id) => (
              <DayPicker
                id={id}
                value={draft.decidedOn}
                max={day}
                onChange={(decidedOn) => decidedOn && set({ decidedOn })}
              />
            )}
          </Field>
          <TextField
            name={t.supervision.plan.ref}
            required
            value={draft.decidedRef}
            onChange={(decidedRef) => set({ decidedRef })}
          />
        </div>
      </Section>
      {already !== undefined && (
        <AlreadyOrders known={orders} orders={already} merge={merge} issue={issue} isBusy={perform.isPending} />
      )}
      {perform.error && already === undefined && <Failure error={perform.error} />}
      <div className="bar">
        <Button
          type="primary"
          disabled={missing.length > 0 || already !== undefined}
          loading={perform.isPending}
          onClick={() => issue([])}
        >
          {i.title}
        </Button>
        <span className="quiet small">
          {missing.length === 0 ? i.ready : i.missing(missing.map((key) => names[key] ?? key).join(t.comma))}
        </span>
      </div>
    </div>
  );
}

/** Told that the unit is supervised on the matter already: merge, or issue knowingly beside. */
function AlreadyOrders({
  known,
  orders,
  merge,
  issue,
  isBusy,
}: {
  readonly known: readonly Order[];
  readonly orders: Already;
  readonly merge: (into: Already[number]) => void;
  readonly issue: (beside: readonly Id[]) => void;
  readonly isBusy: boolean;
}) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const i = t.supervision.issue;
  const takesIn = (id: Id) => known.some((order) => order.id === id && MERGES_IN.includes(orderState(order)));
  return (
    <div className="order-already" role="alert">
      <strong>{i.already}</strong>
      <span>{i.alreadyMeans}</span>
      {orders.map((order) => (
        <div key={order.id} className="bar">
          <Link to="/campaigns/$campaign/orders/$order" params={{ campaign: campaign.id, order: order.id }}>
            {t.supervision.number(campaign.year, order.number)}
          </Link>
          <span className="quiet">{i.dueOn(planDay(order.due, campaign.year, language))}</span>
          {takesIn(order.id) && (
            <Button size="small" type="primary" loading={isBusy} onClick={() => merge(order)}>
              {i.mergeInto(t.supervision.number(campaign.year, order.number))}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button size="small" loading={isBusy} onClick={() => issue(orders.map(({ id }) => id))}>
          {i.beside}
        </Button>
      </div>
    </div>
  );
}

function UnitField({
  name,
  value,
  onChange,
}: {
  readonly name: string;
  readonly value: Id | undefined;
  readonly onChange: (unit: Id) => void;
}) {
  const { plan } = useCampaign();
  return (
    <Field name={name} required>
      {(id) => (
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          onChange={onChange}
          options={plan.units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      )}
    </Field>
  );
}

/** Targets, projects and open problems by name, and the steps of the projects that are chosen. */
function MatterField({
  matters,
  onChange,
}: {
  readonly matters: readonly About[];
  readonly onChange: (matters: readonly About[]) => void;
}) {
  const { t, language } = useLanguage();
  const { plan } = useCampaign();
  const options = useMemo(() => {
    const projects = new Set(matters.flatMap(({ of, id }) => (of === 'project' ? [id] : [])));
    const chosen = new Set(matters.flatMap(({ of, id }) => (of === 'step' ? [id] : [])));
    const group = (of: About['of'], rows: readonly { readonly id: Id; readonly name: string }[]) => ({
      label: WORDS.kind[of][language],
      options: rows.map(({ id, name }) => ({ value: `${of} ${id}`, label: name })),
    });
    return [
      group(
        'problem',
        plan.problems.filter(({ cleared }) => cleared === undefined),
      ),
      group('target', plan.targets),
      group('project', plan.projects),
      group(
        'step',
        plan.steps.filter(({ id, project }) => projects.has(project) || chosen.has(id)),
      ),
    ];
  }, [plan, matters, language]);
  return (
    <Field name={t.supervision.issue.matters} required wide>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={matters.map((one) => `${one.of} ${one.id}`)}
          onChange={(values) =>
            onChange(
              values.map((value) => {
                const [of = '', ...rest] = value.split(' ');
                return { of: of as About['of'], id: rest.join(' ') };
              }),
            )
          }
          options={options}
        />
      )}
    </Field>
  );
}
