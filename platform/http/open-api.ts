import type { SwaggerTransformObject } from '@fastify/swagger';
import { jsonSchemaTransformObject } from 'fastify-type-provider-zod';

const reference = /"\$ref":"#\/components\/schemas\/([^"]+)"/g;
/** What is sent, where it differs in nothing but that from what is answered. */
const sent = /Input$/;

/**
 * Named shapes are registered once for the whole process, each both as it is sent (`EmployeeInput`) and as it is
 * answered (`Employee`). A room's document names those that its own addresses use, and what is only ever sent without the
 * ending.
 */
export const withShapesInUse: SwaggerTransformObject = (given) => {
  const document = jsonSchemaTransformObject(given);
  if (!('components' in document) || !document.components?.schemas) return document;
  const { schemas } = document.components;
  const inUse = new Set<string>();
  const follow = (part: unknown): void => {
    for (const [, name] of JSON.stringify(part).matchAll(reference)) {
      if (name === undefined || inUse.has(name)) continue;
      inUse.add(name);
      follow(schemas[name]);
    }
  };
  follow(document.paths);
  const nameOf = (name: string) => (inUse.has(name.replace(sent, '')) ? name : name.replace(sent, ''));
  const kept = Object.entries(schemas).filter(([name]) => inUse.has(name));
  document.components.schemas = Object.fromEntries(kept.map(([name, shape]) => [nameOf(name), shape]));
  const text = JSON.stringify(document).replace(reference, (whole, name) => whole.replace(name, nameOf(name)));
  return JSON.parse(text);
};
