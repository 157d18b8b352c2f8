import {
  meant,
  type DossierCommand,
  type LinkItem,
  type Linking,
  type NamingReport,
  type OpenQuestionItem,
  type QuestionLine,
} from '../../shared/protocol/dossier.ts';
import type { MeItem } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';
import type { Dossier } from './dossiers.ts';

/** What was said once; without `recordedAt` it waits here. */
export type Said<T> = T & { callName: string; at?: string; recordedAt?: string };

export interface Line<T> {
  id: string;
  /** Oldest first, never none. */
  versions: Said<T>[];
  /** Something of it waits to be sent. */
  waits: boolean;
}

/** What the server did not take: shown with its words until its writer removes it. */
export interface RefusedLine {
  errand: string;
  /** The dossiers that it names. */
  about: string[];
  note: string;
  refusal: NonNullable<Errand['refusal']>;
}

/** What my teams say of whom and what they registered, in the order of arrival. */
export interface Board {
  links: Line<Linking>[];
  questions: Line<QuestionLine>[];
  refused: RefusedLine[];
}

export const latest = <T>({ versions }: Line<T>): Said<T> => versions[versions.length - 1]!;

/** What came, and on it what waits here in the order in which it was said. */
export function boardOf(
  links: LinkItem[],
  questions: OpenQuestionItem[],
  errands: Errand[],
  me: MeItem | undefined,
): Board {
  const lines = { links: known<Linking>(links), questions: known<QuestionLine>(questions) };
  const refused: RefusedLine[] = [];
  for (const { id: errand, command, refusal } of errands) {
    if (command.type !== 'write-link' && command.type !== 'write-open-question') continue;
    if (refusal) refused.push({ errand, ...spokenOf(command), refusal });
    else if (command.type === 'write-link') say(lines.links, command.link, command.said, me);
    else say(lines.questions, command.question, command.said, me);
  }
  return { links: [...lines.links.values()], questions: [...lines.questions.values()], refused };
}

function known<T>(items: { id: string; seq: number; versions: Said<T>[] }[]): Map<string, Line<T>> {
  return new Map(
    [...items]
      .sort((a, b) => a.seq - b.seq || a.id.localeCompare(b.id))
      .map(({ id, versions }) => [id, { id, versions, waits: false }]),
  );
}

function say<T extends { takenAt: string }>(lines: Map<string, Line<T>>, id: string, said: T, me: MeItem | undefined) {
  const versions = lines.get(id)?.versions ?? [];
  // The server may have it while the answer is still on its way, and knows better when it was said.
  const last = versions.at(-1);
  if (last && saysTheSame(last, said)) return;
  lines.set(id, { id, versions: [...versions, { ...said, callName: me?.callName ?? '' }], waits: true });
}

function saysTheSame<T extends { takenAt: string }>(known: Said<T>, said: T): boolean {
  return (Object.keys(said) as (keyof T)[]).every(
    (field) => field === 'takenAt' || JSON.stringify(known[field]) === JSON.stringify(said[field]),
  );
}

function spokenOf(command: Extract<DossierCommand, { type: 'write-link' | 'write-open-question' }>) {
  if (command.type === 'write-link') {
    const { from, to, word } = command.said;
    return { about: [from, to], note: word.words };
  }
  const { about, text, answer } = command.said;
  return { about: [about], note: [text, answer].filter(Boolean).join(' · ') };
}

/** What a board says of one that stands by itself, and of all that was merged into it. */
export function boardAbout({ id }: Dossier, { links, questions }: Board, all: ReadonlyMap<string, Dossier>) {
  const same = new Set([...all.values()].filter((other) => meant(other, all).id === id).map((other) => other.id));
  const reports = [...same].flatMap((one) => all.get(one)?.reports ?? []);
  return {
    links: links.filter((link) => same.has(latest(link).from) || same.has(latest(link).to)),
    questions: questions.filter((question) => same.has(latest(question).about)),
    reports: onceEach(reports).sort((a, b) => b.takenAt.localeCompare(a.takenAt)),
  };
}

/** One report may name both of two that were merged. */
function onceEach(reports: NamingReport[]): NamingReport[] {
  return [
    ...new Map(
      reports.map((report) => [`${report.person} ${report.recordedAt} ${report.takenAt} ${report.action}`, report]),
    ).values(),
  ];
}
