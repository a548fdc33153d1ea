import type { BulletinContent, PaperWording, PlanView, Session } from '@gongjian/model';
import { memoTemplate } from '@gongjian/model/testing';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { CampaignProvider } from '../../../lib/campaign.tsx';
import { planQuery, sessionQuery } from '../../../lib/queries.ts';
import { type Asked, wordingPreviewQuery, wordingQuery } from '../api.ts';
import type { Draft } from '../wording.ts';
import { type Sheet, WordingEditor } from './wording-editor.tsx';

class NothingObserved {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal('ResizeObserver', NothingObserved);
afterEach(cleanup);

const asked: Asked = { kind: 'memo', on: '2012-09-09' };
const shipped = memoTemplate({ circulation: { report: '县委', send: '', issue: '' } });
const own = { ...shipped, masthead: '{{县}}专报' };
const adopted = { by: '攻坚办', on: '2012-09-08' };
const wording: PaperWording = {
  seq: 7,
  template: own,
  shipped,
  versions: [
    { ...adopted, seq: 7, template: own, why: '统一报头' },
    { ...adopted, seq: 3, template: { ...shipped, title: '旧标题' } },
  ],
};
const content: BulletinContent = {
  campaign: 'c',
  kind: 'memo',
  form: 'series',
  masthead: '某县专报',
  issue: 1,
  office: '攻坚办',
  on: asked.on,
  seq: 7,
  sample: false,
  rounding: 'half-up',
  title: '今天的题目',
  titleRuns: ['今天的题目'],
  blocks: [],
  figures: [],
  notes: [],
  circulation: shipped.circulation,
  contradictions: [],
};

let draft: Draft | undefined;
const sheetOf: Sheet = (paper) => paper.title;

function Editor({ start }: { readonly start?: Draft }) {
  const [held, setHeld] = useState(start);
  draft = held;
  return <WordingEditor asked={asked} draft={held} onDraft={setHeld} onClose={() => {}} sheet={sheetOf} />;
}

function open(start?: Draft) {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  const actor = { id: 'office', name: '攻坚办', role: 'office' };
  client.setQueryData(sessionQuery.queryKey, { actor, day: asked.on } as Session);
  client.setQueryData(planQuery('c').queryKey, {
    campaign: { id: 'c' },
    units: [],
    leaders: [],
    targets: [],
    projects: [],
    actions: [],
    indicators: [],
    rosters: [],
    steps: [],
    problems: [],
  } as unknown as PlanView);
  client.setQueryData(wordingQuery('c', 'memo').queryKey, wording);
  client.setQueryData(wordingPreviewQuery('c', asked, own).queryKey, content);
  return render(
    <QueryClientProvider client={client}>
      <CampaignProvider campaign="c">
        <Editor {...(start && { start })} />
      </CampaignProvider>
    </QueryClientProvider>,
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const adopt = () => screen.getByRole('button', { name: /^采\s?用$/ });

test('what is in force stands in the form with the paper beside it, and there is nothing to adopt', () => {
  open();
  expect(screen.getByText('今天的题目')).toBeDefined();
  expect(screen.getByText(/统一报头/).textContent).toContain('现行');
  expect(adopt()).toHaveProperty('disabled', true);
  expect(draft).toBeUndefined();
});

test('the shipped wording and one adopted before are taken into the form, and taken back there is no draft', () => {
  open();
  press('取用攻坚办9月8日采用的写法');
  expect(draft).toMatchObject({ basis: 7, template: { title: '旧标题' } });
  press('换成自带写法');
  expect(draft).toEqual({ basis: 7, template: shipped });
  expect(adopt()).toHaveProperty('disabled', false);
  fireEvent.change(screen.getByLabelText('报头', { selector: 'textarea' }), { target: { value: '{{县长}}专报' } });
  expect(adopt()).toHaveProperty('disabled', true);
  press('放弃改动');
  expect(draft).toBeUndefined();
});

test('where another adopted meanwhile, that is said, nothing typed is lost, and one goes on or takes theirs', () => {
  const mine = { basis: 5, template: { ...shipped, title: '我的标题' } };
  open(mine);
  expect(screen.getByRole('alert').textContent).toContain('攻坚办在此期间(9月8日)采用了另一种写法');
  expect(adopt()).toHaveProperty('disabled', true);
  press('继续改我的');
  expect(draft).toEqual({ ...mine, basis: 7 });
  expect(adopt()).toHaveProperty('disabled', false);
  cleanup();
  open(mine);
  press('改用现行的');
  expect(draft).toBeUndefined();
});
