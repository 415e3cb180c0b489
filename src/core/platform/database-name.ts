/** Name of the database within a data folder. */
export const databaseName = 'brigade.db'
