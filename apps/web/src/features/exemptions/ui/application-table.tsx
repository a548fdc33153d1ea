import { type Application, type Exemption, WORDS } from '@gongjian/model';
import { InputNumber } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { daySpan, NONE, planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { SampleMark } from '../../../ui/sample-mark.tsx';
import { Empty } from '../../../ui/states.tsx';
import { SubjectLink } from '../../../ui/subject-link.tsx';
import { given, TextField } from '../../../ui/text-field.tsx';
import { ownersOf } from '../owners.ts';

/** Applications that wait: decided by the linked leader or the office, taken back by the unit. */
export function ApplicationTable({ applications }: { readonly applications: readonly Application[] }) {
  const { t, language } = useLanguage();
  const { campaign, unitName } = useCampaign();
  const c = t.supervision.exemptions.columns;
  if (applications.length === 0) return <Empty>{t.supervision.exemptions.noneWaiting}</Empty>;
  return (
    <div className="scroll" tabIndex={0}>
      <table className="small-table stacked">
        <thead>
          <tr>
            <th scope="col">{c.subject}</th>
            <th scope="col">{c.type}</th>
            <th scope="col">{c.cause}</th>
            <th scope="col">{c.days}</th>
            <th scope="col" className="figure">
              {c.lost}
            </th>
            <th scope="col">{c.asked}</th>
            <th scope="col">{c.act}</th>
          </tr>
        </thead>
        <tbody>
          {applications.map((application) => (
            <tr key={application.id}>
              <th scope="row">
                <SubjectLink of={application.of} subject={application.subject} />
                {application.sample && <SampleMark />}
                <div className="quiet small">{unitName(application.unit)}</div>
              </th>
              <td data-name={c.type}>{WORDS.exemptionType[application.type][language]}</td>
              <td className="order-text">
                {application.cause}
                <div className="quiet small">{application.evidence}</div>
              </td>
              <td className="kept-whole" data-name={c.days}>
                {daySpan(application.from, application.to, campaign.year, language)}
              </td>
              <td className="figure" data-name={c.lost}>
                {application.daysLost ?? NONE}
              </td>
              <td data-name={c.asked}>
                {planDay(application.on, campaign.year, language)}
                <div className="quiet small">{application.askedBy.name}</div>
              </td>
              <td>
                <div className="bar">
                  <Deciding application={application} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Deciding({ application }: { readonly application: Application }) {
  const { t } = useLanguage();
  const may = useMay();
  const { plan } = useCampaign();
  const owners = ownersOf(plan, application);
  const e = t.supervision.exemptions;
  const isOwn = may('exemption.withdraw', owners);
  return (
    <>
      {may('exemption.approve', owners) ? (
        <>
          <Approve application={application} />
          <ActDialog
            act="exemption.refuse"
            start={{ why: '' }}
            isReady={({ why }) => why.trim() !== ''}
            body={({ why }) => ({ id: application.id, why })}
          >
            {({ why }, set) => (
              <TextField name={e.why} required rows={3} value={why} onChange={(value) => set({ why: value })} />
            )}
          </ActDialog>
        </>
      ) : (
        !isOwn && <OnlyFor act="exemption.approve" />
      )}
      {isOwn && (
        <ActDialog
          act="exemption.withdraw"
          start={{ why: '' }}
          body={({ why }) => ({ id: application.id, ...given('why', why) })}
        >
          {({ why }, set) => <TextField name={e.why} rows={2} value={why} onChange={(value) => set({ why: value })} />}
        </ActDialog>
      )}
    </>
  );
}

/** The approver may shorten the days; the post that acts is the approver. */
function Approve({ application }: { readonly application: Application }) {
  const { t } = useLanguage();
  const e = t.supervision.exemptions;
  const { id, of, subject, type, cause, evidence, sample } = application;
  return (
    <ActDialog
      act="exemption.approve"
      type="primary"
      means={e.about}
      start={{
        from: application.from,
        to: application.to,
        daysLost: application.daysLost,
        review: undefined as Exemption['review'],
      }}
      body={({ from, to, daysLost, review }) => ({
        ...{ id: newId(), application: id, of, subject, type, cause, evidence, from, to },
        ...(daysLost === undefined ? {} : { daysLost }),
        ...(review === undefined ? {} : { review }),
        ...(sample && { sample }),
      })}
    >
      {(draft, set) => (
        <>
          <Field name={e.from} required>
            {(field) => <DayPicker id={field} value={draft.from} onChange={(from) => from && set({ from })} />}
          </Field>
          <Field name={e.to} required>
            {(field) => <DayPicker id={field} value={draft.to} min={draft.from} onChange={(to) => to && set({ to })} />}
          </Field>
          <Field name={e.daysLost}>
            {(field) => (
              <InputNumber
                id={field}
                min={1}
                max={400}
                precision={0}
                value={draft.daysLost ?? null}
                onChange={(value) => set({ daysLost: value ?? undefined })}
              />
            )}
          </Field>
          <Field name={e.review}>
            {(field) => (
              <DayPicker
                id={field}
                clearable
                value={draft.review}
                min={draft.from}
                max={draft.to}
                onChange={(review) => set({ review })}
              />
            )}
          </Field>
        </>
      )}
    </ActDialog>
  );
}
