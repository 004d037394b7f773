//! Tables that people bring as files: CSV, XLSX or Parquet, recognised by what is in them.
//!
//! A reader hands every row that is wholly readable to its caller, one at a time, and lists every fault of every other
//! row. A file that cannot be read at all is refused as a whole. Faults are data: the caller puts them into words.

mod bron;
mod cel;
mod csv;
mod fout;
pub(crate) mod import;
mod kolom;
mod kop;
mod lezer;
mod parquet;
mod regelfout;
mod tabel;
#[cfg(test)]
mod tests;
mod toewijzing;
mod vangnet;
mod verslag;
mod waarde;
mod xlsx;

pub use bron::{Bestandssoort, Bron};
pub use fout::{Leesfout, Ontbrekend};
pub use kolom::Kolom;
pub use lezer::Leesopties;
pub use regelfout::{Regelfout, Verwacht};
pub use tabel::codes::{Codetabel, read_codes, read_codes_from};
pub use tabel::meldingen::{Meldingregel, read_meldingen, read_meldingen_from};
pub use tabel::vakanties::{Vakantie, read_vakanties, read_vakanties_from};
pub use tabel::verzuim::{Verzuimregel, read_verzuim, read_verzuim_from};
pub use toewijzing::{Kolomtoewijzing, Toewijzingsfout};
pub use verslag::{Codering, Datumvolgorde, Formaat, Gelezen, Leesverslag, Voortgang};
