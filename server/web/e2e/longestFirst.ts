import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A file that is named nowhere costs time, and nothing else. */
const LONGEST = [
  'e2e/screens/everyScreen.e2e.ts',
  'e2e/sevenHours.e2e.ts',
  'e2e/screens/everyPhoneScreen.e2e.ts',
  'e2e/adHoc.e2e.ts',
  'phone/e2e/inTheField.e2e.ts',
  'e2e/liveControl.e2e.ts',
  'console/e2e/compose/composerTakenBack.e2e.ts',
  'console/e2e/inject/triggers.e2e.ts',
  'console/e2e/rail/rail.e2e.ts',
  'console/e2e/inject/correcting.e2e.ts',
  'e2e/map/places.e2e.ts',
  'e2e/screens/everyDialog.e2e.ts',
  'e2e/prepare/spreadsheet.e2e.ts',
];
/** What it waits for has then happened. */
const LAST = 'e2e/map/oldPositions.e2e.ts';

function rank({ moduleId }: TestSpecification): number {
  const is = (file: string) => moduleId.endsWith(`/web/${file}`);
  const at = LONGEST.findIndex(is);
  if (is(LAST)) return LONGEST.length + 1;
  return at < 0 ? LONGEST.length : at;
}

/** So that no worker begins with a long file while the others have nothing left. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    return others.sort((one, other) => rank(one) - rank(other));
  }
}
