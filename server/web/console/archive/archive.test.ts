import { expect, test } from 'vitest';
import { Problem } from '../../shared/live/problem.ts';
import { Archive, type ArchiveCommand, type ArchiveProgress } from './archive.svelte.ts';

/** Answers in turn, each an error or what is waited for; then always well. */
function archiveOf(...answers: unknown[]) {
  const sent: ArchiveCommand[] = [];
  const files: Blob[] = [];
  const port = {
    take: async (command: ArchiveCommand) => {
      sent.push(command);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      await answer;
      return new Blob(['PK']);
    },
    progress: async (): Promise<ArchiveProgress> => ({ state: 'going', share: 0.4 }),
    breakOff: async () => undefined,
  };
  return { sent, files, archive: new Archive(port, (file) => files.push(file)) };
}

test('the_file_is_saved_when_it_is_whole_and_another_one_is_another_line_of_the_log', async () => {
  let packed = () => {};
  const { sent, files, archive } = archiveOf(new Promise<void>((resolve) => (packed = resolve)));
  const going = archive.make();
  await archive.look();
  expect([archive.state, archive.share]).toEqual(['going', 0.4]);
  packed();
  await going;
  expect([archive.state, files.length]).toEqual(['whole', 1]);
  await archive.make();
  expect(sent[1]!.id).not.toBe(sent[0]!.id);
});

test('one_that_breaks_off_saves_nothing_and_is_asked_for_by_the_same_command', async () => {
  const { sent, files, archive } = archiveOf(new TypeError('network error'));
  await archive.make();
  expect([archive.state, files.length]).toEqual(['broken', 0]);
  await archive.make();
  expect(sent[1]!.id).toBe(sent[0]!.id);
  expect(files.length).toBe(1);
});

test('a_refusal_says_why', async () => {
  const { files, archive } = archiveOf(new Problem('archive-going', 409));
  await archive.make();
  expect([archive.state, archive.refused?.code, files.length]).toEqual(['asked', 'archive-going', 0]);
});
