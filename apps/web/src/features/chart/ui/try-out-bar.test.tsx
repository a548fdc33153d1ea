import { type Chart, type ChartStep, Step, type TryOutFacts } from '@gongjian/model';
import { CAMPAIGN as campaign } from '@gongjian/model/testing';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useTryOut } from '../use-try-out.ts';
import { TryOutBar } from './try-out-bar.tsx';

const DAY = '2012-09-10';
const step = Step.parse({ id: 's', project: 'p', name: '审图', basis: 'calendar', days: 10 });
const drawn: ChartStep = { id: 's', name: '审图', state: 'open', forecast: [41, 50] };
const chart = { zero: '2012-07-31', projects: [{ id: 'p', steps: [drawn] }] } as unknown as Chart;

/** What the server holds, and what came in. */
const held = { row: step, seq: 7 };
const sent: { body: Step; basis: number }[] = [];
const mayDo = vi.hoisted(() => ({ yes: true }));

/** One and the same at every look, as the provider's. */
const known = {
  ...{ campaign, day: DAY, plan: { campaign, calendars: [] } },
  ...{ nameOf: () => '医院', unitName: (id: string) => id },
};
vi.mock('../../../lib/campaign.tsx', () => ({ useCampaign: () => known }));
vi.mock('../../../lib/may.ts', () => ({ useMay: () => () => mayDo.yes }));
vi.mock('../../../ui/only-for.tsx', () => ({ OnlyFor: () => <span>由攻坚办办理</span> }));
vi.mock('../../../lib/api.ts', () => ({
  ProblemError: class extends Error {},
  unwrap: (answer: unknown) => answer,
  api: {
    GET: async (): Promise<Partial<TryOutFacts>> => ({
      ...{ seq: held.seq, projects: [], steps: [held.row], versions: { s: held.seq } },
      ...{ progress: [], problems: [], recognitions: [], tracks: [], asks: [] },
    }),
    POST: async (_path: string, { body }: { body: { acts: { body: Step; basis: number }[] } }) => {
      const [act] = body.acts;
      if (act === undefined) throw new Error('nothing was sent');
      sent.push(act);
      const changed = [
        { field: 'days', was: 10, is: held.row.days, yours: act.body.days },
        { field: 'constraint', was: null, is: held.row.constraint, yours: act.body.constraint },
      ];
      const stale = {
        kind: 'stale',
        what: 'step',
        id: 's',
        basis: act.basis,
        version: held.seq,
        by: '西镇',
        at: `${DAY}T02:00:00Z`,
        changed,
      };
      if (act.basis !== held.seq) return [{ outcome: 'refused', refusals: [stale] }];
      held.row = act.body;
      held.seq += 1;
      return [{ outcome: 'done', seq: held.seq, refusals: [] }];
    },
  },
}));

function Trying() {
  const tryOut = useTryOut(chart);
  return (
    <>
      <button type="button" onClick={() => tryOut.start({ project: 'p', step: drawn, change: { of: 'start', by: 5 } })}>
        拖动
      </button>
      <TryOutBar tryOut={tryOut} />
    </>
  );
}
/** Without the application's own settings, buttons of two characters have a space between them. */
const named = (name: string) => ({ name: new RegExp(`^${[...name].join(' ?')}$`) });
const press = (name: string) => fireEvent.click(screen.getByRole('button', named(name)));
const sees = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text));
/** As another post does it, while the bar is in the hand. */
const another = (change: Partial<Step>) => {
  held.row = { ...held.row, ...change };
  held.seq += 1;
};

beforeEach(() => {
  Object.assign(held, { row: step, seq: 7 });
  sent.length = 0;
  mayDo.yes = true;
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Trying />
    </QueryClientProvider>,
  );
});
afterEach(cleanup);

test('what another has changed meanwhile is shown beside, nothing is overwritten, and the same change is tried on it', async () => {
  press('拖动');
  await sees(/1个节点移动,最多晚[1-5]个工作日/);
  another({ days: 14, constraint: { kind: 'start-no-earlier', on: '2012-09-12' } });
  press('采用');
  await sees('西镇已于');
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
  expect(rows.slice(1)).toEqual(['计划天数1014—', '日期约束—不早于此日开始 9月12日不早于此日开始 9月15日取用对方的']);
  expect(screen.queryByRole('button', named('采用'))).toBeNull();
  expect(held.row.days).toBe(14);

  press('按新情况再试');
  await waitFor(() => expect(screen.getByRole('button', named('采用')).hasAttribute('disabled')).toBe(false));
  press('采用');
  await sees('已采用对“审图”的改动');
  expect(sent.map(({ basis }) => basis)).toEqual([7, 8]);
  expect(held.row).toMatchObject({ days: 14, constraint: { on: '2012-09-15' } });
});

test('what is adopted is taken back, but not over what another has made of it since', async () => {
  press('拖动');
  await sees('1个节点移动');
  press('采用');
  await sees('已采用对');
  press('撤销');
  await waitFor(() => expect(held.row).toEqual(step));
  await waitFor(() => expect(screen.queryByText(/已采用对/)).toBeNull());

  press('拖动');
  await sees('1个节点移动');
  press('采用');
  await sees('已采用对');
  another({ days: 20 });
  press('撤销');
  await sees('西镇已再次修改这个节点,不能直接撤销');
  expect(held.row.days).toBe(20);
  expect(screen.queryByRole('button', named('撤销'))).toBeNull();
});

test('who may not change the plan may try, and is told who may', async () => {
  mayDo.yes = false;
  press('拖动');
  await sees('1个节点移动');
  expect(screen.queryByRole('button', named('采用'))).toBeNull();
  await sees('由攻坚办办理');
});
