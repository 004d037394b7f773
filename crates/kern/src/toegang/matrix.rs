//! The whole policy as a table, so that a change of it shows as a difference in a file.

use std::fmt::Write;

use super::{Rol, Toegang, Verhouding};

/// Every operation by every role: `E` own organisation, `V` another's, `G` when the user has none, `-` never.
///
/// The text of `beleid/matrix.txt`: operations in the order of their names, one a line, with purpose; then its legend.
pub fn matrix(toegang: &Toegang) -> String {
    let mut bewerkingen: Vec<_> = toegang.bewerkingen().iter().collect();
    bewerkingen.sort_by_key(|bewerking| bewerking.naam);
    let naambreedte = bewerkingen.iter().map(|bewerking| bewerking.naam.len()).max().unwrap_or_default();
    let doelbreedte = bewerkingen.iter().map(|bewerking| bewerking.doel.as_str().len()).max().unwrap_or_default();

    let mut tekst = String::from(LEGENDA);
    let _ = write!(tekst, "\n{:naambreedte$}  {:doelbreedte$}", "bewerking", "doel");
    for rol in Rol::ALLE {
        let _ = write!(tekst, "  {rol}");
    }
    tekst.push('\n');
    for bewerking in bewerkingen {
        let _ = write!(tekst, "{:naambreedte$}  {:doelbreedte$}", bewerking.naam, bewerking.doel);
        for rol in Rol::ALLE {
            let cel: String = Verhouding::ALLE
                .into_iter()
                .map(|verhouding| if toegang.allows_in(rol, bewerking, verhouding) { letter(verhouding) } else { '-' })
                .collect();
            let _ = write!(tekst, "  {cel:breedte$}", breedte = rol.as_str().len());
        }
        tekst.truncate(tekst.trim_end().len());
        tekst.push('\n');
    }
    tekst
}

const LEGENDA: &str = "\
Wie mag wat, uitgerekend uit aanwezig.cedar. Drie letters per rol; een streepje is nee.
E  gegevens van de eigen organisatie
V  gegevens van een andere (vreemde) organisatie
G  de gebruiker heeft geen organisatie
";

fn letter(verhouding: Verhouding) -> char {
    match verhouding {
        Verhouding::Eigen => 'E',
        Verhouding::Vreemd => 'V',
        Verhouding::Geen => 'G',
    }
}
