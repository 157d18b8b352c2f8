/** Colours that can be told apart run out; the storyline's name stands beside them anyway. */
export const LANE_COLOURS = 8;

export function laneOf(storyline: string | undefined, storylines: readonly string[]): number {
  const index = storyline === undefined ? -1 : storylines.indexOf(storyline);
  return index < 0 ? LANE_COLOURS - 1 : index % LANE_COLOURS;
}
