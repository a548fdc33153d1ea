import type { Commitment } from '@gongjian/model';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';

type Kind = 'keep' | 'move' | 'drop' | 'leave' | 'report';

/** What may be done with a commitment: closed, moved, reported on, and at an open stocktake knowingly left open. */
export function CommitmentActs({
  commitment,
  stocktake,
}: {
  readonly commitment: Commitment;
  readonly stocktake?: { readonly id: string; readonly leader: string } | undefined;
}) {
  const { t } = useLanguage();
  const may = useMay();
  const [kind, setKind] = useState<Kind>();
  const owners = {
    leaders: [commitment.leader, ...(commitment.stocktake === stocktake?.id ? [stocktake?.leader] : [])],
    units: [commitment.unit],
  };
  if (commitment.closed !== undefined) return null;
  const kinds: readonly Kind[] = [
    ...(may('commitment.close', owners) ? (['keep', 'move', 'drop'] as const) : []),
    ...(stocktake !== undefined && may('stocktake.leave', { leaders: [stocktake.leader] }) ? (['leave'] as const) : []),
    ...(stocktake === undefined && may('commitment.report', owners) ? (['report'] as const) : []),
  ];
  return (
    <div className="meeting-acts">
      {kinds.map((one) => (
        <Button key={one} size="small" onClick={() => setKind(one)}>
          {t.meetings.commitment[one]}
        </Button>
      ))}
      {kind !== undefined && (
        <ActForm kind={kind} commitment={commitment} stocktake={stocktake?.id} onEnd={() => setKind(undefined)} />
      )}
    </div>
  );
}

function ActForm({
  kind,
  commitment,
  stocktake,
  onEnd,
}: {
  readonly kind: Kind;
  readonly commitment: Commitment;
  readonly stocktake: string | undefined;
  readonly onEnd: () => void;
}) {
  const { t } = useLanguage();
  const { day } = useCampaign();
  const perform = usePerform();
  const [on, setOn] = useState(kind === 'move' ? commitment.due : day);
  const [text, setText] = useState('');
  const h = t.meetings.commitment;
  const { id, due } = commitment;
  const act = (): readonly [name: string, body: object] => {
    switch (kind) {
      case 'move':
        return ['commitment.move', { id, from: due, to: on, why: text }];
      case 'leave':
        return ['stocktake.leave', { id: stocktake, commitment: id, ...(text === '' ? {} : { note: text }) }];
      case 'report':
        return ['commitment.report', { id, text }];
      default:
        return ['commitment.close', { id, on, outcome: kind === 'keep' ? 'kept' : 'dropped', how: text }];
    }
  };
  const send = () => {
    const [name, body] = act();
    perform.mutate([{ id: newId(), name, body }], {
      onSuccess: () => {
        onEnd();
        notice.success(h.done);
      },
    });
  };
  const label = { keep: h.how, drop: h.why, move: h.why, leave: h.note, report: h.progress }[kind];
  const hasDay = kind === 'keep' || kind === 'move' || kind === 'drop';
  return (
    <Modal
      open
      title={commitment.text}
      okText={h[kind]}
      okButtonProps={{ loading: perform.isPending }}
      onOk={send}
      onCancel={onEnd}
    >
      <div className="form">
        {hasDay && (
          <Field name={kind === 'move' ? h.to : h.on}>
            {(field) => (
              <DayPicker
                id={field}
                value={on}
                {...(kind === 'move' ? { min: day } : { min: commitment.on, max: day })}
                onChange={(next) => next && setOn(next)}
              />
            )}
          </Field>
        )}
        <Field name={label} wide required={kind !== 'leave'}>
          {(field) => (
            <Input.TextArea
              id={field}
              rows={3}
              maxLength={2000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      </div>
      {perform.error && <Failure error={perform.error} />}
    </Modal>
  );
}
