import { type Adoption, type Receipt, type Refusal, WORDS } from '@gongjian/model';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';
import { Answered, Failure, RefusalWords } from '../../../ui/states.tsx';
import { adoptDraft, previewAdoption } from '../api.ts';

/** What adopting would do, before it is done: which acts, and what cannot become plan. */
export function AdoptionPreview({
  adoption,
  onClose,
  onAdopted,
}: {
  readonly adoption: Adoption;
  readonly onClose: () => void;
  readonly onAdopted: () => void;
}) {
  const { t } = useLanguage();
  const query = useQuery({
    queryKey: ['adoption', adoption],
    queryFn: () => previewAdoption(adoption),
    gcTime: 0,
    retry: false,
  });
  const adopt = useMutation({
    mutationFn: adoptDraft,
    onSuccess: (receipts) => {
      if (refusalsOf(receipts).length === 0) onAdopted();
    },
  });
  const refusals = refusalsOf(adopt.data ?? []);
  return (
    <Modal
      open
      width={760}
      title={t.reading.preview.title(adoption.campaign.name)}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.reading.preview.back}</Button>
          <Button
            type="primary"
            disabled={query.data === undefined}
            loading={adopt.isPending}
            onClick={() => adopt.mutate(adoption)}
          >
            {t.reading.preview.adopt}
          </Button>
        </>
      }
    >
      <Answered query={query}>
        {({ acts, unsettled }) => (
          <>
            <p>{t.reading.preview.acts(acts.length)}</p>
            <Acts acts={acts} />
            {unsettled.length > 0 && (
              <>
                <h3>{t.reading.preview.unsettled(unsettled.length)}</h3>
                <ul>
                  {unsettled.map(({ id, why }) => {
                    const figure = adoption.figures.find((one) => one.id === id);
                    return (
                      <li key={id}>
                        {figure === undefined ? id : `${figure.scope}${figure.indicator} ${figure.quote}`}:
                        {why === 'situation' ? t.reading.preview.situation : why}
                      </li>
                    );
                  })}
                </ul>
              </>
            )}
            <p className="quiet small">{t.reading.preview.means}</p>
          </>
        )}
      </Answered>
      {adopt.error && <Failure error={adopt.error} />}
      {refusals.length > 0 && (
        <div role="alert">
          <p className="refusal">{t.reading.preview.refused}</p>
          {refusals.map((refusal, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list of sentences that never moves
            <p key={index}>
              <RefusalWords refusal={refusal} />
            </p>
          ))}
        </div>
      )}
    </Modal>
  );
}

function refusalsOf(receipts: readonly Receipt[]): readonly Refusal[] {
  return receipts.flatMap(({ refusals }) => refusals);
}

/** Acts by kind, with the names of what they set up. */
function Acts({ acts }: { readonly acts: readonly { readonly name: string; readonly body?: unknown }[] }) {
  const { t, language } = useLanguage();
  const kinds = new Map<string, string[]>();
  for (const { name, body } of acts) {
    const [kind = ''] = name.split('.');
    const called = typeof body === 'object' && body !== null && 'name' in body ? String(body.name) : '';
    kinds.set(kind, [...(kinds.get(kind) ?? []), called]);
  }
  return (
    <dl className="adoption-acts">
      {[...kinds].map(([kind, names]) => (
        <div key={kind}>
          <dt>
            {WORDS.kind[kind as keyof typeof WORDS.kind]?.[language] ?? kind} {names.length}
          </dt>
          <dd className="quiet">{names.join(t.comma)}</dd>
        </div>
      ))}
    </dl>
  );
}
