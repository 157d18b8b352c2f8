import type { MessageKey } from '../../shared/language/catalogs.ts';
import { i18n, t } from '../../shared/language/i18n.svelte.ts';
import { ownLabel } from '../detail/ownLabels.ts';
import type { OwnText } from '../detail/ownDraft.ts';
import type { Inject, LocalizedText } from '../model/items.ts';
import type { Message } from '../model/talking.ts';
import { isReportSection } from '../model/report.ts';
import type { ControlField } from '../model/requesting.ts';
import { KIND_WORDS } from '../prepare/pack/comparing.ts';
import type { Workplace } from '../workplace.svelte.ts';

type Known = Pick<Workplace, 'names' | 'session'>;

/** What a text such as `inject/sh-01/body` is of, as a controller calls it: `SH-01 A call at night · Subject`. */
export function textTitle(text: string, { names, session }: Known): string {
  const [owner = '', id = '', part = ''] = text.split('/');
  const [own = '', ...words] = id.split('.');
  const named = (kind: MessageKey, name: string | LocalizedText | undefined, ...more: string[]) =>
    said(t(kind), (typeof name === 'string' ? name : names.of(name)) || id, ...more);
  const of = (name: string | LocalizedText | undefined, ...more: string[]) =>
    named(KIND_WORDS[owner] ?? 'console.world.details', name, ...more);
  switch (owner) {
    case 'inject':
      return ofInject(session.injects.get(id)?.inject, part, names) ?? of(id, part);
    case 'welfare':
    case 'certificate':
      return said(t('console.plan.settings'));
    case 'exercise':
      return said(t('console.plan.settings'), t('console.plan.name'));
    case 'agency':
      return of(names.agency(id), t('console.plan.name'));
    case 'team':
      return of(names.team(id), t('console.plan.name'));
    case 'place':
      return of(names.place(id), t('console.plan.name'));
    case 'persona':
      return of(names.persona(id), t('console.plan.name'));
    case 'storyline':
      return of(names.storyline(id), t('console.world.title'));
    case 'milestone': {
      const [storyline, milestone] = split(id);
      const reached = session.storylines.get(storyline)?.milestones?.find((one) => one.id === milestone);
      return said(names.storyline(storyline), t('console.measures.milestone'), names.of(reached?.name) || milestone);
    }
    case 'phase':
      return of(session.phases.get(id)?.name, t('console.plan.name'));
    case 'objective':
      return of(session.objectives.get(id)?.number);
    case 'role-card':
      return of(
        session.roleCards.get(id)?.title,
        t(
          part === 'title'
            ? 'console.world.title'
            : part === 'body'
              ? 'console.world.text'
              : 'common.task.must-not-say',
        ),
      );
    case 'term':
      return of(session.terms.get(id)?.name, t(part === 'meaning' ? 'common.desk.meaning' : 'console.plan.name'));
    case 'world-entry':
      return of(session.worldEntries.get(id)?.title, titleOrText(part));
    case 'document':
      return of(session.documents.get(id)?.title, titleOrText(part));
    case 'duty':
      return of(session.duties.get(id)?.text, t(part === 'body' ? 'console.duties.why' : 'common.duty.what'));
    case 'action-kind':
      return named('console.reports.title', names.action(id), t('console.plan.name'));
    case 'action-word':
      return named(
        'console.reports.title',
        names.action(own),
        ...ofField(session.actionKinds.get(own)?.fields ?? [], words, names),
      );
    case 'request-form':
      return named('console.condition.form', session.requestForms.get(id)?.title, titleOrText(part));
    case 'form-word': {
      const form = session.requestForms.get(own);
      const grounds = [...(form?.grounds ?? []), ...(form?.refusals ?? [])];
      const isGround = grounds.some((ground) => ground.id === words[0]);
      return named(
        'console.condition.form',
        form?.title,
        ...(isGround ? [t('common.request.ground')] : ofField(form?.fields ?? [], words, names)),
      );
    }
    case 'evaluation-guide':
      return of(session.guides.get(id)?.capability, t('console.guides.capability'));
    case 'guide-word': {
      const guide = session.guides.get(own);
      return named(
        'console.evaluation.guides',
        guide?.capability,
        ...ofGuide(guide?.tasks ?? [], words[0] ?? '', part),
      );
    }
    case 'survey':
      return named('common.surveys', session.surveys.get(id)?.title, t('console.world.title'));
    case 'survey-word':
      return named('common.surveys', session.surveys.get(own)?.title, t('console.surveys.question'));
    case 'survey-note':
      return named('common.surveys', session.surveys.get(own)?.title, t('console.surveys.notes'), words[0] ?? '');
    case 'report-section':
      return said(t('common.report.title'), reportSection(id));
    case 'corrective-action':
      return said(t('common.report.title'), t('common.report.section.actions'));
    case 'case':
      return said(t('console.talk.case-name'), names.storyline(id));
    case 'message':
      return ofMessage(session.messages.get(id), names);
    default:
      return of(id);
  }
}

