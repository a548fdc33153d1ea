import { Fragment, type ReactNode } from 'react';

/**
 * A sentence with links in it: `[[key|words]]` becomes what `links[key]` makes of the words. The places of the links
 * belong to the sentence, so each language puts them where it needs them.
 */
export function LinkedText({
  text,
  links,
}: {
  readonly text: string;
  readonly links: Readonly<Record<string, (words: string) => ReactNode>>;
}) {
  const parts = text.split(/\[\[(\w+)\|([^\]]+)\]\]/);
  return parts.map((part, index) => {
    if (index % 3 === 1) return null;
    const key = `${index}${part}`;
    if (index % 3 === 0) return <Fragment key={key}>{part}</Fragment>;
    return <Fragment key={key}>{links[parts[index - 1] ?? '']?.(part) ?? part}</Fragment>;
  });
}
