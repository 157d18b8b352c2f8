const KEPT_AS = 'livex.one-question';

/** Whether the person on this device likes one question at a time. */
class StepChoice {
  chosen: boolean = $state(localStorage.getItem(KEPT_AS) === 'yes');

  choose(chosen: boolean): void {
    this.chosen = chosen;
    localStorage.setItem(KEPT_AS, chosen ? 'yes' : 'no');
  }
}

export const steps = new StepChoice();
