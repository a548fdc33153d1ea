import type { SignInState } from '@gongjian/model';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/states.tsx';
import { signIn, useDoor } from '../api.ts';
import './accounts.css';

/** Login and password, and the way over the identity provider where there is one. `to`: the page to come back to. */
export function LoginForm({ state, to }: { readonly state: SignInState; readonly to: string }) {
  const { t } = useLanguage();
  const door = useDoor(signIn);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const enter = (event: FormEvent) => {
    event.preventDefault();
    if (login !== '' && password !== '') door.mutate({ login, password }, { onError: () => setPassword('') });
  };
  const words = t.accounts.signIn;
  return (
    <form className="door-form" onSubmit={enter}>
      {door.error && <Failure error={door.error} />}
      <Field name={words.login}>
        {(id) => (
          <Input
            id={id}
            autoFocus
            size="large"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            value={login}
            onChange={(event) => setLogin(event.target.value)}
          />
        )}
      </Field>
      <Field name={words.password}>
        {(id) => (
          <Input.Password
            id={id}
            size="large"
            autoComplete="current-password"
            maxLength={128}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        loading={door.isPending}
        disabled={login === '' || password === ''}
      >
        {words.enter}
      </Button>
      {state.provider !== undefined && (
        <>
          <span className="door-or">{words.or}</span>
          <Button size="large" href={`/identity/start?to=${encodeURIComponent(to)}`}>
            {words.by(state.provider)}
          </Button>
        </>
      )}
      <p className="quiet small">{words.forgot}</p>
    </form>
  );
}
