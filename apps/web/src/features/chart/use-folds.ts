import { useState } from 'react';
import type { ChartRow, Folds } from './chart-rows.ts';

/** Groups begin open and projects shut; `toggle` turns a row over where it folds. */
export function useFolds() {
  const [folds, setFolds] = useState<Folds>({ shut: new Set(), open: new Set() });
  const turn = (set: ReadonlySet<string>, key: string): ReadonlySet<string> => {
    const next = new Set(set);
    if (!next.delete(key)) next.add(key);
    return next;
  };
  return {
    folds,
    toggle: (row: ChartRow) => {
      if (row.kind === 'group') setFolds((was) => ({ ...was, shut: turn(was.shut, row.key) }));
      if (row.kind === 'project' && row.project.steps.length > 0)
        setFolds((was) => ({ ...was, open: turn(was.open, row.project.id) }));
    },
    toggleProject: (id: string) => setFolds((was) => ({ ...was, open: turn(was.open, id) })),
    openAll: (ids: readonly string[]) => setFolds({ shut: new Set(), open: new Set(ids) }),
    shutAll: () => setFolds({ shut: new Set(), open: new Set() }),
  };
}
