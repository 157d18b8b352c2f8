import type { CommandResult, Hint, Session, SyncRequest, SyncResponse, PhoneState } from '../../shared/protocol.ts';
import { exerciseTimeAt } from '../../shared/exerciseClock.ts';
import { writeExerciseTime } from '../../shared/exerciseTime.ts';
import type { OutgoingControl } from '../model/commands.ts';
import { addressed } from '../model/audience.ts';
import { holderOf } from '../model/authoring.ts';
import { World, type ControlSurvey } from '../model/world.ts';
import type { Inject, Item, LocalizedText, MselInject, PersonFunction } from '../model/items.ts';
import { itemOfFrame, itemOfThing } from './plan.ts';
import { near, randomFrom, scenario, type Size } from './scenario.ts';

type Outcome = { code: string; parameters?: Record<string, string> } | 'accepted';
const PAGE = 20_000;
const QR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><path d="M4 4h7v7H4zM18 4h7v7h-7zM4 18h7v7H4zM14 14h3v3h-3zM20 20h5v5h-5z"/></svg>';

/** One exercise in memory: items by seq, and just enough rules to see what a command does on screen. */
/** Some phones are set as they should be, some are not. */
function phone(index: number): PhoneState {
  return {
    battery: [0.82, 0.55, 0.12, 0.31][index % 4]!,
    charging: index % 4 === 1,
    powerSaving: index % 7 === 3,
    unrestricted: index % 4 !== 3,
    lowMemory: index % 6 === 4,
    queue: index % 9 === 4 ? 3 : 0,
    app: 'android 0.1.0',
    system: 'Android 14',
    allowed: {
      notifications: index % 6 !== 4,
      alarms: true,
      fullScreen: index % 4 !== 3,
      position: 'precise',
      camera: true,
      microphone: true,
    },
  };
}

export class FakeExercise {
  onItems: (seq: number, items: Item[]) => void = () => {};
  onHint: (hint: Hint) => void = () => {};
  /** What the console gets instead of an item: for tests that mark all content. */
  rewrite: <T>(item: T) => T = (item) => item;
  readonly revoked = new Set<string>();
  readonly world = new World();
  private readonly items = new Map<string, Item>();
  private readonly answered = new Map<string, CommandResult>();
  private readonly random = randomFrom(11);
  private seq = 0;
  private startsAnewAt = 0;
  /** With which code it refuses, whatever is asked; by the type of the command. */
  readonly refusing = new Map<OutgoingControl['type'], string>();
  /** Commands that did something; one that came twice counts once. */
  decided = 0;
  name: LocalizedText | undefined;

  constructor(
    size: Size,
    private readonly as: PersonFunction = 'director',
  ) {
    const items = scenario(size, Date.now()).map((item) => (item.kind === 'me' ? { ...item, function: as } : item));
    this.put(...items);
    this.name = this.world.exercise?.name;
  }

  get phase(): string {
    return this.world.clock?.phase ?? 'planned';
  }

  session(): Session {
    const expires = new Date(Date.now() + 600_000).toISOString();
    return {
      exercise: 'demo',
      person: 'director',
      function: this.as,
      accessToken: 'access',
      accessTokenExpiresAt: expires,
      refreshToken: 'refresh',
    };
  }

  sync(request: SyncRequest): SyncResponse {
    const results = request.outbox.map((command) => this.decide(command as OutgoingControl));
    const after = request.cursor < this.startsAnewAt ? 0 : request.cursor;
    const news = [...this.items.values()].filter((item) => item.seq > after).sort((a, b) => a.seq - b.seq);
    const page = news.slice(0, PAGE);
    const more = news.length > page.length;
    const reset = request.cursor < this.startsAnewAt;
    return {
      reset,
      cursor: more ? page.at(-1)!.seq : this.seq,
      more,
      now: new Date().toISOString(),
      results,
      items: page.map(this.rewrite),
    };
  }

  /** It has run since it was made. */
  replay() {
    const { at = '', phase } = this.world.clock ?? { phase: 'planned' };
    return { reading: 'only', read: this.seq, head: this.seq, clock: [{ from: at, phase }] };
  }

  /** At every moment as it is now. */
  asItWas() {
    const items = [...this.items.values()].map(this.rewrite);
    return { reading: 'only', seq: this.seq, reset: true, gone: [], items };
  }

