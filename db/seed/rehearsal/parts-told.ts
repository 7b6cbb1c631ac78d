import { counted, ofProduct, type PartsTold, shares, without } from "#db/seed/rehearsal/parts.ts";

const API = "All requests to the API, all customers; stored content in one country left out, as its law asked";
const API_EVERYWHERE = "All requests to the API, all customers, in all countries";
const NO_TRAINING = "We train no models; what we offer is built on models of others.";
const TEAM = "Counted by the safety team from its case system on the day named, and checked by a second person.";
const QUEUE = "Mean over all cases of the queue for outside reports, from arrival to the first action by a person.";
const LIST = "Comparison with the hash list of an independent body, before the data is used.";
const RELEASES =
  "Releases counted from the release calendar; a model counts as tested when the team's report is signed.";

/** What each made-up company's filed reports say in numbers, next steps and attestations, by the company's key. */
export const PARTS_TOLD: Readonly<Record<string, PartsTold>> = {
  "quill-systems": {
    figures: {
      reports_sent: [...counted(API, TEAM, ["12", "15", "14", "21"]), ...counted(API_EVERYWHERE, TEAM, ["68"])],
      items_sent: [...counted(API, TEAM, ["30", "41", "38", "55"]), ...counted(API_EVERYWHERE, TEAM, ["171"])],
      accounts_actioned: [
        ...counted("Customer accounts closed; limits are not counted", TEAM, ["9", "11", "10", "16"]),
        ...counted("Customer accounts closed or limited", TEAM, ["40"]),
      ],
      training_matches: [
        ...without("not_provided", "The comparison was not complete when the quarter ended.", 2),
        ...counted("Image data in use: all of it was compared", LIST, ["0", "0", "0"]),
      ],
      models_stress_tested: shares("Models released to customers", RELEASES, ["1/3", "2/3", "3/3", "4/4", "3/3"]),
      hotline_response_hours: counted("Reports in all languages", QUEUE, ["31.5", "28", "46.25", "30", "22.5"]),
    },
    changes: [
      { nth: 3, words: "A gallery of customers' projects was opened. It is part of the Quill API." },
      { nth: 4, words: "Access of one reseller ended. Nothing was added." },
    ],
    promises: [
      {
        nth: 4,
        commitment: "deploy.abusive-content",
        wording: "Publish the yearly count of appeals against closed accounts, with how many were right.",
        ownerRole: "Head of trust and safety",
        measure: "The count stands on the public safety page.",
        inMonths: 3,
      },
      {
        nth: 4,
        commitment: "maintain.research",
        wording: "Make the protocol of the university group's work public.",
        ownerRole: "Research director",
        measure: "Anybody can read the protocol on the group's page.",
        inMonths: 9,
      },
    ],
    attestations: [
      {
        nth: 4,
        commitment: "develop.stress-testing",
        performedBy: "An outside firm under contract, two people",
        authority: "General counsel, in writing; the national hotline was told beforehand",
        legalBasis: "National criminal code, exception for work on behalf of a hotline",
        proxyMethod:
          "Proxy prompts about lawful subjects of the same form, scored by the rate at which safeguards held.",
        counted: "Proxy prompts tried",
        count: "1200",
      },
    ],
  },
  "northlight-images": {
    figures: {
      reports_sent: ofProduct(
        "northlight-studio",
        counted("All use of the studio; what is done with downloaded weights is out of our sight", TEAM, [
          "4",
          "6",
          "5",
          "9",
          "8",
        ]),
      ),
      items_sent: ofProduct(
        "northlight-studio",
        counted("All use of the studio; what is done with downloaded weights is out of our sight", TEAM, [
          "7",
          "10",
          "8",
          "17",
          "13",
        ]),
      ),
      accounts_actioned: ofProduct(
        "northlight-studio",
        counted("Studio accounts closed or limited", TEAM, ["6", "8", "7", "12", "11"]),
      ),
      training_matches: [
        ...counted("Collections compared for the first time in the half-year", LIST, ["0", "3", "1"]),
        ...counted("The whole training set, compared again, and every delivery since", LIST, ["0", "0"]),
      ],
      models_stress_tested: [
        ...shares("Models whose weights were published", RELEASES, ["0/1", "0/1", "2/2", "1/1"]),
        ...without(
          "not_applicable",
          "No weights were published in the half-year; the coming release is being tested.",
          1,
        ),
      ],
      hotline_response_hours: counted("Reports by hotlines", QUEUE, ["34", "52.5", "36", "30.25", "31"]),
    },
    changes: [
      { nth: 3, words: "One collection of doubtful origin was given up, and Northlight Open trained without it." },
    ],
    promises: [
      {
        nth: 4,
        commitment: "deploy.developer-ownership",
        wording:
          "Read the cards of all derived models that bear our name, and publish how many say nothing of child safety.",
        ownerRole: "Head of developer relations",
        measure: "The number stands in the makers' guide, with the day on which the cards were read.",
        inMonths: 6,
      },
    ],
    attestations: [
      {
        nth: 3,
        commitment: "develop.stress-testing",
        performedBy: "The outside team under contract, three people",
        authority: "General Counsel, in writing, for each round",
        legalBasis: "National criminal code, exception for bodies that hold an authority for this work",
        proxyMethod: "Adult-content prompts as a proxy, in two rounds; what came out was counted and kept by nobody.",
        counted: "Proxy prompts tried",
        count: "860",
      },
    ],
  },
  "harbor-models": {
    figures: {
      reports_sent: counted("Listings and uploads on the hub", TEAM, ["22", "25", "31", "28", "35"]),
      items_sent: counted("Listings and uploads on the hub", TEAM, ["64", "70", "92", "80", "101"]),
      accounts_actioned: counted("Accounts closed", TEAM, ["18", "20", "27", "22", "30"]),
      training_matches: without("not_applicable", "We host models that others make, and train none.", 5),
      models_stress_tested: without("not_applicable", "We release no models of our own.", 5),
      hotline_response_hours: counted("Reports by hotlines and the public", QUEUE, ["19", "18.5", "17", "20", "16.75"]),
    },
    promises: [
      {
        nth: 4,
        commitment: "develop.stress-testing",
        wording: "Have a second group of the most downloaded image models tested by the outside team.",
        ownerRole: "Vice President, Trust",
        measure: "The list of models tested, with the day of each test, stands beside the list of models.",
        inMonths: 6,
      },
    ],
    attestations: [
      {
        nth: 4,
        commitment: "develop.stress-testing",
        performedBy: "An outside team under contract, four people",
        authority: "Counsel, in writing; each maker was told before its model was tested",
        legalBasis: "National criminal code, exception for work on behalf of a hotline",
        proxyMethod: "Proxy prompts about lawful subjects of the same form, one set for all models.",
        counted: "Models tested",
        count: "14",
      },
    ],
  },
  "fernway-social": {
    figures: {
      reports_sent: ofProduct(
        "fernway-brush",
        counted("Posts and messages made with the picture tools", TEAM, ["140", "155", "162"]),
      ),
      items_sent: ofProduct(
        "fernway-brush",
        counted("Posts and messages made with the picture tools", TEAM, ["311", "350", "377"]),
      ),
      accounts_actioned: counted("Accounts closed", TEAM, ["120", "131", "150"]),
      training_matches: [
        ...without("not_provided", "Our supplier of models has not told us.", 2),
        ...without("not_provided", "Our supplier told counsel how it checks, and not what it found.", 1),
      ],
      models_stress_tested: without("not_applicable", NO_TRAINING, 3),
      hotline_response_hours: counted("Reports by hotlines and the public", QUEUE, ["61", "58", "49.5"]),
    },
  },
  "lumen-search": {
    figures: {
      reports_sent: counted("Search results and answers", TEAM, ["40", "44", "51"]),
      items_sent: without("withheld", "The count would show which results are looked through by hand.", 3),
      accounts_actioned: without("not_applicable", "Most people search without an account.", 3),
      training_matches: without("not_applicable", NO_TRAINING, 3),
      models_stress_tested: without("not_applicable", NO_TRAINING, 3),
      hotline_response_hours: counted("Reports by hotlines", QUEUE, ["12", "11.5", "9"]),
    },
  },
  "tessera-video": {
    figures: {
      reports_sent: counted("Projects made with the tool", TEAM, ["2", "3", "3", "5"]),
      items_sent: counted("Projects made with the tool", TEAM, ["2", "4", "3", "8"]),
      accounts_actioned: counted("Accounts closed", TEAM, ["2", "3", "2", "5"]),
      training_matches: [
        ...counted("Frames of two of the three licensed archives", LIST, ["0"]),
        ...counted("Frames of every licensed archive", LIST, ["0", "0", "0"]),
      ],
      models_stress_tested: shares("Models put into the tool", RELEASES, ["0/2", "1/2", "2/2", "2/2"]),
      hotline_response_hours: without("not_provided", "We do not measure it yet.", 4),
    },
    changes: [{ nth: 2, words: "An interface for programmers was opened to five customers on trial." }],
  },
};
