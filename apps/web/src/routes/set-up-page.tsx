import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { SetUpForm } from '../features/accounts/ui/set-up-form.tsx';
import { useLanguage } from '../lib/language.tsx';
import { signInQuery } from '../lib/queries.ts';
import { Answered } from '../ui/states.tsx';

/** The first three accounts of a county. */
export function SetUpPage() {
  const { t } = useLanguage();
  const query = useQuery(signInQuery);
  const [isDone, setIsDone] = useState(false);
  const words = t.accounts.setUp;
  return (
    <div className="page">
      <Answered query={query}>
        {(state) => (
          <div className="door wide">
            <h1>
              <small>{t.accounts.signIn.of(state.county.name)}</small>
              {words.title}
            </h1>
            {state.isSetUp ? (
              <>
                <p>{isDone ? words.done : words.already}</p>
                <p>
                  <Link to="/sign-in">{words.toSignIn}</Link>
                </p>
              </>
            ) : (
              <>
                <p>{words.about}</p>
                <SetUpForm rules={state.rules} onDone={() => setIsDone(true)} />
              </>
            )}
          </div>
        )}
      </Answered>
    </div>
  );
}
