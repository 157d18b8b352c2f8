/** Whether somebody is asked what happened. Called first, explained after: the question outlives the button it came from. */
class StopAsking {
  open = $state(false);
}

export const stopAsking = new StopAsking();
