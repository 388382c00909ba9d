export { readPetitionConfig, type PetitionConfig } from './config';
export { startService, type RunningService } from './service';
