//! What a proof and a report look like.

use kern::pagina::{Kenmerk, Woorden};
use uitwisseling::lezen::{Kolom, Leesfout};

use super::super::{Bestandsproef, Importregel, Importsoort, Importverslag, Uitkomst, Weigering};

/// Most rows that are shown of one file.
const MEEST: usize = 200;

/// A kind of file in words.
pub(super) fn kind(t: Woorden, soort: Importsoort) -> String {
    t.zeg(&format!("import-soort-{}", soort.word())).to_string()
}

/// The name of the field by which what is missing is ended.
pub(super) fn choice(soort: Importsoort) -> String {
    format!("beeindig-{}", soort.word())
}

/// A file in the preview.
pub(super) struct Bestandsbeeld {
    pub(super) soort: String,
    pub(super) naam: String,
    pub(super) leesfout: Option<String>,
    /// Number and word of each outcome that occurs.
    pub(super) tellingen: Vec<(u32, String)>,
    /// The rows that need attention.
    pub(super) regels: Vec<Regelbeeld>,
    /// How many of them are not shown.
    pub(super) meer: usize,
    /// Field, label and hint of the choice to end what is missing, when there is any.
    pub(super) beeindigen: Option<(String, String, String)>,
}

/// A row that needs attention.
pub(super) struct Regelbeeld {
    pub(super) regel: String,
    pub(super) sleutel: String,
    pub(super) kenmerk: Kenmerk,
    pub(super) uitkomst: String,
    pub(super) uitleg: Vec<String>,
}

impl Bestandsbeeld {
    pub(super) fn new(t: Woorden, bestand: &Bestandsproef) -> Self {
        let word = bestand.soort.word();
        let telling = bestand.tellingen();
        let tellingen = [
            (telling.nieuw, "nieuw"),
            (telling.gewijzigd, "gewijzigd"),
            (telling.ongewijzigd, "ongewijzigd"),
            (telling.geweigerd, "geweigerd"),
            (telling.verdwenen, "verdwenen"),
            (telling.bewaard, "bewaard"),
            (telling.vervallen, "vervallen"),
        ];
        let tellingen = tellingen.into_iter().filter(|(aantal, _)| *aantal > 0);
        let mut aandacht: Vec<&Importregel> =
            bestand.regels.iter().filter(|regel| regel.uitkomst.urgency().is_some()).collect();
        // The order of the file stays within each.
        aandacht.sort_by_key(|regel| regel.uitkomst.urgency());
        let beeindigen = (telling.verdwenen > 0).then(|| {
            let zeg = |einde: &str| {
                t.zeg(&format!("import-beeindig-{word}{einde}")).met("aantal", telling.verdwenen).to_string()
            };
            (choice(bestand.soort), zeg(""), zeg("-hint"))
        });
        Self {
            soort: kind(t, bestand.soort),
            naam: bestand.naam.clone(),
            leesfout: bestand.leesfout.as_ref().map(|fout| unreadable(t, fout)),
            tellingen: tellingen.map(|(aantal, woord)| (aantal, outcome(t, woord))).collect(),
            meer: aandacht.len().saturating_sub(MEEST),
            regels: aandacht.into_iter().take(MEEST).map(|regel| Regelbeeld::new(t, regel)).collect(),
            beeindigen,
        }
    }
}

fn outcome(t: Woorden, woord: &str) -> String {
    t.zeg(&format!("import-uitkomst-{woord}")).to_string()
}

