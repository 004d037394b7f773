//! Every file in `examples/lezen` as a case: what is read from it stands in a snapshot of the same name.
//!
//! The first word of a file's name is its table. Options stand in files beside it: `<name>.kolommen` holds a mapping of
//! columns, `<name>.codes` is a table of codes.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::{foutregel, meldingregel, verzuimregel};
use crate::lezen::{
    Gelezen, Leesfout, Leesopties, Leesverslag, read_codes, read_meldingen, read_vakanties, read_verzuim,
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/lezen")
}

fn options(pad: &Path) -> Leesopties {
    let kolommen = fs::read_to_string(pad.with_extension("kolommen")).unwrap_or_default();
    let codes = pad.with_extension("codes");
    Leesopties {
        kolommen: kolommen.trim().parse().unwrap(),
        codes: codes.exists().then(|| read_codes(&codes).unwrap().waarde),
    }
}

fn read(pad: &Path) -> Result<(Vec<String>, Leesverslag), Leesfout> {
    let naam = pad.file_name().and_then(|naam| naam.to_str()).unwrap();
    let mut rijen = Vec::new();
    let verslag = match naam.split('-').next().unwrap() {
        "verzuim" => read_verzuim(pad, &options(pad), &mut |_| {}, &mut |rij| rijen.push(verzuimregel(&rij)))?,
        "meldingen" => read_meldingen(pad, &options(pad), &mut |_| {}, &mut |rij| rijen.push(meldingregel(&rij)))?,
        "vakanties" => {
            let Gelezen { waarde, verslag } = read_vakanties(pad)?;
            rijen.extend(
                waarde.iter().map(|vrij| format!("{}: {}..{} {:?}", vrij.regel, vrij.van, vrij.tot, vrij.naam)),
            );
            verslag
        }
        "codes" => {
            let Gelezen { waarde, verslag } = read_codes(pad)?;
            rijen.push(format!("{} codes", waarde.len()));
            verslag
        }
        anders => panic!("no table is called {anders}"),
    };
    Ok((rijen, verslag))
}

fn render(uitkomst: &Result<(Vec<String>, Leesverslag), Leesfout>) -> String {
    let mut tekst = String::new();
    match uitkomst {
        Ok((rijen, verslag)) => {
            let kolommen: Vec<_> = verslag.kolommen.iter().map(|(kolom, kop)| format!("{kolom}={kop}")).collect();
            let _ = writeln!(tekst, "{:?}, {} regels\n{}", verslag.formaat, verslag.regels, kolommen.join(", "));
            for rij in rijen {
                let _ = writeln!(tekst, "  {rij}");
            }
            for fout in &verslag.fouten {
                let _ = writeln!(tekst, "! {}", foutregel(fout));
            }
        }
        Err(fout) => {
            let _ = writeln!(tekst, "{} {:?}", fout.key(), fout.arguments());
            if let Leesfout::KolommenOntbreken { ontbreekt, .. } = fout {
                for gemist in ontbreekt {
                    let _ = writeln!(tekst, "! {}: {:?}", gemist.kolom, gemist.suggesties);
                }
            }
        }
    }
    tekst
}

#[test]
fn every_example_reads_as_it_did() {
    let mut paden: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|ingang| ingang.unwrap().path()).collect();
    paden.retain(|pad| pad.extension().is_some_and(|soort| soort != "md" && soort != "kolommen" && soort != "codes"));
    paden.sort();
    assert!(paden.len() >= 15, "the folder of examples is not complete");
    for pad in paden {
        let naam = pad.file_name().and_then(|naam| naam.to_str()).unwrap();
        insta::assert_snapshot!(naam, render(&read(&pad)));
    }
}
