import { ROLES } from '@gongjian/model';
import { expect, test } from 'vitest';
import { homeOf, isKeeper, PAGES, pageAt, pagesOf } from './pages.ts';

test.each(ROLES)('%s begins on a page of its own navigation', (role) => {
  const { first, more } = pagesOf(role);
  expect([...first, ...more]).toContain(homeOf(role));
  expect(first.length).toBeLessThanOrEqual(9);
});

test('every page is in the first row of somebody or under the rest of everybody', () => {
  const shown = new Set(ROLES.flatMap((role) => [...pagesOf(role).first, ...pagesOf(role).more]));
  expect([...shown].sort()).toEqual(Object.keys(PAGES).sort());
});

test('who keeps the system finds no page of a campaign, and everybody else does', () => {
  for (const role of ROLES) {
    const { first, more } = pagesOf(role);
    const isInCampaign = [...first, ...more].some((page) => PAGES[page].to.startsWith('/campaigns/'));
    expect(isInCampaign).toBe(!isKeeper(role));
  }
});

test('an address is of its page, with what stands under it, and of none where there is no page', () => {
  for (const page of Object.keys(PAGES) as (keyof typeof PAGES)[])
    expect(pageAt(PAGES[page].to.replace('$campaign', 'c'))).toBe(page);
  expect(pageAt('/campaigns/c/')).toBe('overview');
  expect(pageAt('/campaigns/c/targets/t')).toBe('targets');
  expect(['/', '/sign-in', '/campaigns/c/nowhere'].map(pageAt)).toEqual([undefined, undefined, undefined]);
});
