import { graphql } from '@vieraugen/contract';

export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      personId
      label
      roles
      locale
      permissions
      reach {
        permissions
        authorityIds
      }
      openFindings
      authority {
        id
        name
        shortName
      }
    }
  }
`);

export const SetLocaleDocument = graphql(`
  mutation SetLocale($locale: String!) {
    setLocale(locale: $locale) {
      id
      locale
    }
  }
`);