  /** Changes items as if somebody else had done something, and tells the open lines. */
  put(...changed: (Omit<Item, 'seq'> & Record<string, unknown>)[]): number {
    const items = changed.map((item) => ({ ...JSON.parse(JSON.stringify(item)), seq: ++this.seq }) as Item);
    for (const item of items) this.items.set(`${item.kind}/${item.id}`, item);
    this.world.apply(items);
    this.onItems(this.seq, items.map(this.rewrite));
    return this.seq;
  }

  /** Without a word: whoever asks next is told to forget what they have. */
  erase(id: string, holder: number | undefined): void {
    const person = this.world.people.get(id)!;
    const { holders = [{ callName: person.callName, since: new Date(0).toISOString() }] } = person;
    const number = '№ 4F2A';
    const left = holders.map((one, at) =>
      at === (holder ?? holders.length - 1) ? { ...one, callName: number, erased: true as const } : one,
    );
    const erased = { ...person, kind: 'person', callName: left.at(-1)!.callName, holders: left, seq: ++this.seq };
    this.items.set(`person/${id}`, erased);
    this.world.apply([erased]);
    this.startsAnewAt = this.seq;
  }

  androidApp() {
    return { version: '1.2.3', link: 'https://192.168.1.10:8443/app', qrSvg: QR };
  }

  joinCodes(people: string[]) {
    return people.map((person, index) => {
      const code = `ABCD-${String(2345 + index)}`;
      return {
        person,
        code,
        link: `https://192.168.1.10:8443/j/${code.replace('-', '')}`,
        qrSvg: QR,
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      };
    });
  }

  devices() {
    return [...this.world.people.values()]
      .filter((_, index) => index % 8 !== 7)
      .map(({ id }, index) => ({
        device: `device-${id}`,
        person: id,
        label: index % 3 ? 'Chrome on Android' : 'Safari on iPhone',
        joinedAt: new Date(Date.now() - 7_200_000).toISOString(),
        connected: index % 5 !== 4,
        ...(index % 3 !== 2 && { phone: phone(index) }),
        lastContactAt: new Date(Date.now() - (index % 5 === 4 ? 1_500_000 : 4_000)).toISOString(),
      }))
      .filter(({ device }) => !this.revoked.has(device));
  }

  map() {
    const features = [...this.world.people.values()]
      .filter((_, index) => index % 4 !== 3)
      .map(({ id }) => {
        const { latitude, longitude } = near(this.random);
        const properties = { kind: 'person', person: id, accuracyMetres: 12, at: new Date().toISOString() };
        return { type: 'Feature', geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties };
      });
    return { type: 'FeatureCollection', features };
  }

  private decide(command: OutgoingControl): CommandResult {
    const before = this.answered.get(command.id);
    if (before) return before;
    const code = this.refusing.get(command.type);
    const outcome = code === undefined ? this.does(command) : { code };
    this.decided++;
    const result: CommandResult =
      outcome === 'accepted'
        ? { id: command.id, outcome, seq: this.seq }
        : { id: command.id, outcome: 'rejected', code: outcome.code, parameters: outcome.parameters ?? {} };
    this.answered.set(command.id, result);
    return result;
  }

