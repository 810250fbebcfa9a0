import { applyDecorators, Catch, UseFilters } from '@nestjs/common';
import { type GqlExceptionFilter, Resolver } from '@nestjs/graphql';

/** Leaves every error to `formatError`, which knows what is expected and notes the rest once. */
@Catch()
class LeaveToFormatError implements GqlExceptionFilter {
  catch(error: unknown): unknown {
    return error;
  }
}

/** A class that answers root fields. */
export const RootResolver = () => applyDecorators(Resolver(), UseFilters(new LeaveToFormatError()));
