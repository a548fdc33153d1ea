import { type Bulletin, SIGHT, WORDS } from '@gongjian/model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { bulletinPreviewQuery } from '../features/bulletin/api.ts';
import { BulletinSheet } from '../features/bulletin/ui/bulletin-sheet.tsx';
import { Contradictions } from '../features/bulletin/ui/contradictions.tsx';
import { FigureOrigin } from '../features/bulletin/ui/figure-origin.tsx';
import { IssueButton } from '../features/bulletin/ui/issue-button.tsx';
import { IssuedList } from '../features/bulletin/ui/issued-list.tsx';
import { RecheckFile } from '../features/bulletin/ui/recheck-file.tsx';
import { useCampaign } from '../lib/campaign.tsx';
import { useLanguage } from '../lib/language.tsx';
import { DayPicker } from '../ui/day-picker.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { SampleMark } from '../ui/sample-mark.tsx';
import { Section } from '../ui/section.tsx';
import { Answered } from '../ui/states.tsx';

/** A bulletin before and after it is issued. */
export function BulletinsPage() {
  const { t, language } = useLanguage();
  const { campaign, day, actor } = useCampaign();
  // A bulletin is made from the whole county: who sees a part of it reads what is issued.
  const isPreviewed = SIGHT[actor.role] === 'county';
  const [kind, setKind] = useState<Bulletin['kind']>('ten-day');
  const [chosenDay, setChosenDay] = useState<string>();
  const on = chosenDay !== undefined && chosenDay <= day ? chosenDay : day;
  const [figure, setFigure] = useState<string>();
  const query = useQuery({
    ...bulletinPreviewQuery(campaign.id, on, kind),
    placeholderData: keepPreviousData,
    enabled: isPreviewed,
  });
  if (!isPreviewed)
    return (
      <div className="page">
        <div className="page-head">
          <h1>{t.shell.nav.bulletin}</h1>
        </div>
        <OnlyFor act="bulletin.issue" />
        <Section title={t.bulletin.issuedTitle}>
          <IssuedList />
        </Section>
      </div>
    );
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.shell.nav.bulletin}</h1>
        <span className="quiet">{t.bulletin.about}</span>
      </div>
      <div className="bar screen-only">
        <Segmented
          aria-label={t.bulletin.kind}
          value={kind}
          onChange={setKind}
          options={(['ten-day', 'flash'] as const).map((value) => ({ value, label: WORDS.bulletin[value][language] }))}
        />
        <span style={{ width: 140 }}>
          <DayPicker label={t.bulletin.on} value={on} max={day} onChange={setChosenDay} />
        </span>
      </div>
      <Answered query={query}>
        {(content) => (
          <div className="sheet-page">
            <BulletinSheet content={content} chosen={figure} onFigure={setFigure} />
            <aside className="sheet-side screen-only">
              <Section title={t.bulletin.checks} aside={content.sample && <SampleMark />}>
                <Contradictions content={content} onFigure={setFigure} />
                <IssueButton content={content} />
              </Section>
              <Section title={t.bulletin.issuedTitle}>
                <IssuedList />
              </Section>
              <RecheckFile />
            </aside>
            <FigureOrigin content={content} figure={figure} onChoose={setFigure} />
          </div>
        )}
      </Answered>
    </div>
  );
}
