import { fileURLToPath } from 'node:url';
import { Api } from '../../shared/live/api.ts';
import { codeOf } from '../../shared/live/problem.ts';
import type { Item, LocalizedText } from '../../shared/protocol.ts';
import type { KeptSession } from '../../shared/live/session.ts';
import { uuid7 } from '../../shared/uuid7.ts';
import { FakeServer } from './fakeServer.ts';
import { village } from './scenario.ts';

/** Where a story plays: the fake server, or a real one with control's hands. */
export interface Stage {
  readonly url: string;
  /** Only with the fake one: stories that break the network need it. */
  readonly fake?: FakeServer;
  /** That many players, who have joined no device yet. */
  players(count: number): string[];
  joinCode(person: string): Promise<string>;
  control(command: { type: string } & Record<string, unknown>): Promise<void>;
  /** The notes of all actions that the server has recorded. */
  notes(): Promise<string[]>;
  close(): Promise<void>;
}

let real: Promise<Stage> | undefined;

export async function openStage(): Promise<Stage> {
  const { LIVEX_URL, LIVEX_CONTROL_CODE } = process.env;
  if (!LIVEX_URL || !LIVEX_CONTROL_CODE) return fakeStage();
  // The code works once, so all stories of a file play on one stage.
  real ??= realStage(LIVEX_URL, LIVEX_CONTROL_CODE);
  return real;
}

/** An inject that control writes and sends at once. */
export function sendInject(id: string, people: string[], body: LocalizedText, more: Record<string, unknown> = {}) {
  const audience = { everyone: false, people, teams: [], agencies: [], functions: [] };
  const inject = {
    id,
    number: id,
    type: 'message',
    title: body,
    audience,
    body,
    trigger: { type: 'by-hand' },
    mustAcknowledge: false,
    expectedActions: [],
    ...more,
  };
  return { type: 'send-inject', inject };
}

async function fakeStage(): Promise<Stage> {
  const fake = new FakeServer(village(), fileURLToPath(new URL('../../dist', import.meta.url)));
  const url = await fake.listen();
  let codes = 0;
  return {
    url,
    fake,
    players: (count) => ['inv-01', 'inv-02'].slice(0, count),
    joinCode: async (person) => {
      const code = `ABCD-EFG${'23456789ABCDEFGHJKLMNPQRSTUVWXYZ'[codes++]}`;
      fake.codes.set(code, person);
      return code;
    },
    control: async (command) => void fake.exercise.take('control', { id: uuid7(), ...command }, Date.now()),
    notes: async () =>
      [...fake.exercise.commands.values()]
        .filter(({ command }) => command.type === 'record-action')
        .map(({ command }) => (command['action'] as { note: string }).note),
    close: () => fake.close(),
  };
}

async function realStage(url: string, controlCode: string): Promise<Stage> {
  let session: KeptSession | undefined;
  const api = new Api(
    {
      read: async () => session,
      write: async (kept) => void (session = kept),
      clear: async () => void (session = undefined),
    },
    url,
  );
  const { exercise } = await api.join(controlCode, 'browser test');
  const at = (path: string) => `/api/exercises/${exercise}/${path}`;

  async function everything(): Promise<ControlItem[]> {
    const items: ControlItem[] = [];
    for (let cursor = 0, more = true; more;) {
      const page = await api.sync(exercise, { cursor, languages: ['en'], outbox: [] });
      items.push(...(page.items as ControlItem[]));
      ({ cursor, more } = page);
    }
    return items;
  }

  const control = async (command: { type: string } & Record<string, unknown>) =>
    void (await api.authorized('POST', at('commands'), { id: uuid7(), ...command }));
  await control({ type: 'start-exercise' }).catch((error: unknown) => {
    if (codeOf(error) !== 'exercise-already-started') throw error;
  });
  const unused = (await everything()).filter(({ kind, function: does }) => kind === 'person' && does === 'player');
  return {
    url,
    players: (count) => unused.splice(0, count).map(({ id }) => id),
    joinCode: async (person) => {
      const body = { people: [person] };
      const { codes } = await api.authorized<{ codes: { code: string }[] }>('POST', at('join-codes'), body);
      return codes[0]!.code;
    },
    control,
    notes: async () =>
      (await everything()).flatMap(({ kind, action }) => (kind === 'action' && action ? [action.note] : [])),
    close: async () => undefined,
  };
}

type ControlItem = Item & { function?: string; action?: { note: string } };
