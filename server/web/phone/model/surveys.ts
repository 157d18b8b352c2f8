import { isWritten, type SurveyAnswers, type SurveyItem } from '../../shared/protocol/survey.ts';
import type { LanguageTag } from '../../shared/protocol.ts';
import type { Errand } from '../keep/database.ts';

/** What I am asked, for one of my teams or for myself, with what was answered by name. */
export interface MySurvey {
  key: string;
  item: SurveyItem;
  team?: string;
  answers?: SurveyAnswers;
  /** Of a team: who answered last. */
  callName?: string;
  /** Said here, and the server does not know it yet. */
  waits: boolean;
  refused: { errand: string; refusal: NonNullable<Errand['refusal']> }[];
}

/** Open ones first, then as they came. */
export function surveysOf(items: SurveyItem[], errands: Errand[]): MySurvey[] {
  return [...items]
    .sort((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed') || a.id.localeCompare(b.id))
    .flatMap((item) =>
      item.teams
        ? item.teams.map(({ team, ...said }) => mine(item, errands, said, team))
        : [mine(item, errands, { ...(item.answers && { answers: item.answers }) })],
    );
}

function mine(
  item: SurveyItem,
  errands: Errand[],
  said: { answers?: SurveyAnswers; callName?: string },
  team?: string,
): MySurvey {
  const here = errands.flatMap(({ id, command, refusal }) =>
    command.type === 'answer-survey' && command.survey === item.id && command.team === team
      ? [{ errand: id, answers: command.answers, refusal }]
      : [],
  );
  const waiting = here.filter(({ refusal }) => !refusal).at(-1);
  return {
    key: team === undefined ? item.id : `${item.id}/${team}`,
    item,
    ...(team !== undefined && { team }),
    ...said,
    ...(waiting && { answers: waiting.answers }),
    waits: waiting !== undefined,
    refused: here.flatMap(({ errand, refusal }) => (refusal ? [{ errand, refusal }] : [])),
  };
}

/** What was typed and chosen, without what is empty; undefined where nothing is left. */
export function answersFrom(
  { questions }: SurveyItem,
  typed: Readonly<Record<string, string[]>>,
  language: LanguageTag,
): SurveyAnswers | undefined {
  const values: Record<string, string[]> = {};
  let writes = false;
  for (const { id, type } of questions) {
    const said = (typed[id] ?? []).map((value) => value.trim()).filter(Boolean);
    if (said.length === 0) continue;
    values[id] = said;
    writes ||= isWritten(type);
  }
  return Object.keys(values).length === 0 ? undefined : { values, ...(writes && { language }) };
}
