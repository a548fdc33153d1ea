import { type SchedulePreview, wordScheduleField, wordScheduleValue, wordStandFault } from '@gongjian/model';
import { Checkbox } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import type { Chosen, Part, Takes } from '../schedule-choice.ts';

type Row = SchedulePreview['rows'][number] | SchedulePreview['stands'][number];

/** What a file of Project would change, step by step, the plan and where it stands apart; each can be left out. */
export function ScheduleChanges({
  preview,
  chosen,
  takes,
  isOfMany,
  onTick,
}: {
  readonly preview: SchedulePreview;
  readonly chosen: Chosen;
  readonly takes: Takes;
  /** Several projects: each step is named with its own. */
  readonly isOfMany: boolean;
  readonly onTick: (part: Part, uid: number, isOn: boolean) => void;
}) {
  const { t } = useLanguage();
  const { plan } = useCampaign();
  const h = t.scheduleFiles;
  const { rows, stands, same, gone, projects } = preview;
  const added = rows.filter(({ step }) => step === undefined).length;
  const all = [
    ...rows.map((row) => ({ part: 'rows' as const, row })),
    ...stands.map((row) => ({ part: 'stands' as const, row })),
  ].sort((a, b) => a.row.line - b.row.line);
  const projectName = (id: string) => plan.projects.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      <p role="status">
        {isOfMany && h.projects(projects.length)}
        {all.length === 0 ? h.nothing : h.summary(rows.length - added, added, stands.length, same)}
      </p>
      {all.length > 0 && (
        <div className="scroll draft-steps" tabIndex={0}>
          <table className="small-table">
            <thead>
              <tr>
                <th>{h.head.take}</th>
                <th>{h.head.step}</th>
                <th>{h.head.change}</th>
              </tr>
            </thead>
            <tbody>
              {all.map(({ part, row }) => (
                <tr key={`${part} ${row.uid}`}>
                  <td>
                    <Checkbox
                      aria-label={`${h.head.take} ${row.name} ${h.parts[part]}`}
                      disabled={!takes(part, row)}
                      checked={chosen[part].has(row.uid)}
                      onChange={({ target }) => onTick(part, row.uid, target.checked)}
                    />
                  </td>
                  <td>
                    {row.name}
                    <div className="quiet small">
                      {h.parts[part]}
                      {part === 'rows' && row.step === undefined && ` · ${h.added}`}
                      {isOfMany && ` · ${projectName(row.project)}`}
                    </div>
                  </td>
                  <td>
                    <Fields row={row} />
                    <Remark part={part} row={row} mayTake={takes(part, row)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {gone.length > 0 && <p>{h.gone(gone.map(({ name }) => name).join(t.comma))}</p>}
    </>
  );
}

/** `10 → 12`; of a new step, what it is. */
function Fields({ row: { step, fields } }: { readonly row: Row }) {
  const { language } = useLanguage();
  return fields
    .filter(({ field }) => step !== undefined || field !== 'name')
    .map(({ field, was, is }) => (
      <div key={field}>
        <span className="quiet">{wordScheduleField(field, language)}</span>{' '}
        {step !== undefined && `${wordScheduleValue(field, was, language)} → `}
        {wordScheduleValue(field, is, language)}
      </div>
    ));
}

/** Why it cannot be taken, or why it is not ticked to begin with. */
function Remark({ part, row, mayTake }: { readonly part: Part; readonly row: Row; readonly mayTake: boolean }) {
  const { t, language } = useLanguage();
  const h = t.scheduleFiles;
  const fault = 'fault' in row ? row.fault : undefined;
  if (fault !== undefined) return <div className="refusal small">{wordStandFault(fault, language)}</div>;
  if (!mayTake) return <div className="quiet small">{h.notYours[part]}</div>;
  if ('isBehind' in row && row.isBehind) return <div className="quiet small">{h.behind}</div>;
  return null;
}
