//! Which lines are asked for, as it stands in an address.

use kern::pagina::{Veldfout, invoer};
use kern::toegang::Accountnummer;
use kern::toegangslog::{Logsoort, Logvraag};
use serde::Deserialize;

use crate::paden;

/// The fields of the form above the log.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Velden {
    account: String,
    van: String,
    tot_en_met: String,
    onderwerp: String,
    soort: String,
    voor: String,
}

impl Velden {
    pub(super) fn pairs(&self) -> [(&'static str, String); 5] {
        [
            ("account", self.account.clone()),
            ("van", self.van.clone()),
            ("tot_en_met", self.tot_en_met.clone()),
            ("onderwerp", self.onderwerp.clone()),
            ("soort", self.soort.clone()),
        ]
    }

    /// What is asked for; what cannot be read is a fault of its field.
    pub(super) fn parse(&self) -> Result<Logvraag, Vec<Veldfout>> {
        let mut fouten = Vec::new();
        let vraag = Logvraag {
            account: read("account", &self.account, "fout-account", &mut fouten, |tekst| {
                tekst.parse().ok().map(Accountnummer)
            }),
            van: read("van", &self.van, "fout-datum", &mut fouten, invoer::datum),
            tot_en_met: read("tot_en_met", &self.tot_en_met, "fout-datum", &mut fouten, invoer::datum),
            onderwerp: read("onderwerp", &self.onderwerp, "fout-onderwerp", &mut fouten, |tekst| tekst.parse().ok()),
            soort: Logsoort::find(&self.soort),
            // A place in the log that is no number is the newest.
            voor: self.voor.parse().ok(),
        };
        if fouten.is_empty() { Ok(vraag) } else { Err(fouten) }
    }
}

fn read<T>(
    veld: &'static str,
    tekst: &str,
    sleutel: &'static str,
    fouten: &mut Vec<Veldfout>,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let tekst = tekst.trim();
    if tekst.is_empty() {
        return None;
    }
    let gelezen = parse(tekst);
    if gelezen.is_none() {
        fouten.push(Veldfout::new(veld, sleutel).met("gevonden", tekst));
    }
    gelezen
}

/// The address of a page of the log. Numbers, days and words of ours alone: nothing in it has to be escaped.
pub(super) fn address(vraag: &Logvraag, voor: Option<i64>) -> String {
    let delen = [
        vraag.account.map(|account| format!("account={account}")),
        vraag.van.map(|dag| format!("van={dag}")),
        vraag.tot_en_met.map(|dag| format!("tot_en_met={dag}")),
        vraag.onderwerp.as_ref().map(|over| format!("onderwerp={over}")),
        vraag.soort.map(|soort| format!("soort={}", soort.word())),
        voor.map(|voor| format!("voor={voor}")),
    ];
    let delen: Vec<String> = delen.into_iter().flatten().collect();
    if delen.is_empty() { paden::TOEGANGSLOG.to_owned() } else { format!("{}?{}", paden::TOEGANGSLOG, delen.join("&")) }
}
