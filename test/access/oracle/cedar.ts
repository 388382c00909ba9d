import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  policySetTextToParts,
  policyToJson,
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  validate,
  type EntityJson,
  type PolicyJson,
} from '@cedar-policy/cedar-wasm/nodejs';

const FOLDER = join(__dirname, '../cedar');
const SCHEMA_NAME = 'lianxin';

/** A file of policies. */
export type PolicyFile = 'petitions' | 'requests' | 'personnel' | 'grants';

/** Policies by their @id. */
export type Policies = Readonly<Record<string, PolicyJson>>;

const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

/** What Cedar answered, or an error that says what was wrong with the question. */
const succeeded = <Answer extends { type: string }>(answer: Answer): Exclude<Answer, { type: 'failure' }> => {
  if (answer.type === 'failure') throw new Error(JSON.stringify(answer));
  return answer as Exclude<Answer, { type: 'failure' }>;
};

/** The policies of a file; throws where one doesn't parse or has no @id of its own. */
export const policiesOf = (file: PolicyFile): Policies => {
  const policies: Record<string, PolicyJson> = {};
  for (const text of succeeded(policySetTextToParts(read(`${file}.cedar`))).policies) {
    const { json } = succeeded(policyToJson(text));
    const id = json.annotations?.['id'];
    if (id === undefined || id in policies) throw new Error(`a policy without an id of its own: ${text}`);
    policies[id] = json;
  }
  return policies;
};

/** What Cedar's strict validation holds against policies: nothing, if all is well. */
export const faultsOf = (policies: Policies): readonly string[] => {
  const { validationErrors, validationWarnings } = succeeded(
    validate({
      validationSettings: { mode: 'strict' },
      schema: read('lianxin.cedarschema'),
      policies: { staticPolicies: { ...policies } },
    }),
  );
  return [...validationErrors, ...validationWarnings].map(
    ({ policyId, error }) => `${policyId}: ${error.message}`,
  );
};

/** What Cedar said of one action, and because of which policies: none where nothing permits it. */
export interface Said {
  readonly permitted: boolean;
  readonly because: readonly string[];
}

/** Whether the policies permit an action on a thing to somebody, who both stand among the entities. */
export type Oracle = (
  principal: string,
  action: string,
  resource: Ref,
  entities: readonly EntityJson[],
) => Said;

/** An entity as Cedar names it. */
export interface Ref {
  readonly type: string;
  readonly id: string;
}

let sets = 0;

/** Cedar with these policies. A policy that can't be evaluated is an error here, never a silent no. */
export const oracleOf = (policies: Policies): Oracle => {
  sets += 1;
  const preparsedPolicySetId = `set${sets}`;
  succeeded(preparseSchema(SCHEMA_NAME, read('lianxin.cedarschema')));
  succeeded(preparsePolicySet(preparsedPolicySetId, { staticPolicies: { ...policies } }));
  return (principal, action, resource, entities) => {
    const { response } = succeeded(
      statefulIsAuthorized({
        principal: { type: 'Account', id: principal },
        action: { type: 'Action', id: action },
        resource: { ...resource },
        context: {},
        preparsedSchemaName: SCHEMA_NAME,
        preparsedPolicySetId,
        // The entities are checked against the schema all the same; to check the request takes longer than to answer it.
        validateRequest: false,
        entities: [...entities],
      }),
    );
    if (response.diagnostics.errors.length > 0) throw new Error(JSON.stringify(response.diagnostics.errors));
    return { permitted: response.decision === 'allow', because: response.diagnostics.reason };
  };
};
