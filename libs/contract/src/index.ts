export * from './graphql.js';
