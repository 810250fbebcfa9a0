/** Every table that is written through TypeORM. */
export const ENTITIES = [];
