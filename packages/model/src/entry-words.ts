import type { Post } from './account.ts';
import type { Actor } from './actor.ts';
import { wordMember } from './field-words.ts';
import type { HistoryEntry } from './views.ts';
import { type Language, WORDS, type Word } from './words.ts';

type NameOf = (id: string) => string | undefined;

/** Fields that say only what the entry's subject says already. */
const TOLD_ALREADY: ReadonlySet<string> = new Set(['id', 'of', 'subject', 'caliber', 'campaign']);
/** Fields that people look for first. */
const FIRST = ['value', 'name', 'goal', 'annualPlan', 'on', 'kind', 'note', 'evidence'];

/** The fields of an entry worth showing, the telling ones first. */
export function shownFields({ changed }: HistoryEntry): HistoryEntry['changed'] {
  const weight = (field: string) => (FIRST.includes(field) ? FIRST.indexOf(field) : FIRST.length);
  return changed
    .filter(({ field, was }) => (was !== undefined && was !== null) || !TOLD_ALREADY.has(field))
    .sort((a, b) => weight(a.field) - weight(b.field));
}

/** What the entry is about: its own name, else the name of the target or project whose figure it is. */
export function subjectName({ subject, changed }: HistoryEntry, nameOf: NameOf): string {
  if (subject.name !== undefined) return subject.name;
  const owner = changed.find(({ field }) => field === 'subject' || field === 'project')?.is;
  const [before = ''] = subject.id.split(':');
  return nameOf(typeof owner === 'string' ? owner : before) ?? nameOf(subject.id) ?? nameOf(before) ?? subject.id;
}

const CLOSED: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>> = {
  grade: WORDS.grade,
  caliber: WORDS.caliber,
  of: WORDS.subject,
  comparison: WORDS.comparison,
  kind: {
    ...WORDS.recognition,
    ...WORDS.unitKind,
    ...WORDS.paper,
    ...WORDS.feedbackKind,
    ...WORDS.suggestionKind,
    ...WORDS.orderSource,
  },
  stage: WORDS.problemStage,
  subtype: WORDS.problemSubtype,
  colour: WORDS.orderColour,
  finding: WORDS.jointFinding,
  outcome: { ...WORDS.commitmentState, ...WORDS.objectionOutcome },
  as: WORDS.suggestionState,
  role: WORDS.role,
  did: WORDS.reportHand,
  type: { ...WORDS.problemType, ...WORDS.exemptionType },
  form: WORDS.indicatorForm,
};

/** A value as people read it: words of closed sets, names behind ids. */
export function shownValue(field: string, value: unknown, language: Language, nameOf: NameOf): string {
  const last = field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? field;
  if (typeof value === 'string') {
    const words = CLOSED[last]?.[value];
    return words === undefined ? (nameOf(value) ?? value) : words[language];
  }
  if (last === 'posts' && Array.isArray(value)) {
    const posts = (value as Post[]).map((post) => {
      const bound = post.unit ?? post.leader ?? post.action;
      return postName({ ...post, ...(bound && { boundName: nameOf(bound) ?? bound }) }, language);
    });
    return posts.join(language === 'zh' ? '、' : ', ') || plainValue(value);
  }
  if (Array.isArray(value) && value.length > 0) {
    const texts = value.map((one) => shownValue(field, one, language, nameOf));
    return texts.join(value.every((one) => typeof one === 'string') ? '、' : ';');
  }
  // What is said in both languages is read in one.
  if (isWord(value)) return value[language];
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value)
      .filter(([, inner]) => inner !== undefined && inner !== null && !(Array.isArray(inner) && inner.length === 0))
      .map(([name, inner]) => `${wordMember(last, name, language)} ${shownValue(name, inner, language, nameOf)}`)
      .join(' · ');
  return plainValue(value);
}

function isWord(value: unknown): value is Word {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value && typeof value.zh === 'string';
}

/** A post as it is granted or as somebody acts under it. */
export type AnyPost = Pick<Actor, 'role' | 'unit' | 'leader' | 'action'>;

/** 填报人(城关镇), reporter (城关镇). */
export function postName(post: AnyPost & { readonly boundName?: string | undefined }, language: Language): string {
  const role = WORDS.role[post.role][language];
  const bound = post.boundName ?? post.unit ?? post.leader ?? post.action;
  if (bound === undefined) return role;
  return language === 'zh' ? `${role}(${bound})` : `${role} (${bound})`;
}

/** A value without words of its own: figures with a true minus, `—` for nothing. */
export function plainValue(value: unknown): string {
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'number') return String(value).replace('-', '−');
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(plainValue).join('、');
  if (typeof value === 'object') return Object.values(value).map(plainValue).join(' ');
  return String(value);
}
