/** A draft as it would be sent; its first line is its title. */
export function Draft({ text }: { readonly text: string }) {
  const [title, ...lines] = text.split('\n');
  return (
    <div className="draft">
      <h3>{title}</h3>
      {lines.map((line, at) => (
        // A draft is told once and never reordered.
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <p key={at}>{line}</p>
      ))}
    </div>
  );
}
