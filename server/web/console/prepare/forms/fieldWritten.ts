import { asciiNumber, chosen, type Bounds } from '../../../shared/form/form.ts';
import type { LocalizedText } from '../../model/items.ts';
import type { ControlField, FormChoice } from '../../model/requesting.ts';
import { freeId } from '../../people/freeId.ts';
import { localized, type Texts } from '../plan/drafts.ts';
import { isNew } from '../plan/rows.ts';
import { allFields, hasOptions, type FieldDraft, type OptionDraft } from './fieldDraft.ts';
import type { TextsBefore } from './fieldMistakes.ts';

export const LONGEST_ID = 20;

/** Whether what has this short name can have a form: together they name a text. */
export const canHaveForm = (id: string): boolean => /^[A-Za-z0-9_-]{1,20}$/.test(id);

/** Writes a form as the server wants it: each new thing in it gets a short name after its words, for good. */
export class FormWriting {
  /** Short names by the keys that stand for them. */
  private readonly ids = new Map<string, string>();

  constructor(
    fields: readonly FieldDraft[],
    /** Lists of choices that are not of a field, by their places. */
    choices: Record<string, readonly OptionDraft[]>,
    private readonly source: string,
    private readonly texts: TextsBefore,
  ) {
    // One that was taken out is not used again: what answers it is there.
    const names = [...texts.keys()].map((place) => place.split('.'));
    const optionsBefore = (of: string) =>
      names.filter(([first, part]) => first === of && part === 'options').map((name) => name[2]!);
    const choicesBefore = names.filter(([list]) => list! in choices).map((name) => name[1]!);
    const fieldsBefore = names.filter(([, part]) => part === 'label').map(([field]) => field!);
    const ofForm = [...choicesBefore, ...fieldsBefore, ...Object.values(choices).flatMap(keysOf)];
    this.name(allFields(fields), ofForm, (field) => field.label, 'field');
    for (const list of Object.values(choices)) {
      this.name(list, [...ofForm, ...this.ids.values()], (option) => option.text, 'option');
    }
    for (const field of allFields(fields)) {
      this.name(field.options, optionsBefore(field.key), (option) => option.text, 'option');
    }
  }

  private name<D extends { key: string; name?: string }>(
    drafts: readonly D[],
    before: readonly string[],
    texts: (draft: D) => Texts,
    otherwise: string,
  ): void {
    const taken = new Set([...before, ...keysOf(drafts), ...drafts.flatMap(({ name }) => name ?? [])]);
    for (const draft of drafts) {
      const free = () => freeId(texts(draft)[this.source] ?? '', taken, otherwise, LONGEST_ID);
      const id = isNew(draft.key) ? (draft.name ?? free()) : draft.key;
      taken.add(id);
      this.ids.set(draft.key, id);
    }
  }

  idOf(key: string): string {
    return this.ids.get(key) ?? key;
  }

  text(place: string, texts: Texts): LocalizedText {
    return localized(this.texts.get(place), this.source, texts)!;
  }

  choices(place: string, drafts: readonly OptionDraft[]): FormChoice[] {
    return drafts.map(({ key, text }) => ({ id: this.idOf(key), text: this.text(`${place}.${key}`, text) }));
  }

  field(draft: FieldDraft): ControlField {
    const bounds = boundsOf(draft);
    const preset = this.preset(draft);
    return {
      id: this.idOf(draft.key),
      label: this.text(`${draft.key}.label`, draft.label),
      type: draft.type,
      required: draft.required,
      ...(hasOptions(draft) && {
        options: this.choices(`${draft.key}.options`, draft.options),
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
}

const keysOf = (drafts: readonly { key: string }[]): string[] => drafts.map(({ key }) => key);

function boundsOf({ type, least, most }: FieldDraft): Bounds | undefined {
  const isBounded = (type === 'number' || type === 'group') && (least.trim() || most.trim());
  if (!isBounded) return undefined;
  return {
    ...(least.trim() && { least: asciiNumber(least.trim()) }),
    ...(most.trim() && { most: asciiNumber(most.trim()) }),
  };
}
