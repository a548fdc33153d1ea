/** Fills that tell lights apart without colour: dots, lines, a dense grid; plain where nothing is behind. */
export function Patterns() {
  return (
    <defs>
      <pattern id="map-watch" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#eef3f9" />
        <circle cx="4" cy="4" r="1.1" fill="#3d5a80" />
      </pattern>
      <pattern id="map-late" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" fill="#fdf3e0" />
        <rect width="1.6" height="8" fill="#b87a1e" />
      </pattern>
      <pattern id="map-severe" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="#f7d9d6" />
        <path d="M0 0H7M0 0V7" stroke="#a8071a" strokeWidth="2.4" />
      </pattern>
    </defs>
  );
}
