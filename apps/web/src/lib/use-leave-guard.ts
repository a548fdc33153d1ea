import { useBlocker } from '@tanstack/react-router';
import { useLanguage } from './language.tsx';

/** Asks before a page with unsaved work is left, closed or reloaded. */
export function useLeaveGuard(isUnsaved: boolean): void {
  const { t } = useLanguage();
  useBlocker({
    shouldBlockFn: () => isUnsaved && !confirm(t.states.leave),
    enableBeforeUnload: isUnsaved,
    disabled: !isUnsaved,
  });
}
