/** The query with which a table names people by their call names; without it, by the ids of their roles. */
export const tableNames = (callNames: boolean): Record<string, string> => (callNames ? { names: 'call-names' } : {});
