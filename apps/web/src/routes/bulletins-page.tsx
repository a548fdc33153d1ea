import {
  BULLETIN_KINDS,
  type BulletinKind,
  type BulletinParticulars,
  isBulletinKind,
  neededOf,
  PAPER_KINDS,
  type PaperKind,
  SIGHT,
  WORDS,
} from '@gongjian/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { type Asked, bulletinPreviewQuery, previewPaper } from '../features/bulletin/api.ts';
import { BulletinSheet } from '../features/bulletin/ui/bulletin-sheet.tsx';
import { Contradictions } from '../features/bulletin/ui/contradictions.tsx';
import { IssueButton } from '../features/bulletin/ui/issue-button.tsx';
import { IssuedList } from '../features/bulletin/ui/issued-list.tsx';
import { Particulars } from '../features/bulletin/ui/particulars.tsx';
import { RecheckFile } from '../features/bulletin/ui/recheck-file.tsx';
import { SinceList } from '../features/bulletin/ui/since-list.tsx';
import { TemplateFile } from '../features/bulletin/ui/template-file.tsx';
import { type Sheet, WordingEditor } from '../features/bulletin/ui/wording-editor.tsx';
import type { Draft } from '../features/bulletin/wording.ts';
import { MeetingArticle } from '../features/meetings/ui/paper-sheet.tsx';
import { SupervisionArticle } from '../features/supervision/ui/supervision-sheet.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { useMay } from '../lib/may.ts';
import { useLeaveGuard } from '../lib/use-leave-guard.ts';
import { DayPicker } from '../ui/day-picker.tsx';
import { Field } from '../ui/field.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { FigureOrigin } from '../ui/paper/figure-origin.tsx';
import { PaperButtons } from '../ui/paper/paper-buttons.tsx';
import { runOf } from '../ui/paper/printed.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';

type Given = { readonly [K in keyof BulletinParticulars]?: BulletinParticulars[K] | undefined };

/** Papers before and after they are issued. */
export function BulletinsPage() {
  const { t } = useLanguage();
  const { actor } = useCampaign();
  // A paper is made from the whole county: who sees a part of it reads what is issued.
  const isPreviewed = SIGHT[actor.role] === 'county';
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.shell.nav.bulletin}</h1>
        {isPreviewed && <span className="quiet">{t.bulletin.about}</span>}
      </div>
      {isPreviewed ? (
        <Workbench />
      ) : (
        <>
          <OnlyFor act="bulletin.issue" />
          <Section title={t.bulletin.issuedTitle}>
            <IssuedList />
          </Section>
        </>
      )}
    </div>
  );
}

/** Their papers come with their rows: here is how they are worded and laid out. */
const OF_ROWS = PAPER_KINDS.filter((kind) => !isBulletinKind(kind));

