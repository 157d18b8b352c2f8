import { i18n, t } from '../../shared/language/i18n.svelte.ts';
import type { Person } from '../model/items.ts';
import { deedsIn, slotDay, type Deed, type Slot } from '../model/inject/slots.ts';
import { clockFace } from '../model/time/times.ts';
import type { Names } from '../session/names.ts';
import type { BoardTime } from './boardTime.svelte.ts';

/** The board by time as rows for a spreadsheet: one for each person and stretch in which there is something. */
export function timeTable(people: readonly Person[], time: BoardTime, names: Names, callNames: boolean): string[][] {
  const head = [
    t('console.board.person'),
    t('common.term.team'),
    t('console.board.csv.from'),
    t('console.board.csv.to'),
    t('console.board.deed.got'),
    t('console.board.deed.did'),
    t('console.board.deed.late'),
  ];
  const at = (slot: Slot, moment: number) => `D${slotDay(slot)} ${clockFace(moment)}`;
  const list = (deeds: Deed[], word: (deed: Deed) => string) => i18n.formats.plainList(deeds.map(word));
  const rows = people.flatMap((person) => {
    const deeds = time.of(person);
    return time.slots.flatMap((slot, index) => {
      const here = deedsIn(deeds, time.slots, index);
      if (here.length === 0) return [];
      const of = (what: Deed['what']) => here.filter((deed) => deed.what === what);
      const inject = (deed: Deed) => names.inject(deed.inject ?? '');
      return [
        [
          callNames ? person.callName : person.id,
          i18n.formats.plainList(person.teams.map((team) => names.team(team))),
          at(slot, slot.from),
          at(slot, slot.to),
          list(of('got'), inject),
          list(of('did'), ({ action }) => names.action(action?.action.kind ?? '')),
          list(of('late'), inject),
        ],
      ];
    });
  });
  return [head, ...rows];
}
