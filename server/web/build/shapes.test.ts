import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { references, typesOf, type Schema, type Schemas } from './shapes.ts';

const DESCRIPTION = new URL('../../src/main/resources/openapi.json', import.meta.url);
const GENERATED = new URL('../shared/protocol/generated.ts', import.meta.url);
const HEAD =
  '/** The shapes of the wire, written by ops/generate from the description of the server. Nothing here is by hand. */\n\n';
/** Frames of sockets, which no path names. */
const FRAMES = ['LiveSync', 'LiveAck', 'LiveSynced', 'LiveItems', 'LiveContact', 'LivePositions'];

describe('the types of the wire', () => {
  it('are what the server describes', async () => {
    const document = JSON.parse(readFileSync(DESCRIPTION, 'utf8')) as {
      paths: unknown;
      components: { schemas: Schemas; responses: unknown; parameters: unknown };
    };
    const { schemas, responses, parameters } = document.components;
    const roots = [...references([document.paths, responses, parameters]), ...FRAMES];

    // Clients see items: facts are for servers and programs.
    const types = typesOf(schemas, roots, ['Fact']);
    const style = await resolveConfig(GENERATED);
    const expected = await format(HEAD + types, { ...style, parser: 'typescript', plugins: [] });

    if (process.env.LIVEX_GENERATE !== undefined) writeFileSync(GENERATED, expected);
    expect(readFileSync(GENERATED, 'utf8') === expected, 'ops/generate writes them anew').toBe(true);
  });

  const of = (schema: Schema, others: Schemas = {}) =>
    typesOf({ It: schema, ...others }, ['It'])
      .split('\n\n')
      .find((type) => type.includes('It '));
  const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

  it('leave out what may be missing, and keep the words', () => {
    expect(
      of({
        type: 'object',
        description: 'A */ thing.',
        required: ['id'],
        properties: { id: { type: 'string' }, 'of-it': { type: 'integer', description: 'How many.' } },
      }),
    ).toBe('/** A *\\/ thing. */\nexport interface It {\nid: string;\n/** How many. */\n"of-it"?: number;\n}');
  });

  it('are unions where a schema is one of several, and lists of them', () => {
    const two = { anyOf: [ref('A'), { type: 'array', items: { anyOf: [ref('A'), { const: true }] } }] };

    expect(of(two, { A: { enum: ['one-two', 'b'] } })).toBe('export type It = | A | (| A | true)[];');
  });

  it('are maps, by the words of an enum only some of them', () => {
    const value: Schema = { type: 'number' };
    const colours = { Colour: { type: 'string', enum: ['red'] }, Id: { type: 'string' } };

    expect(of({ type: 'object', additionalProperties: value })).toBe('export type It = Record<string, number>;');
    expect(of({ type: 'object', propertyNames: ref('Id'), additionalProperties: value }, colours)).toBe(
      'export type It = Record<Id, number>;',
    );
    expect(of({ type: 'object', propertyNames: ref('Colour'), additionalProperties: value }, colours)).toBe(
      'export type It = Partial<Record<Colour, number>>;',
    );
  });

  it('know how many there are, and what a name begins with', () => {
    const two: Schema = { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 };

    expect(of(two)).toBe('export type It = [string, string];');
    expect(of({ ...two, maxItems: 3 })).toBe('export type It = (string)[];');
    expect(of({ type: 'string', pattern: '^(team|person)/.+$' })).toBe(
      ['export type It = | `team/$', '{string}` | `person/$', '{string}`;'].join(''),
    );
    expect(of({ type: 'string', pattern: '^[A-Z]{2}$' })).toBe('export type It = string;');
  });

  it('may be made of themselves, and what nobody needs is not written', () => {
    const schemas: Schemas = {
      It: { type: 'object', properties: { of: { type: 'array', items: ref('It') }, hidden: ref('Hidden') } },
      Hidden: { type: 'object', properties: { more: ref('More') } },
      More: { type: 'string' },
    };

    const types = typesOf(schemas, ['It'], ['Hidden']);

    expect(types).toContain('of?: (It)[];');
    expect(types).toContain('export type Hidden = unknown;');
    expect(types).not.toContain('More');
  });

  it('refuse what nobody described', () => {
    expect(() => typesOf({}, ['It'])).toThrow('no schema It');
    expect(() => of({ type: 'date' })).toThrow('a date');
  });
});
