import { Link } from '@tanstack/react-router';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { useMay, whoMay } from '../lib/may.ts';
import { LinkedText } from './linked-text.tsx';
import { Empty } from './states.tsx';

/** Where the plan holds none of a kind yet: so it is said, and what to do next, or who does it. */
export function NothingPlanned({ kind }: { readonly kind: 'target' | 'project' | 'leader' | 'unit' }) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const may = useMay();
  const words = t.planned;
  const act = `${kind}.set`;
  if (!may(act)) return <Empty>{words.notOurs(words.kinds[kind], whoMay(act, language))}</Empty>;
  return (
    <Empty>
      <LinkedText
        text={words.none(words.kinds[kind])}
        links={{
          plan: (text) => (
            <Link
              to="/campaigns/$campaign/plan"
              params={{ campaign: campaign.id }}
              search={{ kind, id: undefined, create: undefined }}
            >
              {text}
            </Link>
          ),
          read: (text) => <Link to="/read">{text}</Link>,
        }}
      />
    </Empty>
  );
}
