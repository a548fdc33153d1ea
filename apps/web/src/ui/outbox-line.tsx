import { wordRefusal } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { shortDay } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';
import { sessionQuery } from '../lib/queries.ts';
import { useOutbox } from '../lib/use-outbox.tsx';
import { Button } from './button.tsx';
import './outbox-line.css';

/** What waits in this browser, in words: how many, why, and what can be done. Nothing where nothing waits. */
export function OutboxLine() {
  const { t, language } = useLanguage();
  const { outbox, state } = useOutbox();
  const session = useQuery(sessionQuery).data;
  const isReporting = useLocation().pathname.endsWith('/report');
  if (session === undefined) return null;
  const mine = state.queue.filter(({ actor }) => actor === session.actor.id);
  const waiting = mine.filter(({ refusals }) => refusals === undefined).length;
  // On the page of reports each row says itself why it was refused.
  const refused = isReporting ? [] : mine.filter(({ refusals }) => refusals !== undefined);
  const others = state.queue.length - mine.length;
  if (waiting + refused.length + others === 0) return null;
  const words = state.isVolatile ? t.outbox.volatile : state.isSending ? t.outbox.sending : t.outbox.waiting;
  return (
    <div className="outbox screen-only" role="status">
      {waiting > 0 && (
        <p>
          {words(waiting)}{' '}
          <Button isSmall disabled={state.isSending} onClick={() => void outbox.flush(session.actor.id)}>
            {t.outbox.now}
          </Button>
        </p>
      )}
      {refused.map(({ campaign, act, name, on, refusals }) => (
        <p key={act.id}>
          <Link to="/campaigns/$campaign/report" params={{ campaign }} search={{ on }}>
            {t.outbox.refused(name, shortDay(on, language))}
          </Link>{' '}
          {refusals?.map((refusal) => wordRefusal(refusal, language).detail).join(t.semicolon)}{' '}
          <Button isSmall onClick={() => void outbox.discard(act.id)}>
            {t.outbox.discard}
          </Button>
        </p>
      ))}
      {others > 0 && <p>{t.outbox.others(others)}</p>}
    </div>
  );
}
