import { type SignInState, WORDS } from '@gongjian/model';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/states.tsx';
import { setUp, useDoor } from '../api.ts';
import './accounts.css';

const DUTIES = ['system', 'security', 'audit'] as const;
type Duty = (typeof DUTIES)[number];
type Person = { readonly login: string; readonly name: string; readonly password: string };

/** The printed code and three persons. */
export function SetUpForm({ rules, onDone }: { readonly rules: SignInState['rules']; readonly onDone: () => void }) {
  const { t, language } = useLanguage();
  const door = useDoor(setUp);
  const [setUpCode, setCode] = useState('');
  const [people, setPeople] = useState<Record<Duty, Person>>({
    system: { login: '', name: '', password: '' },
    security: { login: '', name: '', password: '' },
    audit: { login: '', name: '', password: '' },
  });
  const words = t.accounts.setUp;
  const write = (duty: Duty, field: keyof Person, value: string) =>
    setPeople((before) => ({ ...before, [duty]: { ...before[duty], [field]: value } }));
  const isReady =
    setUpCode.trim() !== '' &&
    DUTIES.every((duty) => Object.values(people[duty]).every((value) => value.trim() !== ''));
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) door.mutate({ setUpCode, ...people }, { onSuccess: onDone });
  };
  return (
    <form className="door-form" onSubmit={make}>
      {door.error && <Failure error={door.error} />}
      <div className="door" style={{ margin: 0 }}>
        <Field name={words.code} required>
          {(id) => (
            <Input
              id={id}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              maxLength={20}
              placeholder="XXXX-XXXX-XXXX"
              value={setUpCode}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <p className="quiet small">{words.codeHow}</p>
      </div>
      <div className="duties">
        {DUTIES.map((duty) => (
          <fieldset key={duty}>
            <legend>{WORDS.role[`${duty}-admin`][language]}</legend>
            <p className="quiet small">{words.duties[duty]}</p>
            <Field name={words.login} required>
              {(id) => (
                <Input
                  id={id}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  maxLength={40}
                  value={people[duty].login}
                  onChange={(event) => write(duty, 'login', event.target.value)}
                />
              )}
            </Field>
            <Field name={words.name} required>
              {(id) => (
                <Input
                  id={id}
                  autoComplete="off"
                  maxLength={120}
                  value={people[duty].name}
                  onChange={(event) => write(duty, 'name', event.target.value)}
                />
              )}
            </Field>
            <Field name={words.password} required>
              {(id) => (
                <Input.Password
                  id={id}
                  autoComplete="new-password"
                  maxLength={128}
                  value={people[duty].password}
                  onChange={(event) => write(duty, 'password', event.target.value)}
                />
              )}
            </Field>
          </fieldset>
        ))}
      </div>
      <p className="quiet small">{t.accounts.newRules(rules.length, rules.classes)}</p>
      <div>
        <Button type="primary" size="large" htmlType="submit" loading={door.isPending} disabled={!isReady}>
          {words.make}
        </Button>
      </div>
    </form>
  );
}