  private does(command: OutgoingControl): Outcome {
    switch (command.type) {
      case 'release-inject':
        return this.inject(command.inject, (found) => this.release(found));
      case 'hold-inject':
        return this.inject(command.inject, (found) => ({ ...found, state: 'held' }));
      case 'let-inject-go':
      case 'restore-inject':
        return this.inject(command.inject, (found) => ({ ...found, state: 'planned' }));
      case 'skip-inject':
        return this.inject(command.inject, (found) => ({ ...found, state: 'skipped' }));
      case 'recall-inject':
        return this.inject(command.inject, (found) => ({
          ...found,
          state: 'recalled',
          recalled: { reason: command.reason, sentAt: new Date().toISOString() },
        }));
      case 'revise-inject':
        if (this.world.injects.get(command.inject.id)?.revision !== command.basedOn)
          return { code: 'revision-outdated' };
        if (holderOf(command.inject.number, command.inject.id, this.world.injects.values()))
          return { code: 'inject-number-taken', parameters: { number: command.inject.number } };
        return this.inject(command.inject.id, (found) => ({
          ...found,
          inject: command.inject,
          revision: found.revision + 1,
        }));
      case 'plan-inject':
        if (holderOf(command.inject.number, command.inject.id, this.world.injects.values()))
          return { code: 'inject-number-taken', parameters: { number: command.inject.number } };
        this.put(asItem(planned(command.inject)));
        return 'accepted';
      case 'remove-inject':
        this.put({ kind: 'msel-inject', id: command.inject, removed: true });
        return 'accepted';
      case 'review-inject':
        return this.inject(command.inject, (found) => ({
          ...found,
          review: { state: command.state, at: new Date().toISOString() },
        }));
      case 'undo-revisions':
      case 'shift-injects':
        return { code: 'nothing-to-shift' };
      case 'send-inject':
        if (this.world.redStop?.active) return { code: 'red-stop-active' };
        this.put(asItem(this.release(planned(command.inject))));
        return 'accepted';
      case 'add-person':
        this.put({ kind: 'person', ...command.person });
        return 'accepted';
      case 'open-case-channel': {
        const { storyline, name, audience } = command;
        this.put({ kind: 'channel', id: `storyline/${storyline}`, type: 'storyline', storyline, name, audience });
        return 'accepted';
      }
      case 'start-comms-check': {
        const { check: id, to } = command;
        const people = addressed(to, this.world.people.values()).map((person) => ({ person: person.id }));
        const now = new Date();
        const until = new Date(now.getTime() + 600_000).toISOString();
        this.put({ kind: 'comms-check', id, open: true, startedAt: now.toISOString(), until, people });
        return 'accepted';
      }
      case 'answer-comms-check': {
        const check = this.world.commsChecks.get(command.check)!;
        const at = { [`${command.answer}At`]: new Date().toISOString(), language: command.language };
        const people = check.people.map((one) => (one.person === 'director' ? { ...one, ...at } : one));
        this.put({ ...check, kind: 'comms-check', people });
        return 'accepted';
      }
      case 'close-comms-check':
        this.put({ ...this.world.commsChecks.get(command.check)!, kind: 'comms-check', open: false });
        return 'accepted';
      case 'write-world-entry':
        this.put({
          ...{ kind: 'world-entry', ...command.entry, revision: command.basedOn + 1 },
          words: (command.small && this.world.worldEntries.get(command.entry.id)?.words) || command.basedOn + 1,
        });
        return 'accepted';
      case 'remove-world-entry':
        this.put({ kind: 'world-entry', id: command.entry, removed: true });
        return 'accepted';
      case 'write-document': {
        const { document, basedOn } = command;
        this.put({ kind: 'document', opened: [], ...document, revision: basedOn + 1 });
        return 'accepted';
      }
      case 'remove-document':
        this.put({ kind: 'document', id: command.document, removed: true });
        return 'accepted';
      case 'import-scenario':
        for (const one of command.commands) this.does({ ...one, id: command.id });
        return 'accepted';
      case 'undo-writing':
        return this.does({ ...command.before, id: command.id });
      case 'add-persona':
        this.put({ kind: 'persona', ...command.persona, revision: 1 });
        return 'accepted';
      case 'revise-thing': {
        this.put(itemOfThing(command.thing, command.basedOn + 1));
        return 'accepted';
      }
      case 'write-variable':
        this.put({ kind: 'variable', ...command.variable, revision: command.basedOn + 1 });
        return 'accepted';
      case 'remove-variable':
        this.put({ kind: 'variable', id: command.variable, removed: true });
        return 'accepted';
      case 'release-document': {
        const { document, audience, ground, basedOn } = command;
        const releasedAt = new Date().toISOString();
        this.put({
          ...this.world.documents.get(document)!,
          kind: 'document',
          revision: basedOn + 1,
          release: { audience, ...(ground && { ground }), at: 'D1 10:00:00', releasedAt },
        });
        return 'accepted';
      }
      case 'withdraw-document': {
        const { release: _, ...kept } = this.world.documents.get(command.document)!;
        this.put({ ...kept, kind: 'document', revision: command.basedOn + 1 });
        return 'accepted';
      }
      case 'write-term':
        this.put({ kind: 'term', ...command.term, revision: (command.basedOn ?? 0) + 1 });
        return 'accepted';
      case 'remove-term':
        this.put({ kind: 'term', id: command.term, removed: true });
        return 'accepted';
      case 'call-red-stop':
        this.put({
          kind: 'red-stop',
          id: 'red-stop',
          active: true,
          calledBy: 'director',
          reason: command.reason,
          accounts: [],
          calledAt: new Date().toISOString(),
          confirmed: ['director'],
          expected: [...this.world.people.keys()],
        });
        return this.clock({ phase: 'paused' });
      case 'explain-red-stop': {
        const { cause, reason, place } = command;
        const account = { person: 'director', cause, reason, place, at: new Date().toISOString() };
        this.put({ ...this.world.redStop, cause, reason, accounts: [account], kind: 'red-stop', id: 'red-stop' });
        return 'accepted';
      }
      case 'confirm-red-stop':
      case 'answer-brake':
      case 'stop-waiting':
      case 'dispatch-mediator':
      case 'cancel-mediation':
      case 'answer-request':
      case 'ask-back':
      case 'send-answer-now':
      case 'take-back-answer':
      case 'post-message':
      case 'translate-text':
      case 'approve-translation':
      case 'return-translation':
      case 'assign-translations':
      case 'write-cell':
      case 'remove-cell':
      case 'assign-storyline':
      case 'offer-hand-over':
      case 'accept-hand-over':
      case 'withdraw-hand-over':
      case 'decline-hand-over':
      case 'write-shift-entry':
      case 'write-handling':
      case 'confirm-release':
      case 'let-through':
      case 'refuse-release':
      case 'stop-inject':
      case 'set-safety-hold':
      case 'answer-call':
      case 'tell-by-voice':
        return 'accepted';
      case 'tick-prop':
        return this.inject(command.inject, (found) => ({
          ...found,
          prop: { state: command.state, at: new Date().toISOString() },
        }));
      case 'revise-plan':
      case 'add-place':
      case 'write-columns':
      case 'write-phase':
      case 'write-role-card':
      case 'add-team':
      case 'add-agency':
      case 'add-storyline':
      case 'add-action-kind':
      case 'add-request-form':
      case 'add-duty':
      case 'add-evaluation-guide':
      case 'remove-thing':
      case 'revise-person':
      case 'remove-person':
      case 'remove-phase':
      case 'write-objective':
      case 'remove-objective':
        this.put(itemOfFrame(command, this.world.exercise!));
        return 'accepted';
      case 'assign-watch': {
        const { evaluator } = command.assignment;
        this.put({ kind: 'watch', id: evaluator, ...command.assignment, revision: command.basedOn + 1 });
        return 'accepted';
      }
      case 'merge-dossier':
      case 'tie-dossier': {
        const { dossier, into, truth, basedOn, ...rest } = { into: undefined, truth: undefined, ...command };
        const before = this.world.dossiers.get(dossier);
        if (!before) return { code: 'unknown-dossier' };
        const { revision } = before;
        if (basedOn !== undefined && basedOn !== revision) return { code: 'revision-outdated' };
        this.put({ ...before, revision: revision + 1, ...(rest.type === 'tie-dossier' ? { truth } : { into }) });
        return 'accepted';
      }
      case 'move-trust': {
        const { persona, team, move, by, reason, takenAt } = command;
        const before = this.world.trusts.get(`${persona}/${team}`);
        if (!before) return { code: 'unknown-persona' };
        const value = Math.min(100, Math.max(0, before.value + by));
        const who = { person: 'excon', callName: 'Control', at: 'D1 09:30:00', recordedAt: takenAt } as const;
        const done = { cause: 'pressed', by, value, move, reason, takenAt, ...who } as const;
        this.put({ ...before, value, count: before.count + 1, moves: [...before.moves, done] });
        return 'accepted';
      }
      case 'write-survey': {
        const { kind: as, ...survey } = command.survey;
        const more = { state: 'written', notes: [], arrangement: { hidden: [], groups: [] }, arranged: 0 } as const;
        this.put({ kind: 'survey', as, ...survey, ...more, revision: command.basedOn + 1 });
        return 'accepted';
      }
      case 'remove-survey':
        this.put({ kind: 'survey', id: command.survey, removed: true });
        return 'accepted';
      case 'open-survey':
      case 'close-survey':
        return this.survey(command.survey, (found) => ({
          ...found,
          state: command.type === 'open-survey' ? 'open' : 'closed',
        }));
      case 'arrange-notes':
        return this.survey(command.survey, (found) => ({
          ...found,
          arrangement: command.arrangement,
          arranged: found.arranged + 1,
        }));
      case 'write-report-section': {
        const { section, text, basedOn } = command;
        const before = this.world.reports.get('report');
        const others = before?.sections.filter((one) => one.section !== section) ?? [];
        const sections = [...others, { section, revision: basedOn + 1, ...(text && { text }) }];
        this.put({ kind: 'report', id: 'report', sections, times: (before?.times ?? 0) + 1 });
        return 'accepted';
      }
      case 'write-corrective-action':
        this.put({ kind: 'corrective-action', ...command.action, revision: command.basedOn + 1 });
        return 'accepted';
      case 'remove-corrective-action':
        this.put({ kind: 'corrective-action', id: command.action, removed: true });
        return 'accepted';
      case 'finish-report':
        this.put({
          sections: [],
          ...this.world.reports.get('report'),
          kind: 'report',
          id: 'report',
          times: command.basedOn,
          finishedAt: new Date().toISOString(),
        });
        return 'accepted';
      case 'write-truth':
        this.put({ kind: 'truth', ...command.truth, revision: command.basedOn + 1 });
        return 'accepted';
      case 'mark-moment': {
        const { moment, takenAt } = command;
        this.put({ kind: 'moment', id: moment, person: 'excon', at: 'D1 09:30:00', takenAt, recordedAt: takenAt });
        return 'accepted';
      }
      case 'release-feedback':
        this.put({ kind: 'feedback-release', id: 'feedback-release', released: true });
        return 'accepted';
      case 'hide-media':
        for (const action of this.world.actions.values()) {
          if (action.action.attachments?.some(({ sha256 }) => sha256 === command.sha256)) {
            this.put({ kind: 'action', ...action, hidden: [command.sha256], received: {} });
          }
        }
        return 'accepted';
      case 'give-all-clear':
        this.put({ ...this.world.redStop!, kind: 'red-stop', active: false });
        return 'accepted';
      case 'start-exercise':
      case 'resume-exercise':
        return this.clock({ phase: 'running' });
      case 'pause-exercise':
        return this.clock({ phase: 'paused' });
      case 'end-exercise':
        return this.clock({ phase: 'ended', endedAt: new Date().toISOString() });
      case 'jump-clock':
        return this.clock({ exerciseTime: command.to });
      case 'change-clock-speed':
        return this.clock({ speed: command.speed });
    }
  }

