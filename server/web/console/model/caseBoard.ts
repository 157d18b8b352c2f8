import {
  hasJoinedEnds,
  meant,
  type ControlDossier,
  type DossierKind,
  type LinkItem,
  type LinkWord,
  type TruthItem,
} from '../../shared/protocol/dossier.ts';

/** Somebody or something on a board, or of the truth beside it. */
export interface CaseNode {
  /** `dossier/<id>` or `truth/<id>`. */
  key: string;
  name: string;
  as: DossierKind;
  /** Not of the truth. */
  team?: string;
  /** Who or what it really is, as control tied what it stands for: truths' ids. More than one: different ones were merged. */
  truths: string[];
  /** The dossiers that it stands for: itself and what was merged into it. */
  dossiers: string[];
}

/** How two have to do with each other. Without a word: control knows that they are one. */
export interface CaseEdge {
  key: string;
  from: string;
  to: string;
  word?: LinkWord;
  holds: boolean;
  /** How each of its ends is called by itself, where their team has joined them since: it leads from one to itself. */
  joined?: { from: string; to: string };
}

export interface CaseBoard {
  nodes: CaseNode[];
  edges: CaseEdge[];
}

interface Known {
  dossiers: ReadonlyMap<string, ControlDossier>;
  links: ReadonlyMap<string, LinkItem>;
  truths: ReadonlyMap<string, TruthItem>;
}

/** The board of one team, or of all, and beside it what is true. */
export function caseBoard({ dossiers, links, truths }: Known, team: string, withTruth: boolean): CaseBoard {
  const nodes = new Map<string, CaseNode>();
  for (const dossier of dossiers.values()) {
    if (team && dossier.team !== team) continue;
    const end = meant(dossier, dossiers);
    const key = `dossier/${end.id}`;
    const { name, as } = end.versions.at(-1)!;
    const node = nodes.get(key) ?? {
      key,
      name,
      as,
      team: end.team,
      truths: [],
      dossiers: [],
    };
    if (dossier.truth && !node.truths.includes(dossier.truth)) node.truths.push(dossier.truth);
    node.dossiers.push(dossier.id);
    nodes.set(key, node);
  }
  const keyOf = (id: string) => {
    const dossier = dossiers.get(id);
    return `dossier/${dossier ? meant(dossier, dossiers).id : id}`;
  };
  const nameOf = (id: string) => dossiers.get(id)?.versions.at(-1)!.name ?? id;
  const edges: CaseEdge[] = [...links.values()].map(({ id, versions }) => {
    const said = versions.at(-1)!;
    const { from, to, word, holds } = said;
    const edge = { key: `link/${id}`, from: keyOf(from), to: keyOf(to), word, holds };
    return hasJoinedEnds(said, dossiers) ? { ...edge, joined: { from: nameOf(from), to: nameOf(to) } } : edge;
  });
  if (withTruth) addTruth(truths, nodes, edges);
  return {
    nodes: [...nodes.values()].sort(
      (a, b) =>
        (a.team ?? '\uffff').localeCompare(b.team ?? '\uffff') ||
        a.name.localeCompare(b.name) ||
        a.key.localeCompare(b.key),
    ),
    edges: edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to)),
  };
}

function addTruth(truths: Known['truths'], nodes: Map<string, CaseNode>, edges: CaseEdge[]): void {
  for (const { key, truths: tied } of [...nodes.values()]) {
    for (const truth of tied) edges.push({ key: `tie/${key}/${truth}`, from: key, to: `truth/${truth}`, holds: true });
  }
  for (const { id, as, name, links = [] } of truths.values()) {
    const key = `truth/${id}`;
    nodes.set(key, { key, name, as, truths: [], dossiers: [] });
    links.forEach(({ to, word }, n) =>
      edges.push({ key: `${key}/${n}`, from: key, to: `truth/${to}`, word, holds: true }),
    );
  }
}

/** The next one for a key that was pressed, or none; the order is that of the list. */
export function nextNode(nodes: readonly CaseNode[], at: string | undefined, key: string): string | undefined {
  const index = nodes.findIndex((node) => node.key === at);
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return nodes[Math.min(index + 1, nodes.length - 1)]?.key;
    case 'ArrowUp':
    case 'ArrowLeft':
      return nodes[Math.max(index - 1, 0)]?.key;
    case 'Home':
      return nodes[0]?.key;
    case 'End':
      return nodes.at(-1)?.key;
    default:
      return undefined;
  }
}
