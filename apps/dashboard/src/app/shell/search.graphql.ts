import { graphql } from '@vieraugen/contract';

export const SearchDocument = graphql(`
  query Search($text: String!) {
    search(text: $text, first: 12) {
      kind
      id
      title
      subtitle
    }
  }
`);
