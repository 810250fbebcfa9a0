import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CAN } from './0001-can.sql.js';
import { COMPLIANCE } from './0001-compliance.sql.js';
import { DEVICES } from './0001-devices.sql.js';
import { DID } from './0001-did.sql.js';
import { FOUNDATION } from './0001-foundation.sql.js';
import { KNOWLEDGE } from './0001-knowledge.sql.js';
import { LEAVING } from './0001-leaving.sql.js';
import { MAY } from './0001-may.sql.js';
import { NOTIFICATIONS } from './0001-notifications.sql.js';
import { OPERATIONS } from './0001-operations.sql.js';
import { PEOPLE } from './0001-people.sql.js';
import { REGISTER } from './0001-register.sql.js';
import { REQUESTS } from './0001-requests.sql.js';
import { REVIEW } from './0001-review.sql.js';
import { TRAINING } from './0001-training.sql.js';
import { WEB } from './0001-web.sql.js';

/** The whole record with both clocks, row-level security and the audit log from the first day on. */
export class Initial1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [
      FOUNDATION,
      REGISTER,
      PEOPLE,
      MAY,
      CAN,
      LEAVING,
      REQUESTS,
      KNOWLEDGE,
      TRAINING,
      DID,
      COMPLIANCE,
      REVIEW,
      OPERATIONS,
      DEVICES,
      WEB,
      NOTIFICATIONS,
    ]) {
      await runner.query(part);
    }
  }

  async down(): Promise<void> {
    throw new Error('The record is never taken apart: restore a backup instead.');
  }
}
