import { Args, Mutation } from '@nestjs/graphql';
import { OffboardingService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import { PersonPayload } from '../people/person.payload.js';
import { RecordDepartureInput, TickOffboardingItemInput } from './offboarding.inputs.js';
import { OffboardingPayload } from './offboarding.payload.js';

@RootResolver()
export class OffboardingMutations {
  constructor(private readonly leaving: OffboardingService) {}

  @Mutation(() => OffboardingPayload)
  @Permit('offboarding.work')
  async tickOffboardingItem(
    @Ctx() context: RequestContext,
    @Args('input') input: TickOffboardingItemInput,
  ): Promise<OffboardingPayload> {
    const changed = await this.leaving.tickItem(context.viewer, input);
    return payloadOf(OffboardingPayload, context, changed);
  }

  @Mutation(() => PersonPayload)
  @Permit('person.write')
  async recordDeparture(
    @Ctx() context: RequestContext,
    @Args('input') input: RecordDepartureInput,
  ): Promise<PersonPayload> {
    const changed = await this.leaving.recordDeparture(context.viewer, input);
    return payloadOf(PersonPayload, context, changed);
  }
}
