import { z } from 'zod';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Node = { readonly [key: string]: unknown };

/** What a member is to hold, told by its name and the object it stands in so far; undefined: anything that is allowed. */
export type Fill = (name: string, beside: Readonly<Record<string, Json>>) => Json | undefined;

/**
 * A value that a schema allows: what must be there, and of what may be there the members that `fill` has something for.
 * The same schema gives the same value.
 */
export function sampleOf(schema: z.ZodType, fill: Fill): Json {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node;
  const defs = (root['$defs'] ?? {}) as Readonly<Record<string, Node>>;

  const resolved = (node: Node): Node => {
    const { $ref: to } = node;
    return typeof to === 'string' ? resolved(to === '#' ? root : (defs[to.slice('#/$defs/'.length)] ?? {})) : node;
  };

  const made = (reference: Node, name: string): Json => {
    const node = resolved(reference);
    if ('const' in node) return node['const'] as Json;
    const [choice] = (node['enum'] ?? []) as readonly Json[];
    if (choice !== undefined) return choice;
    const [first] = (node['anyOf'] ?? node['oneOf'] ?? []) as readonly Node[];
    if (first !== undefined) return made(first, name);
    switch (node['type']) {
      case 'object':
        return objectOf(node);
      case 'array':
        return Array.from({ length: Number(node['minItems'] ?? 0) }, () => made((node['items'] ?? {}) as Node, name));
      case 'integer':
      case 'number':
        return Number(node['minimum'] ?? node['exclusiveMinimum'] ?? 0) + ('exclusiveMinimum' in node ? 1 : 0);
      case 'boolean':
        return true;
      case 'string':
        return textOf(node, name);
      default:
        return '';
    }
  };

  const objectOf = (node: Node): Json => {
    const required = new Set((node['required'] ?? []) as readonly string[]);
    const members: Record<string, Json> = {};
    for (const [name, member] of Object.entries((node['properties'] ?? {}) as Record<string, Node>)) {
      const filled = fill(name, members);
      if (filled !== undefined && isOfType(filled, resolved(member))) members[name] = filled;
      else if (required.has(name)) members[name] = made(member, name);
    }
    return members;
  };

  return made(root, '');
}

/** Another thing may be called by the same name: an order is a row of casework here and a place in a list there. */
function isOfType(value: Json, { type, format, pattern, enum: words }: Node): boolean {
  if (Array.isArray(words)) return words.includes(value);
  if (Array.isArray(value)) return type === 'array';
  if (typeof value === 'string')
    return (
      type === 'string' && format !== 'uuid' && (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(value))
    );
  return typeof value === 'number' ? type === 'number' || type === 'integer' : type === typeof value;
}

function textOf(node: Node, name: string): string {
  const { format, pattern } = node;
  if (format === 'uuid') return '00000000-0000-4000-8000-000000000000';
  if (format === 'email') return 'office@example.org';
  if (format === 'base64') return 'MQ==';
  if (pattern === '^\\d{4}-\\d{2}-\\d{2}$') return DAYS[name] ?? '2012-08-20';
  if (typeof pattern === 'string') {
    const fitting = ['样本', 'sample', '123456', 'a'.repeat(64), '0'.repeat(64)];
    return fitting.find((text) => new RegExp(pattern, 'u').test(text)) ?? '';
  }
  return '样'.repeat(Math.max(1, Number(node['minLength'] ?? 1)));
}

/** Days that must not stand before others. */
const DAYS: Readonly<Record<string, string>> = { from: '2012-08-01', to: '2012-11-08', due: '2012-09-01' };
