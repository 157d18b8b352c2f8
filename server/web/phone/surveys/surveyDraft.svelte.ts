import type { SurveyAnswers } from '../../shared/protocol/survey.ts';
import type { Database } from '../keep/database.ts';
import { draftOf } from './draftOf.ts';

/** What is being answered, kept as it is typed. What was answered before is where it begins. */
export class SurveyDraft {
  typed: Record<string, string[]> = $state({});
  ready = $state(false);
  private readonly name: string;

  constructor(
    private readonly database: Database,
    key: string,
  ) {
    this.name = draftOf(key);
  }

  get drafts(): string[] {
    return [this.name];
  }

  async load(before: SurveyAnswers | undefined): Promise<void> {
    const kept = (await this.database.get('remembered', this.name))?.value as Record<string, string[]> | undefined;
    this.typed = kept ?? structuredClone(before?.values ?? {});
    this.ready = true;
  }

  async keep(): Promise<void> {
    const value = $state.snapshot(this.typed);
    if (this.ready) await this.database.put('remembered', { name: this.name, value });
  }

  async forget(): Promise<void> {
    await this.database.delete('remembered', this.name);
  }
}
