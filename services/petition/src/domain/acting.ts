export {
  isSamePerson,
  personOf,
  TIME_PASSING,
  type Acting,
  type ActingPerson,
  type Role,
} from '@lianxin/casework';
