import { Field } from '@nestjs/graphql';
import { GraphType, one } from '../graphql/graph-type.js';
import { Payload } from '../graphql/payload.js';
import { ACCOUNT } from './account.relations.js';
import type { AccountType } from './account.type.js';

@GraphType('AccountPayload')
export class AccountPayload extends Payload {
  @Field(one('Account'))
  account(): Promise<AccountType | null> {
    return this.sight.load(ACCOUNT, this.changedId);
  }
}
