//! The table of a school's own codes: what each of them means.

use std::collections::HashMap;
use std::path::Path;

use recht::begrip::Verzuimstatus;

use crate::lezen::kolom::Tabel;
use crate::lezen::lezer::{self, Rij};
use crate::lezen::{Bron, Gelezen, Kolom, Leesfout, Leesopties, Verwacht};

static TABEL: Tabel = Tabel { verplicht: &[Kolom::Code, Kolom::Status], optioneel: &[], toewijzing_bindt: false };

/// What a school's own codes mean. Case and surrounding blanks make no difference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Codetabel(HashMap<String, (Verzuimstatus, u64)>);

impl Codetabel {
    /// What a code means.
    pub fn status(&self, code: &str) -> Option<Verzuimstatus> {
        let code = code.trim();
        let gevonden = self.0.get(code).or_else(|| self.0.get(&code.to_lowercase()));
        gevonden.map(|(status, _)| *status)
    }

    /// How many codes there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Reads a file of codes. A code that comes back with another status is a fault of the later row. The mapping of other
/// tables does not apply.
pub fn read_codes(pad: &Path) -> Result<Gelezen<Codetabel>, Leesfout> {
    read_codes_from(&Bron::open(pad)?)
}

/// The same from bytes that are open already.
pub fn read_codes_from(bron: &Bron) -> Result<Gelezen<Codetabel>, Leesfout> {
    let mut codes = Codetabel::default();
    let verslag = lezer::read(bron, &TABEL, &Leesopties::default(), &mut |_| {}, &mut |rij| add(rij, &mut codes))?;
    Ok(Gelezen { waarde: codes, verslag })
}

fn add(rij: &mut Rij<'_>, codes: &mut Codetabel) {
    let code = rij.name(Kolom::Code);
    let gelezen = rij.cel(Kolom::Status).text().and_then(|tekst| {
        if tekst.is_empty() {
            return Err(Verwacht::Ingevuld);
        }
        tekst.parse::<Verzuimstatus>().map_err(|onbekend| Verwacht::EenVan { woorden: onbekend.bekend })
    });
    let status = rij.keep(Kolom::Status, gelezen);
    let (Some(code), Some(status)) = (code, status) else { return };
    let (eerste, eerder) = *codes.0.entry(code.to_lowercase()).or_insert((status, rij.regel));
    if eerste != status {
        rij.refuse(Kolom::Status, Verwacht::EenStatusPerCode { eerder });
    }
}
