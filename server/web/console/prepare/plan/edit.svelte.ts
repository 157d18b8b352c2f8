import type { CommandResult } from '../../../shared/protocol.ts';
import type { ControlCommand } from '../../model/commands.ts';
import { differ } from '../../session/differ.ts';
import type { KeptEdit } from '../../session/keptForms.svelte.ts';

/** What the server has now, as a form would show it. */
export interface Theirs<D> {
  revision: number;
  draft: D;
}

/**
 * What one author types of something that others may change meanwhile. It is saved on top of the revision that the author
 * saw; where there is a newer one, both are shown, and nobody's is lost.
 */
export class Edit<D> {
  draft: D = $state()!;
  busy = $state(false);
  refused = $state<{ code: string; parameters: Record<string, unknown> }>();
  private basedOn = $state(0);
  private began: D;
  private isLeft = false;

  constructor(
    private readonly theirs: () => Theirs<D> | undefined,
    private readonly command: (command: ControlCommand) => Promise<CommandResult>,
    fresh: D,
    /** What I changed, on what somebody else made of it; without it, what I typed stands as a whole. */
    private readonly merged?: (before: D, mine: D, theirs: D) => D,
  ) {
    const now = theirs();
    this.began = now?.draft ?? fresh;
    this.draft = $state.snapshot(this.began) as D;
    this.basedOn = now?.revision ?? 0;
  }

  /** Somebody else has saved a newer one. */
  get newer(): D | undefined {
    const now = this.theirs();
    return now && now.revision !== this.basedOn ? now.draft : undefined;
  }

  /** Somebody else has taken it out. */
  get isGone(): boolean {
    return this.basedOn > 0 && this.theirs() === undefined;
  }

  /** What the next save names; 0 for what is not there. */
  get revision(): number {
    return this.isGone ? 0 : this.basedOn;
  }

  /** Going on with mine keeps what they added. */
  get keepsBoth(): boolean {
    return this.merged !== undefined;
  }

  /** Something was typed that nothing has yet but the form. */
  get isTouched(): boolean {
    return differ(this.draft, this.began);
  }

  /** To go on with after a reload. */
  get typed(): KeptEdit {
    const { draft, began, basedOn } = this;
    return $state.snapshot({ draft, began, basedOn });
  }

  writeOn({ draft, began, basedOn }: KeptEdit): void {
    this.draft = draft as D;
    this.began = began as D;
    this.basedOn = basedOn;
  }

  takeTheirs(): void {
    const now = this.theirs();
    if (now) this.draft = $state.snapshot(now.draft) as D;
    this.goOnFrom(now);
  }

  keepMine(): void {
    const now = this.theirs();
    if (now && this.merged) this.draft = this.merged(this.began, $state.snapshot(this.draft) as D, now.draft);
    this.goOnFrom(now);
  }

  private goOnFrom(now: Theirs<D> | undefined): void {
    if (now) this.began = now.draft;
    this.basedOn = now?.revision ?? 0;
    this.refused = undefined;
  }

  /** The form is gone: an answer that comes later must not close what is open by then. */
  leave(): void {
    this.isLeft = true;
  }

  /** True once the server has it, and the form is still there. What was typed stays until then. */
  async save(command: ControlCommand): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.refused = undefined;
    const result = await this.command(command);
    this.busy = false;
    if (result.outcome === 'accepted') return !this.isLeft;
    if (result.code !== 'revision-outdated') this.refused = { code: result.code, parameters: result.parameters ?? {} };
    return false;
  }
}
