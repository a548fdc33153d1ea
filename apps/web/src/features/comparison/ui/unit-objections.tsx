import {
  STANDING_OUTCOMES,
  type StandingObjection,
  type StandingRow,
  type StandingView,
  standingDecisionUntil,
  standingObjectionUntil,
  tookPartIn,
  WORDS,
} from '@gongjian/model';
import { Radio } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { SampleMark } from '../../../ui/sample-mark.tsx';
import { given, TextField } from '../../../ui/text-field.tsx';
import { openObjection } from '../objections.ts';

/** What a unit objected, what was answered, and the act that is the reader's to do. */
export function UnitObjections({ row, view }: { readonly row: StandingRow; readonly view: StandingView }) {
  const { t } = useLanguage();
  const may = useMay();
  const own = view.objections.filter(({ unit }) => unit === row.unit);
  const mayObject = may('standing.object', { units: [row.unit] }) && openObjection(view, row.unit) === undefined;
  if (own.length === 0 && !mayObject) return null;
  return (
    <>
      <h3>{t.comparison.reasons.review}</h3>
      <ul>
        {own.map((objection) => (
          <li key={objection.id}>
            <OneObjection objection={objection} view={view} />
          </li>
        ))}
      </ul>
      {mayObject && <ObjectButton row={row} view={view} />}
    </>
  );
}

function OneObjection({ objection, view }: { readonly objection: StandingObjection; readonly view: StandingView }) {
  const { t, language } = useLanguage();
  const { campaign, day, actor } = useCampaign();
  const may = useMay();
  const words = t.comparison.object;
  const dayWords = (one: string) => planDay(one, campaign.year, language);
  const { on, by, decision, reason, evidence, rank } = objection;
  const until = standingDecisionUntil(objection, view.rules);
  return (
    <div className="standing-objection">
      <div>
        {reason}
        {evidence !== undefined && <span className="quiet"> {evidence}</span>}
        {objection.sample && <SampleMark />}
      </div>
      <div className="quiet small">
        {words.asked({ on: dayWords(on), day: dayWords(objection.day), rank, by: by.name })}
      </div>
      {decision === undefined ? (
        <div className="bar">
          <span className={until < day ? 'behind' : undefined}>{words.waits(dayWords(until))}</span>
          {!may('standing.decide') ? (
            <OnlyFor act="standing.decide" />
          ) : tookPartIn(objection, view.declared, actor) === undefined ? (
            <DecideButton objection={objection} isLate={until < day} />
          ) : (
            <span className="quiet small">{words.otherHands}</span>
          )}
        </div>
      ) : (
        <div>
          <strong>
            {words.decided({
              on: dayWords(decision.on),
              by: decision.by.name,
              outcome: WORDS.objectionOutcome[decision.outcome][language],
            })}
          </strong>{' '}
          {decision.text}
        </div>
      )}
    </div>
  );
}

function ObjectButton({ row, view }: { readonly row: StandingRow; readonly view: StandingView }) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const words = t.comparison.object;
  const until = standingObjectionUntil(view.day, view.rules);
  return (
    <div className="bar">
      <ActDialog
        act="standing.object"
        label={words.title}
        start={{ reason: '', evidence: '' }}
        isReady={({ reason }) => reason.trim() !== ''}
        means={words.means}
        body={({ reason, evidence }) => ({
          ...{ id: newId(), campaign: campaign.id, unit: row.unit, day: view.day, rank: row.rank, ranks: row.ranks },
          ...{ reason, ...given('evidence', evidence) },
        })}
      >
        {({ reason, evidence }, set) => (
          <>
            <TextField
              name={words.reason}
              required
              rows={3}
              value={reason}
              onChange={(value) => set({ reason: value })}
            />
            <TextField name={words.evidence} rows={2} value={evidence} onChange={(value) => set({ evidence: value })} />
          </>
        )}
      </ActDialog>
      <span className="quiet small">{words.until(planDay(until, campaign.year, language))}</span>
    </div>
  );
}

function DecideButton({ objection, isLate }: { readonly objection: StandingObjection; readonly isLate: boolean }) {
  const { t, language } = useLanguage();
  const words = t.comparison.object;
  const start: { outcome: StandingObjectionOutcome; text: string; late: string } = {
    outcome: 'upheld',
    text: '',
    late: '',
  };
  return (
    <ActDialog
      act="standing.decide"
      start={start}
      isReady={({ text, late }) => text.trim() !== '' && (!isLate || late.trim() !== '')}
      body={({ outcome, text, late }) => ({ id: objection.id, outcome, text, ...given('late', late) })}
    >
      {({ outcome, text, late }, set) => (
        <>
          <Field name={words.outcome} required wide>
            {(id) => (
              <Radio.Group
                id={id}
                value={outcome}
                onChange={({ target }) => set({ outcome: target.value as StandingObjectionOutcome })}
                options={STANDING_OUTCOMES.map((value) => ({ value, label: WORDS.objectionOutcome[value][language] }))}
              />
            )}
          </Field>
          <TextField name={words.text} required rows={3} value={text} onChange={(value) => set({ text: value })} />
          {isLate && (
            <TextField name={words.late} required rows={2} value={late} onChange={(value) => set({ late: value })} />
          )}
        </>
      )}
    </ActDialog>
  );
}

type StandingObjectionOutcome = (typeof STANDING_OUTCOMES)[number];
