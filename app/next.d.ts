/// <reference types="next" />
/// <reference types="next/image-types/global" />
// In place of next-env.d.ts, which names the folder of one build and is not there in a fresh clone.
