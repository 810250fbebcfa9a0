import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import {
  ExpectedError,
  type Permission,
  requirePermission,
  requireWriting,
} from '@vieraugen/platform';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from './context.js';

export const PERMISSION = 'vieraugen:permission';

/** What a root field needs. A root field without it is closed to everybody. */
export const Permit = (permission: Permission) => SetMetadata(PERMISSION, permission);

/** Default deny for GraphQL; requests over plain HTTP have their own guards. */
@Injectable()
export class PermitGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<'graphql' | 'http'>() !== 'graphql') return true;
    const permission = this.reflector.get<Permission | undefined>(PERMISSION, context.getHandler());
    if (!permission) throw closed(context.getHandler().name);
    const graphql = GqlExecutionContext.create(context);
    const { viewer } = graphql.getContext<RequestContext>();
    requirePermission(viewer, permission);
    // Whatever the permission is called: whoever may only look changes nothing, not even for themselves.
    if (graphql.getInfo<GraphQLResolveInfo>().operation.operation === 'mutation')
      requireWriting(viewer);
    return true;
  }
}

function closed(name: string): ExpectedError {
  return new ExpectedError(
    'NOT_ALLOWED',
    `${name} ist für niemanden freigegeben.`,
    `${name} is open to nobody.`,
  );
}
