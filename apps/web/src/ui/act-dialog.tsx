import { Button, type ButtonProps, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { usePerform } from '../lib/acts.ts';
import { useLanguage } from '../lib/language.tsx';
import { aboutAct } from '../lib/may.ts';
import { newId } from '../lib/new-id.ts';
import { notice } from './notice.ts';
import { Failure } from './states.tsx';

/** A button that asks for what one act needs, does it, and says so; what was typed stays where it is refused. */
export function ActDialog<D extends object>({
  act,
  label,
  basis,
  start,
  isReady = () => true,
  body,
  means,
  type = 'default',
  children,
}: {
  readonly act: string;
  /** By default what the act is called. */
  readonly label?: string;
  /** The ledger number of the version in hand, where another may have changed it meanwhile. */
  readonly basis?: number;
  readonly start: D;
  readonly isReady?: (draft: D) => boolean;
  readonly body: (draft: D) => object;
  /** What will happen, below the fields. */
  readonly means?: string;
  readonly type?: ButtonProps['type'];
  readonly children: (draft: D, set: (part: Partial<D>) => void) => ReactNode;
}) {
  const { language } = useLanguage();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState(start);
  const name = label ?? aboutAct(act, language);
  const open = () => {
    perform.reset();
    setDraft(start);
    setIsOpen(true);
  };
  const send = () =>
    perform.mutate([{ id: newId(), name: act, body: body(draft), ...(basis !== undefined && { basis }) }], {
      onSuccess: () => {
        setIsOpen(false);
        notice.success(name);
      },
    });
  return (
    <>
      <Button size="small" type={type} onClick={open}>
        {name}
      </Button>
      <Modal
        open={isOpen}
        title={name}
        okText={name}
        okButtonProps={{ disabled: !isReady(draft), loading: perform.isPending }}
        onOk={send}
        onCancel={() => setIsOpen(false)}
        destroyOnHidden
      >
        <div className="form">{children(draft, (part) => setDraft((was) => ({ ...was, ...part })))}</div>
        {means !== undefined && <p className="quiet small">{means}</p>}
        {perform.error && <Failure error={perform.error} />}
      </Modal>
    </>
  );
}
