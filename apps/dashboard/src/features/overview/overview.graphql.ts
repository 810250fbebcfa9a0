import { graphql } from '@vieraugen/contract';

export const OverviewDocument = graphql(`
  query Overview($asOf: AsOfInput, $since: DateTime) {
    overview(asOf: $asOf, since: $since) {
      asOf {
        validAt
        knownAt
        isNow
        mode
      }
      since
      accounts
      authorities
      nilReturns
      critical {
        value
        before
      }
      overdue {
        value
        before
      }
      ministries
      ministriesFullyTrained
      ministriesPartlyTrained
      opened
      resolved
      rows {
        authority {
          id
          name
          shortName
          kind
        }
        accountCount
        cells {
          area
          state
          count
          light
        }
      }
      oldestCritical {
        id
        severity
        titleDe
        titleEn
        dueAt
        overdue
        lastOpenedAt
        subjectLabel
        reasonDe
        reasonEn
        rule {
          id
        }
        account {
          id
          handle
          displayName
          platform {
            key
            name
          }
        }
        authority {
          id
          shortName
          name
        }
      }
      deadlines {
        at
        kind
        count
        authorities {
          id
          shortName
          name
        }
      }
    }
  }
`);
