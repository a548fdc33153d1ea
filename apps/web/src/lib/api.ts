import { createClient, ProblemError, unwrap } from '@gongjian/client';
import { currentLanguage } from './language-choice.ts';

/** The one client of the pages; problems come worded in the reader's language. */
export const api = createClient('', { language: currentLanguage });

export { ProblemError, unwrap };
