import { type About, WORDS } from '@gongjian/model';
import { Link } from '@tanstack/react-router';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';

/** What an order speaks of, each a link where there is a page of it. */
export function Matters({ matters }: { readonly matters: readonly About[] }) {
  const { t, language } = useLanguage();
  return (
    <>
      {matters.map(({ of, id }, index) => (
        <span key={`${of} ${id}`}>
          {index > 0 && t.comma}
          <span className="quiet">{WORDS.kind[of][language]} </span>
          <Matter of={of} id={id} />
        </span>
      ))}
    </>
  );
}

function Matter({ of, id }: About) {
  const { campaign, plan, nameIn } = useCampaign();
  const name = nameIn(id) ?? id;
  const params = { campaign: campaign.id };
  switch (of) {
    case 'target':
      return (
        <Link to="/campaigns/$campaign/targets/$target" params={{ ...params, target: id }}>
          {name}
        </Link>
      );
    case 'project':
      return (
        <Link to="/campaigns/$campaign/projects/$project" params={{ ...params, project: id }}>
          {name}
        </Link>
      );
    case 'problem':
      return (
        <Link to="/campaigns/$campaign/problems/$problem" params={{ ...params, problem: id }}>
          {name}
        </Link>
      );
    case 'step': {
      const project = plan.steps.find((step) => step.id === id)?.project;
      if (project === undefined) return name;
      return (
        <Link to="/campaigns/$campaign/projects/$project" params={{ ...params, project }}>
          {nameIn(project)}:{name}
        </Link>
      );
    }
  }
}
