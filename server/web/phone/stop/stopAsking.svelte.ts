import type { StopCause } from '../../shared/protocol.ts';

/** Whether somebody is asked what happened. Called first, explained after: the question outlives the button it came from. */
class StopAsking {
  open = $state(false);
  /** What is being said: it moves from the dialog, where a stop waits to be sent, into the stop itself. */
  cause = $state<StopCause>();
  reason = $state('');
  place = $state('');

  /** What was said of one stop is not to be sent in the next one. */
  forget() {
    this.open = false;
    this.cause = undefined;
    this.reason = '';
    this.place = '';
  }
}

export const stopAsking = new StopAsking();
