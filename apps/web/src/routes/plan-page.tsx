import { SET_ACTS, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { listItems } from '../features/plan/list-items.ts';
import { usePlanMessages } from '../features/plan/messages.ts';
import { rowOf, rowsByKind } from '../features/plan/plan-rows.ts';
import { PAGE_KINDS, type PageKind } from '../features/plan/search.ts';
import { PackView } from '../features/plan/ui/pack-view.tsx';
import { PlanEditor } from '../features/plan/ui/plan-editor.tsx';
import { PlanList } from '../features/plan/ui/plan-list.tsx';
import '../features/plan/ui/plan.css';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { campaignsQuery, sessionQuery } from '../lib/queries.ts';
import { Answered, Empty } from '../ui/states.tsx';

/** The whole plan by hand: kinds, the things of a kind, and the one in hand. */
export function PlanPage() {
  const { language } = useLanguage();
  const words = usePlanMessages();
  const { plan, campaign, actor } = useCampaign();
  const may = useMay();
  const { kind = 'campaign', id, create } = useSearch({ from: '/campaigns/$campaign/plan' });
  const campaigns = useQuery(campaignsQuery).data ?? [campaign];
  const canChange = may(SET_ACTS[kind].name);
  const isCreating = create === true && canChange && kind !== 'pack';
  // There is one campaign to a page, so it is always in hand.
  const current = id ?? (kind === 'campaign' ? campaign.id : undefined);
  const items = listItems(plan, campaigns, kind, language, words);
  const isOpen = id !== undefined || isCreating;
  const kindWord = WORDS.kind[kind][language];
  return (
    <div className="page">
      <div className="page-head">
        <h1>{words.title}</h1>
        <span className="quiet">{canChange ? words.about : words.readOnly(WORDS.role[actor.role][language])}</span>
      </div>
      <div className={isOpen ? 'plan plan-in-hand' : 'plan'}>
        <nav className="plan-kinds" aria-label={words.kinds}>
          {PAGE_KINDS.map((one) => (
            <Link
              key={one}
              from="/campaigns/$campaign/plan"
              to="."
              search={{ kind: one }}
              aria-current={one === kind ? 'true' : undefined}
            >
              <span>{WORDS.kind[one][language]}</span>
              <span className="quiet">{one === 'campaign' ? campaigns.length : rowsByKind(plan)[one].length}</span>
            </Link>
          ))}
        </nav>
        <PlanList
          key={kind}
          kind={kind}
          items={items}
          current={isCreating ? undefined : current}
          campaign={campaign.id}
          canCreate={canChange && kind !== 'pack'}
        />
        <div className="plan-hand">
          <Link className="plan-back" from="/campaigns/$campaign/plan" to="." search={{ kind }}>
            {words.back(kindWord)}
          </Link>
          <InHand kind={kind} id={isCreating ? undefined : current} isCreating={isCreating} />
        </div>
      </div>
    </div>
  );
}

function InHand({
  kind,
  id,
  isCreating,
}: {
  readonly kind: PageKind;
  readonly id: string | undefined;
  readonly isCreating: boolean;
}) {
  const { language } = useLanguage();
  const words = usePlanMessages();
  const navigate = useNavigate({ from: '/campaigns/$campaign/plan' });
  const { plan, campaign } = useCampaign();
  const may = useMay();
  const canChange = may(SET_ACTS[kind].name);
  const campaigns = useQuery(campaignsQuery).data ?? [campaign];
  const kindWord = WORDS.kind[kind][language];
  if (id === undefined && !isCreating)
    return <Empty>{canChange && kind !== 'pack' ? words.chooseOrCreate(kindWord) : words.choose(kindWord)}</Empty>;
  if (kind === 'pack') {
    const pack = rowOf(plan, 'pack', id ?? '');
    return pack === undefined ? (
      <Empty>{words.gone}</Empty>
    ) : (
      <PackView pack={pack} plan={plan} canAdopt={may('campaign.set')} />
    );
  }
  const row = id === undefined ? undefined : rowOf(plan, kind, id);
  return (
    <PlanEditor
      key={`${kind} ${id ?? ''}`}
      kind={kind}
      id={id}
      row={row}
      plan={plan}
      campaign={campaign.id}
      taken={
        new Set(kind === 'campaign' ? campaigns.map((one) => one.id) : rowsByKind(plan)[kind].map((one) => one.id))
      }
      canChange={canChange}
      onSaved={(saved) =>
        void navigate(
          kind === 'campaign' && saved !== campaign.id
            ? { to: '/campaigns/$campaign/plan', params: { campaign: saved }, search: { kind, id: saved } }
            : { search: { kind, id: saved }, replace: true, resetScroll: false },
        )
      }
      onDropped={() => void navigate({ search: { kind }, replace: true })}
    />
  );
}

/** The first campaign by hand, where there is none to stand in. */
export function FirstCampaignPage() {
  const { language } = useLanguage();
  const words = usePlanMessages();
  const navigate = useNavigate();
  const session = useQuery(sessionQuery);
  const campaigns = useQuery(campaignsQuery);
  const may = useMay();
  return (
    <div className="page">
      <div className="page-head">
        <h1>{words.title}</h1>
      </div>
      <Answered query={session}>
        {({ actor }) =>
          may('campaign.set') ? (
            <PlanEditor
              kind="campaign"
              id={undefined}
              row={undefined}
              plan={undefined}
              campaign={undefined}
              taken={new Set(campaigns.data?.map(({ id }) => id))}
              canChange
              onSaved={(id) =>
                void navigate({ to: '/campaigns/$campaign/plan', params: { campaign: id }, search: { kind: 'action' } })
              }
              onDropped={() => {}}
            />
          ) : (
            <Empty>{words.readOnly(WORDS.role[actor.role][language])}</Empty>
          )
        }
      </Answered>
    </div>
  );
}
