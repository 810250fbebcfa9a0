import { graphql } from '@vieraugen/contract';

export const AuthorityNameDocument = graphql(`
  query AuthorityName($id: ID!) {
    authority(id: $id) {
      id
      name
      shortName
    }
  }
`);
