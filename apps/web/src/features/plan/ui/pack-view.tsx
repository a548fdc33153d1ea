import { checkPack } from '@gongjian/engine';
import { type Campaign, type LightPack, type PlanView, Refused } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { LightMark } from '../../../ui/light-mark.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure, Loading } from '../../../ui/states.tsx';
import { lastActQuery, packComparisonQuery, usePlanAct } from '../api.ts';
import { usePlanMessages } from '../messages.ts';
import { faultWord, lightWord, ruleLines, ruleTitle } from '../pack-words.ts';

/** A light pack to read: where it comes from, its rules in words, and what the checker finds. */
export function PackView({
  pack,
  plan,
  canAdopt,
}: {
  readonly pack: LightPack;
  readonly plan: PlanView;
  readonly canAdopt: boolean;
}) {
  const { language } = useLanguage();
  const messages = usePlanMessages();
  const words = { language, messages };
  const { pack: t } = messages;
  const faults = checkPack(pack);
  const isInForce = plan.campaign.pack === pack.id;
  return (
    <article className="plan-thing">
      <div className="plan-thing-head">
        <h2>{pack.name[language]}</h2>
        {isInForce && <span className="plan-in-force">{t.inForce}</span>}
      </div>
      <dl className="facts">
        <dt>{t.citation}</dt>
        <dd>
          {pack.citation} <span className="quiet small">({t.sourced[pack.sourced]})</span>
        </dd>
        {pack.place !== undefined && (
          <>
            <dt>{t.place}</dt>
            <dd>{pack.place}</dd>
          </>
        )}
        <dt>{t.version}</dt>
        <dd>{pack.version}</dd>
        <dt>{t.effective}</dt>
        <dd>
          {pack.effective.to === undefined
            ? t.since(pack.effective.from)
            : t.until(pack.effective.from, pack.effective.to)}
        </dd>
        <dt>{t.reference}</dt>
        <dd>{t.referenceMonths(pack.referenceMonths)}</dd>
      </dl>
      <section className="section">
        <h3 className="plan-section-head">{t.rules}</h3>
        <div className="scroll" tabIndex={0}>
          <table className="small-table plan-rules">
            <thead>
              <tr>
                <th scope="col">{t.columnRule}</th>
                <th scope="col">{t.when}</th>
                <th scope="col">{t.light}</th>
              </tr>
            </thead>
            {pack.rules.map((rule) => {
              const lines = ruleLines(rule, words);
              const notes = [
                ...(rule.repeat === undefined
                  ? []
                  : [
                      t.repeat(
                        rule.repeat.times,
                        lightWord(rule.repeat.light, language),
                        lightWord(rule.repeat.becomes, language),
                      ),
                    ]),
                ...(rule.exemptable ? [t.exemptable] : []),
                ...(rule.note === undefined ? [] : [rule.note]),
              ];
              return (
                <tbody key={rule.id}>
                  {lines.map(({ when, light }, index) => (
                    <tr key={`${when} ${light}`}>
                      {index === 0 && (
                        <th scope="rowgroup" rowSpan={lines.length + (notes.length > 0 ? 1 : 0)}>
                          {ruleTitle(rule, words)}
                        </th>
                      )}
                      <td>{when}</td>
                      <td>
                        <LightMark light={light} />
                      </td>
                    </tr>
                  ))}
                  {notes.length > 0 && (
                    <tr>
                      {lines.length === 0 && <th scope="row">{ruleTitle(rule, words)}</th>}
                      <td colSpan={2} className="quiet small">
                        {notes.map((note) => (
                          <div key={note}>{note}</div>
                        ))}
                      </td>
                    </tr>
                  )}
                </tbody>
              );
            })}
          </table>
        </div>
      </section>
      <section className="section">
        <h3 className="plan-section-head">{t.faults}</h3>
        {faults.length === 0 ? (
          <p>{t.clean}</p>
        ) : (
          <ul className="plan-uses">
            {faults.map((fault) => {
              const rule = pack.rules.find(({ id }) => id === fault.rule);
              return (
                <li key={JSON.stringify(fault)}>
                  {rule !== undefined && <span className="quiet">{ruleTitle(rule, words)} — </span>}
                  {faultWord(fault, rule, words)}
                </li>
              );
            })}
          </ul>
        )}
      </section>
      {canAdopt && !isInForce && <AdoptPack pack={pack} plan={plan} />}
    </article>
  );
}

function AdoptPack({ pack, plan }: { readonly pack: LightPack; readonly plan: PlanView }) {
  const { language, t } = useLanguage();
  const words = usePlanMessages();
  const { campaign } = plan;
  const [isOpen, setIsOpen] = useState(false);
  const lastAct = useQuery(lastActQuery('campaign', campaign.id, plan.seq));
  const perform = usePlanAct();
  const [refusal] = perform.data?.refusals ?? [];
  const adopt = async () => {
    const body: Campaign = { ...campaign, pack: pack.id };
    const receipt = await perform
      .mutateAsync({ id: newId(), name: 'campaign.set', body, basis: lastAct.data?.seq })
      .catch(() => undefined);
    if (receipt === undefined || receipt.outcome === 'refused') return;
    setIsOpen(false);
    notice.success(words.saved(pack.name[language]));
  };
  return (
    <div className="bar">
      <Button
        type="primary"
        disabled={lastAct.data?.seq === undefined}
        onClick={() => {
          perform.reset();
          setIsOpen(true);
        }}
      >
        {words.pack.adopt}
      </Button>
      <Modal
        open={isOpen}
        title={words.pack.adoptTitle(pack.name[language])}
        okText={words.pack.adopt}
        okButtonProps={{ loading: perform.isPending }}
        onOk={() => void adopt()}
        cancelText={t.states.cancel}
        onCancel={() => setIsOpen(false)}
        destroyOnHidden
      >
        <div className="section">
          {isOpen && <LightsThatChange pack={pack} plan={plan} />}
          <p className="quiet">{words.pack.adoptMeans}</p>
          {refusal !== undefined && <Failure error={new Refused(refusal)} />}
          {perform.error && <Failure error={perform.error} />}
          {lastAct.error && <Failure error={lastAct.error} />}
        </div>
      </Modal>
    </div>
  );
}

/** How many lights of today would be others. */
function LightsThatChange({ pack, plan }: { readonly pack: LightPack; readonly plan: PlanView }) {
  const { language } = useLanguage();
  const words = usePlanMessages().pack;
  const { day } = useCampaign();
  const query = useQuery(packComparisonQuery(plan.campaign.id, day));
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <Loading />;
  const { packs, rows } = query.data;
  const [now, then] = [plan.campaign.pack, pack.id].map((id) => packs.findIndex((one) => one.id === id));
  if (now === undefined || then === undefined || now < 0 || then < 0) return null;
  const count = rows.filter(({ lights }) => lights[now] !== lights[then]).length;
  const name = packs[now]?.name[language] ?? '';
  return <p>{count === 0 ? words.sameLights(name) : words.differs(count, name)}</p>;
}
