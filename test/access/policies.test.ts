import { faultsOf, policiesOf, type PolicyFile } from './oracle/cedar';

test.each<PolicyFile>(['petitions', 'requests', 'personnel', 'grants'])(
  'the policies on %s are valid by the schema, in Cedar’s strict mode',
  (file) => {
    const policies = policiesOf(file);
    expect(Object.keys(policies).length).toBeGreaterThan(3);
    expect(faultsOf(policies)).toEqual([]);
  },
);
