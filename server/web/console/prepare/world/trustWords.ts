import { i18n, t } from '../../../shared/language/i18n.svelte.ts';
import type { TrustRule } from '../../model/items.ts';
import type { ControlField } from '../../model/requesting.ts';
import type { Workplace } from '../../workplace.svelte.ts';

type Known = Pick<Workplace, 'names' | 'session'>;

/** By how much a persona's trust moves, and what for: `+10 · Reported: Interviewed · Consent = Yes`. */
export function ruleWords(rule: TrustRule, { names, session }: Known): string {
  const by = new Intl.NumberFormat(i18n.language, { signDisplay: 'always' }).format(rule.by);
  const cause = t(`common.trust.cause.${rule.type}`);
  return [by, ...what()].map((part) => i18n.formats.kept(part)).join(' · ');

  function what(): string[] {
    switch (rule.type) {
      case 'reported': {
        const { field, value = '', about } = rule;
        const fields = everyField(session.actionKinds.get(rule.kind)?.fields ?? []);
        const label = (id: string) => names.of(fields.find((one) => one.id === id)?.label) || id;
        const option = fields.find(({ id }) => id === field)?.options?.find(({ id }) => id === value);
        const said = option ? names.of(option.text) : value === 'yes' || value === 'no' ? t(`common.${value}`) : value;
        return [
          `${cause}: ${names.action(rule.kind)}`,
          ...(field ? [`${label(field)} = ${said}`] : []),
          ...(about ? [label(about)] : []),
        ];
      }
      case 'answered': {
        const { option, least, most } = rule.answer ?? {};
        const bounds = [least, most].map((bound) => (bound === undefined ? '' : i18n.formats.number(bound)));
        return [
          `${cause}: ${names.inject(rule.inject)}`,
          ...(option ? [names.option(rule.inject, option)] : []),
          ...(bounds.some(Boolean) ? [bounds.join('…')] : []),
        ];
      }
      case 'acknowledged':
        return [`${cause}: ${names.inject(rule.inject)}`];
      case 'asked-again':
        return [cause, `×${i18n.formats.number(rule.times)}`];
    }
  }
}

const everyField = (fields: readonly ControlField[]): ControlField[] =>
  fields.flatMap((field) => [field, ...everyField(field.fields ?? [])]);
