export * from './outbox/outbox-relay.js';
