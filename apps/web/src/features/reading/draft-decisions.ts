import type {
  Adoption,
  Campaign,
  DraftAction,
  DraftDate,
  DraftFigure,
  DraftParty,
  DraftPlan,
  DraftProject,
  Phase,
} from '@gongjian/model';

/** One thing that the reader found. */
export type DraftItem =
  | { readonly kind: 'action'; readonly item: DraftAction }
  | { readonly kind: 'figure'; readonly item: DraftFigure }
  | { readonly kind: 'project'; readonly item: DraftProject }
  | { readonly kind: 'party'; readonly item: DraftParty }
  | { readonly kind: 'date'; readonly item: DraftDate };
export type ItemKey = string;
export type Decision = 'confirmed' | 'dropped';

/** A draft and what a person has decided about each of its items; nothing becomes plan without a decision. */
export type Review = {
  readonly draft: DraftPlan;
  readonly decisions: Readonly<Record<ItemKey, Decision>>;
  /** Items as the person put them right. */
  readonly corrected: Readonly<Record<ItemKey, DraftItem>>;
};

export function keyOf({ kind, item }: DraftItem): ItemKey {
  return `${kind} ${item.id}`;
}

/** All items as they now stand, corrected ones in place of what was read. */
export function itemsOf({ draft, corrected }: Review): readonly DraftItem[] {
  const all: readonly DraftItem[] = [
    ...draft.actions.map((item): DraftItem => ({ kind: 'action', item })),
    ...draft.items.map((item): DraftItem => ({ kind: 'figure', item })),
    ...draft.projects.map((item): DraftItem => ({ kind: 'project', item })),
    ...draft.parties.map((item): DraftItem => ({ kind: 'party', item })),
    ...draft.dates.map((item): DraftItem => ({ kind: 'date', item })),
  ];
  return all.map((item) => corrected[keyOf(item)] ?? item);
}

/** A fresh review: what the reader proposes to leave out begins as dropped, all else undecided. */
export function startReview(draft: DraftPlan): Review {
  const fresh: Review = { draft, decisions: {}, corrected: {} };
  const leftOut = itemsOf(fresh).filter(({ item }) => item.leftOut !== undefined);
  return { ...fresh, decisions: Object.fromEntries(leftOut.map((item) => [keyOf(item), 'dropped'])) };
}

/** Decides about one item; deciding the same again takes the decision back. */
export function decide(review: Review, key: ItemKey, decision: Decision): Review {
  const { [key]: was, ...others } = review.decisions;
  return { ...review, decisions: was === decision ? others : { ...others, [key]: decision } };
}

/** Puts an item right; what a person corrected is confirmed. */
export function correct(review: Review, item: DraftItem): Review {
  const key = keyOf(item);
  return {
    ...review,
    corrected: { ...review.corrected, [key]: item },
    decisions: { ...review.decisions, [key]: 'confirmed' },
  };
}

/** Confirms every undecided item that the reader is at least this sure of (0..1). */
export function confirmAbove(review: Review, confidence: number): Review {
  const sure = itemsOf(review).filter(
    (item) => review.decisions[keyOf(item)] === undefined && item.item.confidence >= confidence,
  );
  return {
    ...review,
    decisions: { ...review.decisions, ...Object.fromEntries(sure.map((item) => [keyOf(item), 'confirmed'])) },
  };
}

export type ReviewCount = { readonly open: number; readonly confirmed: number; readonly dropped: number };

export function countReview(review: Review): ReviewCount {
  const items = itemsOf(review);
  const of = (decision: Decision) => items.filter((item) => review.decisions[keyOf(item)] === decision).length;
  const [confirmed, dropped] = [of('confirmed'), of('dropped')];
  return { open: items.length - confirmed - dropped, confirmed, dropped };
}

/** Phases among the confirmed dates that have both ends inside the window. */
export function phasesOf(review: Review, from: string, to: string): Phase[] {
  return kept(review, 'date')
    .filter(({ purpose }) => purpose === 'phase')
    .flatMap((date) =>
      date.from !== undefined && date.to !== undefined && date.from >= from && date.to <= to && date.from <= date.to
        ? [{ name: date.name.slice(0, 120), from: date.from, to: date.to }]
        : [],
    );
}

/**
 * The confirmed items as an adoption. What a kept item says of a dropped one (its whole, its action, what it was
 * derived from) is taken out, so that nothing dropped comes in by the back door.
 */
export function adoptionOf(review: Review, campaign: Campaign, batch: string): Adoption {
  const actions = kept(review, 'action');
  const figures = kept(review, 'figure');
  const actionIds = new Set(actions.map(({ id }) => id));
  const figureIds = new Set(figures.map(({ id }) => id));
  const under = (action: string | undefined) => (action !== undefined && actionIds.has(action) ? action : undefined);
  return {
    source: review.draft.source.name,
    batch,
    campaign,
    actions: actions.map((action) => ({ ...action, leftOut: undefined })),
    figures: figures.map((figure) => ({
      ...figure,
      leftOut: undefined,
      action: under(figure.action),
      partOf: figure.partOf !== undefined && figureIds.has(figure.partOf) ? figure.partOf : undefined,
      derived: figure.derived && {
        ...figure.derived,
        from: figure.derived.from.filter((id) => figureIds.has(id)),
      },
    })),
    projects: kept(review, 'project').map((project) => ({
      ...project,
      leftOut: undefined,
      action: under(project.action),
    })),
    parties: kept(review, 'party').map((party) => ({ ...party, leftOut: undefined })),
  };
}

type ItemOf<K extends DraftItem['kind']> = Extract<DraftItem, { kind: K }>['item'];

function kept<K extends DraftItem['kind']>(review: Review, kind: K): ItemOf<K>[] {
  return itemsOf(review)
    .filter((item): item is Extract<DraftItem, { kind: K }> => item.kind === kind)
    .filter((item) => review.decisions[keyOf(item)] === 'confirmed')
    .map(({ item }) => item as ItemOf<K>);
}
