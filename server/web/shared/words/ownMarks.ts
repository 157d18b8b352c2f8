import type { Text } from '../protocol.ts';

/** A title or an option with those of its marks that are not to be read already at the text beside it. */
export function withOwnMarks(text: Text, beside: Text | undefined): Text {
  const said = beside?.language === text.language ? (beside.marks ?? []) : [];
  return { ...text, marks: (text.marks ?? []).filter((mark) => !said.includes(mark)) };
}
