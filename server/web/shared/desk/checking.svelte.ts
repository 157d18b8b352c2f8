import type { Api } from '../live/api.ts';
import { exercisePath, textPath } from '../live/paths.ts';
import type { Remark, TranslationItem } from '../protocol/translation.ts';

const PAUSE_MS = 700;
const WITHIN_MS = 4_000;

/** What is a matter of wording or of length. It stands there, and hinders nobody. */
const OF_WORDING: ReadonlySet<string> = new Set([
  'term-missing',
  'long-for-a-phone',
  'other-script',
  'plural-missing',
  'plural-unused',
  'not-bold',
]);

export const mustBeConfirmed = ({ kind, error }: Remark): boolean => error || !OF_WORDING.has(kind);

interface Checked {
  body: string;
  /** Of the original: another one may say something else. */
  revision: number;
  /** Undefined where the server could not be asked. */
  remarks: Remark[] | undefined;
}

/** Asks the server what a translation lost of its original, a moment after the last key and before it is handed in. */
export class Checking {
  private checked = $state.raw<Checked>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private written = '';

  constructor(
    private readonly api: Api,
    private readonly exercise: string,
    private readonly item: () => TranslationItem,
  ) {}

  get remarks(): Remark[] {
    return this.checked?.remarks ?? [];
  }

  soon(body: string): () => void {
    this.written = body.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.of(this.written), PAUSE_MS);
    return () => clearTimeout(this.timer);
  }

  /** What is to be said of this text; undefined where nobody could be asked. */
  async of(body: string): Promise<Remark[] | undefined> {
    const { revision } = this.item().source;
    if (body === '') return (this.checked = { body, revision, remarks: [] }).remarks;
    if (this.checked?.body === body && this.checked.revision === revision && this.checked.remarks) {
      return this.checked.remarks;
    }
    const remarks = await this.ask(body);
    if (this.written === body) this.checked = { body, revision, remarks };
    return remarks;
  }

  private async ask(body: string): Promise<Remark[] | undefined> {
    const { text, language } = this.item();
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, WITHIN_MS));
    const asked = this.api
      .authorized<{ remarks: Remark[] }>('POST', exercisePath(this.exercise, `${textPath(text)}/check`), {
        language,
        body,
      })
      .then(({ remarks }) => remarks)
      .catch(() => undefined);
    return Promise.race([asked, late]);
  }
}
