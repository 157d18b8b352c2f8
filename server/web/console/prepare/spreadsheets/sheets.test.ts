import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Formats } from '../../../shared/language/formats.ts';
import { sampleStorage } from '../../session/sampleStorage.ts';
import {
  AS_PROPOSED,
  asSaid,
  cells,
  isProposed,
  isRequired,
  ONE_BY_ONE,
  remember,
  remembered,
  together,
  type Mistake,
  type Question,
} from './sheets.ts';

const english = new Formats('en');
const MEANINGS = ['number', 'time', 'body', 'note', 'pass-over'];
const MSEL = { list: 'list-msel' };
const PEOPLE = { list: 'list-people' };
const FUNCTIONS = ['PLAYER', 'CONTROLLER', 'EVALUATOR'];

function column(at: number, header: string, options = MEANINGS): Question {
  return asked('column', `column/${at}`, { column: 'ABC'[at] ?? '', header }, options);
}

function asked(code: string, id: string, parameters: Record<string, string>, options: string[]): Question {
  return { id, code, parameters, options: options.map((value) => ({ value })), examples: [] };
}

beforeEach(() => vi.stubGlobal('localStorage', sampleStorage()));
afterEach(() => vi.unstubAllGlobals());

describe('what columns mean', () => {
  it('is remembered by the header, wherever its column stands in the next file', () => {
    remember([column(0, 'Nr.'), column(1, 'Lage')], { ...MSEL, 'column/0': 'number', 'column/1': 'body' });

    expect(remembered(column(2, 'Lage'), MSEL)).toBe('body');
    expect(remembered(column(1, 'Nr.'), MSEL)).toBe('number');
    expect(remembered(column(0, 'Uhrzeit'), MSEL)).toBeUndefined();
  });

  it('is what was said last', () => {
    remember([column(0, 'Lage')], { ...MSEL, 'column/0': 'body' });
    remember([column(0, 'Lage')], { ...MSEL, 'column/0': 'note' });

    expect(remembered(column(0, 'Lage'), MSEL)).toBe('note');
  });

  it('is not proposed where this list cannot mean it', () => {
    remember([column(0, 'Name')], { ...MSEL, 'column/0': 'body' });

    expect(remembered(column(0, 'Name', ['call-name', 'contact']), MSEL)).toBeUndefined();
  });

  it('is remembered of each kind of list for itself', () => {
    remember([column(0, 'Name', ['name', 'pass-over'])], { ...PEOPLE, 'column/0': 'pass-over' });
    remember([column(0, 'Group')], { ...MSEL, 'column/0': 'note' });

    expect(remembered(column(0, 'Name'), MSEL)).toBeUndefined();
    expect(remembered(column(0, 'Name', ['name', 'pass-over']), PEOPLE)).toBe('pass-over');
    expect(remembered(column(0, 'Group'), PEOPLE)).toBeUndefined();
  });

  it('is not proposed where the cells of this list contradict it', () => {
    remember([column(0, 'Inject')], { ...MSEL, 'column/0': 'body' });

    expect(remembered({ ...column(0, 'Inject'), against: ['body', 'time'] }, MSEL)).toBeUndefined();
    expect(remembered({ ...column(0, 'Inject'), against: ['time'] }, MSEL)).toBe('body');
  });

  it('is not remembered without an answer, or without a header', () => {
    remember([column(0, 'Lage'), column(1, '')], { ...MSEL, 'column/0': '', 'column/1': 'note' });

    expect(remembered(column(0, 'Lage'), MSEL)).toBeUndefined();
    expect(remembered(column(1, ''), MSEL)).toBeUndefined();
  });
});

