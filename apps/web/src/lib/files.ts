/** The largest file that is sent, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** A file as it travels to the server. */
export async function upload(file: File): Promise<{ name: string; base64: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  // One call per 32 KB: `fromCharCode` takes a bounded number of arguments.
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return { name: file.name.slice(0, 200), base64: btoa(binary) };
}

/** Hands a file that came from the server to the person. */
export function saveFile({ name, base64 }: { readonly name: string; readonly base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
