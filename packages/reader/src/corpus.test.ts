import { readdirSync, readFileSync } from 'node:fs';
import { DraftPlan } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { documentOfText } from './document-of-text.ts';
import { readPlan } from './read-plan.ts';
import { addTallies, type ExpectedPlan, FIELDS, type Field, f1, scorePlan } from './score.ts';

const CORPUS = new URL('../corpus/', import.meta.url);
const names = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));
const read = (name: string) => {
  const document = documentOfText('文件', readFileSync(new URL(name, CORPUS), 'utf8'));
  const expected = JSON.parse(readFileSync(new URL(name.replace(/txt$/, 'json'), CORPUS), 'utf8')) as ExpectedPlan;
  return { document, plan: readPlan(document), expected };
};

describe('the corpus', () => {
  it('has at least 24 documents of every kind', () => {
    expect(names.length).toBeGreaterThanOrEqual(24);
    const kinds = new Set(names.map((name) => read(name).expected.kind));
    expect([...kinds].sort()).toEqual(['other', 'scheme', 'speech', 'task-table', 'work-report']);
  });

  it('has anchors that stand in its texts', () => {
    const faults = names.flatMap((name) => {
      const { document, plan, expected } = read(name);
      return scorePlan(document, plan, expected).faults.filter((fault) => fault.startsWith('anchor'));
    });
    expect(faults).toEqual([]);
  });

  it('is read with an F1 of at least 0.97 in every field', () => {
    const tallies = addTallies(
      names.map((name) => {
        const { document, plan, expected } = read(name);
        return scorePlan(document, plan, expected);
      }),
    );
    const low = FIELDS.filter((field: Field) => f1(tallies[field]) < 0.97);
    expect(low).toEqual([]);
  });

  it('is left out of the plan for the right reasons', () => {
    const faults = names.flatMap((name) => {
      const { document, plan, expected } = read(name);
      return scorePlan(document, plan, expected).faults.filter((fault) => fault.startsWith('left out'));
    });
    expect(faults).toEqual([]);
  });

  it.each(names)('%s gives a draft plan that keeps the published form, each quote at its span', (name) => {
    const { document, plan } = read(name);
    expect(DraftPlan.safeParse(plan).error).toBeUndefined();
    for (const found of [...plan.items, ...plan.projects, ...plan.parties, ...plan.dates, ...plan.actions]) {
      expect(document.text.slice(found.span.start, found.span.end)).toBe(found.quote);
      expect(found.quote).not.toBe('');
    }
  });
});
