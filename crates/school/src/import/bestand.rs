//! The bytes of the files as rows.

use sha2::{Digest as _, Sha256};
use uitwisseling::import::{
    Klasregel, Leerlingregel, Personeelregel, Roosterdag, Roosterregel, read_klassen, read_leerlingen, read_personeel,
    read_rooster,
};
use uitwisseling::lezen::{Bron, Gelezen, Kolom, Kolomtoewijzing, Leesfout, Leesverslag};

use super::stand::Vraag;
use super::{Importbestand, Importfout, Importsoort};

/// A file that was read.
#[derive(Debug)]
pub(super) struct Ingelezen<T> {
    pub(super) naam: String,
    pub(super) som: String,
    pub(super) gelezen: Result<Gelezen<Vec<T>>, Leesfout>,
}

impl<T> Ingelezen<T> {
    fn rijen(&self) -> &[T] {
        self.gelezen.as_ref().map_or(&[], |gelezen| &gelezen.waarde)
    }
}

/// Whether a file has a column at all: what it does not say, it does not change.
pub(super) fn has(verslag: &Leesverslag, kolom: Kolom) -> bool {
    verslag.kolommen.iter().any(|(een, _)| *een == kolom)
}

/// What was offered, as rows.
#[derive(Debug, Default)]
pub(super) struct Inhoud {
    pub(super) personeel: Option<Ingelezen<Personeelregel>>,
    pub(super) klassen: Option<Ingelezen<Klasregel>>,
    pub(super) leerlingen: Option<Ingelezen<Leerlingregel>>,
    pub(super) rooster: Option<Ingelezen<Roosterregel>>,
}

impl Inhoud {
    /// What of the register must lie beside it.
    pub(super) fn vraag(&self) -> Vraag {
        let rooster = self.rooster.as_ref().map_or(&[][..], Ingelezen::rijen);
        let dagen = rooster.iter().map(|regel| match regel.dag {
            Roosterdag::Eenmalig(dag) => (dag, dag),
            Roosterdag::Wekelijks { van, tot, .. } => (van, tot),
        });
        let lessen = dagen.reduce(|een, ander| (een.0.min(ander.0), een.1.max(ander.1)));
        Vraag {
            personeel: self.personeel.is_some() || self.klassen.is_some() || self.rooster.is_some(),
            klassen: self.klassen.is_some() || self.leerlingen.is_some() || self.rooster.is_some(),
            leerlingen: self.leerlingen.is_some(),
            lessen,
        }
    }
}

/// Reads the files, away from the threads that answer requests.
pub(super) async fn read(bestanden: Vec<Importbestand>, kolommen: Kolomtoewijzing) -> Result<Inhoud, Importfout> {
    if bestanden.is_empty() {
        return Err(Importfout::GeenBestand);
    }
    Ok(tokio::task::spawn_blocking(move || read_all(bestanden, &kolommen)).await?)
}

fn read_all(bestanden: Vec<Importbestand>, kolommen: &Kolomtoewijzing) -> Inhoud {
    let mut inhoud = Inhoud::default();
    for bestand in bestanden {
        match bestand.soort {
            Importsoort::Personeel => inhoud.personeel = Some(one(bestand, kolommen, read_personeel)),
            Importsoort::Klassen => inhoud.klassen = Some(one(bestand, kolommen, read_klassen)),
            Importsoort::Leerlingen => inhoud.leerlingen = Some(one(bestand, kolommen, read_leerlingen)),
            Importsoort::Rooster => inhoud.rooster = Some(one(bestand, kolommen, read_rooster)),
        }
    }
    inhoud
}

fn one<T>(
    bestand: Importbestand,
    kolommen: &Kolomtoewijzing,
    lees: impl FnOnce(&Bron, &Kolomtoewijzing) -> Result<Gelezen<Vec<T>>, Leesfout>,
) -> Ingelezen<T> {
    let som = sum(&bestand.inhoud);
    let gelezen = lees(&Bron::from_bytes(bestand.inhoud), kolommen);
    Ingelezen { naam: bestand.naam, som, gelezen }
}

/// SHA-256 in hexadecimal.
pub(super) fn sum(inhoud: &[u8]) -> String {
    base16ct::lower::encode_string(&Sha256::digest(inhoud))
}
