import { neededOf, type PaperTemplate, Refused, WORDS, type WordedPaper, wordTemplateFault } from '@gongjian/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { FigureOrigin } from '../../../ui/paper/figure-origin.tsx';
import { Section } from '../../../ui/section.tsx';
import { Answered, Empty, Failure, RefusalWords } from '../../../ui/states.tsx';
import { type AskedWording, wordingPreviewQuery, wordingQuery } from '../api.ts';
import { checked, type Draft, isSame } from '../wording.ts';
import { AdoptWording } from './adopt-wording.tsx';
import { WordingForm } from './wording-form.tsx';
import { WordingVersions } from './wording-versions.tsx';
import './wording-editor.css';

/** How a kind of paper is worded, changed in a plain form with the paper beside it as it would be printed today. */
export function WordingEditor({
  asked,
  draft,
  onDraft,
  onClose,
  sheet,
}: {
  readonly asked: AskedWording;
  /** What was typed and not adopted; kept by the page, so that another kind can be looked at meanwhile. */
  readonly draft: Draft | undefined;
  readonly onDraft: (draft: Draft | undefined) => void;
  readonly onClose?: () => void;
  /** The paper as it is printed, of whatever kind. */
  readonly sheet: Sheet;
}) {
  const { t, language } = useLanguage();
  const words = t.wording;
  const { campaign } = useCampaign();
  const query = useQuery(wordingQuery(campaign.id, asked.kind));
  return (
    <Answered query={query}>
      {(wording) => {
        const { template, faults, refusal } = checked(draft?.template ?? wording.template);
        const isRight = faults.length === 0 && refusal === undefined;
        const take = (taken: PaperTemplate) =>
          onDraft(
            isSame(taken, wording.template) ? undefined : { basis: draft?.basis ?? wording.seq, template: taken },
          );
        const [latest] = wording.versions;
        return (
          <div className="wording">
            <Section
              title={words.title(WORDS.paper[asked.kind][language])}
              aside={
                onClose !== undefined && (
                  <Button size="small" onClick={onClose}>
                    {words.close}
                  </Button>
                )
              }
            >
              <p className="quiet small">{words.about}</p>
              {draft !== undefined && draft.basis !== wording.seq && latest !== undefined && (
                <div className="state" role="alert">
                  <div>{words.others(latest.by, shortDay(latest.on, language))}</div>
                  <Button size="small" onClick={() => onDraft({ ...draft, basis: wording.seq })}>
                    {words.keepMine}
                  </Button>
                  <Button size="small" onClick={() => onDraft(undefined)}>
                    {words.takeTheirs}
                  </Button>
                </div>
              )}
              <WordingForm
                template={draft?.template ?? wording.template}
                faults={faults}
                onChange={(typed) => onDraft({ basis: draft?.basis ?? wording.seq, template: typed })}
              />
              {faults
                .filter(({ part }) => part === undefined)
                .map((fault) => (
                  <p key={fault.place} className="refusal" role="alert">
                    {wordTemplateFault(fault, language)}
                  </p>
                ))}
              {refusal !== undefined && <RefusalWords refusal={refusal} />}
              <div className="bar wording-adopt">
                <AdoptWording
                  campaign={campaign.id}
                  template={template}
                  basis={draft?.basis ?? wording.seq}
                  isReady={
                    isRight && draft !== undefined && draft.basis === wording.seq && !isSame(template, wording.template)
                  }
                  onAdopted={() => onDraft(undefined)}
                />
                {draft === undefined ? (
                  <span className="quiet small">{words.unchanged}</span>
                ) : (
                  <Button onClick={() => onDraft(undefined)}>{words.discard}</Button>
                )}
                {!isSame(template, wording.shipped) && (
                  <Button onClick={() => take(wording.shipped)}>{words.toShipped}</Button>
                )}
              </div>
              <WordingVersions wording={wording} onTake={take} />
            </Section>
            <Preview asked={asked} template={template} isRight={isRight} sheet={sheet} />
          </div>
        );
      }}
    </Answered>
  );
}

export type Sheet = (paper: WordedPaper, chosen: string | undefined, onFigure: (figure: string) => void) => ReactNode;

/** In ms: the paper is made again when typing pauses. */
const PAUSE = 400;

function Preview({
  asked,
  template,
  isRight,
  sheet,
}: {
  readonly asked: AskedWording;
  readonly template: PaperTemplate;
  readonly isRight: boolean;
  readonly sheet: Sheet;
}) {
  const { t } = useLanguage();
  const words = t.wording;
  const { campaign } = useCampaign();
  const [figure, setFigure] = useState<string>();
  const shown = useRested(isRight ? template : undefined);
  const missing = neededOf(asked.kind).filter((name) => asked[name] === undefined);
  const query = useQuery({
    ...wordingPreviewQuery(campaign.id, asked, shown ?? template),
    placeholderData: keepPreviousData,
    enabled: missing.length === 0 && shown !== undefined,
  });
  return (
    <div className="wording-preview">
      <Section title={words.preview}>
        {!isRight && <Waits>{words.waits}</Waits>}
        {missing.length > 0 ? (
          <Empty>{t.papers.fill(missing.map((name) => t.papers[name]).join(t.comma))}</Empty>
        ) : (
          <>
            {query.error &&
              isRight &&
              (isNoneYet(query.error) ? <Empty>{words.noneYet}</Empty> : <Failure error={query.error} />)}
            {(query.data !== undefined || query.isFetching) && (
              <Answered query={{ ...query, error: undefined }}>
                {(content) => (
                  <>
                    {sheet(content, figure, setFigure)}
                    <FigureOrigin content={content} figure={figure} onChoose={setFigure} />
                  </>
                )}
              </Answered>
            )}
          </>
        )}
      </Section>
    </div>
  );
}

/** There is no order, plan or meeting to show it on. */
function isNoneYet(error: Error): boolean {
  return error instanceof Refused && error.refusal.kind === 'not-found' && error.refusal.id === '';
}

function Waits({ children }: { readonly children: ReactNode }) {
  return (
    <p className="quiet small" role="status">
      {children}
    </p>
  );
}

/** The last wording that was right, once typing has paused. */
function useRested(template: PaperTemplate | undefined): PaperTemplate | undefined {
  const [rested, setRested] = useState(template);
  const told = JSON.stringify(template);
  useEffect(() => {
    if (told === undefined) return;
    const timer = setTimeout(() => setRested(JSON.parse(told) as PaperTemplate), PAUSE);
    return () => clearTimeout(timer);
  }, [told]);
  return rested;
}
