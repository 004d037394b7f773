//! What the Inspectie can do with personal data; who may, stands in `beleid/aanwezig.cedar`.

use kern::toegang::{Bewerking, Doel};

/// The start page.
pub static START: Bewerking = Bewerking {
    naam: "inspectie.start.bekijken",
    doel: Doel::Toezicht,
    nl: "Zien wat er vandaag in de Signalenbox te doen is.",
    en: "See what is to be done in the Signalenbox today.",
};

/// The Signalenbox.
pub static BEKIJKEN: Bewerking = Bewerking {
    naam: "inspectie.signaal.bekijken",
    doel: Doel::Toezicht,
    nl: "De signalen zien die bij de Inspectie binnenkwamen, met elke stap.",
    en: "See the signals that came in at the Inspectie, with every step.",
};

/// Handling a signal that one has.
pub static BEHANDELEN: Bewerking = Bewerking {
    naam: "inspectie.signaal.behandelen",
    doel: Doel::Toezicht,
    nl: "Een toegewezen signaal behandelen: vragen stellen, opnemen in het dossier, een bezoek plannen, afsluiten.",
    en: "Handle a signal that was assigned: ask, put it in the file, plan a visit, close.",
};

/// Saying whose a signal is.
pub static VERDELEN: Bewerking = Bewerking {
    naam: "inspectie.signaal.verdelen",
    doel: Doel::Toezicht,
    nl: "Als Loket een signaal bekijken en doorsturen naar de inspecteur van de school.",
    en: "As Loket look at a signal and pass it on to the inspector of the school.",
};

/// The file of a school.
pub static SCHOOL_BEKIJKEN: Bewerking = Bewerking {
    naam: "inspectie.school.bekijken",
    doel: Doel::Toezicht,
    nl: "Het dossier van een school zien: signalen, aantekeningen en wie haar inspecteur is.",
    en: "See the file of a school: signals, notes and who is its inspector.",
};

/// Saying whose a school is.
pub static SCHOOL_TOEWIJZEN: Bewerking = Bewerking {
    naam: "inspectie.school.toewijzen",
    doel: Doel::Toezicht,
    nl: "Vastleggen wie inspecteur en wie vaste contactpersoon van een school is.",
    en: "Say who is inspector and who is vaste contactpersoon of a school.",
};

/// The desk's own figures.
pub static CIJFERS: Bewerking = Bewerking {
    naam: "inspectie.cijfers.bekijken",
    doel: Doel::Verantwoording,
    nl: "Zien hoe snel en hoe vaak de Signalenbox antwoordt.",
    en: "See how fast and how often the Signalenbox answers.",
};

/// The selections.
pub static SELECTIE_BEKIJKEN: Bewerking = Bewerking {
    naam: "inspectie.selectie.bekijken",
    doel: Doel::Toezicht,
    nl: "Selecties van scholen en hun records zien en uitvoeren.",
    en: "See selections of schools and their records, and export them.",
};

/// Making a selection.
pub static SELECTIE_TREKKEN: Bewerking = Bewerking {
    naam: "inspectie.selectie.trekken",
    doel: Doel::Toezicht,
    nl: "Een register of cijfers inlezen en daaruit scholen trekken.",
    en: "Read a register or figures in, and draw schools from them.",
};

/// Signing a selection off.
pub static SELECTIE_TEKENEN: Bewerking = Bewerking {
    naam: "inspectie.selectie.tekenen",
    doel: Doel::Toezicht,
    nl: "Een selectie die een ander trok, aftekenen of afwijzen.",
    en: "Sign off or reject a selection that somebody else drew.",
};

/// The agreements, and who may inspect.
pub static OVEREENKOMST_BEKIJKEN: Bewerking = Bewerking {
    naam: "inspectie.overeenkomst.bekijken",
    doel: Doel::Toezicht,
    nl: "Overeenkomsten met gemeenten zien en vragen wie een school op een dag mag onderzoeken.",
    en: "See agreements with municipalities and ask who may inspect a school on a day.",
};

