/** Writes TypeScript of the JSON schemas in the server's description, so that no shape is written twice. */

export interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  description?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  anyOf?: Schema[];
  allOf?: Schema[];
}

export type Schemas = Record<string, Schema>;

const REFERENCE = '#/components/schemas/';
const NAME = /^[A-Za-z_$][\w$]*$/;

/** A type or interface for each schema that one of `roots` is made of, by name; those of `without` are `unknown`. */
export function typesOf(schemas: Schemas, roots: string[], without: string[] = []): string {
  return reached(schemas, roots, without)
    .sort()
    .map((name) => declared(name, without.includes(name) ? {} : named(schemas, name), schemas))
    .join('\n\n');
}

/** The names of all schemas that something refers to. */
export function references(of: unknown): string[] {
  if (Array.isArray(of)) return of.flatMap(references);
  if (typeof of !== 'object' || of === null) return [];
  return Object.entries(of).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(REFERENCE)
      ? [value.slice(REFERENCE.length)]
      : references(value),
  );
}

function reached(schemas: Schemas, roots: string[], without: string[]): string[] {
  const found = new Set<string>();
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    if (!without.includes(name)) open.push(...references(named(schemas, name)));
  }
  return [...found];
}

function named(schemas: Schemas, name: string): Schema {
  const schema = schemas[name];
  if (schema === undefined) throw new Error(`There is no schema ${name}`);
  return schema;
}

function declared(name: string, schema: Schema, schemas: Schemas): string {
  const words = comment(schema.description);
  return schema.properties !== undefined && schema.additionalProperties === undefined
    ? `${words}export interface ${name} ${fields(schema, schemas)}`
    : `${words}export type ${name} = ${written(schema, schemas)};`;
}

function written(schema: Schema, schemas: Schemas): string {
  if (schema.$ref !== undefined) return schema.$ref.slice(REFERENCE.length);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return union(schema.enum.map((value) => JSON.stringify(value)));
  if (schema.anyOf !== undefined) return union(schema.anyOf.map((one) => written(one, schemas)));
  if (schema.allOf !== undefined) return schema.allOf.map((one) => `(${written(one, schemas)})`).join(' & ');
  switch (schema.type) {
    case undefined:
      if (schema.properties === undefined) return 'unknown';
      return object(schema, schemas);
    case 'string':
      return prefixed(schema.pattern) ?? 'string';
    case 'boolean':
    case 'null':
      return schema.type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return array(schema, schemas);
    case 'object':
      return object(schema, schemas);
    default:
      throw new Error(`Nobody knows what a ${schema.type} is`);
  }
}

/** As many as there are at least where there are no more. */
function array({ items, minItems, maxItems }: Schema, schemas: Schemas): string {
  const one = items === undefined ? 'unknown' : written(items, schemas);
  return minItems !== undefined && minItems === maxItems
    ? `[${Array.from({ length: minItems }, () => one).join(', ')}]`
    : `(${one})[]`;
}

/** Such as `team/alfa`: one of some words, and what follows it. */
function prefixed(pattern: string | undefined): string | undefined {
  const words = /^\^\(([a-z|-]+)\)\/\.\+\$$/.exec(pattern ?? '')?.[1];
  return words === undefined ? undefined : union(words.split('|').map((word) => `\`${word}/\${string}\``));
}

const union = (members: string[]): string => members.map((member) => `| ${member}`).join(' ');

function object(schema: Schema, schemas: Schemas): string {
  const own = schema.properties === undefined ? undefined : fields(schema, schemas);
  const more = schema.additionalProperties;
  if (more === undefined || more === false) return own ?? 'Record<string, unknown>';
  const map = keyed(schema.propertyNames, more === true ? 'unknown' : written(more, schemas), schemas);
  return own === undefined ? map : `${own} & ${map}`;
}

/** Not every word of an enum must be there. */
function keyed(names: Schema | undefined, value: string, schemas: Schemas): string {
  const key = names === undefined ? 'string' : written(names, schemas);
  return names?.$ref !== undefined && named(schemas, key).enum !== undefined
    ? `Partial<Record<${key}, ${value}>>`
    : `Record<${key}, ${value}>`;
}

function fields(schema: Schema, schemas: Schemas): string {
  const required = schema.required ?? [];
  const lines = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const key = NAME.test(name) ? name : JSON.stringify(name);
    return `${comment(field.description)}${key}${required.includes(name) ? '' : '?'}: ${written(field, schemas)};`;
  });
  return `{\n${lines.join('\n')}\n}`;
}

const comment = (words: string | undefined): string =>
  words === undefined ? '' : `/** ${words.replaceAll('*/', '*\\/').replaceAll('\n', ' ')} */\n`;
