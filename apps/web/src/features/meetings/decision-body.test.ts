import { ACTS } from '@gongjian/model';
import { expect, test } from 'vitest';
import { decisionBody } from './decision-body.ts';

test.each([
  ['a unit', 'unit fagaiju', { unit: 'fagaiju' }],
  ['a leader', 'leader xianlingdao-b', { leader: 'xianlingdao-b' }],
])('a line names %s and the day, as the act asks for it', (_who, who, named) => {
  const line = decisionBody({ text: '三日内批复', who, due: '2012-09-14' }, 's', 'd');
  if ('fault' in line) throw new Error(line.fault);
  expect(ACTS.get('stocktake.decide')?.body.parse(line.body)).toMatchObject({ stocktake: 's', id: 'd', ...named });
});

test('who and by when go together, and something must be decided', () => {
  expect(decisionBody({ text: ' ', who: undefined, due: undefined }, 's', 'd')).toEqual({ fault: 'missing' });
  expect(decisionBody({ text: '办', who: 'unit u', due: undefined }, 's', 'd')).toEqual({ fault: 'whoAndWhen' });
  expect(decisionBody({ text: '办', who: undefined, due: '2012-09-14' }, 's', 'd')).toEqual({ fault: 'whoAndWhen' });
  expect(decisionBody({ text: '原则同意', who: undefined, due: undefined }, 's', 'd')).toMatchObject({
    body: { text: '原则同意' },
  });
});
