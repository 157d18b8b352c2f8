import type { LinkWord } from '../../shared/protocol/dossier.ts';
import { i18n, onward, t } from '../../shared/language/i18n.svelte.ts';
import { nameOf } from '../../shared/language/languages.ts';
import { isolated } from '../../shared/language/isolated.ts';
import { partsOf, type Part } from '../model/audience.ts';
import type { Instant } from '../../shared/protocol.ts';
import type { Audience, LocalizedText } from '../model/items.ts';
import { callNameAt } from '../model/seat.ts';
import { textFor, upToDate } from '../model/text/texts.ts';
import type { ExerciseSession } from './exerciseSession.svelte.ts';

/** What things are called in the interface's language. An id stands where something has no name yet. */
export class Names {
  constructor(private readonly session: ExerciseSession) {}

  of(text: LocalizedText | undefined): string {
    return text ? textFor(text, [i18n.language]).text : '';
  }

  /** Of the exercise: what it was called before it was renamed is the name of another one. */
  exercise(): string {
    const name = this.session.exercise?.name;
    return name ? this.of(upToDate(name)) : '';
  }

  /** Of `person/<id>` or `cell/<id>`. */
  responsible(duty: string): string {
    const [kind, id = ''] = duty.split('/');
    return kind === 'person' ? this.person(id) : (this.session.cells.get(id)?.name ?? id);
  }

  person(id: string): string {
    return this.session.everybody.get(id)?.callName ?? id;
  }

  /** Of whoever held the role then. */
  personAt(id: string, when: Instant): string {
    const person = this.session.everybody.get(id);
    return person ? callNameAt(person, when) : id;
  }

  inject(id: string): string {
    return this.session.allInjects.get(id)?.inject.number ?? id;
  }

  /** By its id where the question no longer has it. */
  option(inject: string, option: string): string {
    const options = this.session.allInjects.get(inject)?.inject.question?.options;
    return this.of(options?.find(({ id }) => id === option)?.text) || option;
  }

  team(id: string): string {
    return this.of(this.session.teams.get(id)?.name) || id;
  }

  agency(id: string): string {
    return this.of(this.session.agencies.get(id)?.name) || id;
  }

  persona(id: string): string {
    return this.of(this.session.personas.get(id)?.name) || id;
  }

  place(id: string): string {
    return this.of(this.session.places.get(id)?.name) || id;
  }

  storyline(id: string | undefined): string {
    if (id === undefined) return t('console.msel.no-storyline');
    return this.of(this.session.storylines.get(id)?.title) || id;
  }

  /** Of scenes, which somebody may not want to play. */
  theme(id: string): string {
    return this.of(this.session.exercise?.welfare?.themes?.find((one) => one.id === id)?.text) || id;
  }

  /** As its team calls it now. */
  dossier(id: string): string {
    return this.session.dossiers.get(id)?.versions.at(-1)?.name ?? id;
  }

  /** How one has to do with another, between their names. */
  linkWord({ as, words }: LinkWord): string {
    if (as === 'other') return isolated(words);
    return words ? `${t(`common.link.${as}`)} (${isolated(words)})` : t(`common.link.${as}`);
  }

  /** With whom or what, and how: no sentence, for a name would have to be declined in it. */
  linkedTo(word: LinkWord, to: string): string {
    return `${this.linkWord(word)} ${onward()} ${isolated(to)}`;
  }

  /** Of `truth/<id>` or `dossier/<id>`. */
  whom(asked: string): string {
    const [kind, id = ''] = asked.split('/');
    if (kind === 'truth') return this.session.truths.get(id)?.name ?? id;
    const team = this.session.dossiers.get(id)?.team;
    return team === undefined ? id : `${isolated(this.dossier(id))} · ${isolated(this.team(team))}`;
  }

  /** Of `team/<id>` or `person/<id>`. */
  subject(about: string): string {
    const [kind, id = ''] = about.split('/');
    return kind === 'team' ? this.team(id) : this.person(id);
  }

  action(kind: string): string {
    return this.of(this.session.actionKinds.get(kind)?.label) || kind;
  }

  requestForm(id: string): string {
    return this.of(this.session.requestForms.get(id)?.title) || id;
  }

  country(code: string): string {
    return new Intl.DisplayNames([i18n.language], { type: 'region', fallback: 'code' }).of(code) ?? code;
  }

  part(part: Part): string {
    switch (part.type) {
      case 'everyone':
        return t('common.everyone');
      case 'person':
        return this.person(part.id);
      case 'team':
        return this.team(part.id);
      case 'agency':
        return this.agency(part.id);
      case 'function':
        return t(`function.${part.id}`);
      case 'overlap': {
        const { team, agency, function: of, otherTeam, country, language } = part.overlap;
        return [
          team && this.team(team),
          otherTeam && this.team(otherTeam),
          agency && this.agency(agency),
          of && t(`function.${of}`),
          country && this.country(country),
          language && t('console.audience.readers-of', { language: nameOf(language, i18n.language) }),
        ]
          .flatMap((one) => (one ? [i18n.formats.kept(one)] : []))
          .join(' + ');
      }
    }
  }

  audience(audience: Audience): string {
    const parts = partsOf(audience).map((part) => this.part(part));
    return parts.length === 0 ? t('console.audience.control-only') : i18n.formats.list(parts);
  }
}
