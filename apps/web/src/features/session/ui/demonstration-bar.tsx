import { addDays, type Day, type Session, WORDS } from '@gongjian/model';
import { Button, Select } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { useChooseActor, useMoveDay } from '../api.ts';
import './demonstration-bar.css';
import { notice } from '../../../ui/notice.ts';

/** The demonstration says that it is one, and lets its day and its post be changed. */
export function DemonstrationBar({ session }: { readonly session: Session }) {
  const { t, language } = useLanguage();
  const onError = () => notice.error(t.states.failed);
  const move = useMoveDay();
  const choose = useChooseActor();
  const moveTo = (day: Day) => move.mutate(day, { onError });
  const year = session.day.slice(0, 4);
  return (
    <section className="demonstration screen-only" aria-label={t.session.demonstration}>
      <strong>{t.session.demonstration}</strong>
      <span className="bar">
        <Button
          size="small"
          disabled={move.isPending || session.day <= `${year}-01-01`}
          onClick={() => moveTo(addDays(session.day, -1))}
        >
          {t.session.dayBefore}
        </Button>
        <span className="demonstration-day">
          <DayPicker
            label={t.session.day}
            value={session.day}
            min={`${year}-01-01`}
            max={`${year}-12-31`}
            onChange={(day) => day !== undefined && moveTo(day)}
          />
        </span>
        <Button
          size="small"
          disabled={move.isPending || session.day >= `${year}-12-31`}
          onClick={() => moveTo(addDays(session.day, 1))}
        >
          {t.session.dayAfter}
        </Button>
      </span>
      <span className="bar">
        <span id="post">{t.session.post}</span>
        <Select
          aria-labelledby="post"
          size="small"
          className="demonstration-post"
          popupMatchSelectWidth={false}
          value={session.actor.id}
          loading={choose.isPending}
          onChange={(actor) => choose.mutate(actor, { onError })}
          showSearch={{ optionFilterProp: 'label' }}
          options={session.actors.map((actor) => ({
            value: actor.id,
            label: `${actor.name}(${WORDS.role[actor.role][language]})`,
          }))}
        />
      </span>
    </section>
  );
}
