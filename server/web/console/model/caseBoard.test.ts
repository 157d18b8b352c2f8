import { expect, test } from 'vitest';
import type { ControlDossier, LinkItem, TruthItem } from '../../shared/protocol/dossier.ts';
import { caseBoard, nextNode } from './caseBoard.ts';

const at = '2026-11-24T10:00:00.000Z';
const by = { person: 'p', callName: 'P', takenAt: at, recordedAt: at };
const dossier = (id: string, team: string, more: Partial<ControlDossier> = {}): ControlDossier => ({
  kind: 'dossier',
  id,
  seq: 1,
  team,
  revision: 0,
  versions: [{ as: 'victim', name: `Name ${id}`, note: '', ...by }],
  ...more,
});
const link = (id: string, from: string, to: string, holds = true): LinkItem => ({
  kind: 'link',
  id,
  seq: 1,
  team: 'alfa',
  versions: [{ from, to, word: { as: 'knows', words: '' }, holds, ...by }],
});
const truth = (id: string, to?: string): TruthItem => ({
  kind: 'truth',
  id,
  seq: 1,
  as: 'victim',
  name: `True ${id}`,
  revision: 1,
  ...(to && { links: [{ to, word: { as: 'family', words: '' } }] }),
});
const world = (dossiers: ControlDossier[], links: LinkItem[] = [], truths: TruthItem[] = []) => ({
  dossiers: new Map(dossiers.map((one) => [one.id, one])),
  links: new Map(links.map((one) => [one.id, one])),
  truths: new Map(truths.map((one) => [one.id, one])),
});

test('what_was_merged_is_one_and_its_links_are_those_of_what_it_was_merged_into', () => {
  const board = caseBoard(
    world([dossier('x', 'alfa'), dossier('y', 'alfa', { into: 'x' }), dossier('z', 'alfa')], [link('l', 'y', 'z')]),
    'alfa',
    false,
  );
  expect(board.nodes.map(({ key, dossiers }) => [key, dossiers])).toEqual([
    ['dossier/x', ['x', 'y']],
    ['dossier/z', ['z']],
  ]);
  expect(board.edges).toMatchObject([{ from: 'dossier/x', to: 'dossier/z', holds: true }]);
});

test('a_link_whose_ends_were_joined_since_leads_to_itself_and_knows_how_each_was_called', () => {
  const dossiers = [dossier('x', 'alfa'), dossier('y', 'alfa', { into: 'x' }), dossier('z', 'alfa')];
  const { edges } = caseBoard(world(dossiers, [link('l', 'y', 'x'), link('m', 'y', 'z')]), '', false);
  expect(edges).toEqual([
    {
      key: 'link/l',
      from: 'dossier/x',
      to: 'dossier/x',
      word: { as: 'knows', words: '' },
      holds: true,
      joined: { from: 'Name y', to: 'Name x' },
    },
    { key: 'link/m', from: 'dossier/x', to: 'dossier/z', word: { as: 'knows', words: '' }, holds: true },
  ]);
});

test('a_team_has_its_own_board_and_all_teams_have_all', () => {
  const all = world([dossier('x', 'alfa'), dossier('y', 'alfa'), dossier('z', 'bravo')], [link('l', 'x', 'y', false)]);
  expect(caseBoard(all, 'bravo', false)).toMatchObject({ nodes: [{ key: 'dossier/z', team: 'bravo' }], edges: [] });
  expect(caseBoard(all, '', false).nodes).toHaveLength(3);
  expect(caseBoard(all, '', false).edges).toMatchObject([{ holds: false }]);
});

test('the_truth_stands_beside_a_board_and_two_of_two_teams_that_are_one_meet_there', () => {
  const board = caseBoard(
    world(
      [dossier('x', 'alfa', { truth: 'lea' }), dossier('z', 'bravo', { truth: 'lea' })],
      [],
      [truth('lea', 'teo'), truth('teo', 'not-there-yet')],
    ),
    '',
    true,
  );
  expect(board.nodes.map(({ key }) => key)).toEqual(['dossier/x', 'dossier/z', 'truth/lea', 'truth/teo']);
  expect(board.edges.map(({ from, to, word }) => [from, to, word?.as])).toEqual([
    ['dossier/x', 'truth/lea', undefined],
    ['dossier/z', 'truth/lea', undefined],
    ['truth/lea', 'truth/teo', 'family'],
  ]);
});

test('two_whom_control_knows_to_be_different_and_a_team_merged_show_both', () => {
  const merged = [dossier('x', 'alfa', { truth: 'lea' }), dossier('y', 'alfa', { truth: 'teo', into: 'x' })];
  const board = caseBoard(world(merged, [], [truth('lea', 'teo'), truth('teo', 'lea')]), '', true);
  expect(board.nodes[0]).toMatchObject({ key: 'dossier/x', truths: ['lea', 'teo'] });
  expect(board.edges.filter(({ word }) => !word).map(({ to }) => to)).toEqual(['truth/lea', 'truth/teo']);
});

test('keys_go_from_one_to_the_next_and_stop_at_the_ends', () => {
  const { nodes } = caseBoard(world([dossier('x', 'alfa'), dossier('y', 'alfa')]), '', false);
  expect(nextNode(nodes, undefined, 'ArrowDown')).toBe('dossier/x');
  expect(nextNode(nodes, 'dossier/x', 'ArrowRight')).toBe('dossier/y');
  expect(nextNode(nodes, 'dossier/y', 'ArrowDown')).toBe('dossier/y');
  expect(nextNode(nodes, 'dossier/x', 'ArrowUp')).toBe('dossier/x');
  expect(nextNode(nodes, 'dossier/x', 'End')).toBe('dossier/y');
  expect(nextNode(nodes, 'dossier/x', 'a')).toBeUndefined();
});
