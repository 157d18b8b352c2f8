import { LONGEST_MESSAGE } from '../../shared/protocol/talk.ts';
import type { Recorded } from '../../shared/voice/recording.ts';
import type { Database } from '../keep/database.ts';
import { draftOf as voiceDraftOf } from '../voice/speaking.svelte.ts';
import { draftOf } from './begun.ts';

/** `too-late`: it may have left this device. `no-room`: something else is begun where it would come back to. */
export type TakenBack = { body: string } | 'too-late' | 'no-room';

/**
 * Takes a message back that has certainly not left this device: its words stand before what was begun since (`begun`), and what
 * was said is the recording that is not sent. All of it or nothing: a device that dies in between has one of the two.
 */
export async function takeBack(database: Database, id: string, begun: string): Promise<TakenBack> {
  const tx = database.transaction(['outbox', 'remembered', 'media', 'uploads'], 'readwrite', { durability: 'strict' });
  const outbox = tx.objectStore('outbox');
  const remembered = tx.objectStore('remembered');
  const errand = await outbox.get(id);
  if (!errand?.unsent || errand.command.type !== 'post-message') return 'too-late';
  const { channel, body: words, voice } = errand.command;
  const body = [words, begun].filter((part) => part !== '').join('\n');
  if (body.length > LONGEST_MESSAGE) return 'no-room';
  if (voice) {
    const { sha256, type, takenAt, seconds } = voice;
    if (await remembered.get(voiceDraftOf(channel))) return 'no-room';
    const kept = await tx.objectStore('media').get(sha256);
    const recorded: Recorded | undefined = kept && { sha256, type, blob: kept.blob, takenAt, millis: seconds * 1_000 };
    if (recorded) void remembered.put({ name: voiceDraftOf(channel), value: recorded });
    void tx.objectStore('media').delete(sha256);
    void tx.objectStore('uploads').delete(sha256);
  }
  if (words !== '') void remembered.put({ name: draftOf(channel), value: body });
  void outbox.delete(id);
  await tx.done;
  return { body };
}
