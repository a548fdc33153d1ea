/** Running text cut to so many whole characters, with … where something is left out. */
export function quoted(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
