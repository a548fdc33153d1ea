import type { QueryClient } from '@tanstack/react-query';

/**
 * Asks again for what pages show, after acts or where another post looks; `but` names what is in hand already. A
 * chance of before must not stand beside figures of after, and takes the longest: it is forgotten, and computed anew
 * once the rest is there.
 */
export async function askAgain(client: QueryClient, but?: string): Promise<void> {
  const isOutlook = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey[0] === 'outlook';
  await client.invalidateQueries({ predicate: (query) => !isOutlook(query) && query.queryKey[0] !== but });
  void client.resetQueries({ predicate: isOutlook });
}
