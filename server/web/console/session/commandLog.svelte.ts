import type { Sentence } from './said.ts';

export interface LogEntry {
  id: string;
  at: number;
  state: 'waiting' | 'accepted' | 'rejected';
  sentence: Sentence;
  problem?: { code: string; parameters: Record<string, unknown> };
}

const MOST_ENTRIES = 200;

/** What this controller asked for and what came of it, newest first. */
export class CommandLog {
  entries = $state<LogEntry[]>([]);

  get latest(): LogEntry | undefined {
    return this.entries[0];
  }

  asked(id: string, sentence: Sentence, at: number): void {
    this.entries = [{ id, at, state: 'waiting' as const, sentence }, ...this.entries].slice(0, MOST_ENTRIES);
  }

  accepted(id: string, sentence: Sentence): void {
    this.change(id, (entry) => ({ ...entry, state: 'accepted', sentence }));
  }

  rejected(id: string, code: string, parameters: Record<string, unknown>): void {
    this.change(id, (entry) => ({ ...entry, state: 'rejected', problem: { code, parameters } }));
  }

  withdrawn(id: string): void {
    this.entries = this.entries.filter((entry) => entry.id !== id);
  }

  private change(id: string, to: (entry: LogEntry) => LogEntry): void {
    this.entries = this.entries.map((entry) => (entry.id === id ? to(entry) : entry));
  }
}
