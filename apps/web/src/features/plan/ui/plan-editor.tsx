import { goalOf } from '@gongjian/engine';
import {
  type Id,
  type Leader,
  type PlanCut,
  type PlanKind,
  type PlanView,
  Target,
  UNITS_OF_MEASURE,
  type Unit,
  WORDS,
  wordNumber,
} from '@gongjian/model';
import { Link, useBlocker } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCampaignIfAny } from '../../../lib/campaign.tsx';
import { clockTime } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { cutsWith, isApproved, isCut, type Typed } from '../../../lib/plan-cut.ts';
import { notice } from '../../../ui/notice.ts';
import { PlanCutFields } from '../../../ui/plan-cut-fields.tsx';
import { ask } from '../../../ui/question.ts';
import { SampleMark } from '../../../ui/sample-mark.tsx';
import { Failure, RefusalWords } from '../../../ui/states.tsx';
import { type Draft, emptyDraft, idFrom } from '../draft.ts';
import { fieldsOf } from '../fields.ts';
import { usePlanMessages } from '../messages.ts';
import { type EditableKind, rowsByKind } from '../plan-rows.ts';
import { usePlanEdit } from '../use-plan-edit.ts';
import type { Wording } from '../words.ts';
import { ConflictTable } from './conflict-table.tsx';
import { DropThing } from './drop-thing.tsx';
import type { FormContext } from './form-context.ts';
import { HandOver } from './hand-over.tsx';
import { PlanFacts } from './plan-facts.tsx';
import { PlanFields } from './plan-fields.tsx';
import { UnitChanges } from './unit-changes.tsx';

