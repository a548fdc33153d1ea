import { useLayoutEffect, useRef } from 'react';

/** Markup of our own SVG pen, put in as elements, so that its text is text on the page and on paper. */
export function SvgPicture({ svg, className }: { readonly svg: string; readonly className: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    place.current?.replaceChildren(document.importNode(picture, true));
  }, [svg]);
  return <div className={className} ref={place} />;
}
