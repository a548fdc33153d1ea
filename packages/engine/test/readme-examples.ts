import { stripTypeScriptTypes } from 'node:module';

/** A `ts` block of a Markdown text. */
export interface Example {
  /** Of its first line in the text, from 1. */
  readonly line: number;
  /** What it goes on from; its promises are held where they stand. */
  readonly lead: string;
  readonly code: string;
}

/** A value that the text promises and the code does not give. */
export interface Mismatch {
  readonly line: number;
  readonly promised: unknown;
  readonly given: unknown;
}

const FENCE = /^```ts( continued)?\n([\s\S]*?)^```$/gm;
const PROMISE = /^(.+?);\s*\/\/ → (.+)$/;

/** The blocks fenced as `ts`; one fenced as `ts continued` goes on from the one before and sees its names. */
export function examplesIn(markdown: string): Example[] {
  const examples: Example[] = [];
  let before = '';
  for (const { 0: whole, 1: continued, 2: code = '', index } of markdown.matchAll(FENCE)) {
    const line = markdown.slice(0, index).split('\n').length + 1;
    if (!PROMISE.test(code.split('\n').find((one) => one.includes('// → ')) ?? ''))
      throw new Error(`line ${line}: the block promises nothing: ${whole.slice(0, 60)}`);
    const lead = continued === undefined ? '' : before.replaceAll('// → ', '// ');
    before = lead + code;
    examples.push({ line, lead, code });
  }
  return examples;
}

/**
 * Runs a block and compares the expression on every line that ends in `// → value` with it: numbers to 1e-9 of their
 * size, everything else as JSON has it. `undefined` is a value too.
 */
export async function mismatchesOf({ line, lead, code }: Example): Promise<Mismatch[]> {
  const found: Mismatch[] = [];
  const seen = (at: number, given: unknown, promised: unknown) => {
    if (!isSame(given, promised)) found.push({ line: at, promised, given });
  };
  const modules = new Map<string, unknown>();
  const watched = code.split('\n').map((text, at) => {
    const [, expression, value] = PROMISE.exec(text) ?? [];
    if (expression !== undefined && value !== undefined)
      return `seen(${line + at}, (${expression.trim()}), (${value.trim()}));`;
    if (text.includes('// → ')) throw new Error(`line ${line + at}: not an expression on one line: ${text}`);
    return text;
  });
  const script = stripTypeScriptTypes(lead + watched.join('\n')).replaceAll(
    /^import \{([^}]*)\} from '([^']+)';/gm,
    (_, names: string, from: string) => {
      modules.set(from, undefined);
      return `const {${names.replaceAll(' as ', ': ')}} = modules.get('${from}');`;
    },
  );
  for (const name of modules.keys()) modules.set(name, await import(/* @vite-ignore */ name));
  const Asynchronous = (async () => {}).constructor as new (
    ...text: string[]
  ) => (given: unknown, from: unknown) => Promise<void>;
  await new Asynchronous('seen', 'modules', script)(seen, modules);
  return found;
}

function isSame(given: unknown, promised: unknown): boolean {
  if (typeof given === 'number' && typeof promised === 'number')
    return Math.abs(given - promised) <= 1e-9 * Math.max(1, Math.abs(promised));
  if (typeof given !== 'object' || typeof promised !== 'object' || given === null || promised === null)
    return given === promised;
  if (Array.isArray(given) !== Array.isArray(promised)) return false;
  const [left, right] = [definedOf(given), definedOf(promised)];
  return left.size === right.size && [...right].every(([key, value]) => left.has(key) && isSame(left.get(key), value));
}

function definedOf(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).filter(([, part]) => part !== undefined));
}
