import { untrack } from 'svelte';
import { i18n } from './language/i18n.svelte.ts';
import type { CommsAnswer, CommsReplied } from './protocol.ts';

/** What a device says by itself of a check that asks it: that it is on a lit screen, and that it made a sound. */
export class CommsWitness {
  private isLit = $state(document.visibilityState === 'visible');

  constructor(
    private readonly id: string,
    replied: () => CommsReplied,
    heard: () => boolean,
    private readonly say: (answer: CommsAnswer) => void,
  ) {
    $effect(() => {
      if (this.isLit) untrack(() => !replied().shownAt && this.answer('shown'));
    });
    $effect(() => {
      if (heard()) untrack(() => !replied().rangAt && this.answer('rang'));
    });
    $effect(() => {
      const look = () => (this.isLit = document.visibilityState === 'visible');
      document.addEventListener('visibilitychange', look);
      return () => document.removeEventListener('visibilitychange', look);
    });
  }

  answer(answer: CommsAnswer['answer']): void {
    const { id: check } = this;
    const takenAt = new Date().toISOString();
    this.say({ type: 'answer-comms-check', check, answer, language: i18n.language, takenAt });
  }
}
