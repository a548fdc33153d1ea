import { type SignInState, wordRefusal } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useRouter, useSearch } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { useSignOut } from '../features/accounts/api.ts';
import { refusalIn } from '../features/accounts/search.ts';
import { CodeForm, CodeKey } from '../features/accounts/ui/code-form.tsx';
import { LoginForm } from '../features/accounts/ui/login-form.tsx';
import { PasswordForm } from '../features/accounts/ui/password-form.tsx';
import { PostChoice } from '../features/accounts/ui/post-choice.tsx';
import { useLanguage } from '../lib/language.tsx';
import { pageIn } from '../lib/leave.ts';
import { signInQuery } from '../lib/queries.ts';
import { Answered } from '../ui/states.tsx';

/** Step by step until nothing is due; then on to where one wanted to go. */
export function SignInPage() {
  const { t, language } = useLanguage();
  const search = useSearch({ from: '/sign-in' });
  const query = useQuery(signInQuery);
  const refusal = refusalIn(search);
  return (
    <div className="page">
      <Answered query={query}>
        {(state) => (
          <div className="door">
            <h1>
              <small>{t.accounts.signIn.of(state.county.name)}</small>
              {state.due === undefined ? t.accounts.signIn.title : t.accounts.due[state.due].title}
            </h1>
            {refusal !== undefined && state.account === undefined && (
              <Alert type="warning" role="alert" title={wordRefusal(refusal, language).detail} />
            )}
            <Step state={state} to={pageIn(search.to)} />
          </div>
        )}
      </Answered>
    </div>
  );
}

function Step({ state, to }: { readonly state: SignInState; readonly to: string }) {
  const { t } = useLanguage();
  if (state.mode === 'demonstration')
    return (
      <>
        <p>{t.accounts.signIn.demonstration}</p>
        <p>
          <Link to="/">{t.accounts.signIn.begin}</Link>
        </p>
      </>
    );
  if (!state.isSetUp) return <Navigate to="/set-up" replace />;
  if (state.account === undefined) return <LoginForm state={state} to={to} />;
  if (state.due === undefined) return <GoOn to={to} />;
  return (
    <>
      <p className="quiet">{t.accounts.signIn.as(state.account.name, state.account.login)}</p>
      <p>{t.accounts.due[state.due].how}</p>
      <Due state={state} />
      <Other />
    </>
  );
}

function Due({ state }: { readonly state: SignInState }) {
  const { t } = useLanguage();
  const { refetch } = useQuery(signInQuery);
  switch (state.due) {
    case 'code':
      return <CodeForm />;
    case 'enrol':
      return <CodeKey />;
    case 'password':
      return <PasswordForm rules={state.rules} />;
    case 'post':
      return <PostChoice posts={state.posts ?? []} />;
    default:
      return <Button onClick={() => void refetch()}>{t.accounts.due.grant.again}</Button>;
  }
}

/** The address may hold a search, so it is taken as it is. */
function GoOn({ to }: { readonly to: string }) {
  const { t } = useLanguage();
  const router = useRouter();
  useEffect(() => router.history.replace(to), [router, to]);
  return <p role="status">{t.accounts.signIn.done}</p>;
}

function Other() {
  const { t } = useLanguage();
  const out = useSignOut();
  return (
    <div>
      <Button type="link" style={{ padding: 0 }} loading={out.isPending} onClick={() => out.mutate(undefined)}>
        {t.accounts.signIn.other}
      </Button>
    </div>
  );
}
