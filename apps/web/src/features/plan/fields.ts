import { Day, Id, PLAN, type PlanKind } from '@gongjian/model';
import type { EditableKind } from './plan-rows.ts';

/** What a form shows for one member of a planned thing. */
export type FieldShape =
  | { readonly as: 'text'; readonly isLong: boolean; readonly most: number | undefined }
  | {
      readonly as: 'number';
      readonly least: number | undefined;
      readonly most: number | undefined;
      readonly isWhole: boolean;
      /** Unit of measure; `indicator`: that of the target's indicator. */
      readonly unit: string | undefined;
    }
  | { readonly as: 'day' }
  | { readonly as: 'flag' }
  /** Says only that something is so, e.g. 示例数据; nobody types it. */
  | { readonly as: 'mark' }
  | { readonly as: 'choice'; readonly options: readonly string[] }
  | { readonly as: 'choices'; readonly options: readonly string[] }
  | { readonly as: 'own-id' }
  | { readonly as: 'reference'; readonly to: PlanKind }
  | { readonly as: 'references'; readonly to: PlanKind }
  | { readonly as: 'words'; readonly most: number | undefined }
  | { readonly as: 'rows'; readonly fields: readonly Field[] }
  | {
      readonly as: 'variants';
      readonly by: string;
      readonly variants: readonly { readonly value: string; readonly fields: readonly Field[] }[];
    };

export type Field = {
  readonly name: string;
  /** Neither optional nor filled by the schema. */
  readonly isRequired: boolean;
  /** What the schema fills in; undefined where it fills in nothing. */
  readonly initial: unknown;
  readonly shape: FieldShape;
};

/** As much of a zod schema as the derivation looks at. */
type Schema = {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly innerType?: unknown;
      readonly element?: unknown;
      readonly entries?: unknown;
      readonly options?: unknown;
      readonly discriminator?: unknown;
      readonly defaultValue?: unknown;
      readonly values?: readonly unknown[];
      readonly shape?: unknown;
    };
    readonly parent?: unknown;
  };
  readonly maxLength?: number | null;
  readonly minValue?: number | null;
  readonly maxValue?: number | null;
  readonly isInt?: boolean;
};

/** What a member that holds an id names; `self`: another of its own kind. */
const REFERENCES: Readonly<Record<string, PlanKind | 'self'>> = {
  campaign: 'campaign',
  action: 'action',
  unit: 'unit',
  units: 'unit',
  helpers: 'unit',
  lead: 'unit',
  platform: 'unit',
  leader: 'leader',
  indicator: 'indicator',
  roster: 'roster',
  project: 'project',
  factor: 'factor',
  step: 'step',
  holder: 'unit',
  calendar: 'calendar',
  pack: 'pack',
  ladder: 'ladder',
  parent: 'self',
};

/** Units of measure that the model promises for members with a figure. */
const UNITS: Readonly<Record<string, string>> = {
  ratio: '%',
  share: '%',
  totalInvestment: '万元',
  annualInvestment: '万元',
  annualPlan: 'indicator',
  goal: 'indicator',
};

/** From this many characters on a text is typed in several lines. */
const LONG_TEXT = 400;

/** Members that another page shows, or that acts of their own keep. */
const ELSEWHERE: readonly string[] = ['step', 'formerNames', 'merged', 'handedOver'];

/** The members of a kind of planned thing, in the order of its schema. */
export function fieldsOf(kind: EditableKind): readonly Field[] {
  return membersOf(PLAN[kind].shape, kind);
}

function membersOf(shape: unknown, kind: PlanKind): readonly Field[] {
  return Object.entries(shape as Readonly<Record<string, Schema>>)
    .filter(([name]) => !ELSEWHERE.includes(name))
    .map(([name, schema]) => fieldOf(name, schema, kind));
}

function fieldOf(name: string, schema: Schema, kind: PlanKind): Field {
  const { type, innerType, defaultValue } = schema._zod.def;
  if (type === 'optional') return { ...fieldOf(name, innerType as Schema, kind), isRequired: false };
  if (type === 'default')
    return { ...fieldOf(name, innerType as Schema, kind), isRequired: false, initial: defaultValue };
  return { name, isRequired: true, initial: undefined, shape: shapeOf(name, schema, kind) };
}

function shapeOf(name: string, schema: Schema, kind: PlanKind): FieldShape {
  const { def } = schema._zod;
  if (comesFrom(schema, Day)) return { as: 'day' };
  if (comesFrom(schema, Id)) return name === 'id' ? { as: 'own-id' } : { as: 'reference', to: namedBy(name, kind) };
  switch (def.type) {
    case 'string': {
      const most = schema.maxLength ?? undefined;
      return { as: 'text', isLong: most !== undefined && most >= LONG_TEXT, most };
    }
    case 'number':
      return {
        as: 'number',
        least: bounded(schema.minValue),
        most: bounded(schema.maxValue),
        isWhole: schema.isInt === true,
        unit: UNITS[name],
      };
    case 'boolean':
      return { as: 'flag' };
    case 'literal':
      return { as: 'mark' };
    case 'enum':
      return { as: 'choice', options: Object.values(def.entries as Record<string, string>) };
    case 'array':
      return listOf(name, def.element as Schema, kind);
    case 'union':
      return {
        as: 'variants',
        by: String(def.discriminator),
        variants: (def.options as readonly Schema[]).map((option) =>
          variantOf(option, String(def.discriminator), kind),
        ),
      };
    case 'object':
      return partsOf(name, def.shape, kind);
    default:
      throw new Error(`Bug: no form shows a ${def.type} (${kind}.${name})`);
  }
}

function listOf(name: string, element: Schema, kind: PlanKind): FieldShape {
  if (element._zod.def.type === 'object') return { as: 'rows', fields: membersOf(element._zod.def.shape, kind) };
  const shape = shapeOf(name, element, kind);
  if (shape.as === 'reference') return { as: 'references', to: shape.to };
  if (shape.as === 'choice') return { as: 'choices', options: shape.options };
  if (shape.as === 'text') return { as: 'words', most: shape.most };
  throw new Error(`Bug: no form shows a list of ${shape.as} (${kind}.${name})`);
}

/** A member of several parts is told apart by its closed set; the other parts belong to each of these. */
function partsOf(name: string, shape: unknown, kind: PlanKind): FieldShape {
  const members = membersOf(shape, kind);
  for (const by of members) {
    const fields = members.filter((member) => member !== by);
    if (by.shape.as === 'choice')
      return { as: 'variants', by: by.name, variants: by.shape.options.map((value) => ({ value, fields })) };
  }
  throw new Error(`Bug: nothing tells what ${kind}.${name} is`);
}

function variantOf(option: Schema, by: string, kind: PlanKind) {
  const { [by]: told, ...rest } = option._zod.def.shape as Readonly<Record<string, Schema>>;
  return { value: String(told?._zod.def.values?.[0]), fields: membersOf(rest, kind) };
}

function namedBy(name: string, kind: PlanKind): PlanKind {
  const to = REFERENCES[name];
  if (to === undefined) throw new Error(`Bug: what does ${kind}.${name} name?`);
  return to === 'self' ? kind : to;
}

/** Describing or bounding a schema copies it; the copy remembers what it was made from. */
function comesFrom(schema: Schema, origin: unknown): boolean {
  for (let at: Schema | undefined = schema; at !== undefined; at = at._zod.parent as Schema | undefined)
    if (at === origin) return true;
  return false;
}

/** A bound that somebody set, not the last number that there is. */
function bounded(value: number | null | undefined): number | undefined {
  return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
}
