export {
  DEPARTURE,
  isSamePerson,
  personOf,
  SUCCESSION,
  TIME_PASSING,
  type Acting,
  type ActingPerson,
  type Role,
} from '@lianxin/casework';
