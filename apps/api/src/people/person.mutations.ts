import { Args, Mutation } from '@nestjs/graphql';
import { PersonService } from '@vieraugen/core';
import { Ctx, type RequestContext } from '../graphql/context.js';
import { payloadOf } from '../graphql/payload.js';
import { Permit } from '../graphql/permit.js';
import { RootResolver } from '../graphql/root-resolver.js';
import {
  AssignFunctionInput,
  ChangePersonInput,
  EndFunctionInput,
  RegisterPersonInput,
} from './person.inputs.js';
import { PersonPayload } from './person.payload.js';

@RootResolver()
export class PersonMutations {
  constructor(private readonly people: PersonService) {}

  @Mutation(() => PersonPayload)
  @Permit('person.write')
  async registerPerson(
    @Ctx() context: RequestContext,
    @Args('input') input: RegisterPersonInput,
  ): Promise<PersonPayload> {
    const changed = await this.people.registerPerson(context.viewer, input);
    return payloadOf(PersonPayload, context, changed);
  }

  @Mutation(() => PersonPayload)
  @Permit('person.write')
  async changePerson(
    @Ctx() context: RequestContext,
    @Args('input') input: ChangePersonInput,
  ): Promise<PersonPayload> {
    const changed = await this.people.changePerson(context.viewer, input);
    return payloadOf(PersonPayload, context, changed);
  }

  @Mutation(() => PersonPayload)
  @Permit('person.write')
  async assignFunction(
    @Ctx() context: RequestContext,
    @Args('input') input: AssignFunctionInput,
  ): Promise<PersonPayload> {
    const changed = await this.people.assignFunction(context.viewer, input);
    return payloadOf(PersonPayload, context, changed);
  }

  @Mutation(() => PersonPayload)
  @Permit('person.write')
  async endFunction(
    @Ctx() context: RequestContext,
    @Args('input') input: EndFunctionInput,
  ): Promise<PersonPayload> {
    const changed = await this.people.endFunction(context.viewer, input);
    return payloadOf(PersonPayload, context, changed);
  }
}
