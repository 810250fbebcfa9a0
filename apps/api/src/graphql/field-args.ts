import { TypeMetadataStorage } from '@nestjs/graphql';

interface FieldArgument {
  readonly type: () => unknown;
  readonly defaultValue?: unknown;
  readonly description?: string;
}

/** Declares the arguments of a field that a method answers; they arrive as its first parameter. */
export function FieldArgs(args: Readonly<Record<string, FieldArgument>>) {
  return (prototype: object, methodName: string): void => {
    Object.entries(args).forEach(([name, { type, defaultValue, description }], index) => {
      TypeMetadataStorage.addMethodParamMetadata({
        kind: 'arg',
        name,
        description,
        target: prototype.constructor,
        methodName,
        index,
        // Nest wants a function that gives the type, as in @Args({ type: () => Int }).
        typeFn: type as () => never,
        options: { nullable: true, defaultValue },
      });
    });
  };
}
