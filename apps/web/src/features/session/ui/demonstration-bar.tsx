import { addDays, type Day, type Session, WORDS } from '@gongjian/model';
import { useLanguage } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { notice } from '../../../ui/notice.ts';
import { useChooseActor, useMoveDay } from '../api.ts';
import { DayField } from './day-field.tsx';
import './demonstration-bar.css';

/** The demonstration says that it is one, and lets its day and its post be changed. */
export function DemonstrationBar({ session }: { readonly session: Session }) {
  const { t, language } = useLanguage();
  const onError = () => notice.error(t.states.failed);
  const move = useMoveDay();
  const choose = useChooseActor();
  const year = session.day.slice(0, 4);
  const [min, max] = [`${year}-01-01`, `${year}-12-31`];
  const moveTo = (day: Day) => move.mutate(day, { onError });
  const roles = [...new Set(session.actors.map(({ role }) => role))];
  return (
    <section className="demonstration screen-only" aria-label={t.session.demonstration}>
      <strong>{t.session.demonstration}</strong>
      <span className="bar">
        <Button
          isSmall
          disabled={move.isPending || session.day <= min}
          onClick={() => moveTo(addDays(session.day, -1))}
        >
          {t.session.dayBefore}
        </Button>
        <DayField key={session.day} day={session.day} min={min} max={max} onChange={moveTo} />
        <Button isSmall disabled={move.isPending || session.day >= max} onClick={() => moveTo(addDays(session.day, 1))}>
          {t.session.dayAfter}
        </Button>
      </span>
      <span className="bar demonstration-post">
        <span id="post">{t.session.post}</span>
        <Choice
          aria-labelledby="post"
          value={session.actor.id}
          onChange={(actor) => choose.mutate(actor, { onError })}
          groups={roles.map((role) => ({
            label: WORDS.role[role][language],
            choices: session.actors
              .filter((actor) => actor.role === role)
              .map(({ id, name }) => ({ value: id, label: name })),
          }))}
        />
      </span>
    </section>
  );
}
