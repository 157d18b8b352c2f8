import type { LanguageTag } from '../../shared/protocol.ts';
import type { Begun } from '../../shared/voice/begunWords.ts';
import type { Database } from '../keep/database.ts';
import { isWordsOfMessage } from '../keep/tidy.ts';

/**
 * Takes words for a voice back that have certainly not left this device: they are what was begun, in the language in which they
 * were written. `too-late`: they may have left it. `no-room`: others were begun meanwhile.
 */
export async function takeBackWords(
  database: Database,
  id: string,
  draft: string,
  language: LanguageTag,
): Promise<Begun | 'too-late' | 'no-room'> {
  const tx = database.transaction(['outbox', 'remembered'], 'readwrite', { durability: 'strict' });
  const outbox = tx.objectStore('outbox');
  const remembered = tx.objectStore('remembered');
  const errand = await outbox.get(id);
  if (!errand?.unsent || !isWordsOfMessage(errand.command)) return 'too-late';
  if (await remembered.get(draft)) return 'no-room';
  const { command } = errand;
  const begun: Begun = {
    words: command.body,
    revision: command.type === 'revise-source' ? command.basedOn : 0,
    language,
  };
  void remembered.put({ name: draft, value: begun });
  void outbox.delete(id);
  await tx.done;
  return begun;
}