/// Entering agreements and writing to boards about them.
pub static OVEREENKOMST_VASTLEGGEN: Bewerking = Bewerking {
    naam: "inspectie.overeenkomst.vastleggen",
    doel: Doel::Toezicht,
    nl: "Overeenkomsten vastleggen, gemeenten laten toetreden en uittreden, en besturen daarover schrijven.",
    en: "Enter agreements, let municipalities join and leave, and write to boards about it.",
};

/// The letters to boards.
pub static BRIEF_BEKIJKEN: Bewerking = Bewerking {
    naam: "inspectie.brief.bekijken",
    doel: Doel::Toezicht,
    nl: "De brieven zien die de Inspectie aan besturen stuurde.",
    en: "See the letters that the Inspectie sent to boards.",
};

/// The fines.
pub static BOETE_BEKIJKEN: Bewerking = Bewerking {
    naam: "inspectie.boete.bekijken",
    doel: Doel::Toezicht,
    nl: "Boetes voor hoofden van scholen zien, met elke stap, en waarvoor een boete kan.",
    en: "See fines for heads of schools, with every step, and for what there can be one.",
};

/// Proposing a fine.
pub static BOETE_VOORSTELLEN: Bewerking = Bewerking {
    naam: "inspectie.boete.voorstellen",
    doel: Doel::Toezicht,
    nl: "Een boete voorstellen, binnen wat de wet toelaat.",
    en: "Propose a fine, within what the law allows.",
};

/// The second pair of eyes, and every step after it.
pub static BOETE_BEHANDELEN: Bewerking = Bewerking {
    naam: "inspectie.boete.behandelen",
    doel: Doel::Toezicht,
    nl: "Als jurist een boete toetsen die een ander voorstelde, en elke stap daarna zetten: voornemen, besluit, bezwaar, beroep, betaling.",
    en: "As jurist look at a fine that somebody else proposed, and take every step after it: intent, decision, objection, appeal, payment.",
};

/// What was sent to a board, for that board.
pub static BESTUUR_BEKIJKEN: Bewerking = Bewerking {
    naam: "inspectie.bestuur.bekijken",
    doel: Doel::Toezicht,
    nl: "Zien wat de Inspectie aan het eigen bestuur stuurde: brieven, en boetes op de eigen scholen vanaf het voornemen.",
    en: "See what the Inspectie sent to the own board: letters, and fines on the own schools from the intent on.",
};

/// A zienswijze.
pub static BESTUUR_ZIENSWIJZE: Bewerking = Bewerking {
    naam: "inspectie.bestuur.zienswijze",
    doel: Doel::Toezicht,
    nl: "Namens de school een zienswijze op een voorgenomen boete sturen.",
    en: "Send a zienswijze on an intended fine for the school.",
};

/// What the worker does: taking meldingen in and telling reporters.
pub static BERICHT: Bewerking = Bewerking {
    naam: "inspectie.bericht.verwerken",
    doel: Doel::Berichtenverkeer,
    nl: "Meldingen van leerplicht aannemen en melders vertellen wat ermee gebeurt.",
    en: "Take meldingen from leerplicht in and tell reporters what happens with them.",
};

pub(crate) static ALLE: &[Bewerking] = &[
    START,
    BEKIJKEN,
    BEHANDELEN,
    VERDELEN,
    SCHOOL_BEKIJKEN,
    SCHOOL_TOEWIJZEN,
    SELECTIE_BEKIJKEN,
    SELECTIE_TREKKEN,
    SELECTIE_TEKENEN,
    CIJFERS,
    OVEREENKOMST_BEKIJKEN,
    OVEREENKOMST_VASTLEGGEN,
    BRIEF_BEKIJKEN,
    BOETE_BEKIJKEN,
    BOETE_VOORSTELLEN,
    BOETE_BEHANDELEN,
    BESTUUR_BEKIJKEN,
    BESTUUR_ZIENSWIJZE,
    BERICHT,
];
