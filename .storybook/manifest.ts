/// <reference types="vite/client" />
import type { ArgTypesEnhancer, InputType } from 'storybook/internal/types';

/** What of the custom elements manifest is read here. */
interface Manifest {
  modules: {
    declarations?: {
      tagName?: string;
      members?: { name: string; attribute?: string; static?: boolean }[];
      cssParts?: { name: string }[];
    }[];
  }[];
}

const [found] = Object.values(
  import.meta.glob<Manifest>('../dist/custom-elements.json', { eager: true, import: 'default' }),
);
if (!found) throw new Error('no dist/custom-elements.json: npm run build');

/** The manifest, with each attribute told once: the property of the same meaning is left out. */
export const manifest: Manifest = {
  ...found,
  modules: found.modules.map((module) => ({
    ...module,
    declarations: module.declarations?.map((declaration) => ({
      ...declaration,
      members: declaration.members?.filter((member) => !member.attribute && !member.static),
    })),
  })),
};

const NO_VALUE = /\s*\|\s*(null|undefined)\b/g;

/** The control that a type in the manifest asks for. */
function controlOf(type: string): Pick<InputType, 'control' | 'options'> {
  const options = type.replaceAll(NO_VALUE, '').split(/\s*\|\s*/);
  if (options.every((option) => /^(['"]).*\1$/.test(option)))
    return { control: 'select', options: options.map((option) => option.slice(1, -1)) };
  if (options.length === 1 && /^(boolean|number)$/.test(options[0]!))
    return { control: options[0] as 'boolean' | 'number' };
  return { control: 'text' };
}

/** Controls for attributes and for `data`; all else is told in the table alone. */
export const controls: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const { category, type } = argType.table ?? {};
      if (category === 'attributes') return [name, { ...argType, ...controlOf(type?.summary ?? '') }];
      return [name, { ...argType, control: name === 'data' ? 'object' : false }];
    }),
  );
