//! The page of the work list.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use kern::account::Ingelogd;
use kern::pagina::{Kader, Kenmerk, Paginafout, Woorden};
use recht::begrip::Verzuimstatus;

use super::{Bijnaregel, Geweigerd, InTeTrekken, Klok, Regel, Terug, Verandering, Verschuldigd, Werklijst};
use crate::staat::{Schoolstaat, fault};
use crate::stam::Leerling;
use crate::verzuimmelding::Melding;
use crate::verzuimmelding::pages::{
    Weigeringregel, adres, kind, messages, new_address, outcome, period, refusal, reported,
};

/// The page of the work list.
pub fn routes() -> Router<Schoolstaat> {
    Router::new().route("/school/werklijst", get(show))
}

#[derive(Template)]
#[template(path = "werklijst/werklijst.html")]
struct Werklijstpagina {
    t: Woorden,
    lijst: Werklijst,
    mag_melden: bool,
}

async fn show(State(staat): State<Schoolstaat>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::WERKLIJST_BEKIJKEN).await?;
    let lijst = super::open(&staat.scholen, &bevoegd.permit, &bevoegd.organisatie).await.map_err(fault)?;
    let t = crate::woorden(ingelogd.taal);
    let pagina = Werklijstpagina {
        t,
        lijst: lijst.ok_or(Paginafout::NietGevonden)?,
        mag_melden: staat.allows(&ingelogd.gebruiker, &crate::VERZUIMMELDING_VERSTUREN),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("werklijst-titel")).breed().render(&pagina)
}

impl Werklijstpagina {
    fn pupil(leerling: &Leerling) -> String {
        format!("/school/leerling/{}", leerling.sleutel)
    }

    fn report(melding: &Melding) -> String {
        adres(melding.sleutel)
    }

    fn kind(&self, melding: &Melding) -> String {
        kind(self.t, melding.soort)
    }

    fn due_kind(&self, een: &Verschuldigd) -> String {
        kind(self.t, een.soort)
    }

    fn period(&self, melding: &Melding) -> String {
        period(self.t, melding.begin, melding.einde)
    }

    fn due_period(&self, een: &Verschuldigd) -> String {
        period(self.t, een.begin, Some(een.einde))
    }

    fn clock(&self, een: &Verschuldigd) -> (Kenmerk, String) {
        match een.klok {
            Klok::TeLaat { werkdagen } => {
                (Kenmerk::Fout, self.t.zeg("werklijst-te-laat").met("werkdagen", werkdagen).to_string())
            }
            Klok::Vandaag => (Kenmerk::LetOp, self.t.zeg("werklijst-vandaag").to_string()),
            Klok::Binnenkort { werkdagen } => {
                (Kenmerk::Bezig, self.t.zeg("werklijst-nog").met("werkdagen", werkdagen).to_string())
            }
        }
    }

    /// What the clock says when it is counted from the day on which the norm was reached, when that differs.
    fn late_by_end(&self, een: &Verschuldigd) -> Option<String> {
        let bekend = match een.klok {
            Klok::TeLaat { werkdagen } => werkdagen,
            Klok::Vandaag | Klok::Binnenkort { .. } => 0,
        };
        let anders = een.te_laat_na_einde > bekend;
        let zin = || self.t.zeg("werklijst-na-einde").met("werkdagen", een.te_laat_na_einde).to_string();
        anders.then(zin)
    }

    fn make(een: &Verschuldigd) -> String {
        match een.geweigerd {
            Some(sleutel) => adres(sleutel),
            None => new_address(&een.aanleiding()),
        }
    }

    fn refusals(&self, een: &Geweigerd) -> Vec<Weigeringregel> {
        een.afwijzing.iter().flat_map(|een| &een.weigeringen).map(|een| refusal(self.t, een)).collect()
    }

    fn message(&self, melding: &Melding) -> String {
        let soort = melding.onderweg.or(melding.geweigerd);
        soort.map(|soort| messages(self.t, soort)).unwrap_or_default()
    }

    fn sent_on(&self, melding: &Melding) -> String {
        kern::klok::dag_van(melding.gewijzigd_op).map(|dag| self.t.datum(dag)).unwrap_or_default()
    }

    fn told(&self, een: &Terug) -> String {
        let Some(bericht) = &een.bericht else { return reported(self.t, &een.melding).1 };
        let stand = outcome(self.t, bericht.status);
        let tekst =
            bericht.terugkoppeling.as_ref().map(|tekst| tekst.reveal().trim()).filter(|tekst| !tekst.is_empty());
        match tekst {
            Some(tekst) => format!("{stand}: {tekst}"),
            None => stand,
        }
    }

    /// An entry that changed: `maandag 9 maart, lesuur 3: was ongeoorloofd, is nu geoorloofd (ziekte)`.
    fn changed(&self, een: &Verandering) -> String {
        let woord = |status: Verzuimstatus| self.t.zeg(status_key(status)).to_string();
        let nu = match (een.nu, een.reden) {
            (None, _) => self.t.zeg("werklijst-was-er").to_string(),
            (Some(nu), Some(reden)) => {
                format!("{} ({})", woord(nu), self.t.zeg(&format!("verzuim-reden-{}", reden.word())))
            }
            (Some(nu), None) => format!("{}, {}", woord(nu), self.t.duur(een.minuten.0)),
        };
        self.t
            .zeg("werklijst-veranderd")
            .met("dag", self.t.dag(een.datum))
            .met("lesuur", een.lesuur.as_str())
            .met("was", woord(een.was))
            .met("nu", nu)
            .to_string()
    }

    fn entry(een: &Regel<InTeTrekken>, veranderd: &Verandering) -> String {
        format!("/school/verzuim/regel/{}/{}", veranderd.les.0, een.leerling.sleutel)
    }

    /// The days that count, with their lessons.
    fn days(&self, een: &Bijnaregel) -> Vec<String> {
        let dagen = een.dagen.iter().map(|dag| {
            self.t
                .zeg("werklijst-dag")
                .met("dag", self.t.dag(dag.datum))
                .met("lesuren", dag.lesuren.join(", "))
                .met("duur", self.t.duur(dag.geteld.0))
                .to_string()
        });
        dagen.collect()
    }

    /// When it would become a report.
    fn reached(&self, een: &Bijnaregel) -> String {
        match &een.bereikt {
            Some((dag, lesuur)) => {
                self.t.zeg("werklijst-bereikt").met("dag", self.t.dag(*dag)).met("lesuur", lesuur.as_str()).to_string()
            }
            None => self.t.zeg("werklijst-bereikt-onbekend").to_string(),
        }
    }

    fn drops(&self, een: &Bijnaregel) -> String {
        let (dag, minuten) = een.vervalt;
        self.t.zeg("werklijst-vervalt").met("dag", self.t.dag(dag)).met("duur", self.t.duur(minuten.0)).to_string()
    }
}

fn status_key(status: Verzuimstatus) -> &'static str {
    match status {
        Verzuimstatus::Aanwezig => "status-aanwezig",
        Verzuimstatus::Geoorloofd => "status-geoorloofd",
        Verzuimstatus::Ongeoorloofd => "status-ongeoorloofd",
        Verzuimstatus::TeLaat => "status-te_laat",
        Verzuimstatus::Onbekend => "status-onbekend",
    }
}
