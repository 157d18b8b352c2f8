import type { CustodyEntry, EvidenceItem } from '../../shared/protocol/custody.ts';
import type { ClockItem, MeItem } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';

/** An entry of a chain of custody: waiting here, taken by the server, or refused. */
export interface Line extends Omit<CustodyEntry, 'number' | 'at' | 'recordedAt'> {
  /** What the server gave it; nothing while it waits. */
  number?: number;
  at?: string;
  /** Nothing while it waits. */
  recordedAt?: string;
  /** Where it waits or was refused: the errand, and why. */
  errand?: string;
  refusal?: NonNullable<Errand['refusal']>;
}

export interface Evidence extends Omit<EvidenceItem, 'kind' | 'seq' | 'gone' | 'number' | 'entries'> {
  /** Nothing while it waits: the server gives it. */
  number?: string;
  lines: Line[];
  /** Hand-overs to me that I have not confirmed. */
  toConfirm: string[];
}

/** Evidence is taken while the exercise is on, a pause included. */
export function isInPlay(clock: ClockItem | undefined): boolean {
  return clock?.phase === 'running' || clock?.phase === 'paused';
}

/** How much was handed over to me that I have not confirmed and still can. */
export function countToConfirm({ clock, evidence }: { clock: ClockItem | undefined; evidence: Evidence[] }): number {
  return isInPlay(clock) ? evidence.flatMap((one) => one.toConfirm).length : 0;
}

/** Whom it goes to once what was said of it here has been sent; nobody where it is to go back. */
export function waitingHandOver({ lines }: Evidence): { to?: string } | undefined {
  const last = lines.findLast(
    ({ errand, refusal, step, about }) =>
      errand !== undefined && !refusal && about === undefined && (step === 'handed-over' || step === 'returned'),
  );
  return last && (last.to === undefined ? {} : { to: last.to });
}

/** The latest first; what waits here stands at the end of its chain. */
export function evidenceOf(items: EvidenceItem[], errands: Errand[], me: MeItem | undefined): Evidence[] {
  const all = new Map<string, Evidence>();
  for (const { id, number, description, holder, holderName, sealed, seal, entries } of byNumber(items)) {
    all.set(id, {
      id,
      number,
      description,
      ...(holder !== undefined && { holder, holderName: holderName ?? holder }),
      sealed,
      ...(seal !== undefined && { seal }),
      lines: [...entries],
      toConfirm: [],
    });
  }
  for (const errand of errands) noted(all, errand, me);
  for (const evidence of all.values()) evidence.toConfirm = toConfirm(evidence, me);
  return [...all.values()].reverse();
}

const byNumber = (items: EvidenceItem[]) =>
  [...items].sort((a, b) => numberOf(a) - numberOf(b) || a.id.localeCompare(b.id));

const numberOf = ({ number }: EvidenceItem) => Number(number.replace(/\D/g, ''));

function noted(all: Map<string, Evidence>, { id: errand, command, refusal }: Errand, me: MeItem | undefined): void {
  const mine = {
    person: me?.id ?? '',
    callName: me?.callName ?? '',
    gaps: [],
    errand,
    ...(refusal && { refusal }),
  };
  if (command.type === 'take-evidence') {
    const { evidence, taken } = command;
    if (all.has(evidence)) return;
    const { description, report, told } = taken;
    all.set(evidence, {
      id: evidence,
      description,
      holder: mine.person,
      holderName: mine.callName,
      sealed: false,
      lines: [
        { id: evidence, step: 'taken', note: description, ...(report !== undefined && { report }), ...told, ...mine },
      ],
      toConfirm: [],
    });
  } else if (command.type === 'note-custody') {
    const { told, ...said } = command.noted;
    const chain = all.get(command.evidence);
    if (!chain || chain.lines.some(({ id }) => id === command.entry)) return;
    chain.lines.push({ id: command.entry, ...said, ...told, ...mine });
  }
}

function toConfirm({ lines }: Evidence, me: MeItem | undefined): string[] {
  const said = new Set(lines.flatMap(({ step, about, refusal }) => (step === 'received' && !refusal ? about : [])));
  return lines
    .filter(({ step, to, confirmed, correctedBy, id }) => {
      return step === 'handed-over' && to === me?.id && !confirmed && correctedBy === undefined && !said.has(id);
    })
    .map(({ id }) => id);
}
