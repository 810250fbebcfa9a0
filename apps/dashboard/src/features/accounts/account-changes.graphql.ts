import { graphql } from '@vieraugen/contract';
import { EvaluationFields } from '../../lib/evaluation/evaluation.graphql.js';
import { AccountDetailFields } from './accounts.fragments.js';

export const RegisterAccountDocument = graphql(
  `
    mutation RegisterAccount($input: RegisterAccountInput!) {
      registerAccount(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const ChangeAccountDocument = graphql(
  `
    mutation ChangeAccount($input: ChangeAccountInput!) {
      changeAccount(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const ChangeAccountStatusDocument = graphql(
  `
    mutation ChangeAccountStatus($input: ChangeAccountStatusInput!) {
      changeAccountStatus(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const NoteAccountClosingDocument = graphql(
  `
    mutation NoteAccountClosing($input: NoteClosingInput!) {
      noteAccountClosing(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const AttestAccountDocument = graphql(
  `
    mutation AttestAccount($input: AttestAccountInput!) {
      attestAccount(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const GrantAuthorizationDocument = graphql(
  `
    mutation GrantAuthorization($input: GrantAuthorizationInput!) {
      grantAuthorization(input: $input) {
        authorization {
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

export const EndAuthorizationDocument = graphql(
  `
    mutation EndAuthorization($input: EndAuthorizationInput!) {
      endAuthorization(input: $input) {
        authorization {
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

export const CloseAccessGrantDocument = graphql(
  `
    mutation CloseAccessGrant($input: CloseAccessGrantInput!) {
      closeAccessGrant(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const RecordCredentialEventDocument = graphql(
  `
    mutation RecordCredentialEvent($input: RecordCredentialEventInput!) {
      recordCredentialEvent(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const RecordSecondFactorDocument = graphql(
  `
    mutation RecordSecondFactor($input: RecordSecondFactorInput!) {
      recordSecondFactor(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const AppointApproverDocument = graphql(
  `
    mutation AppointApprover($input: AppointApproverInput!) {
      appointApprover(input: $input) {
        authority {
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

export const ActivateDeputyDocument = graphql(
  `
    mutation ActivateDeputy($input: ActivateDeputyInput!) {
      activateDeputy(input: $input) {
        authorization {
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

export const LinkDeviceDocument = graphql(
  `
    mutation LinkDevice($input: LinkDeviceInput!) {
      linkDevice(input: $input) {
        device {
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

export const RecordAccessGrantDocument = graphql(
  `
    mutation RecordAccessGrant($input: RecordAccessGrantInput!) {
      recordAccessGrant(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const RecordConnectedAppDocument = graphql(
  `
    mutation RecordConnectedApp($input: RecordConnectedAppInput!) {
      recordConnectedApp(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const ReviewConnectedAppDocument = graphql(
  `
    mutation ReviewConnectedApp($input: ReviewConnectedAppInput!) {
      reviewConnectedApp(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const RevokeConnectedAppDocument = graphql(
  `
    mutation RevokeConnectedApp($input: EndOfAccessInput!) {
      revokeConnectedApp(input: $input) {
        account {
          ...AccountDetailFields
        }
        evaluation {
          ...EvaluationFields
        }
      }
    }
  `,
  [AccountDetailFields, EvaluationFields],
);

export const RequestAuthorizationDocument = graphql(`
  mutation RequestAuthorization($input: RequestAuthorizationInput!) {
    requestAuthorization(input: $input) {
      request {
        id
      }
    }
  }
`);
