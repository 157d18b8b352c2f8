import { asciiNumber, chosen, type Bounds } from '../../../shared/form.ts';
import type { ActionKindItem, LocalizedText } from '../../model/items.ts';
import type { WrittenKind } from '../../model/commands.ts';
import type { ControlField } from '../../model/requesting.ts';
import { freeId } from '../../people/freeId.ts';
import { localized, type Texts } from '../plan/drafts.ts';
import { isNew } from '../plan/rows.ts';
import {
  allFields,
  candidates,
  hasOptions,
  type FieldDraft,
  type InterviewDraft,
  type KindDraft,
} from './kindDraft.ts';
import { mistakesIn, textsBefore } from './kindMistakes.ts';

const LONGEST_ID = 20;

/** Whether a kind of report with this short name can have a form: together they name a text. */
export const canHaveForm = (id: string): boolean => /^[A-Za-z0-9_-]{1,20}$/.test(id);

export const kindId = (label: string, taken: ReadonlySet<string>): string => freeId(label, taken, 'report', LONGEST_ID);

/** As the server wants it; undefined while something is missing or wrong. */
export function kindFrom(
  draft: KindDraft,
  id: string,
  source: string,
  before: ActionKindItem | undefined,
): WrittenKind | undefined {
  if (mistakesIn(draft, source, before).size > 0) return undefined;
  return new Writing(draft, id, source, before).kind();
}

class Writing {
  private readonly texts: ReadonlyMap<string, LocalizedText>;
  /** Short names by the keys that stand for them. */
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly draft: KindDraft,
    private readonly id: string,
    private readonly source: string,
    before: ActionKindItem | undefined,
  ) {
    this.texts = textsBefore(before);
    // One that was taken out is not used again: reports that answer it are there.
    const names = [...this.texts.keys()].map((place) => place.split('.'));
    const fieldsBefore = names.filter(([, part]) => part === 'label').map(([field]) => field!);
    this.name(allFields(draft.fields), fieldsBefore, (field) => field.label, 'field');
    for (const field of allFields(draft.fields)) {
      const optionsBefore = names
        .filter(([of, part]) => of === field.key && part === 'options')
        .map((name) => name[2]!);
      this.name(field.options, optionsBefore, (option) => option.text, 'option');
    }
  }

  kind(): WrittenKind {
    const { draft, id } = this;
    const interview = this.interview(draft.interview);
    return {
      id,
      label: this.text('label', draft.label),
      audience: draft.audience,
      ...(draft.fields.length > 0 && { fields: draft.fields.map((field) => this.field(field)) }),
      ...(interview && { interview }),
    };
  }

  private name<D extends { key: string }>(
    drafts: readonly D[],
    before: readonly string[],
    texts: (draft: D) => Texts,
    otherwise: string,
  ): void {
    const taken = new Set([...before, ...drafts.map(({ key }) => key)]);
    for (const draft of drafts) {
      const id = isNew(draft.key) ? freeId(texts(draft)[this.source] ?? '', taken, otherwise, LONGEST_ID) : draft.key;
      taken.add(id);
      this.ids.set(draft.key, id);
    }
  }

  private idOf(key: string): string {
    return this.ids.get(key) ?? key;
  }

  private text(place: string, texts: Texts): LocalizedText {
    return localized(this.texts.get(place), this.source, texts)!;
  }

  private field(draft: FieldDraft): ControlField {
    const bounds = boundsOf(draft);
    const preset = this.preset(draft);
    return {
      id: this.idOf(draft.key),
      label: this.text(`${draft.key}.label`, draft.label),
      type: draft.type,
      required: draft.required,
      ...(hasOptions(draft) && {
        options: draft.options.map(({ key, text }) => ({
          id: this.idOf(key),
          text: this.text(`${draft.key}.options.${key}`, text),
        })),
      }),
      ...(bounds && { bounds }),
      ...(preset && { preset }),
      ...(draft.onlyIf && { shownIf: { field: this.idOf(draft.onlyIf), is: this.idOf(draft.is) } }),
      ...(draft.type === 'group' && { fields: draft.fields.map((field) => this.field(field)) }),
      ...(draft.type === 'dossier' && draft.kinds.length > 0 && { kinds: [...draft.kinds] }),
    };
  }

  private preset({ type, preset, options }: FieldDraft): string {
    const there = chosen(preset).filter((one) => options.some(({ key }) => key === one));
    switch (type) {
      case 'choice':
      case 'choices':
        return there.map((key) => this.idOf(key)).join(' ');
      case 'number':
        return asciiNumber(preset.trim());
      case 'group':
      case 'dossier':
        return '';
      default:
        return preset.trim();
    }
  }

  private interview(draft: InterviewDraft): ActionKindItem['interview'] {
    if (!draft.isOne) return undefined;
    const mediator = candidates(this.draft.fields, 'mediator').find(({ key }) => key === draft.mediator);
    return {
      with: this.idOf(draft.with),
      topics: this.idOf(draft.topics),
      ...(mediator && { mediator: this.idOf(mediator.key) }),
      tellFrom: Number(asciiNumber(draft.tellFrom.trim())),
    };
  }
}

function boundsOf({ type, least, most }: FieldDraft): Bounds | undefined {
  const isBounded = (type === 'number' || type === 'group') && (least.trim() || most.trim());
  if (!isBounded) return undefined;
  return {
    ...(least.trim() && { least: asciiNumber(least.trim()) }),
    ...(most.trim() && { most: asciiNumber(most.trim()) }),
  };
}
