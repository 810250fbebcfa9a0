import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vieraugen/platform';
import type { ItemOutcome } from '../kernel/batch.js';
import { changeMany, changeOne } from '../kernel/carry.js';
import { type Changed, Work } from '../kernel/work.js';
import { changePeopleIn } from './change-people.js';
import { assignFunctionsIn, endFunctionsIn } from './functions.js';
import type {
  AssignFunctionInput,
  ChangePersonInput,
  EndFunctionInput,
  RegisterPersonInput,
} from './person.inputs.js';
import { registerPeopleIn } from './register-people.js';

const frame = (action: string) => ({ action, permission: 'person.write' }) as const;

/** People by their functions; what they are called is kept apart. */
@Injectable()
export class PersonService {
  constructor(private readonly work: Work) {}

  registerPerson(viewer: Viewer, input: RegisterPersonInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, frame('registerPerson'), input, registerPeopleIn);
  }

  registerPeople(
    viewer: Viewer,
    inputs: readonly RegisterPersonInput[],
  ): Promise<Changed<readonly ItemOutcome[]>> {
    return changeMany(this.work, viewer, frame('registerPerson'), inputs, registerPeopleIn);
  }

  changePerson(viewer: Viewer, input: ChangePersonInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, frame('changePerson'), input, changePeopleIn);
  }

  changePeople(
    viewer: Viewer,
    inputs: readonly ChangePersonInput[],
  ): Promise<Changed<readonly ItemOutcome[]>> {
    return changeMany(this.work, viewer, frame('changePerson'), inputs, changePeopleIn);
  }

  /** Answers the person's id. */
  assignFunction(viewer: Viewer, input: AssignFunctionInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, frame('assignFunction'), input, assignFunctionsIn);
  }

  /** Answers the person's id. */
  endFunction(viewer: Viewer, input: EndFunctionInput): Promise<Changed<string>> {
    return changeOne(this.work, viewer, frame('endFunction'), input, endFunctionsIn);
  }
}
