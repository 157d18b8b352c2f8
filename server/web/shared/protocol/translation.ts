import type * as wire from './generated.ts';
import type { Leaving } from './leaving.ts';

/** The translation desk, as docs/protocol.md tells it. */

export type TranslationState = wire.TranslationState;

export type TranslationItem = Leaving<wire.TranslationItem>;

export type TranslationCommand =
  wire.ReviseSource | wire.TranslateText | wire.ApproveTranslation | wire.ReturnTranslation | wire.AssignTranslations;

/** What is told to whoever translates a text: where it speaks of terms, what stays as it is, what was translated before. */
export type TranslationHelp = Pick<wire.TextHelp, 'machine' | 'terms' | 'kept'> & {
  memory: Pick<wire.TextHelp['memory'][number], 'percent' | 'source' | 'target'>[];
};

export type Remark = wire.TranslationRemark;