function Workbench() {
  const { t, language } = useLanguage();
  const { day } = useCampaign();
  const may = useMay();
  const [kind, setKind] = useState<PaperKind>('ten-day');
  const [chosenDay, setChosenDay] = useState<string>();
  const on = chosenDay !== undefined && chosenDay <= day ? chosenDay : day;
  const [given, setGiven] = useState<Given>({});
  const [isEditing, setIsEditing] = useState(false);
  const [drafts, setDrafts] = useState<{ readonly [K in PaperKind]?: Draft | undefined }>({});
  useLeaveGuard(Object.values(drafts).some((draft) => draft !== undefined));
  const bulletin = isBulletinKind(kind) ? askedOf(kind, on, given) : undefined;
  const option = (value: PaperKind) => ({ value, label: WORDS.paper[value][language] });
  return (
    <>
      <div className="bar screen-only">
        <Field name={t.bulletin.kind}>
          {(id) => (
            <Select
              id={id}
              value={kind}
              onChange={(value: PaperKind) => {
                setKind(value);
                setGiven({});
              }}
              style={{ minWidth: 168 }}
              options={[
                { label: t.bulletin.toIssue, options: BULLETIN_KINDS.map(option) },
                ...(may('template.adopt') ? [{ label: t.bulletin.toWord, options: OF_ROWS.map(option) }] : []),
              ]}
            />
          )}
        </Field>
        {bulletin !== undefined && (
          <>
            <Field name={t.bulletin.on}>
              {(id) => <DayPicker id={id} value={on} max={day} onChange={setChosenDay} />}
            </Field>
            <Particulars key={kind} asked={bulletin} onChange={(change) => setGiven({ ...given, ...change })} />
          </>
        )}
      </div>
      {bulletin === undefined && <p className="quiet">{t.wording.ofRow}</p>}
      {bulletin === undefined || isEditing ? (
        <WordingEditor
          key={kind}
          asked={bulletin ?? { kind, on: day }}
          draft={drafts[kind]}
          onDraft={(draft) => setDrafts({ ...drafts, [kind]: draft })}
          sheet={sheetOf}
          {...(bulletin !== undefined && { onClose: () => setIsEditing(false) })}
        />
      ) : (
        <BulletinPaper asked={bulletin} onGiven={setGiven} given={given} onEdit={() => setIsEditing(true)} />
      )}
      {bulletin === undefined && <TemplateFile kind={kind} />}
    </>
  );
}

/** A paper of any kind as it is printed. */
const sheetOf: Sheet = (paper, chosen, onFigure) => {
  if ('contradictions' in paper) return <BulletinSheet content={paper} chosen={chosen} onFigure={onFigure} />;
  const run = runOf(paper.figures, { chosen, onFigure });
  return 'rows' in paper ? <SupervisionArticle paper={paper} run={run} /> : <MeetingArticle paper={paper} run={run} />;
};

/** One bulletin before it is issued, with what is checked and done about it. */
function BulletinPaper({
  asked,
  given,
  onGiven,
  onEdit,
}: {
  readonly asked: Asked;
  readonly given: Given;
  readonly onGiven: (given: Given) => void;
  readonly onEdit: () => void;
}) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const { kind } = asked;
  const [figure, setFigure] = useState<string>();
  const missing = neededOf(kind).filter((name) => asked[name] === undefined);
  const query = useQuery({
    ...bulletinPreviewQuery(campaign.id, asked),
    placeholderData: keepPreviousData,
    enabled: missing.length === 0,
  });
  return missing.length > 0 ? (
    <div className="sheet-page">
      <Empty>{t.papers.fill(missing.map((name) => t.papers[name]).join(t.comma))}</Empty>
      <aside className="sheet-side screen-only">
        <Section title={t.bulletin.issuedTitle}>
          <IssuedList />
          <SinceList />
        </Section>
        <TemplateFile kind={kind} onEdit={onEdit} />
      </aside>
    </div>
  ) : (
    <Answered query={query}>
      {(content) => (
        <div className="sheet-page">
          <aside className="sheet-side screen-only">
            <Section title={t.bulletin.checks} aside={content.sample && <SampleMark />}>
              <Contradictions
                content={content}
                settled={given.settled}
                onFigure={setFigure}
                onSettle={(settled) => onGiven({ ...given, settled })}
              />
              <IssueButton content={content} asked={asked} />
              <PaperButtons
                name={t.papers.preview}
                fetchPaper={(format) => previewPaper(campaign.id, asked, format)}
                isPrinted
              />
            </Section>
            <Section title={t.bulletin.issuedTitle}>
              <IssuedList />
              <SinceList />
            </Section>
            <RecheckFile />
            <TemplateFile kind={kind} onEdit={onEdit} />
          </aside>
          {/* After what is done with it: by keyboard its hundreds of figures come last. */}
          <BulletinSheet content={content} chosen={figure} onFigure={setFigure} />
          <FigureOrigin content={content} figure={figure} onChoose={setFigure} />
        </div>
      )}
    </Answered>
  );
}

/** What was given, without what was left empty. */
function askedOf(kind: BulletinKind, on: string, given: Given): Asked {
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...told, kind, on };
}
