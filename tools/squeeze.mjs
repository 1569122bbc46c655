/** Names that only our own modules use: no report, message, attribute, event or browser knows them. */
export const OWN =
  'addController againstPlanShare amount anchors attribute band bars blank change ' +
  'createRenderRoot dates describe difference domain drop elapsed elementStyles ended facts failures ' +
  'figureParts first flat fold headline high hostConnected hostDisconnected hostUpdate index indian ' +
  'intl isOpen items key late left level locale low mark marks monthMarks named news notes notify ' +
  'number outcome outcomes overflow pace pause plain polls provenance range references refreshed refusals refused ' +
  'replaced request room scheduleUpdate section setOpen shape state tag takeHappenings textKey tick ' +
  'timeline timer told watchers workings';

/**
 * Gives short names in the order of these letters. What it needs is in the object itself, for it is handed to another
 * process.
 */
const namer = (letters) => ({
  letters: `${letters}0123456789`,
  get(index) {
    const { letters } = this;
    const rest = Math.floor(index / 54) - 1;
    return letters[index % 54] + (rest < 0 ? '' : letters[rest]);
  },
});

// Chromium compiles all of it beside the page's own thread while it arrives, not there when it is first called
const format = { comments: false, preamble: '//# allFunctionsCalledOnLoad' };

/** How terser makes the script short, but for its names. */
export const shortening = {
  ecma: 2022,
  compress: { passes: 3, inline: 1, lhs_constants: false, unsafe: true, unsafe_arrows: true },
  mangle: false,
  format,
};

/**
 * How terser makes names short, a step of its own so that it can be tried alone.
 * @param {{ locals: string; properties: string }} letters In which order letters become names, 54 of each.
 */
export const naming = ({ locals, properties }) => ({
  ecma: 2022,
  compress: false,
  mangle: {
    nth_identifier: namer(locals),
    properties: {
      // also those that a browser has for things of its own
      builtins: true,
      regex: new RegExp(`^(${OWN.replaceAll(' ', '|')})$`),
      nth_identifier: namer(properties),
    },
  },
  format,
});
