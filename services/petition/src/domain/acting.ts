export {
  DEPARTURE,
  isSamePerson,
  personOf,
  SUCCESSION,
  TIME_PASSING,
  WALL,
  type Acting,
  type ActingPerson,
  type Role,
} from '@lianxin/casework';
