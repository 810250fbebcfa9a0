import { graphql } from '@vieraugen/contract';

export const JobsDocument = graphql(`
  query Jobs($state: JobState, $first: Int) {
    jobs(state: $state, first: $first) {
      queues {
        name
        waiting
        delayed
        active
        completed
        failed
      }
      jobs {
        id
        queue
        name
        state
        progress
        attempts
        failedReason
        enqueuedAt
        runAt
        startedAt
        finishedAt
      }
    }
  }
`);

export const RetryJobDocument = graphql(`
  mutation RetryJob($queue: String!, $id: ID!) {
    retryJob(queue: $queue, id: $id) {
      id
      state
    }
  }
`);

export const EvaluateAllDocument = graphql(`
  mutation EvaluateAll {
    evaluateAll {
      id
      status
    }
  }
`);
