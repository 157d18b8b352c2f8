import type { Locator, Page } from 'playwright-core';
import { violations } from '../../../phone/e2e/axe.ts';
import type { OwnBrowser } from '../../../phone/e2e/browser.ts';
import { Desk } from '../desk.ts';
import { text } from '../scenario.ts';
import { TEAMS } from '../words.ts';

/** Duties, evaluation guides and the truth of the case as they are when somebody goes there to write them. */
const TEAM = TEAMS[0]![0];

export const SEAL = {
  kind: 'duty',
  id: 'seal-scene',
  revision: 2,
  phases: ['raids'],
  audience: { everyone: false, people: [], teams: [TEAM], agencies: [], functions: [] },
  weight: 'duty',
  bearer: 'team',
  text: text('Seal the scene before anybody is interviewed', 'Опечатайте место до опроса'),
  why: text('Article 12 of the Code', 'Статья 12 кодекса'),
} as const;

export const GUIDE = {
  kind: 'evaluation-guide',
  id: 'interviews',
  revision: 4,
  objective: 'interview',
  capability: text('Interviewing a presumed victim', 'Опрос предполагаемой жертвы'),
  tasks: [
    {
      id: 'begin',
      text: text('Let her decide', 'Дать ей решить'),
      items: [
        {
          id: 'consent',
          text: text('Asks for consent', 'Спрашивает согласие'),
          guidance: text('She could say it in her own words.', 'Она смогла сказать это своими словами.'),
          scale: 'psmu',
        },
        { id: 'apart', text: text('Speaks with her out of sight', 'Говорит с ней наедине'), scale: 'yes-no-not-seen' },
      ],
    },
    {
      id: 'end',
      text: text('End well', 'Хорошо закончить'),
      items: [{ id: 'refer', text: text('Refers her to help', 'Направляет за помощью'), scale: 'psmu' }],
    },
  ],
};

export const IRINA = {
  kind: 'truth',
  id: 'irina',
  as: 'victim',
  name: 'Irina Kovacs',
  links: [{ to: 'boss', word: { as: 'works-for', words: '' } }],
  revision: 1,
} as const;
const BOSS = { kind: 'truth', id: 'boss', as: 'suspect', name: 'The boss', revision: 1 } as const;

export async function atThePlan(
  browser: OwnBrowser,
  wanted: { locale?: string; width?: number; height?: number } = {},
): Promise<Desk> {
  const { locale = 'en', width = 1366, height = 768 } = wanted;
  const desk = await Desk.open(browser, { locale, viewport: { width: 1366, height: 768 } });
  desk.exercise.put(SEAL, GUIDE, IRINA, BOSS);
  await desk.join();
  await desk.page.locator(`html[lang="${locale}"]`).waitFor();
  await desk.at('guides');
  await desk.page.locator('#truths-title').waitFor();
  await desk.page.setViewportSize({ width, height });
  return desk;
}

export function rate(desk: Desk, item: string): void {
  const recordedAt = new Date().toISOString();
  const about = `team/${TEAM}`;
  desk.exercise.put({
    kind: 'rating',
    id: `${GUIDE.id}/${item}/${about}~eval-01`,
    guide: GUIDE.id,
    item,
    about,
    evaluator: 'eval-01',
    grade: 'performed',
    evidence: { note: '', takenAt: recordedAt },
    at: 'D1 09:30:00',
    recordedAt,
    times: 1,
  });
}

export const opened = (page: Page) => page.locator('dialog[open]');
export const field = (within: Page | Locator, name: string) => within.getByRole('textbox', { name, exact: true });
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
export const choose = (within: Page | Locator, name: string, label: string) =>
  within.getByRole('combobox', { name, exact: true }).selectOption({ label });
export const isFocused = (of: Locator) => of.evaluate((element) => element === document.activeElement);

export async function saves(page: Page): Promise<void> {
  await press(page, 'Save');
  await opened(page).waitFor({ state: 'detached' });
}

export async function wrongs(page: Page): Promise<string[]> {
  return (await violations(page)).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

export const picture = async (page: Page, name: string) => {
  const folder = process.env['LIVEX_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/written-${name}.png` });
};
