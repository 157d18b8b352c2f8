import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { serverIsBuilt } from '../realServer.ts';
import { byKey, openPlace, showList } from '../rail.ts';
import { chooseTab, deskPictures, findingsOnDesk, speak, Stage, startNow } from '../stage.ts';
import { xlsx } from './xlsx.ts';

const ROWS = 300;
const A_DAY = ROWS / 4;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Above the first inject of a workbook of ours: the mark, the hidden keys, the headers. */
const HEAD = [
  ['Livex'],
  ['id', 'number', 'time', 'to', 'title', 'body:en', 'must-acknowledge'].map((key) => `livex/msel/${key}`),
  ['', 'Number', 'Exercise time', 'To', 'Title', 'Text (English)', 'Must acknowledge'],
];
const TEAMS = ['Team Alfa', 'Team Bravo', 'Team Charlie', 'Team Delta'];

const two = (number: number) => String(number).padStart(2, '0');
const number = (row: number) => `X-${String(row).padStart(3, '0')}`;

/** Every five minutes from ten past nine, on four days. */
function time(row: number): string {
  const minutes = 9 * 60 + 10 + ((row - 1) % A_DAY) * 5;
  return `D${1 + Math.floor((row - 1) / A_DAY)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function msel(mistaken: Record<number, { time?: string; to?: string }> = {}): Buffer {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const row = at + 1;
    const wrong = mistaken[row];
    const [when, to] = [wrong?.time ?? time(row), wrong?.to ?? TEAMS[row % TEAMS.length]!];
    return ['', number(row), when, to, `Report ${row}`, `Patrol ${row} reports a vehicle at the border.`, 'Yes'];
  });
  return xlsx('MSEL', [...HEAD, ...rows]);
}

/** As somebody made it who never heard of Livex. */
const THEIRS = xlsx('Master list', [
  ['Operation Blue Lantern'],
  ['Event #', 'Time (local)', 'Inject', 'To', 'Controller notes'],
  ['1', '9:30', 'A woman calls the hotline.', 'Team Alfa', 'She cries'],
  ['2', '10:15', 'The bank refuses to answer.', 'Team Zulu', ''],
]);

/** A list of delegates as a ministry sends it: two mistakes, two teams that nobody knows. */
function delegates(mended: boolean): Buffer {
  return xlsx('Delegates', [
    ['Training course, list of participants'],
    ['No', 'Surname', 'First name', 'Position', 'Organisation', 'Team', 'Country', 'Languages', 'E-mail'],
    ['1', 'Щукин', 'Юрий', 'следователь', 'МВД', 'Team Red', 'РФ', 'русский, EN (fluent)', 'a@example.org'],
    ['2', 'Kovács', 'Anna', 'Prosecutor', 'МВД', mended ? 'Team Blue' : '#REF!', 'Hungary', 'HU, EN', ''],
    [
      '3',
      mended ? 'Rossi' : '',
      mended ? 'Maria' : '',
      'Cultural mediator',
      'NGO Aurora',
      'Team Blue',
      'Italia',
      'it',
      '',
    ],
  ]);
}

/** A controller who has never seen Livex brings a MSEL and starts the exercise: on the real server. Steps in order. */
describe.runIf(serverIsBuilt)('a MSEL of 300 rows', () => {
  let stage: Stage;
  let desk: Page;
  let before: number;

  beforeAll(async () => {
    // A dry run keeps a server busy.
    stage = await Stage.setAlone();
    desk = await stage.desk();
    await byKey(desk, '8');
  });

  afterAll(async () => {
    await stage?.strike();
    expect(stage.wrongs).toEqual([]);
  });

  const button = (name: string | RegExp) => desk.getByRole('button', { name, exact: true });
  const tab = (name: string) => chooseTab(desk, name);
  const choose = (name: string, buffer: Buffer) =>
    desk.getByLabel('XLSX or CSV file').setInputFiles({ name, mimeType: XLSX, buffer });

  async function look(name: string): Promise<void> {
    expect(await findingsOnDesk(desk)).toEqual([]);
    await deskPictures(desk, name);
  }

  test('a_table_that_nobody_made_for_livex_is_asked_about_page_by_page', async () => {
    await openPlace(desk, 'spreadsheets');
    await look('sheets-1-empty');
    await choose('theirs.xlsx', THEIRS);
    await desk.getByRole('heading', { name: 'Where is the list?' }).waitFor();
    await look('sheets-2-table');
    await button('Next').click();
    await desk.getByRole('heading', { name: 'What do the columns mean?' }).waitFor();
    await look('sheets-2-columns');
    await button('Next').click();
    await desk.getByLabel('Times without a day: which day?').selectOption('1');
    await desk.getByLabel('In which language are the texts?').selectOption('en');
    await look('sheets-3-times');
    await button('Next').click();
    await desk.getByLabel('To: Team Zulu. Who is it?').selectOption('Team Delta');
    await look('sheets-4-names');
    await button('Next').click();

    await desk.getByText('New: 2').waitFor();
    await look('sheets-5-theirs');
  }, 180_000);

  /** As proposed, up to what would change. */
  async function answerDelegates(mended: boolean): Promise<void> {
    await desk.getByRole('heading', { name: 'Where is the list?' }).waitFor();
    await expect.poll(() => desk.getByLabel('What is in the file?').inputValue()).toBe('list-people');
    await button('Next').click();
    await desk.getByRole('heading', { name: 'What do the columns mean?' }).waitFor();
    if (!mended) await look('roster-1-columns');
    await button('Next').click();
    await desk.getByRole('heading', { name: 'Who is in the list?' }).waitFor();
    if (!mended) await look('roster-2-people');
    await button('Next').click();
    // Whoever has no name brings no team either, and several of a kind are one question.
    const asked = mended ? 'Teams that are not there yet: as proposed?' : 'Team: Team Red. Which one is it?';
    await desk.getByLabel(asked).waitFor();
    if (!mended) await desk.getByText('Delegates F3').waitFor();
    if (!mended) await look('roster-3-names');
    await button('Next').click();
    await desk.getByRole('heading', { name: 'What would change' }).waitFor();
    // What is to be created has a name, and a name has a language: not asked where nothing tells of one, but said.
    await desk.getByText('They are taken for the exercise’s own: English').waitFor();
  }

  test('a_list_of_people_with_two_mistakes_changes_nothing_until_they_are_mended', async () => {
    await choose('delegates.xlsx', delegates(false));
    await answerDelegates(false);
    await desk.getByText('2 mistakes.').waitFor();
    await expect.poll(() => desk.getByRole('row', { name: /Delegates F4/ }).innerText()).toContain('#REF!');
    await expect
      .poll(() => desk.getByRole('row', { name: /Delegates B5/ }).innerText())
      .toContain('Something must stand here');
    await expect.poll(() => button('Import').isDisabled()).toBe(true);
    await look('roster-4-mistakes');

    await choose('delegates.xlsx', delegates(true));
    await answerDelegates(true);
    await desk.getByText('Not kept, because Livex does not need it: E-mail.').waitFor();
    await look('roster-5-mended');
    await button('Import').click();
    await desk.getByRole('status').getByText('New: 7').waitFor();
  }, 180_000);

  test('two_mistakes_are_named_by_sheet_and_cell', async () => {
    await choose('msel.xlsx', msel({ 17: { time: 'D1 25:90' }, 42: { to: 'Team Zulu' } }));

    await desk.getByText('2 mistakes.').waitFor();
    const time = desk.getByRole('row', { name: /MSEL C20/ });
    await expect.poll(() => time.innerText()).toContain('“D1 25:90” is not a time.');
    const team = desk.getByRole('row', { name: /MSEL D45/ });
    await expect.poll(() => team.innerText()).toContain('called “Team Zulu”');
    await expect.poll(() => button('Import').isDisabled()).toBe(true);
    await look('sheets-6-mistakes');
  });

  test('the_mended_file_brings_300_injects', async () => {
    before = await injects();
    await choose('msel.xlsx', msel());
    await desk.getByText(`New: ${ROWS}`).waitFor();
    await look('sheets-7-mended');
    await button('Import').click();

    await desk.getByRole('status').getByText(`New: ${ROWS}`).waitFor();
    await showList(desk);
    await desk.locator('#msel-search').fill(number(ROWS));
    await desk.locator('.msel').getByText(`Report ${ROWS}`).waitFor();
    await desk.locator('#msel-search').fill('');
    await expect.poll(() => injects()).toBe(before + ROWS);
    await look('sheets-8-done');
  });

  test('the_check_before_the_start_says_what_is_left_to_do', async () => {
    await openPlace(desk, 'preflight');
    await desk.locator('#place li').first().waitFor();
    await look('preflight');
    await expect.poll(() => desk.locator('#place details').count()).toBeGreaterThan(0);
  });

  test('a_dry_run_tells_how_it_would_go', async () => {
    await openPlace(desk, 'dry-run');
    await desk.getByText('Start dry run').waitFor();
    await look('dry-run-1-empty');
    await button('Start dry run').click();
    const summary = desk.getByText(new RegExp(`of ${before + ROWS} injects went out`));
    await summary.waitFor({ timeout: 120_000 });
    await tab('Went out');
    await desk.locator('#dry-run-table').getByText(number(1), { exact: true }).first().waitFor();
    await look('dry-run-2-report');
    const report = desk.locator('.place');
    const part = async (name: string, cell: string | RegExp) => {
      await chooseTab(report, name);
      await desk.locator('#dry-run-table tbody tr', { hasText: cell }).first().waitFor();
      await look(`dry-run-${name.toLowerCase().replaceAll(' ', '-')}`);
    };
    await part('People', 'Alfa');
    await part('Scenes', /1\.02.*Role Player 1.*Day 1/s);
    await part('Requests', 'Search warrant');
    await part('By language', 'Russian');
    await desk.setViewportSize({ width: 1024, height: 768 });
    const tabsOutside = () =>
      report.locator('.tabs').evaluate((list) => {
        const frame = list.getBoundingClientRect();
        return [...list.querySelectorAll<HTMLElement>('[role="tab"]')]
          .filter((tab) => {
            const { left, right } = tab.getBoundingClientRect();
            return left < frame.left - 1 || right > frame.right + 1;
          })
          .map((tab) => tab.innerText);
      });
    for (const language of ['ru', 'ar', 'en']) {
      await speak(desk, language);
      // Whatever a word's length: all of them are in sight.
      await expect.poll(() => tabsOutside()).toEqual([]);
    }
    await desk.setViewportSize({ width: 1366, height: 768 });
  }, 180_000);

  test('the_exercise_starts', async () => {
    await button('STARTEX…').first().click();
    await desk.getByText('1 inject goes out:').waitFor();
    await look('start');
    await startNow(desk);
    await expect.poll(() => injects()).toBe(before + ROWS);
    await look('started');
  });

  /** How many injects control has. */
  async function injects(): Promise<number> {
    const ids = new Set<string>();
    for (let cursor = 0, more = true; more;) {
      const page = await stage.api.sync(stage.exercise, { cursor, languages: ['en'], outbox: [] });
      for (const { kind, id } of page.items) if (kind === 'msel-inject') ids.add(id);
      ({ cursor, more } = page);
    }
    return ids.size;
  }
});
