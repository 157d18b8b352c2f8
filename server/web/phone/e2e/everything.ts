import { fileURLToPath } from 'node:url';
import { uuid7 } from '../../shared/uuid7.ts';
import type { FakeExercise } from './fakeExercise.ts';
import { FakeServer } from './fakeServer.ts';
import { approved, text, village } from './scenario.ts';
import { sendInject } from './stage.ts';

export const MEDIATOR = 'med-01';
export const MEDIATORS_CODE = 'ABCD-EFG2';
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const COLLEAGUE = { id: 'med-02', callName: 'Mediator 2' };

/** The village with one of each thing that a phone can show, all of it for its mediator. */
export function withEverything(exercise: FakeExercise): FakeExercise {
  const send = (id: string, words: Record<string, string>, more: Record<string, unknown> = {}) =>
    exercise.take('control', { id: uuid7(), ...sendInject(id, [MEDIATOR], text(words), more) } as never, Date.now());
  send(
    'plain',
    {
      en: 'Two women called the hotline. They say that the doors are locked at night, and ask you to call before 14:30.',
      ru: 'Две женщины позвонили на горячую линию. Они говорят, что двери ночью заперты, и просят перезвонить до 14:30.',
      ar: 'اتصلت امرأتان بالخط الساخن. تقولان إن الأبواب تُقفل ليلاً، وتطلبان الاتصال قبل 14:30.',
    },
    {
      place: 'farm',
      subject: approved({ en: 'Call the hotline', ru: 'Позвоните на горячую линию', ar: 'اتصل بالخط الساخن' }),
      from: { id: 'hotline', name: approved({ en: 'Hotline', ru: 'Горячая линия', ar: 'الخط الساخن' }) },
    },
  );
  send('must', { en: 'Confirm that you are safe', ru: 'Подтвердите' }, { mustAcknowledge: true });
  send('back', { en: 'Wrong words' });
  exercise.take(
    'control',
    { id: uuid7(), type: 'recall-inject', inject: 'back', reason: text({ en: 'Wrong team' }) } as never,
    Date.now(),
  );
  exercise.put(
    'inject',
    'withheld',
    {
      type: 'message',
      mustAcknowledge: false,
      sentAt: ago(3),
      at: 'D1 09:27:00',
      late: false,
      revision: 1,
      mediatorNeeded: { languages: ['uk'] },
    },
    [MEDIATOR],
  );
  mediations(exercise);
  translations(exercise);
  exercise.put('channel', 'team/blue', { type: 'team', name: approved({ en: 'Blue team', ru: 'Синяя группа' }) });
  exercise.put('message', 'm-1', {
    channel: 'team/blue',
    from: { id: 'ngo-1', callName: 'Colleague 4', function: 'player' },
    text: text({ ar: 'الشاحنة أمام البوابة', en: 'The van is at the gate', ru: 'Фургон у ворот' }),
    at: 'D1 09:20:00',
    sentAt: ago(9),
  });
  return exercise;
}

function mediations(exercise: FakeExercise): void {
  const call = {
    languages: ['ar', 'en'],
    at: 'D1 09:30:00',
    askedAt: ago(5),
    scene: 'Two workers at the farm speak only Arabic. They may be hurt.',
    genderRequested: 'woman',
    requester: { id: 'inv-01', callName: 'Investigator 1', function: 'player' },
    ring: false,
  };
  const put = (id: string, more: object) => exercise.put('mediation', id, { ...call, ...more }, [MEDIATOR]);
  put('called', { role: 'called', state: 'calling' });
  put('mine', { role: 'mediator', state: 'accepted' });
  put('running', { role: 'mediator', state: 'started' });
  put('over', { role: 'mediator', state: 'ended' });
}

function translations(exercise: FakeExercise): void {
  const context = {
    number: '9.01',
    type: 'message',
    storyline: 'seven-hours',
    storylineTitle: approved({ en: 'Seven hours', ru: 'Семь часов', ar: 'سبع ساعات' }),
    audience: { everyone: false, people: 2, functions: ['player'], groups: [approved({ en: 'Blue team' })] },
    before: approved({ en: 'Call the hotline.', ru: 'Позвоните на горячую линию.' }),
  };
  const source = (words: string, revision = 1) => ({ text: words, language: 'en', revision });
  const put = (ref: string, language: string, more: object) =>
    exercise.put('translation', `${ref}~${language}`, { text: ref, language, ...more }, [MEDIATOR]);
  put('inject/x-2/body', 'ar', {
    state: 'missing',
    source: source('Two women called the hotline. Write before 14:30.'),
    wantedSince: ago(0),
    waitingUntil: new Date(Date.now() + 290_000).toISOString(),
    context,
  });
  put('role-card/investigator/body', 'ar', {
    state: 'stale',
    source: source('You lead the first interview with two colleagues.', 2),
    previousSource: { text: 'You lead the first interview.', revision: 1 },
    version: {
      text: 'أنت تقود المقابلة الأولى.',
      state: 'approved',
      sourceRevision: 1,
      translator: COLLEAGUE,
      number: 1,
      at: ago(60),
    },
  });
  put('place/farm/name', 'fr', {
    state: 'needs-review',
    source: source('Orchard farm'),
    version: {
      text: 'La ferme du verger',
      state: 'needs-review',
      sourceRevision: 1,
      translator: COLLEAGUE,
      number: 3,
      at: ago(9),
    },
  });
}

/** That village on a server, and its mediator's code. */
export async function mediatorsServer(): Promise<{ server: FakeServer; url: string }> {
  const server = new FakeServer(withEverything(village()), fileURLToPath(new URL('../../dist', import.meta.url)));
  server.codes.set(MEDIATORS_CODE, MEDIATOR);
  return { server, url: await server.listen() };
}
