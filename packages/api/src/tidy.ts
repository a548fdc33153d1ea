type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly [key: string]: Json };

/** An OpenAPI 3.1 document as plain JSON. */
export type OpenApiDocument = {
  readonly openapi: string;
  readonly info: Schema;
  readonly paths: { readonly [path: string]: { readonly [method: string]: Schema } };
  readonly components: { readonly schemas: { readonly [name: string]: Schema } };
};

const SCHEMAS = '#/components/schemas/';
const INPUT = 'Input';

/**
 * Makes the generated document fit to read: the body of an act is one of `actBodies`; a schema that is the same
 * coming in and going out is there once; what nothing refers to is left out; components are in order of name.
 */
export function tidy(document: OpenApiDocument, actBodies: readonly string[]): OpenApiDocument {
  const { paths, components } = JSON.parse(JSON.stringify(document)) as OpenApiDocument;
  const described = describeActBodies(components.schemas, actBodies);
  const once = mergeEqual(described);
  const renamed = mapRefs(paths as Json, once.rename) as OpenApiDocument['paths'];
  return { ...document, paths: renamed, components: { ...components, schemas: reachable(renamed, once.schemas) } };
}

function describeActBodies(
  schemas: OpenApiDocument['components']['schemas'],
  actBodies: readonly string[],
): OpenApiDocument['components']['schemas'] {
  const bodyOf = (suffix: string) => ({
    description: 'the body that the named act asks for; /act-descriptions tells which',
    anyOf: actBodies.map((name) => ({ $ref: `${SCHEMAS}${name}${suffix}` })),
  });
  const withBody = (name: string, suffix: string) => {
    const schema = schemas[name];
    const properties = schema?.['properties'];
    return schema === undefined || !isObject(properties)
      ? {}
      : { [name]: { ...schema, properties: { ...properties, body: { $ref: `${SCHEMAS}ActBody${suffix}` } } } };
  };
  return {
    ...schemas,
    ActBody: bodyOf(''),
    ActBodyInput: bodyOf(INPUT),
    ...withBody('ActEnvelope', ''),
    ...withBody('ActEnvelopeInput', INPUT),
    ...withBody('LedgerEntry', ''),
    ...withBody('HistoryEntry', ''),
  };
}

/** Finds the largest set of pairs (X, XInput) that are equal when their references to such pairs are. */
function mergeEqual(schemas: OpenApiDocument['components']['schemas']) {
  const equal = new Set(Object.keys(schemas).filter((name) => `${name}${INPUT}` in schemas));
  const rename = (name: string) => {
    const output = name.endsWith(INPUT) ? name.slice(0, -INPUT.length) : name;
    return equal.has(output) ? output : name;
  };
  const text = (name: string) => JSON.stringify(mapRefs(schemas[name] ?? null, rename));
  for (let settled = false; !settled; ) {
    const differing = [...equal].filter((name) => text(name) !== text(`${name}${INPUT}`));
    for (const name of differing) equal.delete(name);
    settled = differing.length === 0;
  }
  const kept = Object.keys(schemas).filter((name) => rename(name) === name);
  const merged = kept.map((name) => [name, mapRefs(schemas[name] ?? null, rename) as Schema] as const);
  return { rename, schemas: Object.fromEntries(merged) };
}

function reachable(paths: OpenApiDocument['paths'], schemas: OpenApiDocument['components']['schemas']) {
  const seen = new Set<string>();
  const visit = (value: Json) =>
    mapRefs(value, (name) => {
      if (!seen.has(name)) {
        seen.add(name);
        visit(schemas[name] ?? null);
      }
      return name;
    });
  visit(paths as Json);
  return Object.fromEntries([...seen].sort().map((name) => [name, schemas[name] ?? {}]));
}

function mapRefs(value: Json, rename: (name: string) => string): Json {
  if (Array.isArray(value)) return value.map((item: Json) => mapRefs(item, rename));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === '$ref' && typeof child === 'string' && child.startsWith(SCHEMAS)
        ? `${SCHEMAS}${rename(child.slice(SCHEMAS.length))}`
        : mapRefs(child, rename),
    ]),
  );
}

function isObject(value: Json | undefined): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
