import { type Id, type PlanKind, type PlanView, Refused } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import { usePlanAct } from '../api.ts';
import { usePlanMessages } from '../messages.ts';
import { usesOf } from '../uses.ts';

/** So many of the things that name it are listed. */
const LISTED = 8;

/** 撤销: with a reason; what still names the thing is shown before anything is asked. */
export function DropThing({
  kind,
  id,
  name,
  plan,
  version,
  onDropped,
}: {
  readonly kind: PlanKind;
  readonly id: Id;
  readonly name: string;
  readonly plan: PlanView;
  readonly version: number | undefined;
  readonly onDropped: () => void;
}) {
  const words = usePlanMessages().drop;
  const { t } = useLanguage();
  const perform = usePlanAct();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const uses = isOpen ? usesOf(plan, kind, id) : [];
  const [refusal] = perform.data?.refusals ?? [];
  const drop = async () => {
    const act = { id: newId(), name: 'plan.drop', body: { kind, id, reason: reason.trim() }, basis: version };
    const receipt = await perform.mutateAsync(act).catch(() => undefined);
    if (receipt === undefined || receipt.outcome === 'refused') return;
    setIsOpen(false);
    notice.success(words.done(name));
    onDropped();
  };
  return (
    <>
      <Button
        danger
        disabled={version === undefined}
        onClick={() => {
          perform.reset();
          setIsOpen(true);
        }}
      >
        {words.act}
      </Button>
      <Modal
        open={isOpen}
        title={words.title(name)}
        okText={words.act}
        okButtonProps={{ danger: true, disabled: reason.trim() === '' || uses.length > 0, loading: perform.isPending }}
        onOk={() => void drop()}
        cancelText={t.states.cancel}
        onCancel={() => setIsOpen(false)}
        destroyOnHidden
      >
        {uses.length > 0 ? (
          <div className="section">
            <p>{words.used(uses.length)}</p>
            <ul className="plan-uses">
              {uses.slice(0, LISTED).map((use) => (
                <li key={`${use.kind} ${use.id}`}>
                  <Link
                    from="/campaigns/$campaign/plan"
                    to="."
                    search={{ kind: use.kind, id: use.id }}
                    onClick={() => setIsOpen(false)}
                  >
                    {use.name}
                  </Link>
                </li>
              ))}
            </ul>
            {uses.length > LISTED && <p className="quiet">{words.more(uses.length - LISTED)}</p>}
          </div>
        ) : (
          <div className="section">
            <Field name={words.reason} required wide>
              {(field) => (
                <Input.TextArea
                  id={field}
                  rows={3}
                  maxLength={2000}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
            <p className="quiet small">{words.means}</p>
            {refusal?.kind === 'in-use' && <p className="refusal">{words.facts}</p>}
            {refusal !== undefined && <Failure error={new Refused(refusal)} />}
            {perform.error && <Failure error={perform.error} />}
          </div>
        )}
      </Modal>
    </>
  );
}
