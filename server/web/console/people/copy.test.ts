import { expect, test } from 'vitest';
import { NoConnection, Problem } from '../../shared/live/problem.ts';
import { Copy } from './copy.svelte.ts';
import type { CopyCommand } from './devices.svelte.ts';

/** Answers in turn; then always well. */
function copyOf(...answers: unknown[]) {
  const sent: CopyCommand[] = [];
  const files: Blob[] = [];
  const ask = async (command: CopyCommand) => {
    sent.push(command);
    const error = answers.shift();
    if (error) throw error;
    return new Blob(['PK']);
  };
  return { sent, files, copy: new Copy({ copyOf: ask }, 'inv-01', (file) => files.push(file)) };
}

test('the_file_is_saved_when_it_is_there', async () => {
  const { sent, files, copy } = copyOf();
  const going = copy.make({ holder: 1 });
  expect(copy.state).toBe('going');
  await going;
  expect([copy.state, files.length]).toEqual(['made', 1]);
  expect(sent).toMatchObject([{ type: 'give-copy', person: 'inv-01', holder: 1 }]);
});

test('after_a_lost_answer_the_log_gets_no_second_line_and_another_copy_is_another_line', async () => {
  const { sent, copy } = copyOf(new NoConnection());
  await copy.make({ holder: 0 });
  expect(copy.refused?.code).toBe('no-connection');
  await copy.make({ holder: 0 });
  expect(sent[1]!.id).toBe(sent[0]!.id);
  await copy.make({ holder: 0 });
  expect(sent[2]!.id).not.toBe(sent[1]!.id);
});

test('a_refusal_saves_nothing', async () => {
  const { files, copy } = copyOf(new Problem('unknown-person', 404));
  await copy.make({});
  expect([copy.state, copy.refused?.code, files.length]).toEqual(['asked', 'unknown-person', 0]);
});
