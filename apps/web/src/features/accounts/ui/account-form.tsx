import type { Account, AccountList } from '@gongjian/model';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { useLeaveGuard } from '../../../lib/use-leave-guard.ts';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import { accountsQuery } from '../api.ts';

type Fields = Pick<Account, 'login' | 'name' | 'duty' | 'unit' | 'mail'>;

/** The system administrator makes an account, or changes who it is; never what it may do. */
export function AccountForm({
  list,
  row,
  onMade,
}: {
  readonly list: AccountList;
  /** Absent: a new one. */
  readonly row?: AccountList['accounts'][number] | undefined;
  readonly onMade: (id: string) => void;
}) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const perform = usePerform();
  const [touched, setTouched] = useState<Partial<Fields>>({});
  const fields: Partial<Fields> = { ...row?.account, ...touched };
  const isUnsaved = Object.keys(touched).length > 0;
  useLeaveGuard(isUnsaved && !perform.isPending);
  const words = t.accounts;
  const { login = '', name = '', duty = '', unit, mail = '' } = fields;
  const isReady = isUnsaved && login.trim() !== '' && name.trim() !== '';
  const write = (field: keyof Fields, value: string | undefined) =>
    setTouched((before) => ({ ...before, [field]: value }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const id = row?.account.id ?? newId();
    const body = {
      id,
      login: login.trim(),
      name: name.trim(),
      ...(duty.trim() !== '' && { duty: duty.trim() }),
      ...(unit !== undefined && { unit }),
      ...(mail.trim() !== '' && { mail: mail.trim() }),
    };
    perform.mutate([{ id: newId(), name: 'account.set', body, basis: row?.version ?? 0 }], {
      onSuccess: async () => {
        setTouched({});
        await client.invalidateQueries({ queryKey: accountsQuery.queryKey });
        notice.success(row === undefined ? words.list.made(body.name) : words.list.saved(body.name));
        if (row === undefined) onMade(id);
      },
    });
  };
  const text = (field: 'login' | 'name' | 'duty' | 'mail', value: string, required: boolean, most: number) => (
    <Field name={words.own[field]} required={required}>
      {(id) => (
        <Input
          id={id}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={most}
          value={value}
          onChange={(event) => write(field, event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <form className="door-form" onSubmit={save}>
      {perform.error && <Failure error={perform.error} />}
      <div className="form">
        {text('name', name, true, 120)}
        {text('login', login, true, 40)}
        {text('duty', duty, false, 120)}
        <Field name={words.list.columns.unit}>
          {(id) => (
            <Select
              id={id}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              value={unit}
              onChange={(value?: string) => write('unit', value)}
              options={list.units.map((one) => ({ value: one.id, label: one.name }))}
            />
          )}
        </Field>
        {text('mail', mail, false, 120)}
      </div>
      <div className="bar">
        <Button type="primary" htmlType="submit" loading={perform.isPending} disabled={!isReady}>
          {row === undefined ? words.list.create : words.list.save}
        </Button>
        {isUnsaved && row !== undefined && <Button onClick={() => setTouched({})}>{t.states.cancel}</Button>}
      </div>
    </form>
  );
}
