//! The page with every part.

use askama::Template;
use kern::pagina::{Bladeren, Controlerij, Csrf, Formulier, Kenmerk, Keuze, Svg, Veldfout, Woorden};

#[derive(Template)]
#[template(path = "galerij/alles.html")]
pub(crate) struct Onderdelen {
    t: Woorden,
    pub(crate) f: Formulier,
    scholen: Vec<Keuze>,
    soorten: Vec<Keuze>,
    acties: Vec<Keuze>,
    rijen: Vec<Controlerij>,
    regels: Vec<Regel>,
    bladeren: Bladeren,
    svg: Svg,
    weken: Vec<(u32, u32)>,
}

struct Regel {
    naam: &'static str,
    klas: &'static str,
    minuten: u32,
    kenmerk: Kenmerk,
    stand: &'static str,
}

const REGELS: [Regel; 5] = [
    Regel { naam: "Noor Bakker", klas: "2b", minuten: 985, kenmerk: Kenmerk::Fout, stand: "stand-te-laat" },
    Regel { naam: "Ilias El Amrani", klas: "2b", minuten: 700, kenmerk: Kenmerk::LetOp, stand: "stand-nadert" },
    Regel { naam: "Sem de Wit", klas: "3a", minuten: 960, kenmerk: Kenmerk::Bezig, stand: "stand-verstuurd" },
    Regel { naam: "Yara Özdemir", klas: "1c", minuten: 1010, kenmerk: Kenmerk::Goed, stand: "stand-opgepakt" },
    Regel { naam: "Finn Visser", klas: "1c", minuten: 45, kenmerk: Kenmerk::Neutraal, stand: "stand-rustig" },
];

const WEKEN: [(u32, u32); 4] = [(10, 150), (11, 200), (12, 100), (13, 250)];

impl Onderdelen {
    pub(crate) fn new(t: Woorden, csrf: &Csrf) -> Self {
        let zeg = |sleutel: &str| t.zeg(sleutel).to_string();
        let soorten = [
            Keuze::new("ziek", zeg("soort-ziek")),
            Keuze::new("luxe", zeg("soort-luxe")).hint(zeg("soort-luxe-hint")),
            Keuze::new("anders", zeg("soort-anders")),
        ];
        Self {
            t,
            f: Formulier::new(t, csrf).met("soort", "ziek").met("school", "2"),
            scholen: vec![
                Keuze::new("1", "De Vlinderboom"),
                Keuze::new("2", "Het Kompas"),
                Keuze::new("3", "Waterland"),
            ],
            soorten: soorten.to_vec(),
            acties: vec![
                Keuze::new("gesprek", zeg("actie-gesprek")),
                Keuze::new("huisbezoek", zeg("actie-huisbezoek")),
            ],
            rijen: vec![
                Controlerij::new(zeg("kolom-naam"), "Noor Bakker"),
                Controlerij::new(zeg("veld-soort"), zeg("soort-luxe")).wijzig("/onderdelen#veld-soort"),
                Controlerij::new(zeg("veld-uitleg"), zeg("uitleg-voorbeeld")).wijzig("/onderdelen#veld-uitleg"),
            ],
            regels: REGELS.into(),
            bladeren: Bladeren { blad: 2, bladen: 7, adres: "/onderdelen?blad=".to_owned() },
            svg: Svg(bars()),
            weken: WEKEN.into(),
        }
    }

    /// The same page after it was sent with nothing good in it.
    pub(crate) fn with_faults(mut self, gepost: Vec<(String, String)>, t: Woorden, csrf: &Csrf) -> Self {
        let van = gepost.iter().find(|(veld, _)| veld == "van").map_or("", |(_, waarde)| waarde).to_owned();
        let mut fouten = vec![Veldfout::new("naam", "fout-naam")];
        if kern::pagina::invoer::datum(&van).is_none() {
            fouten.push(Veldfout::new("van", "fout-van").met("gevonden", van));
        }
        fouten.extend([Veldfout::new("soort", "fout-soort"), Veldfout::new("gelezen", "fout-gelezen")]);
        self.f = Formulier::new(t, csrf).gevuld(gepost).met_fouten(fouten);
        self
    }
}

/// Four bars, of hours absent in each week.
fn bars() -> String {
    let bars = WEKEN.iter().zip(0_u32..).map(|((week, minuten), place)| {
        let (x, height) = (40 + place * 110, minuten / 2);
        let y = 150 - height;
        format!(
            r#"<rect class="aw-balk" x="{x}" y="{y}" width="70" height="{height}"/><text class="aw-as" x="{}" y="172" text-anchor="middle">{week}</text>"#,
            x + 35
        )
    });
    let bars: String = bars.collect();
    format!(
        r#"<svg viewBox="0 0 480 180" role="img"><line class="aw-lijn" x1="20" x2="470" y1="150" y2="150"/>{bars}</svg>"#
    )
}
