import { ACTS } from '@gongjian/model';
import { describe, expect, test } from 'vitest';
import { ROUTES } from './contract.ts';
import { describeApi } from './openapi.ts';
import type { Route } from './routes.ts';

const document = await describeApi();
const operations = Object.entries<Route>(ROUTES).map(([name, route]) => {
  const path = `/api/v1${route.url.replace(/:(\w+)/g, '{$1}')}`;
  return { name, route, operation: document.paths[path]?.[route.method.toLowerCase()] };
});

describe('the OpenAPI document', () => {
  test('is of version 3.1 and describes the routes of the table and no others', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const described = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(described.sort()).toEqual(Object.keys(ROUTES).sort());
  });

  test.each(operations)('$name has its parameters, body, answer and problem', ({ route, operation }) => {
    const {
      parameters = [],
      requestBody,
      responses,
    } = operation as unknown as {
      parameters?: { in: string; name: string; required: boolean }[];
      requestBody?: { required: boolean };
      responses: Record<string, { content: Record<string, { schema: unknown }> }>;
    };
    const named = (where: string) =>
      parameters
        .filter((parameter) => parameter.in === where)
        .map(({ name }) => name)
        .sort();
    expect(named('path')).toEqual(Object.keys(route.params?.shape ?? {}).sort());
    expect(named('query')).toEqual(Object.keys(route.query?.shape ?? {}).sort());
    const demanded = Object.entries(route.query?.shape ?? {}).filter(
      ([, schema]) => !schema.safeParse(undefined).success,
    );
    expect(
      parameters.filter(({ in: where, required }) => where === 'query' && required).map(({ name }) => name),
    ).toEqual(demanded.map(([name]) => name));
    expect(requestBody?.required).toBe(route.body === undefined ? undefined : true);
    expect(responses['200']?.content[route.file ?? 'application/json']?.schema).toBeTypeOf('object');
    expect(responses['default']?.content['application/problem+json']?.schema).toEqual({
      $ref: '#/components/schemas/ProblemDocument',
    });
  });

  test('refers only to what is there, and holds nothing that is not referred to', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(refs)].sort()).toEqual(Object.keys(document.components.schemas).sort());
  });

  test('says something about every value', () => {
    const empty: string[] = [];
    JSON.stringify(document, (key, value: unknown) => {
      if (typeof value === 'object' && value !== null && Object.keys(value).length === 0 && !Array.isArray(value))
        empty.push(key);
      return value;
    });
    expect(empty).toEqual([]);
  });

  test('describes the body of every act', () => {
    const body = document.components.schemas['ActBodyInput'] as { anyOf: { $ref: string }[] };
    expect(body.anyOf.map(({ $ref }) => $ref)).toContain('#/components/schemas/ReadingRecordBodyInput');
    expect(body.anyOf.length).toBe(new Set([...ACTS.values()].map((act) => act.body)).size);
  });
});
