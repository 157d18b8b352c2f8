import type { StylesheetJson } from 'cytoscape';
import type { DossierKind } from '../../shared/protocol/dossier.ts';

/** Told apart without colours. */
const SHAPES: Record<DossierKind, string> = {
  victim: 'ellipse',
  child: 'ellipse',
  witness: 'round-rectangle',
  suspect: 'diamond',
  vehicle: 'rectangle',
  account: 'hexagon',
  phone: 'tag',
};

const WORDS_PX = 13;
const READABLE_PX = 11;
const LEGIBLE_PX = 9;

/** How small a drawing may be for its words to be read. */
export const READABLE = READABLE_PX / WORDS_PX;
/** For whoever wants to see all at once: smaller, nobody can tell the letters. */
export const LEGIBLE = LEGIBLE_PX / WORDS_PX;

/** The page's own colours and letters, light or dark; a canvas cannot name them. */
export function styleOf(frame: HTMLElement): StylesheetJson {
  const page = getComputedStyle(frame);
  const colour = (name: string) => page.getPropertyValue(name).trim();
  const letters = { 'font-family': page.fontFamily, color: colour('--ink') };
  return [
    {
      selector: 'node',
      style: {
        ...letters,
        label: 'data(label)',
        'font-size': WORDS_PX,
        'text-wrap': 'wrap',
        'text-max-width': '120px',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-background-color': colour('--paper'),
        'text-background-opacity': 0.8,
        width: 28,
        height: 28,
        'background-color': colour('--accent-wash'),
        'border-width': 2,
        'border-color': colour('--accent'),
      },
    },
    ...Object.entries(SHAPES).map(([kind, shape]) => ({ selector: `.${kind}`, style: { shape } })),
    { selector: '.truth', style: { 'border-style': 'double', 'border-width': 5, 'border-color': colour('--info') } },
    {
      selector: 'edge',
      style: {
        ...letters,
        label: 'data(label)',
        'font-size': WORDS_PX,
        'text-wrap': 'wrap',
        'text-max-width': '110px',
        'text-background-color': colour('--paper'),
        'text-background-opacity': 1,
        'text-background-padding': '2px',
        width: 2,
        'curve-style': 'bezier',
        'line-color': colour('--line-strong'),
        'target-arrow-color': colour('--line-strong'),
        'target-arrow-shape': 'triangle',
      },
    },
    {
      selector: '.tie',
      style: { 'line-style': 'dashed', 'line-color': colour('--info'), 'target-arrow-shape': 'none' },
    },
    { selector: '.gone', style: { 'line-style': 'dotted', opacity: 0.6 } },
    {
      selector: '.here',
      style: { 'background-color': colour('--accent'), 'border-width': 5, 'border-color': colour('--ink') },
    },
  ] as StylesheetJson;
}
