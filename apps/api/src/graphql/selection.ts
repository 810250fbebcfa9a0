import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/**
 * Whether the field at a path below the resolved one (`edges.node.worst`) is asked for. Directives
 * are not weighed: what @skip leaves out is read in vain, which costs time and nothing else.
 */
export function selects(info: GraphQLResolveInfo, path: string): boolean {
  return (
    path
      .split('.')
      .reduce((nodes, name) => nodes.flatMap((node) => below(info, node.selectionSet, name)), [
        ...info.fieldNodes,
      ] as readonly FieldNode[]).length > 0
  );
}

function below(
  info: GraphQLResolveInfo,
  set: SelectionSetNode | undefined,
  name: string,
): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name ? [selection] : [];
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? info.fragments[selection.name.value]?.selectionSet
        : selection.selectionSet;
    return below(info, fragment, name);
  });
}

/** What is asked of a resolver, as a parameter. */
export const Info = createParamDecorator((_: unknown, context: ExecutionContext) =>
  GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>(),
);
