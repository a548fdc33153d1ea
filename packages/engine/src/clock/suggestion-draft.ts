import type { Suggestion } from '@gongjian/model';

export type SuggestionDraft = Omit<Suggestion, 'closed'>;
