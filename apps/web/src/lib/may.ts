import {
  ACT_RIGHTS,
  type Actor,
  type ActRights,
  boundOf,
  isWithinBound,
  type Language,
  type Owners,
  type Role,
  type Unit,
  WORDS,
} from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCampaignIfAny } from './campaign.tsx';
import { sessionQuery } from './queries.ts';

/**
 * Whether who is signed in may do an act: for what belongs to these `owners`, named as the act's declaration names them;
 * without them, for anything at all. The server asks the same declarations again.
 */
export type May = (act: string, owners?: Owners) => boolean;

/** What pages offer. Before it is known who is signed in, nothing. */
export function useMay(): May {
  const actor = useQuery(sessionQuery).data?.actor;
  const units = useCampaignIfAny()?.plan.units;
  return useMemo(() => (actor === undefined ? () => false : mayOf(actor, units ?? [])), [actor, units]);
}

export function mayOf(actor: Actor, units: readonly Unit[]): May {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  return (act, owners) => {
    const bound = boundOf(declared(act), actor.role);
    if (bound === undefined) return false;
    if (owners === undefined) return bound === 'county' || actor[bound] !== undefined;
    return isWithinBound(bound, actor, owners, (unit) => parents.get(unit));
  };
}

/** Who may do an act, in words: 攻坚办、填报人(本单位及下属单位). */
export function whoMay(act: string, language: Language): string {
  return Object.entries(declared(act).who.roles)
    .map(([role, bound]) => {
      const word = WORDS.role[role as Role][language];
      if (bound === 'county') return word;
      return language === 'zh' ? `${word}(${WORDS.bound[bound].zh})` : `${word} (${WORDS.bound[bound].en})`;
    })
    .join(language === 'zh' ? '、' : ', ');
}

export function aboutAct(act: string, language: Language): string {
  return declared(act).about[language];
}

function declared(act: string): ActRights {
  const declaration = ACT_RIGHTS[act];
  if (declaration === undefined) throw new Error(`Bug: no act is called ${act}`);
  return declaration;
}
