/** Fills that tell lights apart without colour: dots, lines, a dense grid; plain where nothing is behind. */
export function Patterns() {
  return (
    <defs>
      <pattern id="map-watch" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="var(--map-watch)" />
        <circle cx="4" cy="4" r="1.1" fill="var(--light-watch)" />
      </pattern>
      <pattern id="map-late" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" fill="var(--map-late)" />
        <rect width="1.6" height="8" fill="var(--map-late-line)" />
      </pattern>
      <pattern id="map-severe" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="var(--map-severe)" />
        <path d="M0 0H7M0 0V7" stroke="var(--light-severe)" strokeWidth="2.4" />
      </pattern>
    </defs>
  );
}
