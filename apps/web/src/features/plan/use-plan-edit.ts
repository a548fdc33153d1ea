import { type ActEnvelope, type Id, invalid, type Receipt, SET_ACTS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import { lastActQuery, usePlanAct } from './api.ts';
import { presentRow, type Stale } from './conflict.ts';
import { bodyOf, type Draft, isSame } from './draft.ts';
import { type Fault, faultsOf } from './faults.ts';
import type { Field } from './fields.ts';
import type { EditableKind } from './plan-rows.ts';

/** What is being typed, and the version it was begun from. */
type Edit = {
  /** Undefined: it was not there. */
  readonly base: Draft | undefined;
  /** Ledger number at which `base` was read. */
  readonly readAt: number;
  /** Known where a refusal told it; else it is asked for. */
  readonly version?: number;
  readonly draft: Draft;
};

/**
 * The form's state for one planned thing. Until something is typed it follows the plan; from then on it stays with the
 * version in hand, so that a change by others is told and not overwritten.
 */
export function usePlanEdit({
  kind,
  id,
  row,
  initial,
  readAt,
  fields,
}: {
  readonly kind: EditableKind;
  /** Undefined: a new thing is made. */
  readonly id: Id | undefined;
  readonly row: Draft | undefined;
  readonly initial: Draft;
  readonly readAt: number;
  readonly fields: readonly Field[];
}) {
  const [edit, setEdit] = useState<Edit>();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [stale, setStale] = useState<Stale>();
  const perform = usePlanAct();
  const sent = useRef<ActEnvelope>(undefined);
  const start = row ?? initial;
  const isDirty = edit !== undefined && !isSame(bodyOf(edit.draft, fields), bodyOf(edit.base ?? initial, fields));
  const live = isDirty ? edit : undefined;
  const lastAct = useQuery({
    ...lastActQuery(kind, id ?? '', live?.readAt ?? readAt),
    enabled: id !== undefined,
  });
  const basis = id === undefined ? 0 : (live?.version ?? lastAct.data?.seq);

  const change = (members: Draft) => {
    setEdit({ ...(live ?? { base: row, readAt }), draft: { ...(live?.draft ?? start), ...members } });
    setFaults((were) => were.filter(({ path }) => !Object.keys(members).includes(path.split('.')[0] ?? '')));
  };
  const reset = () => {
    setEdit(undefined);
    setFaults([]);
    setStale(undefined);
    perform.reset();
  };

  /** Sends a body made against a version; resolves to the receipt where it was done. */
  const send = async (draft: Draft, version: number): Promise<Receipt | undefined> => {
    const body = bodyOf(draft, fields);
    const parsed = SET_ACTS[kind].body.safeParse(body);
    if (!parsed.success) {
      setFaults(faultsOf([invalid(parsed.error)], fields, body));
      setStale(undefined);
      return undefined;
    }
    // An answer may have been lost: the same act again keeps its id and is done once.
    const again = sent.current;
    const act =
      again !== undefined && again.basis === version && isSame(again.body, parsed.data)
        ? again
        : { id: newId(), name: SET_ACTS[kind].name, body: parsed.data, basis: version };
    sent.current = act;
    const receipt = await perform.mutateAsync(act).catch(() => undefined);
    if (receipt === undefined) return undefined;
    sent.current = undefined;
    if (receipt.outcome !== 'refused') {
      reset();
      return receipt;
    }
    const conflict = receipt.refusals.find((refusal) => refusal.kind === 'stale');
    if (conflict === undefined) {
      setStale(undefined);
      setFaults(faultsOf(receipt.refusals, fields, body));
    } else if (version === 0) {
      setStale(undefined);
      setFaults(faultsOf([{ kind: 'exists', what: kind, id: conflict.id }], fields, body));
    } else setStale(conflict);
    return undefined;
  };

  return {
    draft: live?.draft ?? start,
    isDirty,
    faults,
    lastAct,
    isReady: basis !== undefined,
    isSaving: perform.isPending,
    error: perform.error,
    change,
    reset,
    save: async () => (basis === undefined ? undefined : send(live?.draft ?? start, basis)),
    conflict:
      stale === undefined || live === undefined
        ? undefined
        : {
            stale,
            base: live.base ?? {},
            present: presentRow(live.base ?? {}, stale),
            mine: bodyOf(live.draft, fields),
            /** Saves what was settled against the version that others made. */
            save: (draft: Draft) => {
              take(draft, stale);
              return send(draft, stale.version);
            },
            /** Puts it into the form, as a change of the version that others made. */
            toForm: (draft: Draft) => {
              take(draft, stale);
              setStale(undefined);
            },
          },
  };

  function take(draft: Draft, { version, changed }: Stale) {
    const base = version === 0 ? undefined : presentRow(live?.base ?? {}, { changed });
    setEdit({ base, readAt, version, draft });
  }
}
