import { addDays, type Day, type Id, isStanding, type RuleDraft, type StandingRule } from '@gongjian/model';
import { Input, Radio, Select } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { SampleMark } from '../../../ui/sample-mark.tsx';
import { Empty } from '../../../ui/states.tsx';
import './hand-over.css';

const HALF_A_YEAR = 182;

/** Drafts made from recurring problems; each may be edited and adopted, once. */
export function RuleDrafts({
  drafts,
  adopted,
}: {
  readonly drafts: readonly RuleDraft[];
  readonly adopted: readonly StandingRule[];
}) {
  const { t } = useLanguage();
  const may = useMay()('rule.adopt');
  const words = t.pipeline.handOver;
  const left = drafts.filter(({ type }) => !adopted.some((rule) => rule.type === type && isStanding(rule)));
  if (left.length === 0) return <Empty>{words.noDrafts}</Empty>;
  return (
    <>
      <p className="quiet">
        {words.draftsAbout} {!may && <OnlyFor act="rule.adopt" />}
      </p>
      <ul className="rules">
        {left.map((draft) => (
          <li key={draft.type}>
            <h3>{draft.name}</h3>
            <p className="rule-text">{draft.text}</p>
            {may && <AdoptRule draft={draft} />}
          </li>
        ))}
      </ul>
    </>
  );
}

type Draft = { readonly name: string; readonly text: string; readonly unit: Id | undefined; readonly review: string };

function AdoptRule({ draft }: { readonly draft: RuleDraft }) {
  const { t } = useLanguage();
  const { campaign, plan } = useCampaign();
  const words = t.pipeline.handOver;
  const start: Draft = { name: draft.name, text: draft.text, unit: draft.unit, review: draft.review };
  return (
    <ActDialog
      act="rule.adopt"
      label={words.adopt}
      start={start}
      isReady={({ name, text, unit }) => name.trim() !== '' && text.trim() !== '' && unit !== undefined}
      body={({ name, text, unit, review }) => ({
        id: newId(),
        campaign: campaign.id,
        name,
        text,
        unit,
        review,
        type: draft.type,
        problems: draft.problems,
      })}
    >
      {(given, set) => (
        <>
          <Field name={words.name} required wide>
            {(id) => (
              <Input
                id={id}
                maxLength={120}
                value={given.name}
                onChange={(event) => set({ name: event.target.value })}
              />
            )}
          </Field>
          <Field name={words.text} required wide>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={6}
                maxLength={2000}
                value={given.text}
                onChange={(event) => set({ text: event.target.value })}
              />
            )}
          </Field>
          <Field name={words.unit} required>
            {(id) => (
              <Select
                id={id}
                showSearch={{ optionFilterProp: 'label' }}
                value={given.unit ?? null}
                onChange={(unit) => set({ unit: unit ?? undefined })}
                options={plan.units.map((unit) => ({ value: unit.id, label: unit.name }))}
              />
            )}
          </Field>
          <ReviewDay value={given.review} onChange={(review) => set({ review })} />
        </>
      )}
    </ActDialog>
  );
}

/** What was adopted, with its reviews; what still holds may be reviewed. */
export function StandingRules({ rules }: { readonly rules: readonly StandingRule[] }) {
  const { t, language } = useLanguage();
  const { campaign, unitName } = useCampaign();
  const may = useMay()('rule.review');
  const words = t.pipeline.handOver;
  const day = (on: string) => planDay(on, campaign.year, language);
  if (rules.length === 0) return <Empty>{words.noneAdopted}</Empty>;
  return (
    <ul className="rules">
      {rules.map((rule) => (
        <li key={rule.id}>
          <h3>
            {rule.name}
            {rule.sample && <SampleMark />}
            {!isStanding(rule) && <span className="quiet"> · {words.ended}</span>}
          </h3>
          <p className="rule-text">{rule.text}</p>
          <p className="quiet small">
            {[
              `${words.unit} ${unitName(rule.unit)}`,
              words.adoptedOn(day(rule.on), rule.adoptedBy.name),
              words.from(rule.problems.length),
              ...(isStanding(rule) ? [`${words.review} ${day(rule.review)}`] : []),
              ...rule.reviews.map((review) => words.reviewed(day(review.on), review.kept, review.text)),
            ].join(' · ')}
          </p>
          {may && isStanding(rule) && <ReviewRule rule={rule} />}
        </li>
      ))}
    </ul>
  );
}

function ReviewRule({ rule }: { readonly rule: StandingRule }) {
  const { t } = useLanguage();
  const { day } = useCampaign();
  const words = t.pipeline.handOver;
  return (
    <ActDialog
      act="rule.review"
      label={words.reviewAct}
      start={{ kept: true, text: '', review: addDays(day, HALF_A_YEAR) }}
      isReady={({ text }) => text.trim() !== ''}
      body={({ kept, text, review }) => ({ id: rule.id, kept, text, ...(kept && { review }) })}
    >
      {(given, set) => (
        <>
          <Radio.Group
            value={given.kept}
            onChange={(event) => set({ kept: event.target.value === true })}
            options={[
              { value: true, label: words.kept },
              { value: false, label: words.notKept },
            ]}
          />
          <Field name={words.opinion} required wide>
            {(id) => (
              <Input
                id={id}
                maxLength={2000}
                value={given.text}
                onChange={(event) => set({ text: event.target.value })}
              />
            )}
          </Field>
          {given.kept && <ReviewDay value={given.review} onChange={(review) => set({ review })} />}
        </>
      )}
    </ActDialog>
  );
}

/** When a rule is looked at again. */
function ReviewDay({ value, onChange }: { readonly value: Day; readonly onChange: (day: Day) => void }) {
  const { t } = useLanguage();
  const { day } = useCampaign();
  return (
    <Field name={t.pipeline.handOver.review} required>
      {(id) => (
        <DayPicker
          id={id}
          value={value}
          min={addDays(day, 1)}
          onChange={(review) => review !== undefined && onChange(review)}
        />
      )}
    </Field>
  );
}
