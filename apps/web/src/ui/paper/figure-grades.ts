import { type Figure, GRADES, type Grade, WORDS } from '@gongjian/model';

/** How many of the facts under a figure, and under what it is made of, are of each grade. A recognition is verified by its nature. */
export function figureGrades(figure: Figure, figures: readonly Figure[]): Readonly<Record<Grade, number>> {
  const byId = new Map(figures.map((one) => [one.id, one]));
  const walked = new Set([figure]);
  // A set is walked in the order of entry, what enters on the way included.
  for (const one of walked) for (const part of one.parts) walked.add(byId.get(part) ?? one);
  const facts = new Set([...walked].flatMap((one) => one.facts));
  const grades = { reported: 0, evidenced: 0, verified: 0 };
  for (const fact of facts) {
    const grade = gradeOf(fact);
    if (grade !== undefined) grades[grade] += 1;
  }
  return grades;
}

function gradeOf(fact: string): Grade | undefined {
  if (fact.startsWith('认定：')) return 'verified';
  if (!fact.startsWith('读数：')) return undefined;
  return GRADES.find((grade) => fact.includes(`；${WORDS.grade[grade].zh}`));
}
