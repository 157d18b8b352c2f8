import type { Core } from 'cytoscape';
import { placed } from './placing.ts';

const AROUND_PX = 24;

/** As large as its room where that is enough, else smaller, down to `smallest`: then a part is beyond the frame. */
export function framed(all: Core, smallest: number) {
  if (all.nodes().empty() || all.width() === 0 || all.height() === 0) return;
  for (const scale of [1, smallest]) {
    place(all, { width: (all.width() - 2 * AROUND_PX) / scale, height: (all.height() - 2 * AROUND_PX) / scale });
    fit(all, smallest);
    if (outsideOf(all) === 0) return;
  }
}

/** How many are not in the frame as a whole. */
export function outsideOf(all: Core): number {
  return all.nodes().filter((node) => {
    const { x1, y1, x2, y2 } = node.renderedBoundingBox();
    return x1 < -1 || y1 < -1 || x2 > all.width() + 1 || y2 > all.height() + 1;
  }).length;
}

function place(all: Core, room: { width: number; height: number }) {
  const nodes = all.nodes();
  const spread = placed(
    nodes.map((node) => {
      const { x, y } = node.position();
      const { x1, x2, y1, y2 } = node.boundingBox();
      return { x, y, before: x - x1, after: x2 - x, above: y - y1, below: y2 - y };
    }),
    room,
  );
  nodes.forEach((node, n) => {
    node.position({ x: spread[n]!.x, y: spread[n]!.y });
  });
}

function fit(all: Core, smallest: number) {
  all.fit(undefined, AROUND_PX);
  if (all.zoom() > 1) all.zoom(1).center();
  else if (all.zoom() < smallest) all.zoom(smallest).center();
}
