/** A node of a drawing with the room that it and its words need: from its middle to each side, in pixels at full size. */
export interface Placed {
  x: number;
  y: number;
  before: number;
  after: number;
  above: number;
  below: number;
}

/** Words on a line between two stand there. */
const APART_PX = 24;
const ROUNDS = 200;

/** Stretched or pressed together to this room, and then apart where two would stand on each other: it may need more room. */
export function placed(nodes: readonly Placed[], room: { width: number; height: number }): Placed[] {
  const spread = fitted(nodes, room);
  for (let round = 0; round < ROUNDS && pushApart(spread); round++);
  return spread;
}

function fitted(nodes: readonly Placed[], { width, height }: { width: number; height: number }): Placed[] {
  const across = axis(
    nodes.map(({ x, before, after }) => ({ at: x, less: before, more: after })),
    width,
  );
  const down = axis(
    nodes.map(({ y, above, below }) => ({ at: y, less: above, more: below })),
    height,
  );
  return nodes.map((node, n) => ({ ...node, x: across[n]!, y: down[n]! }));
}

/** From edge to edge, with the words of the outermost inside. */
function axis(all: readonly { at: number; less: number; more: number }[], length: number): number[] {
  const least = Math.min(...all.map(({ at }) => at));
  const span = Math.max(...all.map(({ at }) => at)) - least;
  const from = Math.max(...all.map(({ less }) => less));
  const room = Math.max(0, length - from - Math.max(...all.map(({ more }) => more)));
  return all.map(({ at }) => from + (span === 0 ? room / 2 : ((at - least) / span) * room));
}

/** Whether any two stood on each other; the shorter way apart is gone, half by each. */
function pushApart(nodes: Placed[]): boolean {
  let moved = false;
  nodes.forEach((one, n) => {
    for (const other of nodes.slice(n + 1)) {
      const across =
        Math.min(one.x + one.after, other.x + other.after) - Math.max(one.x - one.before, other.x - other.before);
      const down =
        Math.min(one.y + one.below, other.y + other.below) - Math.max(one.y - one.above, other.y - other.above);
      const [x, y] = [across + APART_PX, down + APART_PX];
      if (x <= 0 || y <= 0) continue;
      moved = true;
      if (x < y) shift(one, other, 'x', x);
      else shift(one, other, 'y', y);
    }
  });
  return moved;
}

function shift(one: Placed, other: Placed, along: 'x' | 'y', by: number) {
  const back = one[along] <= other[along] ? one : other;
  const on = back === one ? other : one;
  back[along] -= by / 2 + 0.5;
  on[along] += by / 2 + 0.5;
}
