import type { Component } from 'svelte';
import RecallDialog from '../detail/RecallDialog.svelte';
import HandlingDialog from '../detail/HandlingDialog.svelte';
import TermDialog from '../languages/TermDialog.svelte';
import TranslationDialog from '../languages/TranslationDialog.svelte';
import type { TranslationItem } from '../../shared/protocol/translation.ts';
import type { WrittenTerm } from '../model/text/glossary.ts';
import { controls } from '../model/items.ts';
import { mayMove } from '../model/inject/msel.ts';
import MoveTogetherDialog from '../msel/MoveTogetherDialog.svelte';
import ShiftDialog from '../msel/ShiftDialog.svelte';
import TogetherDialog from '../msel/TogetherDialog.svelte';
import AddPersonDialog from '../people/AddPersonDialog.svelte';
import PersonDialog from '../people/PersonDialog.svelte';
import SeveralDialog from '../people/SeveralDialog.svelte';
import SwapDialog from '../people/SwapDialog.svelte';
import ColumnsDialog from '../prepare/columns/ColumnsDialog.svelte';
import DocumentDialog from '../prepare/documents/DocumentDialog.svelte';
import ReleaseDialog from '../prepare/documents/ReleaseDialog.svelte';
import DutyDialog from '../prepare/duties/DutyDialog.svelte';
import GuideDialog from '../prepare/guides/GuideDialog.svelte';
import MilestonesDialog from '../prepare/milestones/MilestonesDialog.svelte';
import PlaceDialog from '../prepare/places/PlaceDialog.svelte';
import { namedStorylines, type NamedItem, type NamedKind } from '../prepare/plan/named.ts';
import CertificateDialog from '../prepare/plan/CertificateDialog.svelte';
import NamedDialog from '../prepare/plan/NamedDialog.svelte';
import ObjectiveDialog from '../prepare/plan/ObjectiveDialog.svelte';
import PhaseDialog from '../prepare/plan/PhaseDialog.svelte';
import PlanDialog from '../prepare/plan/PlanDialog.svelte';
import WelfareDialog from '../prepare/plan/WelfareDialog.svelte';
import ReportKindDialog from '../prepare/reports/ReportKindDialog.svelte';
import RequestFormDialog from '../prepare/requestForms/RequestFormDialog.svelte';
import RoleCardDialog from '../prepare/roles/RoleCardDialog.svelte';
import TruthDialog from '../prepare/truths/TruthDialog.svelte';
import VariableDialog from '../prepare/variables/VariableDialog.svelte';
import EntryDialog from '../prepare/world/EntryDialog.svelte';
import PersonaDialog from '../prepare/world/PersonaDialog.svelte';
import type { ExerciseSession } from '../session/exerciseSession.svelte.ts';
import type { KeptForms } from '../session/keptForms.svelte.ts';
import CellDialog from '../shift/CellDialog.svelte';
import HandOverDialog from '../shift/HandOverDialog.svelte';
import { reasonAsked } from '../shift/reasons.ts';
import ReasonDialog from '../shift/ReasonDialog.svelte';
import OpenCaseDialog from '../talk/OpenCaseDialog.svelte';
import JumpDialog from '../top/JumpDialog.svelte';
import StopAccount from '../top/StopAccount.svelte';
import type { ReasonWanted } from '../lookedAt.ts';
import type { Workplace } from '../workplace.svelte.ts';

type Closes = { onclose: () => void };
interface LeftForm {
  form: Component<Closes>;
  props: Record<string, unknown>;
}
type Opens = (id: string, work: Workplace, keptAs: string) => LeftForm | undefined;

const shown = <P extends Closes>(form: Component<P>, props: Omit<P, 'onclose'>): LeftForm => ({
  form: form as unknown as Component<Closes>,
  props,
});

/** What a colleague took out meanwhile goes on as a new one. */
function foundIn<T>(all: ReadonlyMap<string, T>, id: string, forms: KeptForms, keptAs: string): T | undefined {
  const before = all.get(id);
  if (id && !before) forms.goOnAs(keptAs, keptAs.slice(0, -id.length));
  return before;
}

/** Of things that can be new. */
const thing =
  <T, P extends Closes & { before: T | undefined }>(
    all: (session: ExerciseSession) => ReadonlyMap<string, T>,
    form: Component<P>,
  ): Opens =>
  (id, { session, forms }, keptAs) => {
    const before = foundIn(all(session), id, forms, keptAs);
    return shown(form as unknown as Component<Closes & { before: T | undefined }>, { before });
  };

const named =
  (kind: NamedKind, all: (session: ExerciseSession) => ReadonlyMap<string, NamedItem>): Opens =>
  (id, { session, forms }, keptAs) => {
    const before = foundIn(all(session), id, forms, keptAs);
    const props = {
      kind,
      before,
      // Asked anew: others may change it meanwhile.
      get all() {
        return all(session);
      },
    };
    return shown(NamedDialog, props);
  };

/** Of what is there still; without it there is nothing to change. */
const of =
  <T>(find: (session: ExerciseSession, id: string) => T | undefined, form: (found: T) => LeftForm): Opens =>
  (id, { session }) => {
    const found = find(session, id);
    return found && form(found);
  };

