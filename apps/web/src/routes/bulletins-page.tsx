import { BULLETIN_KINDS, type BulletinKind, type BulletinParticulars, neededOf, SIGHT, WORDS } from '@gongjian/model';
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
import { WordingEditor } from '../features/bulletin/ui/wording-editor.tsx';
import type { Draft } from '../features/bulletin/wording.ts';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { useLeaveGuard } from '../lib/use-leave-guard.ts';
import { DayPicker } from '../ui/day-picker.tsx';
import { Field } from '../ui/field.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { FigureOrigin } from '../ui/paper/figure-origin.tsx';
import { PaperButtons } from '../ui/paper/paper-buttons.tsx';
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

function Workbench() {
  const { t, language } = useLanguage();
  const { campaign, day } = useCampaign();
  const [kind, setKind] = useState<BulletinKind>('ten-day');
  const [chosenDay, setChosenDay] = useState<string>();
  const on = chosenDay !== undefined && chosenDay <= day ? chosenDay : day;
  const [given, setGiven] = useState<Given>({});
  const [figure, setFigure] = useState<string>();
  const [isEditing, setIsEditing] = useState(false);
  const [drafts, setDrafts] = useState<{ readonly [K in BulletinKind]?: Draft | undefined }>({});
  useLeaveGuard(Object.values(drafts).some((draft) => draft !== undefined));
  const asked = askedOf(kind, on, given);
  const missing = neededOf(kind).filter((name) => asked[name] === undefined);
  const query = useQuery({
    ...bulletinPreviewQuery(campaign.id, asked),
    placeholderData: keepPreviousData,
    enabled: missing.length === 0,
  });
  return (
    <>
      <div className="bar screen-only">
        <Field name={t.bulletin.kind}>
          {(id) => (
            <Select
              id={id}
              value={kind}
              onChange={(value: BulletinKind) => {
                setKind(value);
                setGiven({});
              }}
              style={{ minWidth: 168 }}
              options={BULLETIN_KINDS.map((value) => ({ value, label: WORDS.bulletin[value][language] }))}
            />
          )}
        </Field>
        <Field name={t.bulletin.on}>{(id) => <DayPicker id={id} value={on} max={day} onChange={setChosenDay} />}</Field>
        <Particulars key={kind} asked={asked} onChange={(change) => setGiven({ ...given, ...change })} />
      </div>
      {isEditing ? (
        <WordingEditor
          key={kind}
          asked={asked}
          draft={drafts[kind]}
          onDraft={(draft) => setDrafts({ ...drafts, [kind]: draft })}
          onClose={() => setIsEditing(false)}
        />
      ) : missing.length > 0 ? (
        <div className="sheet-page">
          <Empty>{t.papers.fill(missing.map((name) => t.papers[name]).join(t.comma))}</Empty>
          <aside className="sheet-side screen-only">
            <Section title={t.bulletin.issuedTitle}>
              <IssuedList />
              <SinceList />
            </Section>
            <TemplateFile kind={kind} onEdit={() => setIsEditing(true)} />
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
                    onSettle={(settled) => setGiven({ ...given, settled })}
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
                <TemplateFile kind={kind} onEdit={() => setIsEditing(true)} />
              </aside>
              {/* After what is done with it: by keyboard its hundreds of figures come last. */}
              <BulletinSheet content={content} chosen={figure} onFigure={setFigure} />
              <FigureOrigin content={content} figure={figure} onChoose={setFigure} />
            </div>
          )}
        </Answered>
      )}
    </>
  );
}

/** What was given, without what was left empty. */
function askedOf(kind: BulletinKind, on: string, given: Given): Asked {
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...told, kind, on };
}
