import { keepScriptsOurs } from "#app/_http/trusted-types.ts";

// A page that Next renders in the browser alone (a 404 thrown by a page) comes without the layout's first script.
keepScriptsOurs();
