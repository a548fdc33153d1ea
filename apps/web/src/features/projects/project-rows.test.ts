import type { Project, ProjectAssessment } from '@gongjian/model';
import { expect, test } from 'vitest';
import { projectsSearch, sortingOf, sortText } from '../../lib/search.ts';
import { filterProjects, type ProjectRow } from './project-rows.ts';

const row = (id: string, project: Partial<Project>, light: Partial<ProjectAssessment['light']> = {}): ProjectRow => ({
  project: { id, name: id, tags: [], unit: 'u', planPoints: [], asked: [], ...project },
  assessment: { project: id, light: { reasons: [], reference: false, ...light } } as unknown as ProjectAssessment,
});
const ROWS = [
  row('河马重工', { tags: ['工业'], code: 'ZB-01', leader: 'a' }, { light: 'late' }),
  row('软件园', { tags: ['服务业'], leader: 'b' }, { light: 'late', exempt: { exemption: 'e', to: '2012-09-19' } }),
];
const names = (rows: readonly ProjectRow[]) => rows.map(({ project }) => project.id);

test('every filter must let a project through', () => {
  expect(names(filterProjects(ROWS, { tag: '工业', leader: 'a' }))).toEqual(['河马重工']);
  expect(names(filterProjects(ROWS, { tag: '工业', leader: 'b' }))).toEqual([]);
});

test('an approved cause is a light of its own to filter by', () => {
  expect(names(filterProjects(ROWS, { light: 'late' }))).toEqual(['河马重工']);
  expect(names(filterProjects(ROWS, { light: 'exempt' }))).toEqual(['软件园']);
});

test('text is looked for in name and code, in any case', () => {
  expect(names(filterProjects(ROWS, { text: 'zb-0' }))).toEqual(['河马重工']);
});

test('an address typed by anyone gives filters or nothing', () => {
  expect(projectsSearch({ tag: 5000, unit: { x: 1 }, light: '', other: 'x' })).toEqual({
    tag: '5000',
    leader: undefined,
    unit: undefined,
    platform: undefined,
    light: undefined,
    text: undefined,
    sort: undefined,
  });
  expect(sortText(sortingOf('-gap'))).toBe('-gap');
});
