import { sortChanges } from '@gongjian/engine';
import { type AssessmentChange, decimalsOf, type FrontPage } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { amount, NONE } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { LightMark } from '../../../ui/light-mark.tsx';
import { CutWords, MovementWords } from '../../../ui/movement-words.tsx';
import { Empty } from '../../../ui/states.tsx';

/** What changed between two days: lights that turned, work, and paper apart. */
export function ChangeRows({ changes, changed }: Pick<FrontPage, 'changes' | 'changed'>) {
  const { t } = useLanguage();
  const { lights, work, paper } = sortChanges(changes);
  if (changes.length === 0) return <Empty>{t.front.noChanges}</Empty>;
  return (
    <div className="front-changes">
      <Group
        title={t.front.change.lights}
        count={changed.lights}
        changes={lights}
        row={(change) => <Turned change={change} />}
      />
      <Group
        title={t.front.change.work}
        count={changed.work}
        changes={work}
        row={(change) => <Moved change={change} />}
      />
      <Group
        title={t.front.change.paper}
        count={changed.paper}
        changes={paper}
        row={(change) => <Paper change={change} />}
      />
    </div>
  );
}

const AT_FIRST = 12;

function Group({
  title,
  count,
  changes,
  row,
}: {
  readonly title: string;
  /** Of all there are; a large county sends the first of them. */
  readonly count: number;
  readonly changes: readonly AssessmentChange[];
  readonly row: (change: AssessmentChange) => ReactNode;
}) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, AT_FIRST);
  return (
    <section>
      <h3>{t.front.change.heading(title, count)}</h3>
      {count === 0 && <p className="quiet">{NONE}</p>}
      <ul>
        {shown.map((change) => (
          <li key={`${change.of} ${change.subject}`}>
            {change.of === 'target' ? (
              <Link
                to="/campaigns/$campaign/targets/$target"
                params={{ campaign: campaign.id, target: change.subject }}
              >
                {change.name}
              </Link>
            ) : (
              <Link
                to="/campaigns/$campaign/projects/$project"
                params={{ campaign: campaign.id, project: change.subject }}
              >
                {change.name}
              </Link>
            )}
            <span className="front-change">{row(change)}</span>
          </li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button isSmall onClick={() => setAll(true)}>
          {t.front.change.all(changes.length)}
        </Button>
      )}
      {changes.length < count && <p className="quiet">{t.front.change.rest(count - changes.length)}</p>}
    </section>
  );
}

function Turned({ change }: { readonly change: AssessmentChange }) {
  return (
    <>
      <LightMark light={change.lightWas ?? 'none'} /> → <LightMark light={change.lightIs ?? 'none'} />
    </>
  );
}

function useDecimals(change: AssessmentChange): { decimals: number; unit: string } {
  const { plan } = useCampaign();
  if (change.of === 'project') return { decimals: 0, unit: '万元' };
  const target = plan.targets.find(({ id }) => id === change.subject);
  const indicator = plan.indicators.find(({ id }) => id === target?.indicator);
  const unit = indicator?.unitOfMeasure ?? '';
  return { decimals: indicator?.decimals ?? decimalsOf(unit), unit };
}

function Moved({ change }: { readonly change: AssessmentChange }) {
  const { decimals, unit } = useDecimals(change);
  return (
    <>
      {amount(change.doneWas, decimals)} → {amount(change.doneIs, decimals)} {unit}
      <small>
        <MovementWords change={change} decimals={decimals} />
      </small>
    </>
  );
}

function Paper({ change }: { readonly change: AssessmentChange }) {
  const { t } = useLanguage();
  const { nameOf } = useCampaign();
  const { decimals } = useDecimals(change);
  const from = (was: number | undefined, is: number | undefined) =>
    `${amount(was, decimals)} → ${amount(is, decimals)}`;
  // A lowered plan is told by who approved it.
  const isNamed = change.cuts?.some(({ subject }) => subject === change.subject) === true;
  const parts = [
    ...(change.corrected ? [t.front.change.corrected] : []),
    ...(change.planWas !== change.planIs && !isNamed ? [t.front.change.plan(from(change.planWas, change.planIs))] : []),
    ...(change.goalWas !== change.goalIs ? [t.front.change.goal(from(change.goalWas, change.goalIs))] : []),
    ...(change.entered.length > 0
      ? [t.front.change.entered(change.entered.map((id) => nameOf('project', id)).join(t.comma))]
      : []),
    ...(change.left.length > 0
      ? [t.front.change.left(change.left.map((id) => nameOf('project', id)).join(t.comma))]
      : []),
  ];
  return (
    <>
      {parts.join(t.semicolon)}
      {change.movement !== undefined && (
        <small>
          <MovementWords change={change} decimals={decimals} />
        </small>
      )}
      <CutWords cuts={change.cuts} subject={change.subject} />
    </>
  );
}
