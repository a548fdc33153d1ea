import fastifySwagger from '@fastify/swagger';
import { ACTS } from '@gongjian/model';
import { type FastifyInstance, fastify } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { registerRoutes } from './routes.ts';
import { type OpenApiDocument, tidy } from './tidy.ts';

export const API_PREFIX = '/api/v1';

/** Component that describes the body of an act; those of plan and facts are there under their own names. */
const ACT_BODIES: readonly string[] = [
  ...new Set(
    [...ACTS.values()].map(({ name, body }) => {
      const known = z.globalRegistry.get(body)?.id;
      if (known !== undefined) return known;
      const id = `${name.replace(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase())}Body`;
      z.globalRegistry.add(body, { id });
      return id;
    }),
  ),
];

type Override = NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override'];

/** Leaves out what only zod would say: the range of safe integers, the pattern behind a format, and closed answers. */
const override: Override = ({ zodSchema, jsonSchema }) => {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  // An answer may gain members within v1, so a client must not be told that there are no others.
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  // A record over a closed list of keys has them all.
  if (jsonSchema.propertyNames !== undefined && jsonSchema.required !== undefined) {
    const { additionalProperties: member = {} } = jsonSchema;
    jsonSchema.properties = Object.fromEntries(jsonSchema.required.map((key) => [key, member]));
    delete jsonSchema.propertyNames;
    delete jsonSchema.additionalProperties;
  }
  // The answer of a route that sends a file.
  if (zodSchema._zod.def.type === 'any') Object.assign(jsonSchema, { type: 'string', format: 'binary' });
  if (zodSchema._zod.def.type === 'unknown') jsonSchema.description ??= 'any JSON value';
};

/** Makes the app describe the routes that are registered after it. */
export async function registerDescription(app: FastifyInstance): Promise<void> {
  const transformObject = createJsonSchemaTransformObject({ zodToJsonConfig: { override } });
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Gongjian 攻坚',
        description: 'A county campaign: plan, reports, what they mean on a day, and the papers made from them.',
        version: '1',
        license: { name: 'Apache-2.0' },
      },
      servers: [],
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { override } }),
    transformObject: (document) =>
      tidy(transformObject(document) as unknown as OpenApiDocument, ACT_BODIES) as unknown as ReturnType<
        typeof transformObject
      >,
  });
}

/** Describes the API without serving it: no service, no network. */
export async function describeApi(): Promise<OpenApiDocument> {
  const app = fastify();
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => () => '');
  await registerDescription(app);
  await app.register(async (scope) => registerRoutes(scope), { prefix: API_PREFIX });
  await app.ready();
  const document = app.swagger() as unknown as OpenApiDocument;
  await app.close();
  return document;
}