impl Regelbeeld {
    fn new(t: Woorden, regel: &Importregel) -> Self {
        let (kenmerk, woord, uitleg) = match &regel.uitkomst {
            Uitkomst::Nieuw => (Kenmerk::Goed, "nieuw", Vec::new()),
            Uitkomst::Gewijzigd(kolommen) => (Kenmerk::Bezig, "gewijzigd", columns(kolommen)),
            Uitkomst::Hervat => (Kenmerk::Bezig, "hervat", Vec::new()),
            Uitkomst::Ongewijzigd => (Kenmerk::Neutraal, "ongewijzigd", Vec::new()),
            Uitkomst::Geweigerd(weigeringen) => {
                (Kenmerk::Fout, "geweigerd", weigeringen.iter().map(|een| refusal(t, een)).collect())
            }
            Uitkomst::Verdwenen => (Kenmerk::LetOp, "verdwenen", Vec::new()),
            Uitkomst::Bewaard(kolommen) => (Kenmerk::LetOp, "bewaard", kept(t, kolommen)),
            Uitkomst::Vervallen => (Kenmerk::LetOp, "vervallen", vec![t.zeg("import-uitleg-vervallen").to_string()]),
        };
        let aantal = if regel.aantal == 1 {
            String::new()
        } else {
            t.zeg("import-lessen").met("aantal", regel.aantal).to_string()
        };
        Self {
            regel: regel.regel.map_or_else(|| t.zeg("import-niet-in-bestand").to_string(), |regel| regel.to_string()),
            sleutel: regel.sleutel.clone(),
            kenmerk,
            uitkomst: outcome(t, woord),
            uitleg: uitleg.into_iter().chain((!aantal.is_empty()).then_some(aantal)).collect(),
        }
    }
}

fn columns(kolommen: &std::collections::BTreeSet<Kolom>) -> Vec<String> {
    let namen: Vec<&str> = kolommen.iter().map(|kolom| kolom.as_str()).collect();
    vec![namen.join(", ")]
}

fn kept(t: Woorden, kolommen: &std::collections::BTreeSet<Kolom>) -> Vec<String> {
    let sleutel = if kolommen.is_empty() { "import-uitleg-bewaard-weg" } else { "import-uitleg-bewaard" };
    vec![t.zeg(sleutel).met("kolommen", columns(kolommen).concat()).to_string()]
}

/// What is wrong with a cell: found, and expected.
pub(super) fn refusal(t: Woorden, weigering: &Weigering) -> String {
    let verwacht = expected(t, weigering);
    let kolom = weigering.kolom.map_or("", Kolom::as_str);
    let sleutel = match (kolom.is_empty(), weigering.gevonden.is_empty()) {
        (true, _) => "import-fout-regel",
        (false, true) => "import-fout-leeg",
        (false, false) => "import-fout-cel",
    };
    let zin = t.zeg(sleutel).met("kolom", kolom).met("gevonden", weigering.gevonden.as_str());
    zin.met("verwacht", verwacht).to_string()
}

pub(super) fn expected(t: Woorden, weigering: &Weigering) -> String {
    let sleutel = format!("import-{}", weigering.verwacht.key());
    let waarden = weigering.verwacht.arguments();
    waarden.iter().fold(t.zeg(&sleutel), |zin, (naam, waarde)| zin.met(naam, waarde.as_str())).to_string()
}

/// Why a file cannot be read.
pub(super) fn unreadable(t: Woorden, fout: &Leesfout) -> String {
    let sleutel = format!("import-{}", fout.key());
    let waarden = fout.arguments();
    waarden.iter().fold(t.zeg(&sleutel), |zin, (naam, waarde)| zin.met(naam, waarde.as_str())).to_string()
}

/// A file that was read in.
pub(super) struct Verslagbeeld {
    pub(super) nummer: i64,
    pub(super) soort: String,
    pub(super) naam: String,
    pub(super) wanneer: String,
    pub(super) aantallen: [u32; 6],
}

impl Verslagbeeld {
    pub(super) fn new(t: Woorden, verslag: &Importverslag) -> Self {
        let wanneer = kern::klok::plaatselijk(verslag.tijdstip)
            .map(|moment| format!("{} {:02}:{:02}", t.korte_datum(moment.date()), moment.hour(), moment.minute()));
        let Importverslag { nieuw, gewijzigd, ongewijzigd, beeindigd, bewaard, vervallen, .. } = *verslag;
        Self {
            nummer: verslag.importrun,
            soort: kind(t, verslag.soort),
            naam: verslag.naam.clone(),
            wanneer: wanneer.unwrap_or_default(),
            aantallen: [nieuw, gewijzigd, ongewijzigd, beeindigd, bewaard, vervallen],
        }
    }
}
