import type {
  CommandResult,
  Item,
  LocalizedText,
  Outgoing,
  SyncRequest,
  SyncResponse,
  Text,
} from '../../shared/protocol.ts';
import type { MoveTrust, TrustItem } from '../../shared/protocol/trust.ts';

/** Anything on the wire in which texts are still in all languages. */
type Written = Record<string, unknown>;

interface Kept {
  seq: number;
  kind: string;
  id: string;
  /** Who sees it; undefined is everybody. */
  for: string[] | undefined;
  write: (person: string) => Written;
}

export type AnyCommand = Outgoing & Record<string, unknown>;

/** One exercise as far as phones see it: items by seq, commands once each. The rules are the real server's business. */
export class FakeExercise {
  seq = 0;
  readonly commands = new Map<string, { person: string; command: AnyCommand; result: CommandResult }>();
  /** Told after every change: sockets push. */
  changed: () => void = () => undefined;
  /** What every reader gets instead of an item: for tests that mark all content. */
  rewrite: <T>(item: T) => T = (item) => item;
  /** Who gets every language of a text, as control does. */
  readonly readsAll = new Set<string>();
  private readonly items = new Map<string, Kept>();

  constructor(readonly id: string) {}

  put(kind: string, id: string, write: Kept['write'] | Written, recipients?: string[]): number {
    const seq = ++this.seq;
    const key = recipients?.length === 1 ? `${kind}/${id}/${recipients[0]}` : `${kind}/${id}`;
    this.items.set(key, { seq, kind, id, for: recipients, write: typeof write === 'function' ? write : () => write });
    return seq;
  }

  current(kind: string, id: string, person: string): Written | undefined {
    const kept = [...this.items.values()].find(
      (it) => it.kind === kind && it.id === id && (it.for?.includes(person) ?? true),
    );
    return kept?.write(person);
  }

  sync(person: string, request: SyncRequest, now: number, pageSize = 50): SyncResponse {
    const results = request.outbox.map((command) => this.take(person, command as AnyCommand, now));
    const { items, cursor, more } = this.after(person, request.cursor, request.languages, pageSize);
    return { cursor, more, now: new Date(now).toISOString(), results, items };
  }

  after(person: string, cursor: number, languages: string[], pageSize: number) {
    const visible = [...this.items.values()]
      .filter((item) => item.seq > cursor && (item.for === undefined || item.for.includes(person)))
      .sort((a, b) => a.seq - b.seq);
    const page = visible.slice(0, pageSize);
    const more = visible.length > page.length;
    const items = page.map((item) => ({
      kind: item.kind,
      id: item.id,
      seq: item.seq,
      ...(this.rewrite(
        this.readsAll.has(person) ? item.write(person) : inOneLanguage(item.write(person), languages),
      ) as Written),
    })) as Item[];
    return { items, more, cursor: more ? page.at(-1)!.seq : this.seq };
  }

  /** Saying it twice is saying it once. */
  take(person: string, command: AnyCommand, now: number): CommandResult {
    const known = this.commands.get(command.id);
    if (known) return known.result;
    const result = this.decide(person, command, new Date(now).toISOString());
    this.commands.set(command.id, { person, command, result });
    queueMicrotask(() => this.changed());
    return result;
  }

