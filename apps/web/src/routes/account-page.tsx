import { type OwnAccount, postName, wordDay, wordRefusal } from '@gongjian/model';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { endSession, linkIdentity, ownAccountQuery, unlinkIdentity, useOwnAccount } from '../features/accounts/api.ts';
import { refusalIn } from '../features/accounts/search.ts';
import { CodeKey } from '../features/accounts/ui/code-form.tsx';
import { PasswordForm } from '../features/accounts/ui/password-form.tsx';
import { PostChoice } from '../features/accounts/ui/post-choice.tsx';
import { SessionTable } from '../features/accounts/ui/session-table.tsx';
import { clockTime } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { notice } from '../ui/notice.ts';
import { Section } from '../ui/section.tsx';
import { Answered, Failure } from '../ui/states.tsx';

/** 我的账号: posts, password, one-time code, identity, and where one is signed in. */
export function AccountPage() {
  const { t, language } = useLanguage();
  const query = useQuery(ownAccountQuery);
  const refusal = refusalIn(useSearch({ from: '/account' }));
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.accounts.own.title}</h1>
      </div>
      {refusal !== undefined && <Alert type="warning" role="alert" title={wordRefusal(refusal, language).detail} />}
      <Answered query={query}>
        {(own) => (
          <>
            <Facts own={own} />
            <div className="own-sections">
              {own.posts.length > 1 && (
                <Section title={t.accounts.own.posts}>
                  <PostChoice posts={own.posts} current={own.post} />
                </Section>
              )}
              <Password own={own} />
              <Section title={t.accounts.own.code}>
                <p>{own.hasCode ? t.accounts.own.has : t.accounts.own.hasNot}</p>
                <CodeKey />
              </Section>
              {own.provider !== undefined && <Identity own={own} provider={own.provider} />}
            </div>
            <Sessions own={own} />
          </>
        )}
      </Answered>
    </div>
  );
}

function Facts({ own: { account, post } }: { readonly own: OwnAccount }) {
  const { t, language } = useLanguage();
  const words = t.accounts.own;
  const facts = [
    [words.name, account.name],
    [words.login, account.login],
    [words.posts, postName(post, language)],
    [words.duty, account.duty],
    [words.mail, account.mail],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

const DAY = 86_400_000;

function Password({ own: { passwordChangedAt, rules } }: { readonly own: OwnAccount }) {
  const { t, language } = useLanguage();
  const words = t.accounts.own;
  const dayOf = (instant: string) => wordDay(clockTime(instant).slice(0, 10), language);
  const changed = passwordChangedAt === undefined ? '' : words.changed(dayOf(passwordChangedAt));
  const until =
    passwordChangedAt === undefined || rules.days === 0
      ? ''
      : words.until(dayOf(new Date(Date.parse(passwordChangedAt) + rules.days * DAY).toISOString()));
  return (
    <Section title={words.password}>
      <p className="quiet">
        {changed}
        {until}
      </p>
      <PasswordForm rules={rules} />
    </Section>
  );
}

function Identity({ own: { identities }, provider }: { readonly own: OwnAccount; readonly provider: string }) {
  const { t } = useLanguage();
  const link = useMutation({ mutationFn: linkIdentity });
  const unlink = useOwnAccount(unlinkIdentity);
  const words = t.accounts.own;
  const [linked] = identities;
  const error = link.error ?? unlink.error;
  return (
    <Section title={words.identity(provider)}>
      {error && <Failure error={error} />}
      <p>{linked === undefined ? words.notLinked : words.linked(clockTime(linked.linkedAt))}</p>
      <div>
        {linked === undefined ? (
          <Button
            loading={link.isPending}
            onClick={() => link.mutate(undefined, { onSuccess: ({ address }) => location.assign(address) })}
          >
            {words.link}
          </Button>
        ) : (
          <Button loading={unlink.isPending} onClick={() => unlink.mutate(linked.issuer)}>
            {words.unlink}
          </Button>
        )}
      </div>
    </Section>
  );
}

function Sessions({ own: { sessions, posts } }: { readonly own: OwnAccount }) {
  const { t } = useLanguage();
  const end = useOwnAccount(endSession);
  return (
    <Section title={t.accounts.own.sessions}>
      <p className="quiet">{t.accounts.own.sessionsAbout}</p>
      {end.error && <Failure error={end.error} />}
      <SessionTable
        sessions={sessions}
        posts={posts}
        ending={end.isPending ? end.variables : undefined}
        onEnd={(session) => end.mutate(session, { onSuccess: () => notice.success(t.accounts.sessions.ended) })}
      />
    </Section>
  );
}
