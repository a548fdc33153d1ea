import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** The TypeScript of the client's types for an OpenAPI document. Not part of the client itself: it runs under Node only. */
export async function typesOf(document: { readonly components: { readonly schemas: object } }): Promise<string> {
  // Bodies of acts are parsed by their own schemas; as one wide union they would only be in the way of whoever sends them.
  const schemas = { ...document.components.schemas, ActBody: {}, ActBodyInput: {} };
  const lenient = { ...document, components: { ...document.components, schemas } };
  const nodes = await openapiTypescript(lenient as unknown as OpenAPI3, {
    alphabetize: true,
    defaultNonNullable: false,
    silent: true,
  });
  const types = astToString(nodes)
    .replace(/^export type (webhooks|\$defs) = .*;\n/gm, '')
    .replace(/^export interface operations/m, 'interface operations');
  return `// Generated from docs/openapi.json by \`npm run generate\`; not edited by hand.\n${types}`;
}