const why =
  (reason: ReasonWanted['why']): Opens =>
  (id, work) => {
    const wanted = { why: reason, of: id };
    return reasonAsked(wanted, work) && shown(ReasonDialog, wanted);
  };
const controllersOf = ({ people }: ExerciseSession) =>
  [...people.values()].filter((person) => controls(person.function));

const togetherIn =
  (form: Component<Closes & { injects: readonly string[] }>): Opens =>
  (ids, { session }) => {
    const injects = ids.split(',');
    const isOneThere = injects.some((id) => session.injects.has(id));
    return session.phase !== 'ended' && isOneThere ? shown(form, { injects }) : undefined;
  };

/** A form in a place, and in which of its lists. */
const inActions =
  (view: Workplace['actionsView']): Opens =>
  (_, work) => {
    work.actionsView = view;
    return undefined;
  };

const FORMS: Record<string, Opens> = {
  team: named('team', ({ teams }) => teams),
  agency: named('agency', ({ agencies }) => agencies),
  storyline: named('storyline', ({ storylines }) => namedStorylines(storylines)),
  'role-card': thing(({ roleCards }) => roleCards, RoleCardDialog),
  place: thing(({ places }) => places, PlaceDialog),
  phase: thing(({ phases }) => phases, PhaseDialog),
  objective: thing(({ objectives }) => objectives, ObjectiveDialog),
  entry: thing(({ worldEntries }) => worldEntries, EntryDialog),
  persona: thing(({ personas }) => personas, PersonaDialog),
  duty: thing(({ duties }) => duties, DutyDialog),
  guide: thing(({ guides }) => guides, GuideDialog),
  variable: thing(({ variables }) => variables, VariableDialog),
  document: thing(({ documents }) => documents, DocumentDialog),
  'report-kind': thing(({ actionKinds }) => actionKinds, ReportKindDialog),
  'request-form': thing(({ requestForms }) => requestForms, RequestFormDialog),
  truth: thing(({ truths }) => truths, TruthDialog),
  term: thing(({ terms }) => terms as ReadonlyMap<string, WrittenTerm>, TermDialog),
  plan: () => shown(PlanDialog, {}),
  welfare: () => shown(WelfareDialog, {}),
  certificate: () => shown(CertificateDialog, {}),
  columns: () => shown(ColumnsDialog, {}),
  milestones: of(
    ({ storylines }, id) => storylines.get(id),
    ({ id }) => shown(MilestonesDialog, { storyline: id }),
  ),
  release: of(
    ({ documents }, id) => documents.get(id),
    (document) => shown(ReleaseDialog, { document }),
  ),
  handling: of(
    ({ injects }, id) => injects.get(id),
    (inject) => shown(HandlingDialog, { inject }),
  ),
  recall: of(
    ({ injects }, id) => injects.get(id),
    (inject) => shown(RecallDialog, { inject }),
  ),
  shift: of(
    ({ injects, phase }, id) => {
      const inject = injects.get(id);
      return phase !== 'ended' && inject && mayMove(inject) ? inject : undefined;
    },
    (inject) => shown(ShiftDialog, { inject }),
  ),
  jump: (_, { session }) => (session.phase === 'ended' ? undefined : shown(JumpDialog, {})),
  person: of(
    ({ people }, id) => people.get(id),
    (person) => shown(PersonDialog, { person }),
  ),
  swap: of(
    ({ people }, id) => people.get(id),
    (person) => shown(SwapDialog, { person }),
  ),
  several: (ids, { session }) => {
    const people = ids.split(',');
    return people.some((id) => session.people.has(id)) ? shown(SeveralDialog, { people }) : undefined;
  },
  together: togetherIn(TogetherDialog),
  'move-together': togetherIn(MoveTogetherDialog),
  translation: (id, { session, forms }, keptAs) => {
    const item = session.translations.get(id) ?? (forms.typed(keptAs)?.began as { item?: TranslationItem })?.item;
    return item && shown(TranslationDialog, { item });
  },
  cell: (id, { session }) => shown(CellDialog, { cell: session.cells.get(id), controllers: controllersOf(session) }),
  'hand-over': (_, { session }) =>
    shown(HandOverDialog, {
      cells: [...session.cells.values()].filter(({ removed }) => !removed),
      controllers: controllersOf(session),
    }),
  'add-person': () => shown(AddPersonDialog, {}),
  'open-case': () => shown(OpenCaseDialog, {}),
  'explain-red-stop': () => shown(StopAccount, {}),
  'refuse-release': why('refuse-release'),
  'stop-inject': why('stop-inject'),
  'decline-hand-over': why('decline-hand-over'),
  'answer-call': why('answer-call'),
  'named-truth': inActions('dossiers'),
  'moved-trust': inActions('trust'),
};

/** The window in which it was typed. */
export function leftForm(keptAs: string, work: Workplace): LeftForm | undefined {
  const [kind = '', id = ''] = keptAs.split(/\/(.*)/s);
  return FORMS[kind]?.(id, work, keptAs);
}
