import { launch } from "#bin/launch.ts";

await launch("dev");
