import { graphql } from '@vieraugen/contract';

export const MyTasksDocument = graphql(`
  query MyTasks {
    myTasks {
      id
      kind
      subject
      detail
      reviewKind
      count
      severity
      dueAt
      path
    }
  }
`);
