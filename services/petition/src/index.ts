export { readPetitionConfig, type PetitionConfig } from './config';
export { startService } from './service';
