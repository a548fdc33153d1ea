import { PaperTemplate } from '@gongjian/model';
import { memoTemplate } from '@gongjian/model/testing';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { checked } from '../wording.ts';
import { WordingForm } from './wording-form.tsx';

/** The fields grow with their text; there is nothing to measure here. */
class NothingObserved {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal('ResizeObserver', NothingObserved);
afterEach(cleanup);

const start = memoTemplate({
  title: '截至,',
  parts: [{ heading: '一、要情', text: '{{要情}}' }, { text: '{{卡点}}' }],
  tables: ['{{目标表}}', '{{难题表}}'],
  circulation: { report: '县委', send: '', issue: '' },
});

let typed = start;

function Form({ from = start }: { readonly from?: PaperTemplate }) {
  const [template, setTemplate] = useState(from);
  typed = template;
  return <WordingForm template={template} faults={checked(template).faults} onChange={setTemplate} />;
}

const field = (name: string) => screen.getByLabelText(name, { selector: 'textarea' }) as HTMLTextAreaElement;

test('all of a wording stands in the form in the order of the paper', () => {
  render(<Form />);
  const labels = [...document.querySelectorAll('.field-name')].map((label) => label.textContent);
  expect(labels).toEqual([
    '报头',
    '标题',
    '第1段小标题',
    '第1段小标题层次',
    '第1段正文',
    '第2段小标题',
    '第2段正文',
    '报',
    '送',
    '发',
  ]);
  expect([...document.querySelectorAll('.wording-table')].map((one) => one.textContent)).toEqual(['目标表', '难题表']);
  expect(typed).toEqual(start);
});

test('a place is chosen from the list by key and written where the caret stands', async () => {
  render(<Form />);
  field('标题').setSelectionRange(2, 2);
  const list = screen.getByRole('combobox', { name: '在标题里插入占位名' });
  fireEvent.change(list, { target: { value: '日期' } });
  fireEvent.keyDown(list, { key: 'Enter', keyCode: 13 });
  await waitFor(() => expect(typed.title).toBe('截至{{日期}},'));
  await waitFor(() => expect(document.activeElement).toBe(field('标题')));
  expect(field('标题').selectionStart).toBe(8);
});

test('a wrong place is told beside its field with where it was typed, and is selected from there', () => {
  render(<Form />);
  fireEvent.change(field('标题'), { target: { value: '截至{{卡点}},' } });
  const told = screen.getByRole('button', { name: '{{卡点}}须独占一段(第3字,“截至{{卡点}},”)' });
  fireEvent.click(told);
  const { selectionStart, selectionEnd, value } = field('标题');
  expect(value.slice(selectionStart, selectionEnd)).toBe('{{卡点}}');
});

test('sections are added, moved and taken out, annexes too; the last section stays', () => {
  render(<Form />);
  fireEvent.click(screen.getByRole('button', { name: '第2段上移' }));
  expect(typed.parts.map(({ text }) => text)).toEqual(['{{卡点}}', '{{要情}}']);
  fireEvent.click(screen.getByRole('button', { name: '加一段' }));
  fireEvent.change(field('第3段正文'), { target: { value: '特此\n专报。' } });
  expect(typed.parts.at(-1)?.text).toBe('特此专报。');
  fireEvent.click(screen.getByRole('button', { name: '附表1删去' }));
  expect(typed.tables).toEqual(['{{难题表}}']);
  for (const _ of [1, 2]) fireEvent.click(screen.getByRole('button', { name: '第1段删去' }));
  expect(screen.getByRole('button', { name: '第1段删去' })).toHaveProperty('disabled', true);
  expect(typed.parts).toEqual([{ level: 1, text: '特此专报。' }]);
});

const meeting = PaperTemplate.parse({
  ...start,
  kind: 'minutes',
  form: 'meeting',
  facts: [{ heading: '时间', text: '{{会议日期}}' }],
  parts: [{ heading: '一、承诺', text: '{{承诺情况}}' }, { text: '{{议定事项}}' }],
  tables: ['{{承诺表}}'],
  circulation: { report: '', send: '{{分送}}', issue: '' },
});

test('of minutes the lines before the text stand too, and one line of whom they are handed to', () => {
  render(<Form from={meeting} />);
  fireEvent.change(field('概况1小标题'), { target: { value: '会议时间' } });
  fireEvent.click(screen.getByRole('button', { name: '加一行概况' }));
  fireEvent.change(field('概况2正文'), { target: { value: '{{议定事项}}' } });
  expect(typed.facts).toEqual([
    { level: 1, heading: '会议时间', text: '{{会议日期}}' },
    { level: 1, text: '{{议定事项}}' },
  ]);
  expect(screen.getByRole('button', { name: /^\{\{议定事项\}\}须独占一段/u })).toBeDefined();
  expect(field('分送').value).toBe('{{分送}}');
  expect(screen.queryByLabelText('报', { selector: 'textarea' })).toBeNull();
  expect(screen.queryByText('注')).toBeNull();
});

test('of an order its rows stand, without head, levels or annexes', () => {
  const parts = [{ heading: '事由', level: 1, text: '{{督办事项}}' }];
  render(<Form from={{ ...start, kind: 'order', form: 'table', parts, tables: [] }} />);
  const labels = [...document.querySelectorAll('.field-name')].map((label) => label.textContent);
  expect(labels).toEqual(['标题', '第1行小标题', '第1行正文']);
  fireEvent.click(screen.getByRole('button', { name: '加一行' }));
  fireEvent.change(field('第2行正文'), { target: { value: '{{完成标志}}' } });
  expect(typed.parts.at(-1)).toEqual({ level: 1, text: '{{完成标志}}' });
});
