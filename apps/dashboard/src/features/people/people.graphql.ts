import { graphql } from '@vieraugen/contract';
import { EvaluationFields } from '../../lib/evaluation/evaluation.graphql.js';

export const PeopleDocument = graphql(`
  query People(
    $first: Int!
    $after: String
    $filter: PersonFilter
    $orderBy: PersonOrder
    $asOf: AsOfInput
    $purpose: PurposeCode
  ) {
    people(
      first: $first
      after: $after
      filter: $filter
      orderBy: $orderBy
      asOf: $asOf
      purpose: $purpose
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          functionLabel
          externalId
          valid {
            from
            to
          }
          name {
            givenName
            surname
          }
          authority {
            id
            name
            shortName
          }
          manager {
            id
            functionLabel
          }
          trainings {
            state
          }
        }
      }
    }
  }
`);

export const PersonAccountFields = graphql(`
  fragment PersonAccountFields on Account {
    id
    handle
    displayName
    url
    platform {
      key
      name
    }
  }
`);

export const PersonDetailFields = graphql(
  `
    fragment PersonDetailFields on Person {
      id
      functionLabel
      externalId
      isDemo
      canEdit
      valid {
        from
        to
      }
      name {
        givenName
        surname
        email
      }
      authority {
        id
        name
        shortName
      }
      manager {
        id
        functionLabel
      }
      functions {
        id
        function
        label
        valid {
          from
          to
        }
        authority {
          id
          name
          shortName
        }
      }
      authorizations {
        id
        role
        effective
        revocationTrigger
        valid {
          from
          to
        }
        account {
          ...PersonAccountFields
        }
      }
      accessGrants {
        id
        mechanism
        entitled
        untilEvidence
        valid {
          from
          to
        }
        account {
          ...PersonAccountFields
        }
      }
      offboardings {
        id
        endedAt
        outcome
        account {
          ...PersonAccountFields
        }
        items {
          id
          doneAt
        }
      }
      devices {
        id
        ownership
        category
        assetTag
        nickname
        status
      }
      trainings {
        state
        validUntil
        module {
          id
          titleDe
          titleEn
        }
        completion {
          id
          completedOn
          evidenceType
        }
      }
      trainingCompletions {
        id
        completedOn
        validUntil
        evidenceType
        module {
          id
          titleDe
          titleEn
          version
        }
      }
    }
  `,
  [PersonAccountFields],
);

export const PersonDocument = graphql(
  `
    query Person($id: ID!, $asOf: AsOfInput, $purpose: PurposeCode) {
      person(id: $id, asOf: $asOf, purpose: $purpose) {
        ...PersonDetailFields
      }
    }
  `,
  [PersonDetailFields],
);

export const RegisterPersonDocument = graphql(
  `
    mutation RegisterPerson($input: RegisterPersonInput!) {
      registerPerson(input: $input) {
        person {
          id
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [EvaluationFields],
);

export const ChangePersonDocument = graphql(
  `
    mutation ChangePerson($input: ChangePersonInput!) {
      changePerson(input: $input) {
        person {
          ...PersonDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [PersonDetailFields, EvaluationFields],
);

export const AssignFunctionDocument = graphql(
  `
    mutation AssignFunction($input: AssignFunctionInput!) {
      assignFunction(input: $input) {
        person {
          ...PersonDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [PersonDetailFields, EvaluationFields],
);

export const EndFunctionDocument = graphql(
  `
    mutation EndFunction($input: EndFunctionInput!) {
      endFunction(input: $input) {
        person {
          ...PersonDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [PersonDetailFields, EvaluationFields],
);

export const RecordDepartureDocument = graphql(
  `
    mutation RecordDeparture($input: RecordDepartureInput!) {
      recordDeparture(input: $input) {
        person {
          ...PersonDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [PersonDetailFields, EvaluationFields],
);
