import { blocks, type Block } from './blocks.js';
import { TREATMENTS, type Treatment } from './treatments.js';

/** The blocks that are run in one way, in the order of the documents. */
export const treated = <As extends Treatment['as']>(
  as: As,
): { block: Block; treatment: Extract<Treatment, { as: As }> }[] =>
  blocks.flatMap((block) => {
    const treatment = TREATMENTS[block.id];
    return treatment?.as === as ? [{ block, treatment: treatment as Extract<Treatment, { as: As }> }] : [];
  });