/** One planned thing: to change, to make, or (without the right to) to read. */
export function PlanEditor({
  kind,
  id,
  row,
  plan,
  campaign,
  taken,
  canChange,
  onSaved,
  onDropped,
}: {
  readonly kind: EditableKind;
  /** Undefined: a new one is made. */
  readonly id: Id | undefined;
  readonly row: Draft | undefined;
  /** Undefined only while the first campaign is made. */
  readonly plan: PlanView | undefined;
  readonly campaign: Id | undefined;
  readonly taken: ReadonlySet<Id>;
  readonly canChange: boolean;
  readonly onSaved: (id: Id) => void;
  readonly onDropped: () => void;
}) {
  const { language } = useLanguage();
  const messages = usePlanMessages();
  const fields = useMemo(() => fieldsOf(kind), [kind]);
  const initial = useMemo(
    () => ({
      ...emptyDraft(fields),
      ...(kind !== 'campaign' && campaign !== undefined && hasCampaign(fields) ? { campaign } : {}),
    }),
    [fields, kind, campaign],
  );
  const edit = usePlanEdit({ kind, id, row, initial, readAt: plan?.seq ?? 0, fields });
  const guard = useLeaveGuard(edit.isDirty);
  const names = useMemo(() => namesOf(plan, language), [plan, language]);
  const gone = useMemo(
    () => new Set(plan?.units.filter(({ merged }) => merged !== undefined).map((unit) => `unit ${unit.id}`)),
    [plan],
  );
  const { draft } = edit;
  const day = useCampaignIfAny()?.day ?? '';
  const [cut, setCut] = useState<Typed>(UNAPPROVED);
  const planned = PLANNED[kind];
  const [plannedWas, plannedIs] = [row, draft].map((one) =>
    planned === undefined ? undefined : numberOf(one?.[planned]),
  );
  const isLowered = isCut(plannedWas, plannedIs);
  const indicator = plan?.indicators.find((one) => one.id === draft['indicator']);
  const measure = kind === 'project' ? '万元' : (indicator?.unitOfMeasure ?? '');
  const wording: Wording = {
    kind,
    language,
    messages,
    nameOf: (of, other) => names.get(of)?.get(other) ?? other,
    measure: indicator?.unitOfMeasure,
  };
  const form: FormContext = {
    ...wording,
    options: (of) =>
      [...(names.get(of) ?? [])]
        .filter(([other]) => !(of === kind && other === id) && !gone.has(`${of} ${other}`))
        .map(([value, label]) => ({ value, label })),
    suggestions: (under, name) => suggestionsFor(plan, under, name),
    hint: (name) => {
      const computed = name === 'goal' ? computedGoal(draft, plan) : undefined;
      return computed === undefined
        ? undefined
        : messages.computedGoal(`${wordNumber(computed)}${wording.measure ?? ''}`);
    },
    isFixed: (under, name) => id !== undefined && under === kind && (name === 'id' || name === 'unitOfMeasure'),
    isRemovable: (under, item) => !(under === 'roster.entries' && isKept(row, item)),
  };
  const onChange = (members: Draft) => {
    const { name } = members;
    const follows =
      id === undefined && typeof name === 'string' && (draft['id'] ?? '') === idFrom(nameOf(draft), taken);
    edit.change(withCuts(follows ? { ...members, id: idFrom(name, taken) } : members, cut));
  };
  const typeCut = (typed: Typed) => {
    setCut(typed);
    edit.change(withCuts({}, typed));
  };
  /** A lowered plan goes with who approved it; put back, it goes without. */
  function withCuts(members: Draft, typed: Typed): Draft {
    if (planned === undefined || row === undefined) return members;
    const is = numberOf({ ...draft, ...members }[planned]);
    const planCuts = cutsWith(row['planCuts'] as PlanCut[] | undefined, { was: plannedWas, is, on: day }, typed);
    return { ...members, planCuts };
  }
  const done = (saved: Draft, wasDone: boolean) => {
    if (!wasDone) return;
    guard.release();
    notice.success(messages.saved(nameOf(saved)));
    onSaved(String(saved['id']));
  };
  const title = id === undefined ? messages.creating(WORDS.kind[kind][language]) : nameOf(row ?? draft);
  const rest = edit.faults.filter(({ path }) => path === '');
  const inPlace = edit.faults.length - rest.length;
  const last = edit.lastAct.data;
  return (
    <article className="plan-thing">
      <div className="plan-thing-head">
        <h2>
          {title}
          {row?.['sample'] === true && <SampleMark />}
        </h2>
        {last && (
          <span className="quiet small">
            {messages.last(last.actor.name, clockTime(last.at), last.seq)} ·{' '}
            <Link to="/history" search={{ kind, id }}>
              {messages.history}
            </Link>
          </span>
        )}
      </div>
      {edit.conflict && (
        <ConflictTable
          key={edit.conflict.stale.version}
          stale={edit.conflict.stale}
          base={edit.conflict.base}
          present={edit.conflict.present}
          mine={edit.conflict.mine}
          fields={fields}
          wording={wording}
          isSaving={edit.isSaving}
          onSave={(settled) =>
            void edit.conflict?.save(settled).then((receipt) => done(settled, receipt !== undefined))
          }
          onForm={edit.conflict.toForm}
          onDiscard={edit.reset}
        />
      )}
      {!canChange && <PlanFacts fields={fields} row={draft} wording={wording} />}
      {canChange && edit.conflict === undefined && (
        <form
          className="plan-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void edit.save().then((receipt) => done(draft, receipt !== undefined));
          }}
        >
          <PlanFields fields={fields} draft={draft} faults={edit.faults} form={form} onChange={onChange} />
          {isLowered && (
            <PlanCutFields
              was={`${wordNumber(plannedWas ?? 0)}${measure}`}
              is={`${wordNumber(plannedIs ?? 0)}${measure}`}
              typed={cut}
              onChange={typeCut}
            />
          )}
          <div className="plan-foot">
            <Button
              type="primary"
              htmlType="submit"
              disabled={!(edit.isReady && edit.isDirty) || (isLowered && !isApproved(cut))}
              loading={edit.isSaving}
            >
              {id === undefined ? messages.createNow : messages.save}
            </Button>
            {edit.isDirty && <Button onClick={edit.reset}>{messages.discard}</Button>}
            <span className="plan-foot-words" role="status">
              {inPlace > 0 ? (
                <span className="refusal">{messages.faults(inPlace)}</span>
              ) : (
                edit.isDirty && <span className="quiet">{messages.unsaved}</span>
              )}
            </span>
            {id !== undefined && row !== undefined && plan !== undefined && kind !== 'campaign' && (
              <DropThing
                kind={kind}
                id={id}
                name={nameOf(row)}
                plan={plan}
                version={edit.lastAct.data?.seq}
                onDropped={() => {
                  guard.release();
                  onDropped();
                }}
              />
            )}
          </div>
          {rest.map(({ refusal }) => (
            <p key={JSON.stringify(refusal)} role="alert">
              <RefusalWords refusal={refusal} />
            </p>
          ))}
          {edit.error && <Failure error={edit.error} />}
          {edit.lastAct.error && <Failure error={edit.lastAct.error} retry={() => void edit.lastAct.refetch()} />}
        </form>
      )}
      {kind === 'unit' && row !== undefined && plan !== undefined && <UnitChanges unit={row as Unit} plan={plan} />}
      {kind === 'leader' && row !== undefined && plan !== undefined && <HandOver leader={row as Leader} plan={plan} />}
    </article>
  );
}