  private clock(change: object): Outcome {
    const { clock, exercise } = this.world;
    const shown = writeExerciseTime(exerciseTimeAt(clock!, exercise!, Date.now()));
    this.put({ ...clock!, exerciseTime: shown, at: new Date().toISOString(), ...change });
    return 'accepted';
  }

  private inject(id: string, change: (found: MselInject) => MselInject): Outcome {
    const found = this.world.injects.get(id);
    if (!found) return { code: 'unknown-inject' };
    this.put(asItem(change(found)));
    return 'accepted';
  }

  private survey(id: string, change: (found: ControlSurvey) => ControlSurvey): Outcome {
    const found = this.world.surveys.get(id);
    if (!found) return { code: 'unknown-survey' };
    this.put({ ...change(found) });
    return 'accepted';
  }

  private release(found: MselInject): MselInject {
    const recipients = addressed(found.inject.audience, this.world.people.values()).map(({ id }) => id);
    const at = writeExerciseTime(exerciseTimeAt(this.world.clock!, this.world.exercise!, Date.now()));
    return { ...found, state: 'released', released: { at, sentAt: new Date().toISOString(), late: false, recipients } };
  }
}

function planned(inject: Inject): MselInject {
  return { id: inject.id, inject, revision: 1, state: 'planned' };
}

function asItem(inject: MselInject): Omit<Item, 'seq'> & Record<string, unknown> {
  return { ...inject, kind: 'msel-inject' };
}
