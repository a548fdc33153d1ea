import type { Id, TargetAssessment } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { NONE } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';

/** Of a target that counts a list of projects: those that count and those that do not yet. */
export function RosterLists({ projects }: { readonly projects: NonNullable<TargetAssessment['projects']> }) {
  const { t } = useLanguage();
  const { plan, day } = useCampaign();
  const running = plan.exemptions.filter(({ of, from, to }) => of === 'project' && from <= day && day <= to);
  const exempt = projects.waiting.filter((id) => running.some(({ subject }) => subject === id)).length;
  return (
    <div className="roster-lists">
      <h3>
        {t.target.waiting(projects.waiting.length)}
        {exempt > 0 && t.supervision.withoutCause({ exempt, of: projects.waiting.length - exempt })}
      </h3>
      <Names ids={projects.waiting} />
      <h3>{t.target.counted(projects.counted.length)}</h3>
      <Names ids={projects.counted} />
    </div>
  );
}

function Names({ ids }: { readonly ids: readonly Id[] }) {
  const { t } = useLanguage();
  const { campaign, nameOf } = useCampaign();
  if (ids.length === 0) return <p>{NONE}</p>;
  return (
    <p>
      {ids.map((project, index) => (
        <span key={project}>
          {index > 0 && t.comma}
          <Link to="/campaigns/$campaign/projects/$project" params={{ campaign: campaign.id, project }}>
            {nameOf('project', project)}
          </Link>
        </span>
      ))}
    </p>
  );
}
