/** Where what somebody has begun to write is kept: of a survey, or of one for a team. */
export const draftOf = (key: string): string => `survey-draft/${key}`;
