import type { SignInState } from '@gongjian/model';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/states.tsx';
import { adoptCodeKey, giveCode, proposeCodeKey, useDoor } from '../api.ts';
import './accounts.css';
import { notice } from '../../../ui/notice.ts';

/** The six digits, for a key that is the account's already or has just been shown. */
function SixDigits({
  work,
  enter,
  onDone,
}: {
  readonly work: (code: string) => Promise<SignInState>;
  readonly enter: string;
  readonly onDone?: () => void;
}) {
  const { t } = useLanguage();
  const door = useDoor(work, { isSame: true });
  const [code, setCode] = useState('');
  const isWhole = /^\d{6}$/.test(code);
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) door.mutate(code, { onSuccess: () => onDone?.(), onError: () => setCode('') });
  };
  return (
    <form className="door-form" onSubmit={give}>
      {door.error && <Failure error={door.error} />}
      <Field name={t.accounts.code.number}>
        {(id) => (
          <Input
            id={id}
            autoFocus
            size="large"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
          />
        )}
      </Field>
      <Button type="primary" size="large" htmlType="submit" loading={door.isPending} disabled={!isWhole}>
        {enter}
      </Button>
    </form>
  );
}

export function CodeForm() {
  const { t } = useLanguage();
  return <SixDigits work={giveCode} enter={t.accounts.due.code.enter} />;
}

/** A new key, shown once, and the code that proves that it has arrived. */
export function CodeKey({ onDone }: { readonly onDone?: () => void }) {
  const { t } = useLanguage();
  const key = useMutation({ mutationFn: proposeCodeKey });
  const words = t.accounts.code;
  if (key.data === undefined)
    return (
      <div className="door-form">
        {key.error && <Failure error={key.error} />}
        <Button loading={key.isPending} onClick={() => key.mutate()}>
          {words.show}
        </Button>
      </div>
    );
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => notice.success(words.copied),
      () => notice.error(words.notCopied),
    );
  return (
    <div className="door-form">
      <p>{words.once}</p>
      {(['key', 'address'] as const).map((what) => (
        <div key={what} className="field">
          <span className="bar">
            <span className="field-name">{words[what]}</span>
            <Button size="small" onClick={() => void copy(key.data[what])}>
              {words.copy}
            </Button>
          </span>
          <code className={what === 'address' ? 'secret long' : 'secret'}>
            {what === 'key' ? key.data.key.replace(/(.{4})(?=.)/g, '$1 ') : key.data.address}
          </code>
        </div>
      ))}
      <SixDigits
        work={adoptCodeKey}
        enter={words.adopt}
        onDone={() => {
          notice.success(words.adopted);
          key.reset();
          onDone?.();
        }}
      />
    </div>
  );
}
