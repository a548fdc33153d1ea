import { type BulletinContent, neededOf, WORDS, wordDay } from '@gongjian/model';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../../../lib/api.ts';
import { askAgain } from '../../../lib/ask-again.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { notice } from '../../../ui/notice.ts';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { ask } from '../../../ui/question.ts';
import { Failure } from '../../../ui/states.tsx';
import { type Asked, issueBulletin } from '../api.ts';

/** Issues what is previewed; asked twice, it is issued once. */
export function IssueButton({ content, asked }: { readonly content: BulletinContent; readonly asked: Asked }) {
  const { t, language } = useLanguage();
  const mayIssue = useMay()('bulletin.issue');
  const client = useQueryClient();
  const [request, setRequest] = useState(newId);
  const issue = useMutation({
    mutationFn: () => issueBulletin(content.campaign, request, content.issue, asked),
    onSuccess: async (bulletin) => {
      setRequest(newId());
      notice.success(t.bulletin.issued(bulletin.issue));
      await client.invalidateQueries();
    },
    // Where another was quicker, the preview goes on to the next number; what was filled in stays.
    onError: () => askAgain(client),
  });
  const isTaken = issue.error instanceof ProblemError && issue.error.refusal?.kind === 'number-taken';
  const isComplete = neededOf(content.kind, true).every((name) => asked[name] !== undefined);
  const confirmIssue = () =>
    ask({
      title:
        content.official === undefined
          ? t.bulletin.confirmTitle(content.issue, WORDS.paper[content.kind][language])
          : t.papers.confirmOfficial(content.official.reference, content.title),
      content: t.bulletin.confirmMeans(wordDay(content.on, language)),
      okText: t.bulletin.issueIt,
      cancelText: t.states.cancel,
      onOk: () => issue.mutateAsync().catch(() => undefined),
    });
  return (
    <>
      <Button
        type="primary"
        disabled={!mayIssue || content.contradictions.length > 0 || !isComplete}
        loading={issue.isPending}
        onClick={confirmIssue}
      >
        {t.bulletin.issueIt}
      </Button>
      {mayIssue && !isComplete && <span className="quiet small">{t.papers.needsSigner}</span>}
      {!mayIssue && <OnlyFor act="bulletin.issue" />}
      {issue.error && <Failure error={issue.error} />}
      {isTaken && <p className="small">{t.papers.taken}</p>}
    </>
  );
}
