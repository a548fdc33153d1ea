import { type Exemption, exemptionState, WORDS } from '@gongjian/model';
import { Radio } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { daySpan, NONE, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { SampleMark } from '../../../ui/sample-mark.tsx';
import { SubjectLink } from '../../../ui/subject-link.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ownersOf } from '../owners.ts';

/** Approved causes with their days, review and approver; ended or looked at again by whom they concern. */
export function ExemptionTable({ exemptions }: { readonly exemptions: readonly Exemption[] }) {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const e = t.supervision.exemptions;
  const c = e.columns;
  const on = (value: string | undefined) => planDay(value, campaign.year, language);
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table stacked exemption-table">
        <thead>
          <tr>
            <th scope="col">{c.subject}</th>
            <th scope="col">{c.type}</th>
            <th scope="col">{c.cause}</th>
            <th scope="col">{c.days}</th>
            <th scope="col" className="figure">
              {c.lost}
            </th>
            <th scope="col">{c.review}</th>
            <th scope="col">{c.approver}</th>
            <th scope="col">{c.state}</th>
            <th scope="col">{c.act}</th>
          </tr>
        </thead>
        <tbody>
          {exemptions.map((exemption) => {
            const state = exemptionState(exemption, day);
            const isDue = state === 'running' && exemption.review !== undefined && exemption.review <= day;
            return (
              <tr key={exemption.id}>
                <th scope="row">
                  <SubjectLink of={exemption.of} subject={exemption.subject} />
                  {exemption.sample && <SampleMark />}
                </th>
                <td data-name={c.type}>{WORDS.exemptionType[exemption.type][language]}</td>
                <td className="order-text">
                  {exemption.cause}
                  <div className="quiet small">{exemption.evidence}</div>
                  {exemption.reviews?.map((review) => (
                    <div key={`${review.on} ${review.text}`} className="quiet small">
                      {e.reviewed(on(review.on), review.text)}
                    </div>
                  ))}
                  {exemption.ended !== undefined && (
                    <div className="quiet small">
                      {e.endedOn(on(exemption.ended.on), exemption.ended.why, on(exemption.ended.was))}
                    </div>
                  )}
                </td>
                <td className="kept-whole" data-name={c.days}>
                  {daySpan(exemption.from, exemption.to, campaign.year, language)}
                </td>
                <td className="figure" data-name={c.lost}>
                  {exemption.daysLost ?? NONE}
                </td>
                <td data-name={c.review}>
                  {on(exemption.review)}
                  {isDue && <div className="behind small">{e.reviewDue}</div>}
                </td>
                <td data-name={c.approver}>{exemption.approver}</td>
                <td data-name={c.state}>{WORDS.exemptionState[state][language]}</td>
                <td>
                  <div className="bar">
                    <Keeping exemption={exemption} />
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Keeping({ exemption }: { readonly exemption: Exemption }) {
  const { t } = useLanguage();
  const may = useMay();
  const { plan, day } = useCampaign();
  const e = t.supervision.exemptions;
  const state = exemptionState(exemption, day);
  const owners = ownersOf(plan, exemption);
  const { id, from, to } = exemption;
  return (
    <>
      {state === 'running' && may('exemption.review', owners) && (
        <ActDialog
          act="exemption.review"
          start={{ kept: true, text: '', review: undefined as Exemption['review'] }}
          isReady={({ text }) => text.trim() !== ''}
          body={({ kept, text, review }) => ({
            ...{ id, kept, text },
            ...(kept && review !== undefined ? { review } : {}),
          })}
        >
          {({ kept, text, review }, set) => (
            <>
              <Field name={e.kept} required wide>
                {(field) => (
                  <Radio.Group
                    id={field}
                    aria-label={e.kept}
                    value={kept}
                    onChange={({ target }) => set({ kept: target.value })}
                  >
                    <Radio value={true}>{e.isKept}</Radio>
                    <Radio value={false}>{e.isOver}</Radio>
                  </Radio.Group>
                )}
              </Field>
              {kept && (
                <Field name={e.review}>
                  {(field) => (
                    <DayPicker
                      id={field}
                      clearable
                      value={review}
                      min={day}
                      max={to}
                      onChange={(next) => set({ review: next })}
                    />
                  )}
                </Field>
              )}
              <TextField name={e.text} required rows={3} value={text} onChange={(value) => set({ text: value })} />
            </>
          )}
        </ActDialog>
      )}
      {(state === 'running' || state === 'coming') && from < to && may('exemption.end', owners) && (
        <ActDialog
          act="exemption.end"
          start={{ on: day >= from && day < to ? day : from, why: '' }}
          isReady={({ why }) => why.trim() !== ''}
          body={(draft) => ({ id, ...draft })}
        >
          {({ on, why }, set) => (
            <>
              <Field name={e.last} required>
                {(field) => (
                  <DayPicker id={field} value={on} min={from} max={to} onChange={(next) => next && set({ on: next })} />
                )}
              </Field>
              <TextField name={e.why} required rows={3} value={why} onChange={(value) => set({ why: value })} />
            </>
          )}
        </ActDialog>
      )}
    </>
  );
}
