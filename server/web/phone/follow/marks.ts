import {
  MOST_MARKS_IN_A_COMMAND,
  type InjectItem,
  type LanguageTag,
  type MarkKind,
  type ParticipantCommand,
} from '../../shared/protocol.ts';
import { revisionShown, seenKey } from '../model/versions.ts';

const GATHER_FOR_MS = 2_000;

type MarkInjects = Extract<ParticipantCommand, { type: 'mark-injects' }>;

/** Gathers what was on screen and what was opened, each once in each version and language, and hands it on in one command instead of many. */
export class Marks {
  private gathered: MarkInjects['marks'] = [];
  private readonly made = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly send: (command: MarkInjects) => void,
    private readonly now: () => number = Date.now,
  ) {}

  /** In the language that the screen shows; none where the text is withheld. */
  mark(inject: InjectItem, kind: MarkKind, language: LanguageTag | undefined): void {
    const key = `${kind} ${seenKey(inject)} ${language ?? ''}`;
    if (this.made.has(key)) return;
    this.made.add(key);
    const takenAt = new Date(this.now()).toISOString();
    const revision = revisionShown(inject);
    this.gathered.push({ inject: inject.id, kind, takenAt, revision, ...(language && { language }) });
    if (this.gathered.length >= MOST_MARKS_IN_A_COMMAND) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), GATHER_FOR_MS);
  }

  /** At once, since the page may be about to be thrown away. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.gathered.length === 0) return;
    this.send({ type: 'mark-injects', marks: this.gathered });
    this.gathered = [];
  }
}