/** The member that is a thing's annual plan. */
const PLANNED: { readonly [K in EditableKind]?: string } = { target: 'annualPlan', project: 'annualInvestment' };
const UNAPPROVED: Typed = { approver: '', why: '' };

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function nameOf(row: Draft): string {
  return typeof row['name'] === 'string' ? row['name'] : '';
}

function hasCampaign(fields: readonly { readonly name: string }[]): boolean {
  return fields.some(({ name }) => name === 'campaign');
}

/** Names of all things of a plan by kind and id; the short ones of units. */
function namesOf(plan: PlanView | undefined, language: 'zh' | 'en'): ReadonlyMap<PlanKind, ReadonlyMap<Id, string>> {
  if (plan === undefined) return new Map();
  const { pack: packs, ...others } = rowsByKind(plan);
  const names = new Map<PlanKind, ReadonlyMap<Id, string>>();
  for (const [kind, rows] of Object.entries(others) as [EditableKind, readonly { id: Id; name: string }[]][])
    names.set(kind, new Map(rows.map(({ id, name }) => [id, name])));
  names.set('calendar', new Map(plan.calendars.map(({ id, name }) => [id, name[language]])));
  names.set('ladder', new Map(plan.ladders.map(({ id, name }) => [id, name[language]])));
  names.set('pack', new Map(packs.map(({ id, name }) => [id, name[language]])));
  return names;
}

/** Words that stand in the plan already, for members that take any word. */
function suggestionsFor(plan: PlanView | undefined, under: string, name: string): readonly string[] {
  if (under === 'indicator' && name === 'unitOfMeasure') return Object.keys(UNITS_OF_MEASURE);
  if (under === 'action' && name === 'alignedTo') return plan?.campaign.alignedTo ?? [];
  if ((under === 'project' && name === 'tags') || (under === 'target.measurement' && name === 'tag'))
    return [...new Set(plan?.projects.flatMap(({ tags }) => tags) ?? [])];
  return [];
}

/** The campaign value that comes out where none is written. */
function computedGoal(draft: Draft, plan: PlanView | undefined): number | undefined {
  const target = Target.safeParse({ ...draft, goal: undefined });
  const form = plan?.indicators.find((one) => one.id === draft['indicator'])?.form;
  if (!target.success || plan === undefined || form === undefined) return undefined;
  return goalOf(target.data, plan.campaign, form, target.data.annualPlan)?.goal;
}

/** A project of a locked roster leaves it; it is not taken out. */
function isKept(row: Draft | undefined, item: Draft): boolean {
  const { frozen, entries } = row ?? {};
  return (
    frozen === true && Array.isArray(entries) && entries.some((entry: Draft) => entry['project'] === item['project'])
  );
}

/** Asks before what was typed is left; `release` lets the next step pass. */
function useLeaveGuard(isDirty: boolean) {
  const words = usePlanMessages();
  const holds = useRef(false);
  useEffect(() => {
    holds.current = isDirty;
  }, [isDirty]);
  useBlocker({
    enableBeforeUnload: () => holds.current,
    shouldBlockFn: () =>
      holds.current &&
      new Promise<boolean>((resolve) => {
        ask({
          title: words.leaveTitle,
          content: words.leave,
          okText: words.leaveNow,
          cancelText: words.stay,
          onOk: () => resolve(false),
          onCancel: () => resolve(true),
        });
      }),
  });
  return {
    release: () => {
      holds.current = false;
    },
  };
}
