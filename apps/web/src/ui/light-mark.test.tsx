import { LIGHTS } from '@gongjian/model';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LightMark, LightOf, shownLight } from './light-mark.tsx';

afterEach(cleanup);

test('every light has a shape and a word of its own, so that it reads in black and white', () => {
  const shown = [...LIGHTS, 'exempt' as const, 'none' as const].map(
    (light) => render(<LightMark light={light} />).container.textContent,
  );
  expect(shown).toEqual(['●正常', '◆关注', '▲滞后', '■严重滞后', '○经批准', '—暂不亮灯']);
});

test('an approved cause stands before the light that it takes away', () => {
  expect(shownLight({ light: 'severe', exempt: { exemption: 'e', to: '2012-09-19' } })).toBe('exempt');
  expect(shownLight({})).toBe('none');
});

test('a light of the first months says that it is for reference', () => {
  const { container } = render(<LightOf state={{ light: 'late', reasons: [], reference: true }} />);
  expect(container.textContent).toBe('▲滞后参考');
});
