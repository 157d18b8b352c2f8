import { sameLanguage } from '../../shared/language/languages.ts';
import { isConfirmed } from '../../shared/worldDetails.ts';
import type { Item, LanguageTag, LocalizedText, MeItem, PersonFunction, Text } from '../../shared/protocol.ts';

const SEES_CONTROL: readonly PersonFunction[] = ['director', 'controller', 'evaluator', 'safety-officer'];

export const seesControl = (me: MeItem | undefined): boolean => me !== undefined && SEES_CONTROL.includes(me.function);

/** In the best of these languages that it is there in, else as it was written. */
export function readingOf(text: LocalizedText, languages: readonly LanguageTag[]): Text {
  const { source, versions } = text;
  const tags = Object.keys(versions);
  const best = languages.flatMap((wanted) => tags.find((tag) => sameLanguage(tag, wanted)) ?? [])[0] ?? source;
  const original = { text: versions[source]?.text ?? '', language: source };
  const version = versions[best];
  if (!version || best === source) return original;
  const marks: Text['marks'] = [
    ...(version.state === 'approved' ? [] : (['draft'] as const)),
    ...(version.sourceRevision < text.revision ? (['stale'] as const) : []),
  ];
  return { text: version.text, language: best, original, ...(marks.length > 0 && { marks }) };
}

/** What the phone shows of control's items besides the evaluator's sheet. All else of control stays on the console. */
const SHOWN: readonly string[] = [
  'exercise',
  'clock',
  'me',
  'team',
  'place',
  'red-stop',
  'brake',
  'comms-check',
  'readiness',
  'world-entry',
];

interface ControlStop {
  calledBy: string;
  confirmed?: string[];
  accounts?: { person: string; place?: string }[];
}

/** Whoever sees control has items in all languages: made into those that the phone's screens are written for. */
export function asParticipant(items: Item[], me: MeItem, languages: readonly LanguageTag[]): Item[] {
  return items
    .filter((item) => SHOWN.includes(item.kind) && (item.kind !== 'world-entry' || isMineToConfirm(item, me)))
    .flatMap((item) => {
      if (item.kind === 'red-stop') return stop(item, me, items, languages);
      if (item.kind === 'world-entry') return inOneLanguage(toConfirm(item), languages) as Item;
      return item.kind === 'comms-check' ? asked(item, me) : (inOneLanguage(item, languages) as Item);
    });
}

/** Of the world, the phone of whoever sees control shows what they are to confirm: they have the rest in the console. */
function isMineToConfirm(item: Item, me: MeItem): boolean {
  const { subject, audience } = item as Item & { subject?: { type: string }; audience?: Audience };
  return isConfirmed(subject?.type) && audience !== undefined && isAmong(audience, me);
}

/** As a participant has it: with the revision in which its original words changed last. */
function toConfirm(item: Item): Item {
  const { words, ...entry } = item as Item & { words?: number };
  return words === undefined ? item : ({ ...entry, revision: words } as Item);
}

interface Audience {
  everyone: boolean;
  people: string[];
  teams: string[];
  agencies: string[];
  functions: PersonFunction[];
}

const isAmong = ({ everyone, people, teams, agencies, functions }: Audience, me: MeItem): boolean =>
  everyone ||
  people.includes(me.id) ||
  functions.includes(me.function) ||
  me.teams.some((team) => teams.includes(team)) ||
  (me.agency !== undefined && agencies.includes(me.agency));

/** With their own answer; not to those who are not asked. */
function asked(item: Item, me: MeItem): Item[] {
  const { people = [], ...check } = item as Item & { people?: { person: string }[] };
  return people.filter(({ person }) => person === me.id).map(({ person: _, ...reply }) => ({ ...check, ...reply }));
}

/** As a participant has it: a call name, and the place by its name. */
function stop(item: Item, me: MeItem, items: Item[], languages: readonly LanguageTag[]): Item {
  const { calledBy, confirmed, accounts } = item as Item & ControlStop;
  const caller = items.find(({ kind, id }) => kind === 'person' && id === calledBy) as
    { callName?: string } | undefined;
  const said = accounts?.find(({ person }) => person === calledBy)?.place;
  const place = items.find(({ kind, id }) => kind === 'place' && id === said) as { name: LocalizedText } | undefined;
  return {
    ...item,
    calledBy: caller?.callName ?? '',
    calledByMe: calledBy === me.id,
    confirmedByMe: confirmed?.includes(me.id) ?? false,
    ...(place && { place: readingOf(place.name, languages) }),
  } as Item;
}

function inOneLanguage(value: unknown, languages: readonly LanguageTag[]): unknown {
  if (Array.isArray(value)) return value.map((part) => inOneLanguage(part, languages));
  if (typeof value !== 'object' || value === null) return value;
  if ('versions' in value && 'source' in value) return readingOf(value as LocalizedText, languages);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inOneLanguage(part, languages)]));
}
