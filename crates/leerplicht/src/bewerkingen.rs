//! What a leerplichtorganisatie can do with personal data; who may, stands in `beleid/aanwezig.cedar`.

use kern::toegang::{Bewerking, Doel};

/// The start page.
pub static START: Bewerking = Bewerking {
    naam: "leerplicht.start.bekijken",
    doel: Doel::Handhaving,
    nl: "Zien wat er vandaag te doen is.",
    en: "See what is to be done today.",
};

/// The list of reports.
pub static WERKLIJST: Bewerking = Bewerking {
    naam: "leerplicht.werklijst.bekijken",
    doel: Doel::Handhaving,
    nl: "De lijst met binnengekomen verzuimmeldingen zien.",
    en: "See the list of reports that came in.",
};

/// One report.
pub static BEKIJKEN: Bewerking = Bewerking {
    naam: "leerplicht.verzuimmelding.bekijken",
    doel: Doel::Handhaving,
    nl: "Een verzuimmelding met alles erbij zien.",
    en: "See a report with all that belongs to it.",
};

/// Taking a report up, noting, and marking what came back as read.
pub static BEHANDELEN: Bewerking = Bewerking {
    naam: "leerplicht.verzuimmelding.behandelen",
    doel: Doel::Handhaving,
    nl: "Een verzuimmelding in behandeling nemen en er aantekeningen bij maken.",
    en: "Take a report up and make notes about it.",
};

/// Taking note of a report.
pub static KENNISNEMEN: Bewerking = Bewerking {
    naam: "leerplicht.verzuimmelding.kennisnemen",
    doel: Doel::Handhaving,
    nl: "Een verzuimmelding ter kennisgeving aannemen.",
    en: "Take note of a report.",
};

/// Closing a report.
pub static AFSLUITEN: Bewerking = Bewerking {
    naam: "leerplicht.verzuimmelding.afsluiten",
    doel: Doel::Handhaving,
    nl: "Een verzuimmelding afsluiten met een uitkomst.",
    en: "Close a report with an outcome.",
};

/// A young person's history over schools.
pub static GESCHIEDENIS: Bewerking = Bewerking {
    naam: "leerplicht.geschiedenis.bekijken",
    doel: Doel::Handhaving,
    nl: "De eerdere meldingen over een jongere zien, ook van andere scholen.",
    en: "See earlier reports about a young person, also of other schools.",
};

/// Meldingen for the Signalenbox.
pub static SIGNAAL_BEKIJKEN: Bewerking = Bewerking {
    naam: "leerplicht.signaal.bekijken",
    doel: Doel::Handhaving,
    nl: "De meldingen van de eigen organisatie aan de Inspectie zien, en wat de Inspectie ermee doet.",
    en: "See the meldingen of your own organisation to the Inspectie, and what the Inspectie does with them.",
};

/// Handing one in, and answering.
pub static SIGNAAL_INDIENEN: Bewerking = Bewerking {
    naam: "leerplicht.signaal.indienen",
    doel: Doel::Handhaving,
    nl: "Een vraag, terugbelverzoek of signaal over een school aan de Inspectie sturen, en antwoorden.",
    en: "Send a vraag, terugbelverzoek or signaal about a school to the Inspectie, and answer.",
};

/// What the worker does: taking messages in and handing them over.
pub static BERICHT: Bewerking = Bewerking {
    naam: "leerplicht.bericht.verwerken",
    doel: Doel::Berichtenverkeer,
    nl: "Berichten van en naar het Verzuimloket verwerken.",
    en: "Process messages from and to the Verzuimloket.",
};

pub(crate) static ALLE: &[Bewerking] = &[
    START,
    WERKLIJST,
    BEKIJKEN,
    BEHANDELEN,
    KENNISNEMEN,
    AFSLUITEN,
    GESCHIEDENIS,
    SIGNAAL_BEKIJKEN,
    SIGNAAL_INDIENEN,
    BERICHT,
];
