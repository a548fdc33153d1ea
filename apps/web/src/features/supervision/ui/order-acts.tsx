import {
  addDays,
  type Day,
  decisionUntil,
  dueOf,
  EXEMPTION_TYPES,
  maxDay,
  mayFollowFrom,
  OBJECTION_OUTCOMES,
  type ObjectionOutcome,
  ORDER_COLOURS,
  type Order,
  objectionUntil,
  orderState,
  tookPart,
  WORDS,
} from '@gongjian/model';
import { useNavigate } from '@tanstack/react-router';
import { Button, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { given, TextField } from '../../../ui/text-field.tsx';

/** What an order waits for, in the hands of one side or the other. */
const NEXT: readonly string[] = [
  'order.reply',
  'order.extend-approve',
  'order.conclude',
  'order.recheck',
  'order.close',
  'order.decide',
];

const filled = (text: string): boolean => text.trim() !== '';

/** What the order waits for in its state: a button where it is theirs, else whose it is. */
export function OrderActs({ order }: { readonly order: Order }) {
  const { t, language } = useLanguage();
  const { campaign, day, actor } = useCampaign();
  const may = useMay();
  const o = t.supervision.order;
  const state = orderState(order);
  const last = order.conclusions.at(-1);
  const owners = { units: [order.unit] };
  const asked = order.extensions.find(({ decision }) => decision === undefined);
  const isPending = state === 'running' || state === 'answered';
  const mayObject =
    ['rectifying', 'met', 'closed'].includes(state) &&
    last !== undefined &&
    last.objection === undefined &&
    day <= objectionUntil(last);
  const offers: readonly (readonly [act: string, when: boolean, button: ReactNode])[] = [
    ['order.reply', isPending || state === 'rectifying', <Reply key="reply" order={order} />],
    ['order.extend', isPending && asked === undefined, <Extend key="extend" order={order} />],
    [
      'order.extend-approve',
      isPending && asked !== undefined,
      <DecideExtension key="decide-extension" order={order} />,
    ],
    ['order.conclude', isPending, <Conclude key="conclude" order={order} act="order.conclude" />],
    ['order.recheck', state === 'rectifying', <Conclude key="recheck" order={order} act="order.recheck" />],
    ['order.close', state === 'met', <Close key="close" order={order} />],
    ['order.object', mayObject, <ObjectTo key="object" order={order} />],
    ['order.decide', state === 'objected', <Decide key="decide" order={order} />],
    [
      'order.withdraw',
      ['running', 'answered', 'objected', 'rectifying'].includes(state),
      <Withdraw key="withdraw" order={order} />,
    ],
  ];
  const open = offers.filter(([, when]) => when);
  // Nobody writes a decision that cannot be theirs.
  const isAside = state === 'objected' && tookPart(order, actor) !== undefined;
  const isMine = (act: string) => may(act, owners) && !(act === 'order.decide' && isAside);
  const mine = open.filter(([act]) => isMine(act)).map(([, , button]) => button);
  // What others are to do next is told; what they merely might do is not.
  const others = open.map(([act]) => act).filter((act) => !may(act, owners) && NEXT.includes(act));
  const on = (value: Day) => planDay(value, campaign.year, language);
  return (
    <>
      <div className="bar">
        {mine.length === 0 && others.length === 0 && <span className="quiet">{o.nothing}</span>}
        {mine}
        {may('order.issue') && <Raise order={order} />}
      </div>
      {isAside && <p className="quiet small order-waits">{o.notYou}</p>}
      {others.map((act) => (
        <p key={act} className="order-waits">
          <OnlyFor act={act} />
        </p>
      ))}
      {mayObject && last !== undefined && (
        <p className="quiet small order-waits">{o.objectUntil(on(objectionUntil(last)))}</p>
      )}
      {state === 'objected' && last?.objection !== undefined && (
        <p className="quiet small order-waits">{o.decideUntil(on(decisionUntil(last.objection)))}</p>
      )}
    </>
  );
}

function Reply({ order: { id } }: { readonly order: Order }) {
  const o = useLanguage().t.supervision.order;
  return (
    <ActDialog
      act="order.reply"
      type="primary"
      start={{ text: '', evidence: '' }}
      isReady={({ text }) => filled(text)}
      body={({ text, evidence }) => ({ id, text, ...given('evidence', evidence) })}
    >
      {({ text, evidence }, set) => (
        <>
          <TextField name={o.answer} required rows={4} value={text} onChange={(value) => set({ text: value })} />
          <TextField name={o.evidenceField} rows={2} value={evidence} onChange={(value) => set({ evidence: value })} />
        </>
      )}
    </ActDialog>
  );
}

function Extend({ order }: { readonly order: Order }) {
  const { t, language } = useLanguage();
  const { day } = useCampaign();
  const o = t.supervision.order;
  const least = addDays(maxDay(dueOf(order), day), 1);
  return (
    <ActDialog
      act="order.extend"
      start={{ to: least, type: 'higher-approval' as (typeof EXEMPTION_TYPES)[number], why: '' }}
      isReady={({ why }) => filled(why)}
      body={(draft) => ({ id: order.id, ...draft })}
    >
      {({ to, type, why }, set) => (
        <>
          <Field name={o.to} required>
            {(id) => <DayPicker id={id} value={to} min={least} onChange={(next) => next && set({ to: next })} />}
          </Field>
          <Field name={o.type} required>
            {(id) => (
              <Select
                id={id}
                value={type}
                onChange={(next) => set({ type: next })}
                options={EXEMPTION_TYPES.map((value) => ({ value, label: WORDS.exemptionType[value][language] }))}
              />
            )}
          </Field>
          <TextField name={o.why} required rows={3} value={why} onChange={(value) => set({ why: value })} />
        </>
      )}
    </ActDialog>
  );
}

function DecideExtension({ order: { id } }: { readonly order: Order }) {
  const o = useLanguage().t.supervision.order;
  return (
    <ActDialog
      act="order.extend-approve"
      type="primary"
      start={{ approved: true, why: '' }}
      isReady={({ approved, why }) => approved || filled(why)}
      body={({ approved, why }) => ({ id, approved, ...given('why', why) })}
    >
      {({ approved, why }, set) => (
        <>
          <Choice
            name={o.approved}
            value={approved}
            yes={o.agree}
            no={o.refuse}
            onChange={(value) => set({ approved: value })}
          />
          <TextField name={o.why} required={!approved} rows={3} value={why} onChange={(value) => set({ why: value })} />
        </>
      )}
    </ActDialog>
  );
}

function Choice({
  name,
  value,
  yes,
  no,
  onChange,
}: {
  readonly name: string;
  readonly value: boolean;
  readonly yes: string;
  readonly no: string;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <Field name={name} required wide>
      {(id) => (
        <Radio.Group id={id} aria-label={name} value={value} onChange={({ target }) => onChange(target.value)}>
          <Radio value={true}>{yes}</Radio>
          <Radio value={false}>{no}</Radio>
        </Radio.Group>
      )}
    </Field>
  );
}

function Conclude({ order: { id }, act }: { readonly order: Order; readonly act: 'order.conclude' | 'order.recheck' }) {
  const o = useLanguage().t.supervision.order;
  return (
    <ActDialog
      act={act}
      type="primary"
      start={{ met: true, text: '' }}
      isReady={({ text }) => filled(text)}
      body={(draft) => ({ id, ...draft })}
    >
      {({ met, text }, set) => (
        <>
          <Choice name={o.met} value={met} yes={o.isMet} no={o.isNotMet} onChange={(value) => set({ met: value })} />
          <TextField name={o.conclusion} required rows={4} value={text} onChange={(value) => set({ text: value })} />
        </>
      )}
    </ActDialog>
  );
}

function Close({ order: { id } }: { readonly order: Order }) {
  const o = useLanguage().t.supervision.order;
  return (
    <ActDialog
      act="order.close"
      type="primary"
      start={{ text: '' }}
      body={({ text }) => ({ id, ...given('text', text) })}
    >
      {({ text }, set) => (
        <TextField name={o.closing} rows={2} value={text} onChange={(value) => set({ text: value })} />
      )}
    </ActDialog>
  );
}

function ObjectTo({ order: { id } }: { readonly order: Order }) {
  const o = useLanguage().t.supervision.order;
  return (
    <ActDialog
      act="order.object"
      start={{ reason: '', evidence: '' }}
      isReady={({ reason }) => filled(reason)}
      body={({ reason, evidence }) => ({ id, reason, ...given('evidence', evidence) })}
    >
      {({ reason, evidence }, set) => (
        <>
          <TextField name={o.reason} required rows={4} value={reason} onChange={(value) => set({ reason: value })} />
          <TextField name={o.evidenceField} rows={2} value={evidence} onChange={(value) => set({ evidence: value })} />
        </>
      )}
    </ActDialog>
  );
}

function Decide({ order }: { readonly order: Order }) {
  const { t, language } = useLanguage();
  const { day } = useCampaign();
  const o = t.supervision.order;
  const last = order.conclusions.at(-1);
  const isLate = last?.objection !== undefined && day > decisionUntil(last.objection);
  return (
    <ActDialog
      act="order.decide"
      type="primary"
      start={{ outcome: 'upheld' as ObjectionOutcome, text: '', late: '' }}
      isReady={({ text, late }) => filled(text) && (!isLate || filled(late))}
      body={({ outcome, text, late }) => ({
        id: order.id,
        outcome,
        text,
        ...(outcome === 'changed' ? { met: last?.met !== true } : {}),
        ...given('late', late),
      })}
    >
      {({ outcome, text, late }, set) => (
        <>
          <Field name={o.outcome} required wide>
            {(id) => (
              <Radio.Group
                id={id}
                aria-label={o.outcome}
                value={outcome}
                onChange={({ target }) => set({ outcome: target.value })}
              >
                {OBJECTION_OUTCOMES.map((value) => (
                  <Radio key={value} value={value}>
                    {WORDS.objectionOutcome[value][language]}
                    {value === 'changed' && ` (${o.changedTo} ${last?.met === true ? o.isNotMet : o.isMet})`}
                  </Radio>
                ))}
              </Radio.Group>
            )}
          </Field>
          <TextField name={o.text} required rows={4} value={text} onChange={(value) => set({ text: value })} />
          {isLate && (
            <TextField name={o.lateWhy} required rows={2} value={late} onChange={(value) => set({ late: value })} />
          )}
        </>
      )}
    </ActDialog>
  );
}

function Withdraw({ order: { id } }: { readonly order: Order }) {
  const o = useLanguage().t.supervision.order;
  return (
    <ActDialog
      act="order.withdraw"
      start={{ why: '' }}
      isReady={({ why }) => filled(why)}
      body={({ why }) => ({ id, why })}
    >
      {({ why }, set) => (
        <TextField name={o.why} required rows={3} value={why} onChange={(value) => set({ why: value })} />
      )}
    </ActDialog>
  );
}

/** The next colour, where this one's day has passed or it was found not met. */
function Raise({ order }: { readonly order: Order }) {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const navigate = useNavigate();
  const next = ORDER_COLOURS[ORDER_COLOURS.indexOf(order.colour) + 1];
  const from = mayFollowFrom(order);
  if (next === undefined || from === undefined || from > day) return null;
  return (
    <Button
      size="small"
      onClick={() =>
        void navigate({
          to: '/campaigns/$campaign/orders/new',
          params: { campaign: campaign.id },
          search: { previous: order.id },
        })
      }
    >
      {t.supervision.order.raise(WORDS.orderColour[next][language])}
    </Button>
  );
}