describe('the browser’s memory', () => {
  it('keeps words for functions, countries and languages apart from headers', () => {
    const lead = asked('function', 'function/Lead', { name: 'Lead' }, FUNCTIONS);
    remember([lead, column(0, 'Lead')], { ...MSEL, 'function/Lead': 'CONTROLLER', 'column/0': 'note' });

    expect(remembered(lead, MSEL)).toBe('CONTROLLER');
    expect(remembered(column(0, 'Lead'), MSEL)).toBe('note');
    expect(remembered(asked('spoken', 'spoken/Lead', { name: 'Lead' }, FUNCTIONS), MSEL)).toBeUndefined();
  });

  it('holds nothing about people, and nothing of one file alone', () => {
    const about = ['recipient', 'same-person', 'alike', 'team', 'agency', 'day-one', 'day', 'row', 'same'];
    const questions = about.map((code) => asked(code, `${code}/x`, { name: 'Ada Rossi', header: 'Ada Rossi' }, ['x']));
    remember(questions, { ...MSEL, ...Object.fromEntries(questions.map(({ id }) => [id, 'x'])) });

    expect(questions.map((one) => remembered(one, MSEL))).toEqual(about.map(() => undefined));
    expect(JSON.stringify(localStorage.getItem('livex.columns'))).not.toContain('Ada');
  });

  it('forgets what was not said for longest beyond 400', () => {
    const headers = Array.from({ length: 400 }, (_, at) => `Header ${at}`);
    const all = headers.map((header, at) => column(at, header));
    remember(all, { ...MSEL, ...Object.fromEntries(all.map(({ id }) => [id, 'note'])) });
    remember([column(0, 'Header 0'), column(1, 'One more')], { ...MSEL, 'column/0': 'body', 'column/1': 'time' });

    expect(remembered(column(0, 'Header 0'), MSEL)).toBe('body');
    expect(remembered(column(0, 'One more'), MSEL)).toBe('time');
    expect(remembered(column(0, 'Header 1'), MSEL)).toBeUndefined();
    expect(remembered(column(0, 'Header 2'), MSEL)).toBe('note');
  });

  it('asks again where it is broken or closed', () => {
    localStorage.setItem('livex.columns', '{not json');
    expect(remembered(column(0, 'Lage'), MSEL)).toBeUndefined();

    vi.stubGlobal('localStorage', {
      ...sampleStorage(),
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(() => remember([column(0, 'Lage')], { ...MSEL, 'column/0': 'body' })).not.toThrow();
    expect(remembered(column(0, 'Lage'), MSEL)).toBeUndefined();
  });
});

describe('where a question comes from', () => {
  it('is named as a spreadsheet names it', () => {
    expect(cells({ sheet: 'MSEL', rows: [4, 9, 8, 7], count: 4 }, english)).toBe('4 and 7–9');
    expect(cells({ sheet: 'MSEL', column: 'E', rows: [4, 7, 8], count: 3 }, english)).toBe('E4 and E7–E8');
    expect(cells({ sheet: 'MSEL', rows: [1, 3, 5], count: 900 }, english, 2)).toBe('1, 3, …');
  });

  it('stands apart in a script that is read from the right', () => {
    const both = cells({ sheet: 'MSEL', column: 'B', rows: [16, 17, 18, 22], count: 4 }, new Formats('ar'));

    expect(both).toBe('\u2068B16–B18\u2069 و\u00a0\u2068B22\u2069');
  });
});

describe('what cells say', () => {
  it('keeps its order in a line that is read from the right', () => {
    const parameters = { found: '17 May 9:30', count: '2' };

    expect(asSaid(parameters, new Formats('ar'))).toEqual({ found: '\u206817 May 9:30\u2069', count: '2' });
    expect(asSaid(parameters, english)).toEqual(parameters);
  });
});

describe('a question of several', () => {
  it('has a proposal for each where it can be answered as proposed', () => {
    expect(isProposed(asked('columns', 'columns', {}, [AS_PROPOSED, ONE_BY_ONE]))).toBe(true);
    expect(isProposed(asked('known-rows', 'known/people', {}, ['rows-known', ONE_BY_ONE]))).toBe(false);
  });

  const one = { ...asked('known-row', 'known/people/12', { name: 'Ada' }, ['p-1', 'add-row']), of: 'known/people' };

  it('needs an answer of its own only where each is to be asked', () => {
    expect(isRequired(one, {})).toBe(false);
    expect(isRequired(one, { 'known/people': 'rows-new' })).toBe(false);
    expect(isRequired(one, { 'known/people': ONE_BY_ONE })).toBe(true);
    expect(
      isRequired(asked('known-row', 'known/people/12', { name: 'Ada' }, []), { 'known/people': 'rows-known' }),
    ).toBe(true);
  });
});

describe('mistakes', () => {
  const mistake = (sheet: string, cell: string, code: string): Mistake => ({
    code,
    parameters: {},
    sheet,
    cell,
    row: 1,
  });

  it('are one line for all cells of a sheet of which the same is said', () => {
    const lines = together(
      [
        mistake('MSEL', 'A2', 'too-many'),
        mistake('MSEL', 'B2', 'no-time'),
        mistake('MSEL', 'A3', 'too-many'),
        mistake('People', 'A3', 'too-many'),
      ],
      ({ code }) => code,
    );

    expect(lines).toEqual([
      { sheet: 'MSEL', cells: ['A2', 'A3'], words: 'too-many' },
      { sheet: 'MSEL', cells: ['B2'], words: 'no-time' },
      { sheet: 'People', cells: ['A3'], words: 'too-many' },
    ]);
  });
});
