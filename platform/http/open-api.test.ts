import swagger from '@fastify/swagger';
import Fastify from 'fastify';
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { withShapesInUse } from './open-api.ts';

test('a document names the shapes that its addresses use, also through other shapes, and no others, each once', async () => {
  const wheel = z.object({ spokes: z.number() }).meta({ id: 'Wheel' });
  const bicycle = z.object({ wheels: z.array(wheel) }).meta({ id: 'Bicycle' });
  z.object({ sails: z.number() }).meta({ id: 'Boat' });
  const app = Fastify();
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Garage', version: '1' } },
    transform: jsonSchemaTransform,
    transformObject: withShapesInUse,
  });
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(() => JSON.stringify);
  const order = z.object({ bell: z.boolean().default(true) }).meta({ id: 'Order' });
  app.post('/orders', { schema: { body: order } }, () => '');
  app.get('/bicycles', { schema: { response: { 200: bicycle } } }, () => ({ wheels: [] }));
  await app.ready();
  const { components, paths } = app.swagger() as { components: { schemas: object }; paths: object };
  await app.close();
  expect(Object.keys(components.schemas).sort()).toEqual(['Bicycle', 'Order', 'Wheel']);
  expect(JSON.stringify(paths)).toContain('"#/components/schemas/Order"');
});