  private decide(person: string, command: AnyCommand, at: string): CommandResult {
    const { id } = command;
    const accepted = (seq: number): CommandResult => ({ id, outcome: 'accepted', seq });
    const rejected = (code: string): CommandResult => ({ id, outcome: 'rejected', code, parameters: {} });
    const receipt = (inject: string, field: string, more: Written = {}) =>
      this.put('receipt', inject, { ...this.current('receipt', inject, person), [field]: at, ...more }, [person]);
    const me = this.current('me', person, person);
    switch (command['type']) {
      case 'mark-injects':
        for (const mark of command['marks'] as { inject: string; kind: string }[])
          receipt(mark.inject, `${mark.kind}At`);
        return accepted(this.seq);
      case 'acknowledge-inject':
        return accepted(receipt(command['inject'] as string, 'acknowledgedAt'));
      case 'record-action': {
        const action = command['action'] as { kind: string };
        if (!this.items.has(`action-kind/${action.kind}`)) return rejected('unknown-action-kind');
        return accepted(this.put('action', id, { action, at: this.exerciseTime, recordedAt: at }, [person]));
      }
      case 'move-trust': {
        const { persona, team, move, by, reason, takenAt } = command as unknown as MoveTrust;
        const trust = this.current('trust', `${persona}/${team}`, person) as unknown as TrustItem | undefined;
        if (!trust) return rejected('unknown-persona');
        const value = Math.min(100, Math.max(0, trust.value + by));
        const done: TrustItem['moves'][number] = {
          cause: 'pressed',
          by,
          value,
          move,
          reason,
          takenAt,
          at: this.exerciseTime,
          recordedAt: at,
        };
        const next = { ...trust, value, count: trust.count + 1, moves: [...trust.moves, done] };
        return accepted(this.put('trust', `${persona}/${team}`, { ...next }, [person]));
      }
      case 'merge-dossier':
      case 'amend-dossier':
      case 'write-link':
      case 'write-open-question':
        return accepted(this.onBoard(person, command, at));
      case 'choose-languages':
        return accepted(this.put('me', person, { ...me, languages: command['languages'] }, [person]));
      case 'give-consent':
      case 'withdraw-consent':
        return accepted(
          this.put('me', person, { ...me, consents: command['type'] === 'give-consent' ? [command['to']] : [] }, [
            person,
          ]),
        );
      case 'call-red-stop':
      case 'explain-red-stop':
      case 'confirm-red-stop':
      case 'give-all-clear':
        return this.safety(person, command, at);
      case 'accept-mediation':
        return accepted(this.mediated(person, command, { role: 'mediator', state: 'accepted', ring: false }));
      case 'start-session':
        return accepted(
          this.mediated(person, command, {
            state: 'started',
            startedAt: new Date(Date.parse(at) - 14 * 60_000).toISOString(),
          }),
        );
      case 'end-session':
        return accepted(this.mediated(person, command, { state: 'ended', endedAt: at }));
      case 'rate-item':
        return accepted(this.rated(person, command, at));
      case 'record-observation': {
        const { observation, evidence } = command;
        const written = { evaluator: person, evidence, at: this.exerciseTime, recordedAt: at };
        return accepted(this.put('observation', observation as string, written, [person]));
      }
      case 'mark-moment':
        return accepted(
          this.put('moment', command['moment'] as string, {
            person,
            at: this.exerciseTime,
            takenAt: command['takenAt'],
            recordedAt: at,
          }),
        );
      case 'describe-moment': {
        const moment = command['moment'] as string;
        const known = this.current('moment', moment, person);
        return accepted(this.put('moment', moment, { ...known, word: command['word'] }));
      }
      case 'give-feedback': {
        const { feedback, to, text, takenAt } = command;
        const given = { from: person, to, text, at: this.exerciseTime, shown: false, takenAt, givenAt: at };
        return accepted(this.put('feedback', feedback as string, given, [person]));
      }
      case 'see-feedback': {
        const feedback = command['feedback'] as string;
        const known = this.current('feedback', feedback, person);
        return accepted(this.put('feedback', feedback, { ...known, seen: true }, [person]));
      }
      case 'post-message':
        return accepted(this.posted(person, command, at));
      case 'send-inject':
        return accepted(this.send(command['inject'] as Written, at));
      case 'recall-inject':
        return accepted(this.recall(command['inject'] as string, command['reason'] as LocalizedText, at));
      default:
        return rejected('malformed-command');
    }
  }

  private rated(evaluator: string, command: AnyCommand, recordedAt: string): number {
    const { guide, item, about, grade, evidence } = command;
    const written = { guide, item, about, grade, evidence, evaluator, at: this.exerciseTime, recordedAt, times: 1 };
    return this.put('rating', `${String(guide)}/${String(item)}/${String(about)}~${evaluator}`, written, [evaluator]);
  }

  private posted(person: string, command: AnyCommand, sentAt: string): number {
    const { callName } = this.current('me', person, person) as { callName: string };
    const language = command['language'] as string;
    const versions = { [language]: { text: command['body'] as string, state: 'approved', sourceRevision: 1 } };
    return this.put('message', command['message'] as string, {
      channel: command['channel'],
      from: { id: person, callName, function: 'player' },
      text: { source: language, revision: 1, versions },
      at: this.exerciseTime,
      sentAt,
    });
  }

