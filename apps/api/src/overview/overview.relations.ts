import { type Matrix, matrixOf } from '@vieraugen/core';
import DataLoader from 'dataloader';
import type { Relation } from '../graphql/sight.js';

/** The heat map of everything, read once for however many authorities show their cells. */
export const MATRIX: Relation<'matrix', Matrix> = ({ reading }) =>
  new DataLoader(async (keys) => {
    const { matrix } = await matrixOf(reading);
    return keys.map(() => matrix);
  });
