import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { agreementOf, hasLinks, isClean, projectsIn } from '../../test/stored-schedules.ts';

const root = join(import.meta.dirname, '../../../..');
// biome-ignore lint/style/noProcessEnv: where the corpora are is the caller's to say
const corpora = process.env['GONGJIAN_CORPORA'] ?? join(root, '../shared/data');
const corpus = join(corpora, 'cpm/stored-schedules.jsonl');
const few = projectsIn(readFileSync(join(root, 'packages/engine/test/stored-schedules.jsonl'), 'utf8'));

describe('schedules stored by MS Project', () => {
  test('four projects come out as stored: links, must-finish milestones, shared night shift, progress', () => {
    const { tasks, dates, misses } = agreementOf(few);
    expect([tasks, dates]).toEqual([56, 56]);
    // A must-finish milestone is told its predecessor's lateness; a summary's free slack is measured to the project's end.
    expect(misses).toEqual(['legacy/sample98.mpp 19: FS', 'slack9.mpp 11: TS']);
  });

  test.skipIf(!existsSync(corpus))('all six dates of 488 of the 490 tasks in the 40 clean files with links', () => {
    const projects = projectsIn(readFileSync(corpus, 'utf8'));
    const linked = agreementOf(projects.filter((project) => isClean(project) && hasLinks(project)));
    expect([linked.tasks, linked.dates, linked.figures]).toEqual([490, 488, 485]);
    expect(linked.misses).toEqual([
      // Stored with links that the file no longer has: the late finish of its own summary contradicts them.
      'legacy/bug1.mpp 3: LS LF TS',
      'legacy/bug1.mpp 4: LS LF TS',
      'legacy/sample.mpp 19: FS',
      'legacy/sample98.mpp 19: FS',
      'slack9.mpp 11: TS',
    ]);
    const all = agreementOf(projects);
    expect([all.tasks, all.dates]).toEqual([1416, 1375]);
  });
});
