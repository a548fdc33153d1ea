import { PIPELINE_STAGES, type Pipeline } from '@gongjian/model';
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { pipelineSearch } from '../search.ts';
import { StageFlow } from './stage-flow.tsx';

afterEach(cleanup);

const stages: Pipeline['stages'] = PIPELINE_STAGES.map((stage, at) => ({
  stage,
  count: at,
  totalInvestment: at * 12_345,
  unknownTotals: 0,
  inStatistics: at === 3 ? 2 : 0,
  problems: at === 3 ? 1 : 0,
  long: at === 3 ? 1 : 0,
  overdue: 0,
  ...(at === 3 ? { age: 40.5, usual: { median: 30, left: 5 } } : {}),
}));

test('the stages stand in the order of a project’s course, an empty one without money or notes', () => {
  const { container } = render(<StageFlow stages={stages} chosen={undefined} onChoose={() => {}} />);
  const cells = [...container.querySelectorAll('li')].map((cell) => cell.textContent);
  expect(cells.map((cell) => cell?.slice(0, 2))).toEqual(['谋划', '储备', '前期', '在建', '竣工', '投产', '入库']);
  expect(cells[0]).toBe('谋划0项');
  expect(cells[3]).toBe('在建3项3.70亿元已停留中位41天半数在30天内转出1项停留偏久1项有难题2项已入库');
});

test('a stage is chosen and let go by the same button', () => {
  const choose = vi.fn();
  const { getAllByRole } = render(<StageFlow stages={stages} chosen="reserve" onChoose={choose} />);
  const [idea, reserve] = getAllByRole('button');
  expect(reserve?.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(idea as HTMLElement);
  fireEvent.click(reserve as HTMLElement);
  expect(choose.mock.calls).toEqual([['idea'], [undefined]]);
});

test('an address takes a stage and a day that there are, and nothing else', () => {
  expect(pipelineSearch({ stage: 'reserve', by: '2012-11-08' })).toEqual({ stage: 'reserve', by: '2012-11-08' });
  expect(pipelineSearch({ stage: 'nowhere', by: '2012-02-30', more: 1 })).toEqual({});
});
