import type { PasswordRules } from '@gongjian/model';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/states.tsx';
import { changePassword, useDoor } from '../api.ts';
import './accounts.css';
import { notice } from '../../../ui/notice.ts';

/** The old password and a new one, twice. */
export function PasswordForm({ rules }: { readonly rules: PasswordRules }) {
  const { t } = useLanguage();
  const door = useDoor(changePassword, { isSame: true });
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [again, setAgain] = useState('');
  const words = t.accounts.own;
  const differ = again !== '' && again !== newPassword;
  const isReady = password !== '' && newPassword !== '' && again === newPassword;
  const change = (event: FormEvent) => {
    event.preventDefault();
    if (isReady)
      door.mutate(
        { password, newPassword },
        {
          onSuccess: () => {
            for (const empty of [setPassword, setNewPassword, setAgain]) empty('');
            notice.success(words.changedNow);
          },
        },
      );
  };
  return (
    <form className="door-form" onSubmit={change}>
      {door.error && <Failure error={door.error} />}
      <Field name={words.old}>
        {(id) => (
          <Input.Password
            id={id}
            autoComplete="current-password"
            maxLength={128}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Field name={words.next}>
        {(id) => (
          <Input.Password
            id={id}
            autoComplete="new-password"
            maxLength={128}
            value={newPassword}
            onChange={(event) => setNewPassword(event.target.value)}
          />
        )}
      </Field>
      <p className="quiet small">{t.accounts.rules(rules.length, rules.classes, rules.history)}</p>
      <Field name={words.again} fault={differ ? words.differ : undefined}>
        {(id) => (
          <Input.Password
            id={id}
            autoComplete="new-password"
            maxLength={128}
            value={again}
            onChange={(event) => setAgain(event.target.value)}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" loading={door.isPending} disabled={!isReady}>
        {words.change}
      </Button>
    </form>
  );
}
