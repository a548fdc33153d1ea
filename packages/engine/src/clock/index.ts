export type { SuggestionDraft } from './suggestion-draft.ts';
export { suggestionsOn } from './suggestions.ts';
