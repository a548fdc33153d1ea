import type { Exemption } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../lib/campaign.tsx';

/** The target or project that a cause is about. */
export function SubjectLink({ of, subject }: Pick<Exemption, 'of' | 'subject'>) {
  const { campaign, nameOf } = useCampaign();
  return of === 'target' ? (
    <Link to="/campaigns/$campaign/targets/$target" params={{ campaign: campaign.id, target: subject }}>
      {nameOf('target', subject)}
    </Link>
  ) : (
    <Link to="/campaigns/$campaign/projects/$project" params={{ campaign: campaign.id, project: subject }}>
      {nameOf('project', subject)}
    </Link>
  );
}
