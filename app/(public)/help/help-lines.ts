/** A place to turn to, with the page of its own that it was read from. */
export interface HelpLine {
  readonly name: string;
  readonly href: string;
  /** What it does, as its own page says. */
  readonly does: string;
  readonly phone: string | null;
  readonly sources: readonly { readonly title: string; readonly href: string }[];
}

export interface HelpPlace {
  readonly place: string;
  readonly lines: readonly HelpLine[];
}

/** The day on which the named pages were last read for this list. */
export const READ_ON = "2026-11-23";

export const HELP_PLACES: readonly HelpPlace[] = [
  {
    place: "Any country",
    lines: [
      {
        name: "INHOPE",
        href: "https://inhope.org/",
        does: "The network of national hotlines, in more than 40 countries, where the public can report child sexual abuse material without giving a name. Its site leads to the hotline of your country.",
        phone: null,
        sources: [{ title: "About INHOPE", href: "https://inhope.org/EN/articles/about-inhope" }],
      },
      {
        name: "Child Helpline International",
        href: "https://childhelplineinternational.org/",
        does: "The network of child helplines all over the world, which children and young people turn to for support, advice, help or comfort.",
        phone: null,
        sources: [
          {
            title: "Members, Child Helpline International",
            href: "https://childhelplineinternational.org/about/members/",
          },
        ],
      },
      {
        name: "Take It Down",
        href: "https://takeitdown.ncmec.org/",
        does: "For anybody, anywhere, of whom there are nude or sexual images from before they were 18. The image stays on your device; only a fingerprint of it goes to the platforms that take part. A service of NCMEC.",
        phone: null,
        sources: [{ title: "Take It Down, questions and answers", href: "https://takeitdown.ncmec.org/faq/" }],
      },
    ],
  },
  {
    place: "Australia",
    lines: [
      {
        name: "eSafety Commissioner",
        href: "https://www.esafety.gov.au/report",
        does: "The public authority that takes reports of illegal content online, also without a name, and can direct its removal. Australia's member of INHOPE.",
        phone: null,
        sources: [
          {
            title: "How eSafety can help",
            href: "https://www.esafety.gov.au/key-issues/Illegal-restricted-content/how-esafety-can-help",
          },
        ],
      },
    ],
  },
  {
    place: "Canada",
    lines: [
      {
        name: "Cybertip.ca",
        href: "https://www.cybertip.ca/",
        does: "Canada's tipline for the online sexual exploitation of children, run by the Canadian Centre for Child Protection. NeedHelpNow.ca explains how to have an image removed.",
        phone: "1-866-658-9022",
        sources: [
          {
            title: "Where can I report concerning behaviour?",
            href: "https://www.protectkidsonline.ca/app/en/report_concerning_behaviour",
          },
        ],
      },
    ],
  },
  {
    place: "United Kingdom",
    lines: [
      {
        name: "Internet Watch Foundation",
        href: "https://report.iwf.org.uk/",
        does: "The UK hotline for child sexual abuse images and videos online. You can report in confidence.",
        phone: null,
        sources: [
          {
            title: "The IWF: removing illegal online images (written by the IWF)",
            href: "https://parentinfo.org/article/the-internet-watch-foundation-iwf-removing-illegal-online-images",
          },
        ],
      },
      {
        name: "Report Remove, by Childline and the Internet Watch Foundation",
        href: "https://www.childline.org.uk/info-advice/bullying-abuse-safety/online-mobile-safety/report-remove-down/",
        does: "For young people under 18 in the UK who want a nude image or video of themselves taken down. Childline counsellors help throughout.",
        phone: null,
        sources: [
          {
            title: "Report Remove, Childline",
            href: "https://www.childline.org.uk/info-advice/bullying-abuse-safety/online-mobile-safety/report-remove-down/",
          },
        ],
      },
      {
        name: "Stop It Now",
        href: "https://www.stopitnow.org.uk/helpline/",
        does: "Confidential help for adults who worry about their own thoughts or behaviour, or somebody else's, towards children.",
        phone: "0808 1000 900",
        sources: [{ title: "The Stop It Now helpline", href: "https://www.stopitnow.org.uk/helpline/" }],
      },
    ],
  },
  {
    place: "United States",
    lines: [
      {
        name: "CyberTipline, by the National Center for Missing & Exploited Children",
        href: "https://report.cybertip.org/",
        does: "The place to report the sexual exploitation of a child, online or not. Anybody may report; no name is needed.",
        phone: "1-800-THE-LOST",
        sources: [
          { title: "CyberTipline, questions and answers", href: "https://report.cybertip.org/faqs" },
          { title: "Take It Down, questions and answers", href: "https://takeitdown.ncmec.org/faq/" },
        ],
      },
    ],
  },
];