const reportSection = (id: string): string => (isReportSection(id) ? t(`common.report.section.${id}`) : id);

const ofMessage = (message: Message | undefined, names: Known['names']): string =>
  said(t('inject-type.message'), message ? names.personAt(message.person, message.sentAt) : '');

const said = (...parts: string[]): string =>
  parts
    .filter(Boolean)
    .map((part) => i18n.formats.kept(part))
    .join(' · ');

const numbered = (
  key: 'console.reports.field' | 'console.question.option' | 'console.guides.task' | 'console.guides.item',
  index: number,
) => t(key, { number: i18n.formats.number(index + 1) });

const titleOrText = (part: string) => t(part === 'title' ? 'console.world.title' : 'console.world.text');

/** Of `storyline.milestone`, where the storyline's own id may have points. */
function split(id: string): [string, string] {
  const at = id.lastIndexOf('.');
  return [id.slice(0, at), id.slice(at + 1)];
}

const INJECT_PARTS: Partial<Record<string, MessageKey>> = {
  title: 'console.edit.name',
  subject: 'console.detail.subject',
  body: 'console.detail.body',
  'control-note': 'console.detail.control-note',
  'recall-reason': 'console.recall.reason',
  'must-not-say': 'common.task.must-not-say',
  question: 'common.question',
};

/** What a controller calls a text of an inject. */
export function partOfInject(part: string, type: Inject['type']): string {
  const option = /^option-(\d)$/.exec(part)?.[1];
  return option
    ? numbered('console.question.option', Number(option) - 1)
    : t(INJECT_PARTS[part] ?? ownLabel(part as OwnText, type));
}

const ofInject = (inject: Inject | undefined, part: string, names: Known['names']): string | undefined =>
  inject && said(`${inject.number} ${names.of(inject.title)}`, partOfInject(part, inject.type));

/** Its place in the form, and of an option whose it is. A field of a group stands among those of its group. */
function ofField(fields: readonly ControlField[], [field, option]: string[], names: Known['names']): string[] {
  const lists = [fields, ...fields.flatMap(({ fields: inner }) => (inner ? [inner] : []))];
  const found = lists.flatMap((list) => list.map((one, index) => ({ one, index }))).find(({ one }) => one.id === field);
  if (!found) return [field ?? ''];
  if (option === undefined) return [numbered('console.reports.field', found.index)];
  const index = found.one.options?.findIndex(({ id }) => id === option) ?? -1;
  return [names.of(found.one.label), index < 0 ? option : numbered('console.question.option', index)];
}

type Tasks = readonly { id: string; items: readonly { id: string }[] }[];

function ofGuide(tasks: Tasks, word: string, part: string): string[] {
  const index = tasks.findIndex(({ id, items }) => id === word || items.some((item) => item.id === word));
  const task = tasks[index];
  if (!task) return [word];
  const item = task.items.findIndex(({ id }) => id === word);
  return [
    numbered('console.guides.task', index),
    ...(item < 0 ? [] : [numbered('console.guides.item', item)]),
    ...(part === 'body' ? [t('console.guides.guidance')] : []),
  ];
}
