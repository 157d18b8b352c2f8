import type { LocalizedText } from '../../shared/protocol.ts';
import { FakeExercise } from './fakeExercise.ts';

/** Approved in the first language given, drafts in the others. */
export function text(versions: Record<string, string>): LocalizedText {
  const [source] = Object.keys(versions);
  return {
    source: source!,
    revision: 1,
    versions: Object.fromEntries(
      Object.entries(versions).map(([tag, words]) => [
        tag,
        { text: words, state: tag === source ? 'approved' : 'draft', sourceRevision: 1 },
      ]),
    ),
  };
}

export const approved = (versions: Record<string, string>): LocalizedText => {
  const written = text(versions);
  for (const version of Object.values(written.versions)) version.state = 'approved';
  return written;
};

export const CENTRE = { latitude: 45.5627, longitude: 11.5481 };

const PEOPLE: Record<string, { callName: string; languages: string[] }> = {
  'inv-01': { callName: 'Investigator 1', languages: ['en', 'ru'] },
  'inv-02': { callName: 'Следователь 2', languages: ['ru', 'en'] },
  'med-01': { callName: 'وسيط ثقافي', languages: ['ar', 'en'] },
};

/** A short scene in a village: enough of everything that the phone shows. */
export function village(): FakeExercise {
  const exercise = new FakeExercise('village');
  const people = Object.keys(PEOPLE);
  exercise.put('exercise', 'exercise', {
    name: text({ en: 'The orchard', ru: 'Сад', ar: 'البستان' }),
    timeZone: 'Europe/Rome',
    languages: ['en', 'ru', 'ar'],
    days: [
      { from: 'D1 09:00:00', to: 'D1 18:00:00' },
      { from: 'D2 09:00:00', to: 'D2 18:00:00' },
    ],
    nights: 'stop',
    retentionDays: 7,
    area: { centre: CENTRE, radiusMetres: 1500 },
  });
  exercise.put('clock', 'clock', {
    phase: 'running',
    speed: 1,
    exerciseTime: 'D1 09:30:00',
    at: new Date().toISOString(),
  });
  const place = (id: string, name: Record<string, string>, north: number, east: number, radiusMetres: number) =>
    exercise.put('place', id, {
      name: approved(name),
      latitude: CENTRE.latitude + north,
      longitude: CENTRE.longitude + east,
      radiusMetres,
    });
  place('farm', { en: 'Orchard farm', ru: 'Ферма', ar: 'المزرعة' }, 0.004, -0.006, 120);
  place('shelter', { en: 'Shelter', ru: 'Приют', ar: 'المأوى' }, -0.005, 0.003, 40);
  place('station', { en: 'Bus station', ru: 'Автостанция' }, 0.001, 0.009, 60);
  const kind = (id: string, label: Record<string, string>) =>
    exercise.put('action-kind', id, { label: approved(label) });
  kind('interviewed', { en: 'Interviewed somebody', ru: 'Опросил человека', ar: 'أجريت مقابلة' });
  kind('assessed-risk', { en: 'Assessed the risk', ru: 'Оценил риск', ar: 'قيّمت الخطر' });
  kind('called-interpreter', { en: 'Called an interpreter', ru: 'Вызвал переводчика' });
  kind('referred', { en: 'Referred to a shelter', ru: 'Направил в приют' });
  exercise.put('team', 'blue', {
    name: approved({ en: 'Blue team', ru: 'Синяя группа', ar: 'الفريق الأزرق' }),
    members: people.map((id) => ({ id, function: 'player', ...PEOPLE[id] })),
  });
  exercise.put(
    'role-card',
    'investigator',
    {
      title: approved({ en: 'Criminal investigator', ru: 'Следователь', ar: 'محقق جنائي' }),
      body: text({
        en: '## Who you are\n\nYou lead the **first** interview.\n\n- Listen first\n- Ask about *safety*\n\n> Do no harm.\n\n<script>alert(1)</script>',
        ru: '## Кто вы\n\nВы ведёте **первый** опрос.\n\n- Сначала слушайте\n- Спросите о *безопасности*',
      }),
      mustNotSay: approved({ en: 'That the hotline has called you.', ru: 'Что вам звонила горячая линия.' }),
    },
    people,
  );
  for (const [id, person] of Object.entries(PEOPLE)) {
    const mediates = id.startsWith('med') ? { function: 'cultural-mediator', availability: 'free' } : {};
    exercise.put(
      'me',
      id,
      { ...person, function: 'player', ...mediates, teams: ['blue'], roleCard: 'investigator', consents: [] },
      [id],
    );
  }
  return exercise;
}
