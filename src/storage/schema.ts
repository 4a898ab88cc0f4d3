/**
 * Version of the shape that rows are stored in: one more than there are migrations, which are loaded only for a
 * document that is older.
 */
export const SCHEMA = 2;
