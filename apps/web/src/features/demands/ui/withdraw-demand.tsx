import type { Demand } from '@gongjian/model';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/states.tsx';

export function WithdrawDemand({ demand }: { readonly demand: Demand }) {
  const { t } = useLanguage();
  const perform = usePerform();
  const [isOpen, setIsOpen] = useState(false);
  const [why, setWhy] = useState('');
  const words = t.reporting.demands;
  const withdraw = () =>
    perform.mutate([{ id: newId(), name: 'demand.withdraw', body: { id: demand.id, why } }], {
      onSuccess: () => setIsOpen(false),
    });
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {words.withdraw}
      </Button>
      <Modal
        open={isOpen}
        title={words.withdrawTitle(demand.name)}
        okText={words.withdraw}
        okButtonProps={{ disabled: why.trim() === '', loading: perform.isPending }}
        onOk={withdraw}
        onCancel={() => setIsOpen(false)}
      >
        <div className="form">
          <Field name={words.withdrawWhy} required wide>
            {(id) => <Input id={id} maxLength={2000} value={why} onChange={(event) => setWhy(event.target.value)} />}
          </Field>
        </div>
        {perform.error && <Failure error={perform.error} />}
      </Modal>
    </>
  );
}