  private mediated(person: string, command: AnyCommand, change: Written): number {
    const id = command['mediation'] as string;
    return this.put('mediation', id, { ...this.current('mediation', id, person), ...change }, [person]);
  }

  exerciseTime = 'D1 09:30:00';
  private readonly confirmed = new Set<string>();
  private stop: Written | undefined;

  /** What teams say of whom they registered. */
  private onBoard(person: string, command: AnyCommand, at: string): number {
    if (command.type === 'merge-dossier') {
      const { into: _, ...before } = this.current('dossier', command['dossier'] as string, person)!;
      return this.put('dossier', command['dossier'] as string, { ...before, into: command['into'] });
    }
    const [kind, line] = ({ 'amend-dossier': ['dossier', command['dossier']], 'write-link': ['link', command['link']] }[
      command.type
    ] ?? ['open-question', command['question']]) as [string, string];
    const before = this.current(kind, line, person);
    const written = (command['said'] ?? command['described']) as Written;
    const said = { ...written, person, callName: person, recordedAt: at };
    return this.put(kind, line, { team: 'blue', ...before, versions: [...((before?.['versions'] as []) ?? []), said] });
  }

  private safety(person: string, command: AnyCommand, at: string): CommandResult {
    const { id } = command;
    const active = this.stop?.['active'] === true;
    if (command['type'] === 'call-red-stop') {
      if (active) return { id, outcome: 'rejected', code: 'stop-already-called', parameters: {} };
      this.confirmed.clear();
      this.stop = { active: true, calledBy: person, reason: command['reason'], calledAt: at };
    } else if (!active) {
      return { id, outcome: 'rejected', code: 'no-stop-called', parameters: {} };
    }
    if (command['type'] === 'give-all-clear') this.stop = { ...this.stop, active: false };
    else if (command['type'] !== 'explain-red-stop') this.confirmed.add(person);
    else if (person === this.stop?.['calledBy'])
      this.stop = { ...this.stop, cause: command['cause'], reason: command['reason'] };
    const shown = this.stop;
    const seq = this.put('red-stop', 'red-stop', (reader) => ({
      ...shown,
      calledByMe: shown?.['calledBy'] === reader,
      confirmedByMe: this.confirmed.has(reader),
    }));
    return { id, outcome: 'accepted', seq };
  }

  private send(inject: Written, sentAt: string): number {
    const { people, everyone } = inject['audience'] as { people: string[]; everyone: boolean };
    const { id, type, subject, body, mustAcknowledge, place, from } = inject;
    const written = { type, body, mustAcknowledge, sentAt, at: this.exerciseTime, late: false, revision: 1 };
    return this.put(
      'inject',
      id as string,
      { ...written, ...(subject ? { subject } : {}), ...(place ? { place } : {}), ...(from ? { from } : {}) },
      everyone ? undefined : people,
    );
  }

  private recall(inject: string, reason: LocalizedText, sentAt: string): number {
    const kept = [...this.items.values()].find((item) => item.kind === 'inject' && item.id === inject)!;
    return this.put('inject', inject, { ...kept.write(''), recalled: { reason, sentAt } }, kept.for);
  }
}

/** Every text in the reader's best language, with marks and original as the protocol has them. */
function inOneLanguage(value: unknown, languages: string[]): unknown {
  if (Array.isArray(value)) return value.map((part) => inOneLanguage(part, languages));
  if (typeof value !== 'object' || value === null) return value;
  if ('versions' in value && 'source' in value) return choose(value as LocalizedText, languages);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inOneLanguage(part, languages)]));
}

function choose({ source, versions, revision }: LocalizedText, languages: string[]): Text {
  const bare = languages.map((tag) => tag.split('-')[0]!);
  const language = bare.find((tag) => tag in versions) ?? source;
  const version = versions[language]!;
  const marks: NonNullable<Text['marks']> = [];
  if (language !== bare[0]) marks.push('untranslated');
  if (version.state !== 'approved') marks.push('draft');
  if (version.sourceRevision < revision) marks.push('stale');
  return {
    text: version.text,
    language,
    ...(marks.length > 0 && { marks }),
    ...(language !== source && { original: { text: versions[source]!.text, language: source } }),
  };
}
