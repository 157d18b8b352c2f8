import { readdirSync, readFileSync } from 'node:fs';
import { type AST, parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';

const HERE = import.meta.dirname;

/**
 * What a program says itself is isolated where it is made. Of what people wrote, numbers, plates and times must go through
 * `Runs`, or a text that is written from right to left shows them the other way round.
 */
const OF_THE_PROGRAM =
  /^\{(?:own\.)?(?:t|ownName|nameOf|clockFace|time|mark|code|link|wordOf|number)\(|^\{(?:own\.comma|mark|code|link|notice|tab\.mark\.(?:sign|word)|code\.(?:code|link)|app\.link|SIGNS\[\w+\])\}$|^\{i18n\.formats\.(?!list)|\.toFixed\(|\.(?:latitude|longitude)\}$|\.sha256\}$/;
const WITHOUT_WORDS = new Set(['input', 'textarea', 'option', 'script', 'style']);

interface Parent {
  isOfPeople: boolean;
}

/** Where words that may be somebody's are shown without `Runs`, each with its file and line. */
function bareWords(file: string): string[] {
  const source = readFileSync(`${HERE}/${file}`, 'utf8');
  const found: string[] = [];
  const look = (node: AST.Fragment | AST.BaseNode, parent: Parent): void => {
    if (node.type === 'ExpressionTag') {
      const said = source.slice(node.start, node.end).replace(/\s+/g, ' ');
      const isOfPeople = parent.isOfPeople || /\bnames\.of\(/.test(said);
      if (isOfPeople && !OF_THE_PROGRAM.test(said))
        found.push(`${file}:${source.slice(0, node.start).split('\n').length} ${said}`);
      return;
    }
    if (node.type === 'RegularElement') {
      const element = node as AST.RegularElement;
      if (WITHOUT_WORDS.has(element.name)) return;
      look(element.fragment, {
        isOfPeople: element.name === 'bdi' || directionOfText(element, source) || parent.isOfPeople,
      });
      return;
    }
    for (const inner of insideOf(node)) look(inner, parent);
  };
  look(parse(source, { modern: true }).fragment, { isOfPeople: false });
  return found;
}

function directionOfText(element: AST.RegularElement, source: string): boolean {
  return element.attributes.some((attribute) => {
    if (attribute.type !== 'Attribute') return false;
    const said = source.slice(attribute.start, attribute.end);
    return /^(?:dir="auto"|dir=\{directionOf|lang=)/.test(said);
  });
}

function insideOf(node: object): (AST.Fragment | AST.BaseNode)[] {
  const inner = node as Record<string, unknown>;
  return ['fragment', 'nodes', 'body', 'consequent', 'alternate', 'fallback', 'pending', 'then', 'catch']
    .flatMap((part) => inner[part] ?? [])
    .filter((part): part is AST.BaseNode => typeof part === 'object' && part !== null);
}

describe('what people wrote', () => {
  test('has_its_numbers_in_the_order_in_which_they_are_read_wherever_the_console_shows_it', () => {
    const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(bareWords)).toEqual([]);
  }, 120_000);
});
