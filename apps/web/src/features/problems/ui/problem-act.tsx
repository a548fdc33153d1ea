import {
  type Id,
  type LadderState,
  type PlanView,
  type Problem,
  type ProblemActName,
  type Refusal,
  Refused,
} from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { aboutAct } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { Conflict } from '../../../ui/conflict.tsx';
import { notice } from '../../../ui/notice.ts';
import { Answered, Failure } from '../../../ui/states.tsx';
import { type ActDraft, bodyOf, draftOf, isComplete } from '../act-body.ts';
import { problemQuery, useProblemAct } from '../api.ts';
import { briefly } from '../brief.ts';
import { ActFields } from './act-fields.tsx';

type Stale = Extract<Refusal, { kind: 'stale' }>;

/** A button that does one act on a problem, with its form. */
export function ProblemAct({
  act,
  problem,
  measure,
  primary = false,
}: {
  readonly act: ProblemActName;
  readonly problem: Id;
  /** Of `problem.measure`: which one. */
  readonly measure?: Id | undefined;
  readonly primary?: boolean;
}) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" type={primary ? 'primary' : 'default'} onClick={() => setIsOpen(true)}>
        {t.problem.acts[act].button}
      </Button>
      <ProblemActDialog act={act} problem={problem} measure={measure} isOpen={isOpen} close={() => setIsOpen(false)} />
    </>
  );
}

/** The form of one act on a problem. */
export function ProblemActDialog({
  act,
  problem,
  measure,
  isOpen,
  close,
}: {
  readonly act: ProblemActName;
  readonly problem: Id;
  readonly measure?: Id | undefined;
  readonly isOpen: boolean;
  readonly close: () => void;
}) {
  const { language } = useLanguage();
  /** Counts up where the form begins anew with what others made of the problem. */
  const [round, setRound] = useState(0);
  const { campaign, day } = useCampaign();
  const query = useQuery({ ...problemQuery(campaign.id, problem, day), enabled: isOpen });
  return (
    <Modal
      open={isOpen}
      title={aboutAct(act, language)}
      footer={null}
      width={act === 'problem.plan' ? 760 : undefined}
      onCancel={close}
      destroyOnHidden
    >
      <Answered query={query}>
        {({ problem: row, version, ladder }) => (
          <Form
            key={round}
            act={act}
            problem={row}
            version={version}
            ladder={ladder}
            measure={measure}
            close={close}
            beginAnew={() => void query.refetch().then(() => setRound((was) => was + 1))}
          />
        )}
      </Answered>
    </Modal>
  );
}

function Form({
  act,
  problem,
  version,
  ladder,
  measure,
  close,
  beginAnew,
}: {
  readonly act: ProblemActName;
  readonly problem: Problem;
  readonly version: number;
  readonly ladder: LadderState | undefined;
  readonly measure: Id | undefined;
  readonly close: () => void;
  readonly beginAnew: () => void;
}) {
  const { t, language } = useLanguage();
  const { day, nameIn, plan } = useCampaign();
  const perform = useProblemAct();
  const nextLevel = act === 'problem.escalate' ? (ladder?.next?.level ?? (problem.level ?? 1) + 1) : undefined;
  const [draft, setDraft] = useState(() =>
    draftOf(act, problem, day, { nextLevel, measure, leader: linkedLeader(problem, plan, nextLevel) }),
  );
  /** The version in hand when the form was opened; after a conflict that was read, the one that others made. */
  const [basis, setBasis] = useState(version);
  const [stale, setStale] = useState<Stale>();
  const [refusal, setRefusal] = useState<Refusal>();
  // An answer may have been lost: the same act again keeps its id and is done once.
  const id = useRef(newId());
  const words = t.problem.acts[act];

  const change = (members: Partial<ActDraft>) => {
    id.current = newId();
    setDraft((was) => ({ ...was, ...members }));
  };
  const send = async () => {
    const on = stale?.version ?? basis;
    if (stale !== undefined) id.current = newId();
    setBasis(on);
    const body = bodyOf(act, draft, problem, measure);
    const receipt = await perform.mutateAsync({ id: id.current, name: act, body, basis: on }).catch(() => undefined);
    if (receipt === undefined) return;
    if (receipt.outcome !== 'refused') {
      close();
      notice.success(words.done(problem.name));
      return;
    }
    const [first] = receipt.refusals;
    setStale(first?.kind === 'stale' ? first : undefined);
    setRefusal(first?.kind === 'stale' ? undefined : first);
  };

  return (
    <div className="problem-form">
      <p>
        <b>{problem.name}</b>
      </p>
      <Context act={act} problem={problem} />
      <p className="quiet small">{words.means}</p>
      <ActFields act={act} problem={problem} draft={draft} onChange={change} />
      {stale !== undefined && (
        <Conflict
          stale={stale}
          touched={{}}
          shown={(field, value) => briefly(field, value, language, nameIn, t.problem.count)}
          onTakeTheirs={() => undefined}
        />
      )}
      {refusal !== undefined && <Failure error={new Refused(refusal)} />}
      {perform.error !== null && <Failure error={perform.error} />}
      <div className="bar problem-form-end">
        <Button onClick={close}>{t.problem.cancel}</Button>
        {stale !== undefined && <Button onClick={beginAnew}>{t.problem.beginAnew}</Button>}
        <Button
          type="primary"
          disabled={!isComplete(act, draft)}
          loading={perform.isPending}
          onClick={() => void send()}
        >
          {stale === undefined ? words.button : t.problem.goOn}
        </Button>
      </div>
    </div>
  );
}

/** What the act answers: what was submitted, which extension is asked. */
function Context({ act, problem }: { readonly act: ProblemActName; readonly problem: Problem }) {
  const { t, language } = useLanguage();
  const { campaign } = useCampaign();
  const at = (day: string) => planDay(day, campaign.year, language);
  const { submitted, extensions = [] } = problem;
  const asked = extensions.find(({ answer }) => answer === undefined);
  if (act === 'problem.extend-approve' && asked !== undefined)
    return <p>{t.problem.ladder.asked(at(asked.on), asked.by.name, at(asked.to), asked.reason)}</p>;
  if ((act === 'problem.clear' || act === 'problem.send-back') && submitted !== undefined)
    return (
      <p>
        {t.problem.facts.deed(at(submitted.on), submitted.by.name, submitted.how)}
        {submitted.evidence !== undefined && <> · {t.problem.measure.proof(submitted.evidence)}</>}
      </p>
    );
  return null;
}

/** The county leader of what is blocked, where the next level of the ladder is his. */
function linkedLeader({ blocks }: Problem, plan: PlanView, level: number | undefined): Id | undefined {
  const ladder = plan.ladders.find(({ id }) => id === plan.campaign.ladder);
  if (level === undefined || ladder?.levels[level - 1]?.hand !== 'leader') return undefined;
  const blocked = [...plan.projects, ...plan.targets].filter(({ id }) => blocks.some((block) => block.id === id));
  return blocked.find(({ leader }) => leader !== undefined)?.leader;
}
